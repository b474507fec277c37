import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AdminSections } from '../../../page/admin/admin-page.ts';
import type { DryRunPage } from '../../../page/admin/dry-run-page.ts';
import type { Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { DryRunTables } from './dry-run-tables.tsx';
import { indexOf, placedAt } from './fault-place.ts';
import { ChoiceField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { tidy } from './tidy.ts';

const useStyles = makeStyles({
  box: {
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400 },
  found: { marginTop: '12px', ':focus': { outlineStyle: 'none' } },
});

const lasts = ['50', '200', '500'].map((id) => ({ id, name: `The last ${id} requests` }));

export interface DryRunProps {
  /** As they stand on the page, saved or not. */
  readonly routing: AdminSections['routing'];
  readonly nameOf: (index: number) => string;
}

/** Tries the rules on requests of the past, before they are saved. Nothing is changed by it. */
export const DryRun = ({ routing, nameOf }: DryRunProps) => {
  const styles = useStyles();
  const form = useFormStyles();
  const ask = useAsk();
  const place = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState('200');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState<{ readonly rules: string; readonly found: DryRunPage }>();
  const [problem, setProblem] = useState<Problem>();
  const rules = JSON.stringify(tidy(routing));

  useEffect(() => {
    if (tried) place.current?.focus({ preventScroll: true });
  }, [tried]);

  const run = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask({ verb: 'page.dry-run', fields: { routing: rules, last } });
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setTried({ rules, found: answer.body.data as DryRunPage });
  };

  return (
    <section className={styles.box} aria-labelledby="dry-run-title">
      <h2 id="dry-run-title" className={styles.title}>
        Try these rules
      </h2>
      <p className={form.hint}>
        On requests that were raised before. It shows what would have gone elsewhere, and changes nothing.
      </p>
      <div className={form.row}>
        <ChoiceField
          label="Try them on"
          path="dry-run-last"
          fault={undefined}
          value={last}
          choices={lasts}
          onChange={setLast}
        />
        <Button disabledFocusable={busy} onClick={() => void run()}>
          Try
        </Button>
      </div>
      <div className={styles.found}>
        {problem && <ProblemNotice problem={problem} />}
        {busy && <Loading lines={2} />}
      </div>
      {tried && !busy && (
        <div ref={place} className={styles.found} tabIndex={-1}>
          {tried.rules !== rules && <Notice>The rules were changed since. Try them again.</Notice>}
          {tried.found.faults.length > 0 ? (
            <Notice kind="problem">
              These rules cannot be tried.
              <ul>
                {tried.found.faults.map(placedAt).map(({ path, text }) => {
                  const index = indexOf(path);
                  const who = index === undefined ? '' : `${nameOf(index)}: `;
                  return <li key={`${path}${text}`}>{`${who}${text}`}</li>;
                })}
              </ul>
            </Notice>
          ) : (
            <DryRunTables found={tried.found} />
          )}
        </div>
      )}
    </section>
  );
};
