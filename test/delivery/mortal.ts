import type { Table } from '../../bot/storage/table.ts';

const never = new Promise<never>(() => undefined);

/**
 * A table as a process sees it that dies at a call of its own: before the store acts on it, or after. From then on
 * nothing is ever answered, as nobody is there to hear it.
 */
export const mortal = (rows: Table) => {
  let left = Number.POSITIVE_INFINITY;
  let moment: 'before' | 'after' = 'before';
  let die = (): void => undefined;
  const died = new Promise<'died'>((resolve) => {
    die = () => resolve('died');
  });

  const until =
    <Given extends readonly unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      left -= 1;
      if (left < 0) return never;
      if (left > 0) return call(...given);
      if (moment === 'after') await call(...given);
      die();
      return never;
    };

  const table: Table = {
    read: until(rows.read) as Table['read'],
    columns: until(rows.columns),
    range: until(rows.range) as Table['range'],
    columnsIn: until(rows.columnsIn),
    count: until(rows.count),
    commit: until(rows.commit),
    commitFor: until(rows.commitFor),
    remove: until(rows.remove),
  };
  return {
    table,
    died,
    /** The call at which it dies, counted from now. */
    dieAt: (call: number, when: 'before' | 'after'): void => {
      left = call;
      moment = when;
    },
  };
};
