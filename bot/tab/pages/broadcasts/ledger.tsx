import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { usePages } from '../../api/use-pages.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { useBroadcastStyles } from './styles.ts';

const useStyles = makeStyles({
  ledger: {
    marginTop: '32px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
  },
  wanted: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' },
  field: { flexGrow: 1, flexBasis: '200px', maxWidth: '320px', minWidth: 0 },
});

interface Wanted {
  readonly filter: string;
  readonly search: string;
}

const everybody: Wanted = { filter: 'all', search: '' };

const shownWords = (lines: number, all: boolean): string =>
  `${lines === 1 ? '1 person' : `${lines} people`}${all ? '.' : ' so far.'}`;

/** Who was told and who was not, and why: everybody once, a hundred at a time. */
export const Ledger = ({ id }: { readonly id: string }) => {
  const styles = useStyles();
  const shared = useBroadcastStyles();
  const [wanted, setWanted] = useState(everybody);
  const [name, setName] = useState('');
  const { pages, problem, loading, more, again } = usePages('page.ledger', { id, ...wanted });

  const [first] = pages;
  const last = pages.at(-1);
  const lines = pages.flatMap((page) => page.lines);
  const field = mergeClasses(shared.field, styles.field);
  const find = (event: FormEvent): void => {
    event.preventDefault();
    setWanted((before) => ({ ...before, search: name.trim() }));
  };
  return (
    <section className={styles.ledger} aria-labelledby="ledger-heading">
      <h2 id="ledger-heading" className={shared.heading}>
        Who was told
      </h2>
      <form className={styles.wanted} onSubmit={find}>
        <Field label="Show" className={field}>
          <Select
            value={wanted.filter}
            onChange={(_event, { value }) => setWanted((before) => ({ ...before, filter: value }))}
          >
            {(first?.filters ?? [{ title: 'Everybody', value: 'all' }]).map(({ title, value }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Part of a name" className={field}>
          <Input
            type="search"
            autoComplete="off"
            value={name}
            onChange={(_event, { value }) => setName(value)}
          />
        </Field>
        <Button type="submit">Find</Button>
      </form>
      <div className={shared.row}>
        <Button onClick={again} disabledFocusable={loading}>
          Read it again
        </Button>
        <FileButton label="All of it as a file" verb="page.ledger-file" fields={{ id }} />
      </div>
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!first && !problem && <Loading />}
      <p className={shared.quiet} role="status">
        {loading && first
          ? 'Looking…'
          : first && `${shownWords(lines.length, !last?.next)} ${last?.looked ?? ''}`}
      </p>
      {first && lines.length === 0 && !loading && <p className={shared.line}>Nobody here.</p>}
      {lines.length > 0 && <LedgerTable lines={lines} busy={loading} />}
      {last?.next && (
        <p className={shared.line}>
          <Button onClick={more} disabledFocusable={loading}>
            {last.looked ? 'Look further' : 'Show 100 more'}
          </Button>
        </p>
      )}
    </section>
  );
};
