import type { Trail } from '../request/trail.ts';
import { type EventLog, isPosted, isSent, type LogRow } from './log.ts';
import { isPartOf, type Story, toldOn } from './story.ts';

export interface Stretch {
  readonly from: Date;
  /** Not in it any more. */
  readonly to: Date;
}

export interface Gathered {
  /** Every request that something happened to, whole from its first event on. */
  readonly stories: readonly Story[];
  /** When a broadcast began to go out. */
  readonly sent: readonly string[];
}

/** B2 counts what is opened again within two weeks. */
export const reopenDays = 14;
const dayMs = 86_400_000;
/** Calls to storage at once, for requests that are older than the stretch. */
const together = 16;

const byRequest = (rows: readonly Trail[]): ReadonlyMap<string, readonly Trail[]> => {
  const all = new Map<string, Trail[]>();
  for (const row of rows) {
    const known = all.get(row.id);
    if (known) known.push(row);
    else all.set(row.id, [row]);
  }
  return all;
};

const inTurn = (rows: readonly Trail[]): readonly Trail[] =>
  rows.toSorted((one, other) => one.version - other.version);

/**
 * Reads the log of a stretch, and two weeks on for what was opened again. Of a request that is older, or whose events
 * two machines wrote with clocks that differ, the events that are missing are read by its number. A page of rows is in
 * memory at a time, and one short record for each request.
 */
export const gather = async (
  log: EventLog,
  organisation: string,
  { from, to }: Stretch,
  now: Date,
): Promise<Gathered> => {
  const stories = new Map<string, Story>();
  const versions = new Map<string, number>();
  const sent: string[] = [];
  const end = to.toISOString();
  const until = new Date(Math.min(to.getTime() + reopenDays * dayMs, now.getTime() + 1));

  const tell = (rows: readonly Trail[]): void => {
    for (const row of rows) {
      const { id, version } = row;
      // Read by its number as well as in its turn: it happened once.
      if (version <= (versions.get(id) ?? 0)) continue;
      versions.set(id, version);
      const before = stories.get(id);
      if (!before || isPartOf(row)) stories.set(id, toldOn(before, row));
    }
  };
  const follow = async (rows: readonly Trail[]): Promise<void> => {
    const [first] = rows;
    if (!first) return;
    const known = versions.get(first.id) ?? 0;
    if (first.version > known + 1) tell(await log.earlier(organisation, first.id, first.version));
    tell(rows);
  };

  for await (const page of log.between(organisation, from.toISOString(), until.toISOString())) {
    const posted = page.filter(isPosted);
    sent.push(...posted.filter((row) => row.at < end && isSent(row)).map(({ at }) => at));
    const rows = page.filter((row: LogRow): row is Trail => !isPosted(row));
    // What began after the end is no part of it.
    const wanted = rows.filter((row) => row.at < end || stories.has(row.id));
    const groups = [...byRequest(wanted).values()].map(inTurn);
    for (let at = 0; at < groups.length; at += together) {
      await Promise.all(groups.slice(at, at + together).map(follow));
    }
  }
  return { stories: [...stories.values()].filter(({ left }) => !left), sent };
};
