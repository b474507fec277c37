import { type Actor, hasRole } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { Refusal } from '../core/refusal.ts';
import { inCircle } from '../request/access.ts';
import { queueRank } from '../request/promise.ts';
import { rank } from '../request/request.ts';
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
): Promise<Page<Line>> => {
  const to = [actor.id, ...groupsOf(organisation, actor)];
  const lists = await Promise.all(to.map((one) => store.routedTo(actor.organisation, one, most)));
  const lines = lists.flat().sort(inOrder);
  const from = lines.findIndex(({ id }) => id === after) + 1;
  const items = lines.slice(from, from + pageSize);
  return { items, next: from + pageSize < lines.length ? items.at(-1)?.id : undefined };
};

/**
 * One page of what this person may see: everything for the desk, what could harm a patient for the safety officer,
 * confidential concerns for their circle, and for everybody what was sent to them or is theirs.
 * @throws Refusal `not-allowed` for whoever has no list at all, or not this one
 */
export const listed = async (
  store: RequestStore,
  organisation: Organisation,
  actor: Actor,
  { filter, page }: { readonly filter: Filter | undefined; readonly page: string | undefined },
): Promise<{ readonly filter: Filter; readonly lines: Page<Line> }> => {
  const works = hasRole(actor, desk);
  const watches = hasRole(actor, officer);
  const sees = inCircle(organisation, actor);
  const shares = sees || groupsOf(organisation, actor).length > 0;
  const shown = filter ?? (works || watches ? 'all' : sees ? 'confidential' : 'for-me');
  const own = shown === 'for-me' || shown === 'mine';
  const may = shown === 'confidential' ? sees : works || watches || (own && shares);
  if (!may) throw new Refusal('not-allowed');
  if (shown === 'for-me') return { filter: shown, lines: await sentTo(store, organisation, actor, page) };
  const lines = await store.open(actor.organisation, shown, actor.id, page);
  if (works || own || shown === 'confidential') return { filter: shown, lines };
  return { filter: shown, lines: { ...lines, items: lines.items.filter((line) => rank(line) < 2) } };
};
