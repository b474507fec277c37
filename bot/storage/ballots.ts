import { randomBytes } from 'node:crypto';
import { Refusal } from '../core/refusal.ts';
import type { Answer, BallotStore, Comment, Groups, Words } from '../pulse/ballot.ts';
import { ballotBoxes, ballotRow, whileOpen } from './ballot-boxes.ts';
import { type BallotCipher, ballotCipher } from './ballot-cipher.ts';
import { gathering } from './gathering.ts';
import { below } from './keys.ts';
import { shortMemory } from './short-memory.ts';
import { inTurn, mostWrites, type Table, type Write } from './table.ts';

/** Milliseconds for which a key is kept in memory: it has to die everywhere soon after a pulse closes. */
const keyFor = 60_000;

/** Beside the boxes: the key, and the mark that it was made once. */
const key = 'key';
const opened = 'opened';

const commentOf = (id: string): string => `comment|${id}`;

const answerOf = (
  { a, c }: Readonly<Record<string, unknown>>,
  { open }: BallotCipher,
): Answer | undefined => {
  if (typeof a !== 'string') return undefined;
  return { values: open<number[]>(a), words: typeof c === 'string' ? open<Words>(c) : undefined };
};

/**
 * A table of their own, with no row, column or key that names a person. Beside keys and gates it holds ballots (`g`
 * what the person is, `a` what they answered, `c` what they wrote, all sealed) and, after the close, comments.
 */
export const ballotStore = (table: Table, organisation: string, pepper: string): BallotStore => {
  const known = shortMemory<BallotCipher>(keyFor);
  const box = (pulse: string): string => `${organisation}|${pulse}`;
  const boxes = ballotBoxes(table, box);
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

  /** The key last: whoever has it may rely on the boxes. */
  const open = async (pulse: string): Promise<void> => {
    if (await cipherOf(pulse)) return;
    await boxes.open(pulse);
    const value = { key: randomBytes(32).toString('base64') };
    await table.commit(box(pulse), [
      { op: 'insert', key: opened, value: {} },
      { op: 'put', key, value },
    ]);
  };

  return {
    issue: async (pulse, people) => {
      await open(pulse);
      const { idOf, seal } = await mustKnow(pulse);
      const ballots = people.map(({ id: person, groups }) => {
        const id = idOf(person);
        return [id, ballotRow('merge', id, { g: seal(groups) })] as const;
      });
      if ((await boxes.put(pulse, new Map(ballots))) === 'committed') return;
      throw new Refusal('storage', `${pulse} asks nobody any more`);
    },

    cast: async (pulse, person, answer) => {
      const cipher = await cipherOf(pulse);
      if (!cipher) return 'refused';
      const { values, words } = answer;
      const columns = { a: cipher.seal(values), ...(words ? { c: cipher.seal(words) } : {}) };
      const id = cipher.idOf(person);
      const result = await gathered(boxes.boxOf(pulse, id), ballotRow('update', id, columns));
      return result === 'committed' ? 'kept' : 'refused';
    },

    mine: async (pulse, person) => {
      const cipher = await cipherOf(pulse);
      const row = cipher && (await boxes.read(pulse, cipher.idOf(person)));
      return row && answerOf(row, cipher);
    },

    shut: async (pulse) => {
      // Where nobody was asked in time there was nothing to shut, and nothing may be opened from here on.
      await open(pulse);
      await boxes.shut(pulse);
    },

    pages: async function* (pulse) {
      const cipher = await mustKnow(pulse);
      for await (const rows of boxes.pages(pulse, ['g', 'a', 'c'])) {
        yield rows.map(({ id, row }) => ({
          id,
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
      await boxes.erase(pulse);
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
