import { standing } from '../clock/promises.ts';
import { isConcern } from '../request/access.ts';
import { type Change, changed } from '../request/change.ts';
import { isOpen, type Request } from '../request/request.ts';
import type { Both } from '../request/settle-both.ts';

/** Why two requests are not put together; each but `unchanged` has a sentence in `merge-words.ts`. */
export type Unfit =
  | 'unchanged'
  | 'no-longer'
  | 'unknown'
  | 'itself'
  | 'ended'
  | 'sealed'
  | 'concern'
  | 'full';

/** A change of the parent leaves a row for each of them in its transaction, which takes a hundred. */
export const mostChildren = 60;
/** What a card can name. */
export const mostRelated = 20;

/** What the card of a part says of the whole. Whom the whole waits for is not whoever raised the part. */
const wholeOf = ({ status, desk, supplier, whole }: Request): Request['whole'] => {
  if (status === 'linked') return whole;
  return { status: status === 'waiting' ? 'accepted' : status, desk, supplier };
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How the whole stands, as it shows on a request that is part of it: who has it, and the dates that were given. */
export const mirrored = (
  child: Request,
  parent: Request,
): Pick<Request, 'owner' | 'hearBy' | 'promises' | 'whole'> => {
  const { owner, hearBy, promises = [] } = parent;
  const own = child.promises ?? [];
  const given = standing(promises);
  const fresh = given && !same(standing(own), given);
  return { owner, hearBy, whole: wholeOf(parent), promises: fresh ? [...own, given] : child.promises };
};

/** Whether one may become part of the other. D3.4, H8: a hazard is linked, and never put out of sight. */
export const mayMerge = (child: Request, parent: Request): Exclude<Unfit, 'unknown'> | undefined => {
  if (child.id === parent.id) return 'itself';
  if (child.status === 'linked') return child.parent === parent.id ? 'unchanged' : 'no-longer';
  if (!isOpen(child)) return 'no-longer';
  // No circles: a part stands for its whole, and whoever asks has gone up to that first.
  if (parent.status === 'linked') return parent.parent === child.id ? 'itself' : 'no-longer';
  if (child.confidential || parent.confidential) return 'sealed';
  if (isConcern(child) || isConcern(parent)) return 'concern';
  if (!isOpen(parent)) return 'ended';
  const others = (parent.children ?? []).filter(({ id }) => id !== child.id);
  return others.length >= mostChildren ? 'full' : undefined;
};

/** Whoever has one of the two has both: nobody who was told a name loses it. */
const taken = (parent: Request, child: Request, now: Date): Partial<Request> => {
  const { owner, status } = parent;
  if (owner || !child.owner) return {};
  return {
    owner: child.owner,
    status: status === 'submitted' ? 'accepted' : status,
    hearBy: child.hearBy,
    acknowledgedAt: parent.acknowledgedAt ?? now.toISOString(),
  };
};

/** The same problem, told twice: one is worked on, and everybody with either hears of it (A2.1). */
export const merge = (child: Request, parent: Request, now: Date): Both | Exclude<Unfit, 'unknown'> => {
  const unfit = mayMerge(child, parent);
  if (unfit) return unfit;
  const others = (parent.children ?? []).filter(({ id }) => id !== child.id);
  const people = child.backers + (child.requester.id === parent.requester.id ? 0 : 1);
  const also = changed(parent, 'gained', now, {
    ...taken(parent, child, now),
    children: [...others, { id: child.id, people }],
    backers: parent.backers + people,
  });
  const { status, owner, hearBy, promises } = child;
  const before = { at: now.toISOString(), status, owner, hearBy, promises };
  const patch = { status: 'linked', parent: parent.id, before, ...mirrored(child, also.request) } as const;
  return {
    change: changed(child, 'linked', now, patch, { tell: [{ to: 'requester', why: 'linked' }] }),
    also,
  };
};

/** A part goes its own way again, as it stood before. A date that has gone by meanwhile is promised anew. */
export const apart = (
  child: Request,
  promised: (before: Request) => Date,
  now: Date,
  tell: Change['tell'] = [],
): Change => {
  const { before } = child;
  const owner = before?.owner;
  const status = before?.status ?? 'submitted';
  const old = { ...child, status, owner, promises: before?.promises };
  const holds = before && Date.parse(before.hearBy) > now.getTime();
  const hearBy = holds ? before.hearBy : promised(old).toISOString();
  return changed(
    child,
    'unlinked',
    now,
    {
      status,
      owner,
      hearBy,
      promises: before?.promises,
      parent: undefined,
      before: undefined,
      whole: undefined,
    },
    { tell, wake: 'now' },
  );
};

/** The parent without one of its parts. */
export const without = (parent: Request, id: string, now: Date): Change => {
  const { children = [] } = parent;
  const people = children.find((child) => child.id === id)?.people ?? 0;
  return changed(parent, 'lost', now, {
    children: children.filter((child) => child.id !== id),
    backers: Math.max(0, parent.backers - people),
  });
};

/** The way back from `merge`, for as long as neither outcome was told. */
export const unmerge = (
  child: Request,
  parent: Request,
  promised: (before: Request) => Date,
  now: Date,
): Both | 'unchanged' | 'no-longer' => {
  if (child.parent === undefined) return 'unchanged';
  if (child.status !== 'linked' || child.parent !== parent.id) return 'no-longer';
  return { change: apart(child, promised, now), also: without(parent, child.id, now) };
};
