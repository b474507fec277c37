import { createHash } from 'node:crypto';
import type { Turn } from '../core/action.ts';
import type { Actor } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { type EventLog, isPosted } from '../report/log.ts';
import { mayWork } from '../request/access.ts';
import { lineOf } from '../request/line.ts';
import type { Request } from '../request/request.ts';
import type { RequestStore } from '../request/store.ts';
import type { Trail } from '../request/trail.ts';
import { groupsOf, isListed, sightOf } from '../triage/lists.ts';
import { type Cursor, overlap, readCursor, writeCursor } from './board-cursor.ts';
import { type BoardChanges, boardLine } from './board-page.ts';

interface Ports {
  readonly store: Pick<RequestStore, 'load'>;
  readonly log: Pick<EventLog, 'between'>;
  readonly organisation: Organisation;
}

/** With more changed requests than this, everything is read again: that is fewer calls. */
const most = 100;

/** Milliseconds. A machine that slept longer reads everything again. */
const longest = 30 * 60_000;

/** Point reads side by side. */
const together = 16;

/** For clocks that are ahead of ours: nothing is written later than this. */
const ahead = 24 * 60 * 60_000;

export const rightsOf = (organisation: Organisation, actor: Actor): string => {
  const rights = [actor.id, sightOf(organisation, actor), groupsOf(organisation, actor)];
  return createHash('sha256').update(JSON.stringify(rights)).digest('hex').slice(0, 16);
};

type News = Pick<Trail, 'id' | 'version' | 'at'>;

/** The newest change of each request that was not sent yet; undefined where there are too many. */
const newsSince = async (
  { log }: Ports,
  { at, seen }: Cursor,
  { actor, now }: Turn,
  sees: boolean,
): Promise<{ readonly fresh: readonly News[]; readonly all: readonly News[] } | undefined> => {
  const all = new Map<string, News>();
  const fresh = new Map<string, News>();
  const from = new Date(at - overlap).toISOString();
  const to = new Date(now.getTime() + ahead).toISOString();
  for await (const rows of log.between(actor.organisation, from, to)) {
    for (const row of rows) {
      // A2.8: to everybody outside its circle it is as if it were not there.
      if (isPosted(row) || (row.sealed && !sees)) continue;
      const { id, version } = row;
      if (version <= (all.get(id)?.version ?? 0)) continue;
      all.set(id, row);
      if (version > (seen.get(id) ?? 0)) fresh.set(id, row);
    }
    if (fresh.size > most) return undefined;
  }
  return { fresh: [...fresh.values()], all: [...all.values()] };
};

const loadAll = async (
  { store }: Ports,
  organisation: string,
  news: readonly News[],
): Promise<readonly Request[]> => {
  const loaded: Request[] = [];
  for (let at = 0; at < news.length; at += together) {
    const some = news.slice(at, at + together).map(({ id }) => store.load(organisation, id));
    loaded.push(...(await Promise.all(some)).flatMap((one) => one?.request ?? []));
  }
  return loaded;
};

/**
 * What has changed on somebody's board since they last asked: one range of the log, and one read for each request that
 * has changed since. Of what they may not see nothing is said, not even that it has gone (A2.8).
 */
export const boardChanges = async (ports: Ports, since: string, turn: Turn): Promise<BoardChanges> => {
  const { organisation } = ports;
  const { actor, now } = turn;
  const rights = rightsOf(organisation, actor);
  const { sees } = sightOf(organisation, actor);
  const cursor = readCursor(since);
  const empty = { lines: [], gone: [], now: now.toISOString() };
  const again = { ...empty, reload: true, stale: false, since };
  if (cursor?.rights !== rights || Math.abs(now.getTime() - cursor.at) > longest) return again;
  const news = await newsSince(ports, cursor, turn, sees);
  if (!news) return again;

  const requests = await loadAll(ports, actor.organisation, news.fresh);
  const shown = requests.filter((request) => isListed(request, organisation, actor));
  const rest = requests.filter((request) => !shown.includes(request));
  const gone = rest.filter((request) => mayWork(request, actor, organisation));

  const at = Math.max(cursor.at, now.getTime());
  // What the next read meets again; of what this person may not see, the cursor holds no number either.
  const hidden = new Set(rest.filter((request) => !gone.includes(request)).map(({ id }) => id));
  const near = news.all.filter((row) => Date.parse(row.at) >= at - overlap && !hidden.has(row.id));
  return {
    reload: false,
    stale: hidden.size > 0,
    lines: shown.map((request) => boardLine(lineOf(request), { actor, organisation, now })),
    gone: gone.map(({ id }) => id),
    since: writeCursor({ at, rights, seen: new Map(near.map(({ id, version }) => [id, version])) }),
    now: now.toISOString(),
  };
};
