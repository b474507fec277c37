import { after, below } from './keys.ts';
import { inTurn, mostWrites, type Table, type Write } from './table.ts';

/** Ballots are told by their ids alone, wherever they lie. */
const rowOf = (id: string): string => `ballot|${id}`;

/** The mark that a box was made once, and is not made again; and the gate, without which nothing lands in it. */
const opened = 'opened';
const gate = 'gate';

/** Lands only while the gate is there, so that no answer lands after it was shut. */
export const whileOpen: Write = { op: 'update', key: gate, columns: {} };

/** As many as one page of a query holds. */
const page = 1000;

const gone = (row: string): Write => ({ op: 'delete', key: row });

export type BallotWrite = {
  readonly op: 'merge' | 'update';
  readonly key: string;
  readonly columns: Readonly<Record<string, string>>;
};

export const ballotRow = (
  op: BallotWrite['op'],
  id: string,
  columns: BallotWrite['columns'],
): BallotWrite => ({
  op,
  key: rowOf(id),
  columns,
});

/**
 * The ballots of a pulse lie in a few boxes, by their ids: a partition of Azure Tables takes 2,000 rows a second, and
 * everybody may answer in the same one.
 */
export const ballotBoxes = (table: Table, nameOf: (pulse: string) => string, count = 4) => {
  const boxesOf = (pulse: string): readonly string[] =>
    Array.from({ length: count }, (_, at) => `${nameOf(pulse)}|${at}`);

  const boxOf = (pulse: string, id: string): string => `${nameOf(pulse)}|${id.charCodeAt(0) % count}`;

  const rowsIn = async function* (box: string, columns: readonly string[]) {
    const read = (last: string): ReturnType<Table['columnsIn']> => {
      const rows = table.columnsIn(box, after(below('ballot'), last), page, ['RowKey', ...columns]);
      // Whoever waits for it hears of a fault; where nobody does any more, it must not end the process.
      rows.catch(() => undefined);
      return rows;
    };
    for (let coming = read(''), more = true; more; ) {
      const rows = await coming;
      more = rows.length === page;
      // The next page is on its way while this one is opened.
      if (more) coming = read(String(rows.at(-1)?.rowKey));
      yield rows;
    }
  };

  const erase = async (box: string): Promise<void> => {
    let again = true;
    while (again) {
      again = false;
      for await (const rows of rowsIn(box, [])) {
        const keys = rows.map(({ rowKey }) => String(rowKey));
        await inTurn(keys, mostWrites, async (some) => {
          // Another process erases as well: what it took first is no reason to leave the rest.
          if ((await table.commit(box, some.map(gone))) === 'conflict') again = true;
        });
      }
    }
  };

  return {
    boxOf,

    /** Once, by whoever is first: a late page of people must not open again what has been counted. */
    open: async (pulse: string): Promise<void> => {
      const writes: readonly Write[] = [
        { op: 'insert', key: opened, value: {} },
        { op: 'put', key: gate, value: {} },
      ];
      await Promise.all(boxesOf(pulse).map((box) => table.commit(box, writes)));
    },

    /** Nothing lands in any of them from here on. */
    shut: async (pulse: string): Promise<void> => {
      await Promise.all(boxesOf(pulse).map((box) => table.commit(box, [gone(gate)])));
    },

    /** The columns of one ballot. */
    read: (pulse: string, id: string) => table.columns(boxOf(pulse, id), rowOf(id)),

    /** `conflict`: some box takes nothing any more. In each, in the order of the ids. */
    put: async (
      pulse: string,
      ballots: ReadonlyMap<string, BallotWrite>,
    ): Promise<'committed' | 'conflict'> => {
      const all = [...ballots].sort(([one], [other]) => (one < other ? -1 : 1));
      const results = await Promise.all(
        boxesOf(pulse).map(async (box) => {
          let refused = false;
          const mine = all.flatMap(([id, write]) => (boxOf(pulse, id) === box ? [write] : []));
          await inTurn(mine, mostWrites - 1, async (some) => {
            if ((await table.commit(box, [whileOpen, ...some])) === 'conflict') refused = true;
          });
          return refused;
        }),
      );
      return results.includes(true) ? 'conflict' : 'committed';
    },

    /** Every ballot with its id, a page at a time. */
    pages: async function* (pulse: string, columns: readonly string[]) {
      for (const box of boxesOf(pulse)) {
        for await (const rows of rowsIn(box, columns)) {
          yield rows.map((row) => ({ id: String(row.rowKey).slice(rowOf('').length), row }));
        }
      }
    },

    erase: async (pulse: string): Promise<void> => {
      await Promise.all(boxesOf(pulse).map(erase));
    },
  };
};
