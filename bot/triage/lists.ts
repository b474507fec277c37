import { type Actor, hasRole } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { Refusal } from '../core/refusal.ts';
import { inCircle } from '../request/access.ts';
import { queueRank } from '../request/promise.ts';
import { isOpen, type Request, rank } from '../request/request.ts';
import type { Filter, Line, RequestStore } from '../request/store.ts';
import { desk } from './work.ts';

const officer = ['safety-officer'] as const;

/** Of one person or group; what is beyond waits until these are dealt with. */
const most = 100;
const pageSize = 8;

export const groupsOf = ({ groups = [] }: Organisation, actor: Actor): readonly string[] =>
  groups.filter(({ people }) => people.includes(actor.id)).map(({ id }) => id);

const inOrder = (one: Line, other: Line): number =>
  queueRank(one) - queueRank(other) || (one.createdAt < other.createdAt ? -1 : 1);

/** What was sent to somebody by name, or to a group that they are in. The cursor is the last number shown. */
const sentTo = async (
  store: RequestStore,
  organisation: Organisation,
  actor: Actor,
  after: string | undefined,
  size: number,
): Promise<Page<Line>> => {
  const to = [actor.id, ...groupsOf(organisation, actor)];
  const lists = await Promise.all(to.map((one) => store.routedTo(actor.organisation, one, most)));
  const lines = lists.flat().sort(inOrder);
  const from = lines.findIndex(({ id }) => id === after) + 1;
  const items = lines.slice(from, from + size);
  return { items, next: from + size < lines.length ? items.at(-1)?.id : undefined };
};

interface Sight {
  /** The whole list. */
  readonly works: boolean;
  /** What could harm a patient. */
  readonly watches: boolean;
  /** Confidential concerns. */
  readonly sees: boolean;
  /** What was sent to them, and what they have. */
  readonly shares: boolean;
}

/** Which lists of requests there are for somebody. */
export const sightOf = (organisation: Organisation, actor: Actor): Sight => {
  const sees = inCircle(organisation, actor);
  return {
    works: hasRole(actor, desk),
    watches: hasRole(actor, officer),
    sees,
    shares: sees || groupsOf(organisation, actor).length > 0,
  };
};

/** Whether there is any. */
export const hasLists = (organisation: Organisation, actor: Actor): boolean => {
  const { works, watches, shares } = sightOf(organisation, actor);
  return works || watches || shares;
};

/** Whether it waits for somebody by name, or for a group that they are in. */
export const isSentTo = (
  { lead, group, owner }: Pick<Line, 'lead' | 'group' | 'owner'>,
  organisation: Organisation,
  actor: Actor,
): boolean => {
  const to = lead ?? group;
  return !owner && to !== undefined && [actor.id, ...groupsOf(organisation, actor)].includes(to.id);
};

/** Whether a request, as it is now, stands in one of the lists of somebody who has any. */
export const isListed = (request: Request, organisation: Organisation, actor: Actor): boolean => {
  // A linked request is there by the one that it is part of.
  if (!isOpen(request) || request.status === 'linked') return false;
  const { works, watches, sees } = sightOf(organisation, actor);
  if (request.confidential) return sees;
  if (works || (watches && rank(request) < 2)) return true;
  return request.owner?.id === actor.id || isSentTo(request, organisation, actor);
};

interface Asked {
  readonly filter: Filter | undefined;
  readonly page: string | undefined;
  /** Lines of a page, where that is not a card. */
  readonly most?: number;
}

/**
 * One page of what this person may see: everything for the desk, what could harm a patient for the safety officer,
 * confidential concerns for their circle, and for everybody what was sent to them or is theirs.
 * @throws Refusal `not-allowed` for whoever has no list at all, or not this one
 */
export const listed = async (
  store: RequestStore,
  organisation: Organisation,
  actor: Actor,
  { filter, page, most: size = pageSize }: Asked,
): Promise<{ readonly filter: Filter; readonly lines: Page<Line> }> => {
  const { works, watches, sees, shares } = sightOf(organisation, actor);
  const shown = filter ?? (works || watches ? 'all' : sees ? 'confidential' : 'for-me');
  const own = shown === 'for-me' || shown === 'mine';
  const may = shown === 'confidential' ? sees : works || watches || (own && shares);
  if (!may) throw new Refusal('not-allowed');
  if (shown === 'for-me')
    return { filter: shown, lines: await sentTo(store, organisation, actor, page, size) };
  const lines = await store.open(actor.organisation, shown, actor.id, page, size);
  if (works || own || shown === 'confidential') return { filter: shown, lines };
  return { filter: shown, lines: { ...lines, items: lines.items.filter((line) => rank(line) < 2) } };
};
