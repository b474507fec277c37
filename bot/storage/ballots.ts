import { randomBytes } from 'node:crypto';
import { Refusal } from '../core/refusal.ts';
import type { Answer, BallotStore, Comment, Groups, Words } from '../pulse/ballot.ts';
import { type BallotCipher, ballotCipher } from './ballot-cipher.ts';
import { gathering } from './gathering.ts';
import { after, below } from './keys.ts';
import { shortMemory } from './short-memory.ts';
import { mostWrites, type Table, type Write } from './table.ts';

/** Milliseconds for which a key is kept in memory: it has to die everywhere soon after a pulse closes. */
const keyFor = 60_000;

/** Rows that are not ballots: the key, the gate, and the mark that both were made once and are not made again. */
const key = 'key';
const gate = 'gate';
const opened = 'opened';

/** Lands only while the gate is there, so that no answer lands after it was shut. */
const whileOpen: Write = { op: 'update', key: gate, columns: {} };

const rowOf = (id: string): string => `ballot|${id}`;
const commentOf = (id: string): string => `comment|${id}`;

/** As many as one page of a query holds. */
const page = 1000;

const answerOf = (
  { a, c }: Readonly<Record<string, unknown>>,
  { open }: BallotCipher,
): Answer | undefined => {
  if (typeof a !== 'string') return undefined;
  return { values: open<number[]>(a), words: typeof c === 'string' ? open<Words>(c) : undefined };
};

const gone = (row: string): Write => ({ op: 'delete', key: row });

const inTurn = async <Item>(
  items: readonly Item[],
  most: number,
  write: (some: readonly Item[]) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < items.length; at += most) await write(items.slice(at, at + most));
};

/**
 * A table of their own, with no row, column or key that names a person. Beside key and gate it holds ballots (`g` what
 * the person is, `a` what they answered, `c` what they wrote, all sealed) and, after the close, comments.
 */
export const ballotStore = (table: Table, organisation: string, pepper: string): BallotStore => {
  const known = shortMemory<BallotCipher>(keyFor);
  const box = (pulse: string): string => `${organisation}|${pulse}`;
  const gathered = gathering(table, whileOpen);

  const cipherOf = async (pulse: string): Promise<BallotCipher | undefined> => {
    const here = known.get(pulse);
    if (here) return here;
    const row = await table.read<{ readonly key: string }>(box(pulse), key);
    if (!row) return undefined;
    const cipher = ballotCipher(row.value.key, pepper);
    known.keep(pulse, cipher);
    return cipher;
  };

  const mustKnow = async (pulse: string): Promise<BallotCipher> => {
    const cipher = await cipherOf(pulse);
    if (!cipher) throw new Refusal('storage', `no key of ${pulse}`);
    return cipher;
  };

  /** Once, by whoever is first: a late page of people must not open again what has been counted. */
  const open = async (pulse: string): Promise<void> => {
    if (await cipherOf(pulse)) return;
    const value = { key: randomBytes(32).toString('base64') };
    await table.commit(box(pulse), [
      { op: 'insert', key: opened, value: {} },
      { op: 'put', key: gate, value: {} },
      { op: 'put', key, value },
    ]);
  };

  const ballots = async function* (pulse: string, columns: readonly string[]) {
    const read = (last: string): ReturnType<Table['columnsIn']> => {
      const rows = table.columnsIn(box(pulse), after(below('ballot'), last), page, ['RowKey', ...columns]);
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

  return {
    issue: async (pulse, people) => {
      await open(pulse);
      const { idOf, seal } = await mustKnow(pulse);
      // In the order of their hashes: the order in which people were asked is in no row.
      const writes = people
        .map(({ id, groups }): Write => ({ op: 'merge', key: rowOf(idOf(id)), columns: { g: seal(groups) } }))
        .sort((one, other) => (one.key < other.key ? -1 : 1));
      await inTurn(writes, mostWrites - 1, async (some) => {
        const result = await table.commit(box(pulse), [whileOpen, ...some]);
        if (result === 'conflict') throw new Refusal('storage', `${pulse} asks nobody any more`);
      });
    },

    cast: async (pulse, person, answer) => {
      const cipher = await cipherOf(pulse);
      if (!cipher) return 'refused';
      const { values, words } = answer;
      const columns = { a: cipher.seal(values), ...(words ? { c: cipher.seal(words) } : {}) };
      const write = { op: 'update', key: rowOf(cipher.idOf(person)), columns } as const;
      return (await gathered(box(pulse), write)) === 'committed' ? 'kept' : 'refused';
    },

    mine: async (pulse, person) => {
      const cipher = await cipherOf(pulse);
      const row = cipher && (await table.columns(box(pulse), rowOf(cipher.idOf(person))));
      return row && answerOf(row, cipher);
    },

    shut: async (pulse) => {
      // Where nobody was asked in time there was nothing to shut, and nothing may be opened from here on.
      await open(pulse);
      await table.commit(box(pulse), [{ op: 'delete', key: gate }]);
    },

    pages: async function* (pulse) {
      const cipher = await mustKnow(pulse);
      for await (const rows of ballots(pulse, ['g', 'a', 'c'])) {
        yield rows.map((row) => ({
          id: String(row.rowKey).slice(rowOf('').length),
          groups: typeof row.g === 'string' ? cipher.open<Groups>(row.g) : {},
          answer: answerOf(row, cipher),
        }));
      }
    },

    idOf: async (pulse) => (await mustKnow(pulse)).idOf,

    keepComments: async (pulse, comments) => {
      const { nameOf } = await mustKnow(pulse);
      const named = comments.map((comment) => ({ ...comment, id: nameOf(comment.id) }));
      // By their names, which are random to whoever has no key.
      named.sort((one, other) => (one.id < other.id ? -1 : 1));
      // Never over one that is there: somebody may have read it, where this is done again or by two at once.
      let again = true;
      while (again) {
        again = false;
        const rows = await table.range(box(pulse), below('comment'), Infinity);
        const there = new Set(rows.map((row) => row.key));
        const writes = named
          .map((value): Write => ({ op: 'insert', key: commentOf(value.id), value }))
          .filter((write) => !there.has(write.key));
        await inTurn(writes, mostWrites, async (some) => {
          if ((await table.commit(box(pulse), some)) === 'conflict') again = true;
        });
      }
    },

    erase: async (pulse) => {
      let again = true;
      while (again) {
        again = false;
        for await (const rows of ballots(pulse, [])) {
          const keys = rows.map(({ rowKey }) => String(rowKey));
          await inTurn(keys, mostWrites, async (some) => {
            // Another process erases as well: what it took first is no reason to leave the rest.
            if ((await table.commit(box(pulse), some.map(gone))) === 'conflict') again = true;
          });
        }
      }
      // The key goes last: until then all of this can be done again after a crash.
      await table.commit(box(pulse), [{ op: 'delete', key }]);
      known.forget(pulse);
    },

    comments: async (pulse) =>
      (await table.range<Comment>(box(pulse), below('comment'), Infinity)).map(({ value }) => value),

    keepComment: async (pulse, comment) => {
      await table.commit(box(pulse), [{ op: 'put', key: commentOf(comment.id), value: comment }]);
    },
  };
};
