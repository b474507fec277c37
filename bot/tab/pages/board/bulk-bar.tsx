import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { BoardLine, BoardStart } from '../../../page/board-page.ts';
import type { Deed } from './bulk.ts';
import { BulkResult } from './bulk-result.tsx';
import { useFields } from './fields.ts';
import { inAll } from './select.ts';
import { useBulk } from './use-bulk.ts';
import { numberWords, requestsWords } from './words.ts';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '8px' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '32px',
  },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  count: { fontWeight: tokens.fontWeightSemibold },
  form: { '& > label': { maxWidth: '560px' } },
});

type Form = 'take' | 'assign' | 'outcome';

export interface BulkBarProps {
  readonly picked: readonly BoardLine[];
  /** How many of them the list does not show now. */
  readonly unseen: number;
  readonly start: BoardStart;
  /** What stands in the same line, picked or not, so that nothing moves with the first pick. */
  readonly info: ReactNode;
  readonly onClear: () => void;
  readonly onStart: () => void;
  /** What is not done stays picked. */
  readonly onDone: (rest: readonly string[]) => void;
}

/** One and the same for all that are picked. */
export const BulkBar = ({ picked, unseen, start, info, onClear, onStart, onDone }: BulkBarProps) => {
  const styles = useStyles();
  const fields = useFields();
  const [form, setForm] = useState<Form>();
  const [assignee, setAssignee] = useState('');
  const [outcome, setOutcome] = useState('');
  const [reason, setReason] = useState('');
  const bulk = useBulk((rest, held) => {
    const cleaned = held?.inputs.find(({ id }) => id === 'reason')?.value;
    if (cleaned !== undefined) setReason(cleaned);
    if (!held) setForm(undefined);
    if (!held && rest.length === 0) setReason('');
    onDone(rest);
  });

  const ids = picked.map(({ id }) => id);
  const begin = (deed: Deed): void => {
    onStart();
    bulk.start(ids, deed);
  };
  const sorts = [...new Set(picked.map(({ sort }) => sort))];
  const people = inAll(sorts.map((sort) => start.people[sort]));
  const named = people.some(({ value }) => value === assignee) ? assignee : '';
  const shown = bulk.running || bulk.run || picked.length === 0 ? undefined : form;
  const button = (name: Form, title: string) => (
    <Button
      aria-expanded={shown === name}
      onClick={() => {
        bulk.close();
        setForm(shown === name ? undefined : name);
      }}
    >
      {title}
    </Button>
  );

  return (
    <div className={styles.whole}>
      <div className={styles.top}>
        {info}
        {picked.length > 0 && !bulk.running && (
          <section className={styles.line} aria-label="Picked requests">
            <span className={styles.count}>
              {requestsWords(ids.length)} picked
              {unseen > 0 && `, ${numberWords(unseen)} of them not shown`}
            </span>
            {button('take', 'Take')}
            {button('assign', 'Pass on')}
            {button('outcome', 'Give the outcome')}
            <Button appearance="subtle" onClick={onClear}>
              Pick none
            </Button>
          </section>
        )}
      </div>
      {(bulk.running || bulk.run) && <BulkResult bulk={bulk} className={styles.bar} />}
      {shown === 'take' && (
        <div className={styles.bar}>
          <div className={styles.line}>
            <Button appearance="primary" onClick={() => begin({ verb: 'triage.take', fields: {} })}>
              Take {requestsWords(ids.length)}
            </Button>
          </div>
        </div>
      )}
      {shown === 'assign' && (
        <form
          className={mergeClasses(styles.bar, styles.form)}
          onSubmit={(event) => {
            event.preventDefault();
            begin({ verb: 'triage.assign', fields: { assignee: named } });
          }}
        >
          <label className={fields.label}>
            To whom
            <select
              required
              className={fields.field}
              value={named}
              onChange={(event) => setAssignee(event.target.value)}
            >
              <option value="">Choose somebody</option>
              {people.map(({ title, value }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          {people.length === 0 && <span>Nobody may have all of these. Pick fewer.</span>}
          <div className={styles.line}>
            <Button type="submit" appearance="primary">
              Pass on {requestsWords(ids.length)}
            </Button>
          </div>
        </form>
      )}
      {shown === 'outcome' && (
        <form
          className={mergeClasses(styles.bar, styles.form)}
          onSubmit={(event) => {
            event.preventDefault();
            const checked = bulk.held?.checked ?? '';
            begin({
              verb: 'triage.resolve',
              fields: { outcome, reason, ...(checked ? { checked } : {}) },
            });
          }}
        >
          <label className={fields.label}>
            Outcome
            <select
              required
              className={fields.field}
              value={outcome}
              onChange={(event) => setOutcome(event.target.value)}
            >
              <option value="">Choose an outcome</option>
              {start.outcomes.map(({ title, value }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label className={fields.label}>
            The reason, as each of them will read it
            <textarea
              required
              maxLength={1000}
              className={mergeClasses(fields.field, fields.area)}
              value={reason}
              aria-describedby={bulk.held ? 'bulk-held' : undefined}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          {bulk.held && (
            <div id="bulk-held" role="alert">
              {bulk.held.notice}
            </div>
          )}
          <div className={styles.line}>
            <Button type="submit" appearance="primary">
              {bulk.held?.checked ? 'Send it as it is' : 'Give this outcome'} to {requestsWords(ids.length)}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
};
