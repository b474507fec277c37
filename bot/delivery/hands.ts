import type { Entry } from '../core/outbox.ts';
import { rankOf } from './ready.ts';

/** Identities of rows that are done, of which a read under way may still hold a copy. */
const remembered = 5000;
/** Of each rank: more than are ever in the air, so that some are always prepared. */
const mostOfARank = 20;
/** A row that fails on our side rests a second longer each time, up to this many. */
const longestRest = 60;

interface Rest {
  readonly times: number;
  /** Of those, the times that were nobody else's fault. */
  readonly own: number;
  readonly until: number;
}

const identity = ({ key, etag }: Entry): string => `${key} ${etag}`;

/** Whoever has it: a person, or the one channel. */
const toWhom = ({ task }: Entry): string | undefined => {
  if (task.kind === 'bulk') return task.person.id;
  if (task.kind !== 'send') return undefined;
  return task.recipient.to === 'person' ? task.recipient.id : 'the channel';
};

/** Which rows are being worked on, are done, or have to rest. */
export const hands = (clock: () => Date) => {
  const held = new Map<string, Entry>();
  const people = new Set<string>();
  const done = new Set<string>();
  const resting = new Map<string, Rest>();

  return {
    size: (): number => held.size,

    isDone: (entry: Entry): boolean => done.has(identity(entry)),

    isFree: (entry: Entry): boolean => {
      const person = toWhom(entry);
      const rests = (resting.get(entry.key)?.until ?? 0) > clock().getTime();
      // Two messages at once to one chat make Teams answer 412, and the counts of a person would race.
      return !rests && !held.has(entry.key) && !done.has(identity(entry)) && !(person && people.has(person));
    },

    take: (entry: Entry): void => {
      held.set(entry.key, entry);
      const person = toWhom(entry);
      if (person) people.add(person);
    },

    /** Rows that wait for room, such as a busy channel's, must not keep a more urgent rank waiting. */
    hasRoom: (rank: number): boolean =>
      [...held.values()].filter((entry) => rankOf(entry) === rank).length < mostOfARank,

    /** Let go of. `finished` where its row is gone or changed. */
    drop: (entry: Entry, finished: boolean): void => {
      held.delete(entry.key);
      const person = toWhom(entry);
      if (person) people.delete(person);
      if (!finished) return;
      resting.delete(entry.key);
      done.add(identity(entry));
      const oldest = done.size > remembered ? done.values().next().value : undefined;
      if (oldest !== undefined) done.delete(oldest);
    },

    /** There is no room for it yet. */
    rest: (entry: Entry, ms: number): void => {
      resting.set(entry.key, { times: 0, own: 0, until: clock().getTime() + ms });
    },

    /** Failed on our side, such as a card that cannot be drawn: it must not hold up all the others. How often it was its own fault. */
    failed: (entry: Entry, own: boolean): number => {
      const before = resting.get(entry.key);
      const times = (before?.times ?? 0) + 1;
      const owned = (before?.own ?? 0) + (own ? 1 : 0);
      const until = clock().getTime() + Math.min(times, longestRest) * 1000;
      resting.set(entry.key, { times, own: owned, until });
      return owned;
    },

    /** A step of a plan is done, and its row perhaps still there for the next. */
    stepped: (entry: Entry): void => {
      held.delete(entry.key);
      resting.delete(entry.key);
    },

    /** Milliseconds until the first of those that rest may come again. */
    soonest: (): number => {
      const now = clock().getTime();
      const untils = [...resting.values()].map(({ until }) => until - now).filter((ms) => ms > 0);
      return Math.min(...untils);
    },

    /** Whether anything of this campaign is being worked on. */
    holds: (subject: string): boolean => [...held.values()].some(({ task }) => task.subject === subject),
  };
};
