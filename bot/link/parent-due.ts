import { type Nudge, withTold } from '../clock/nudges.ts';
import { isConcern } from '../request/access.ts';
import { type Change, changed } from '../request/change.ts';
import type { Tell } from '../request/events.ts';
import { isResolved, type Request } from '../request/request.ts';
import { apart, mirrored, without } from './merge-rules.ts';

/** What a part does because of its whole: its own change, and the parent's where it leaves. */
export interface Followed {
  readonly change: Change;
  readonly also?: Change | undefined;
}

const everyone = (why: 'planned' | 'progress' | 'outcome'): readonly Tell[] => [
  { to: 'requester', why },
  { to: 'followers', why },
];

const lastNote = ({ nudges = [] }: Request): Extract<Nudge, { kind: 'progress' }> | undefined => {
  const note = nudges.findLast(({ kind }) => kind === 'progress');
  return note?.kind === 'progress' ? note : undefined;
};

/** A note that nothing is new, given since this became part of the other and not passed on yet. */
const freshNote = (child: Request, parent: Request) => {
  const note = lastNote(parent);
  const heard = [child.before?.at ?? '', lastNote(child)?.at ?? ''];
  return note && heard.every((at) => note.at > at) ? note : undefined;
};

/** The outcome of the whole, with who decided it and why. Everybody is told on the card of their own request. */
const solved = (child: Request, parent: Request, now: Date): Change =>
  changed(
    child,
    'resolved',
    now,
    { status: 'resolved', decided: parent.decided, owner: parent.owner, before: undefined, whole: undefined },
    { tell: everyone('outcome') },
  );

const backAtTheDesk: readonly Tell[] = [
  { to: 'owner', why: 'reopened' },
  { to: 'channel', why: 'reopened' },
];

/**
 * A2.1: a request that is part of another goes along with it. It compares how both stand, so that however often and
 * however late it is asked, each word is passed on once.
 */
export const followed = (
  child: Request,
  parent: Request,
  promised: (before: Request) => Date,
  now: Date,
): Followed | undefined => {
  if (child.status !== 'linked' || child.parent !== parent.id) return undefined;
  // D3.4: rated as a risk meanwhile. It is a hazard of its own, and seen as one.
  if (isConcern(child)) {
    return { change: apart(child, promised, now, backAtTheDesk), also: without(parent, child.id, now) };
  }
  // Nobody solved anything: it was withdrawn, or raised in error.
  if (parent.status === 'withdrawn' || parent.status === 'error') {
    return { change: apart(child, promised, now, backAtTheDesk) };
  }
  if (parent.decided && isResolved(parent)) {
    return { change: solved(child, parent, now) };
  }
  const next = mirrored(child, parent);
  if (next.promises !== child.promises) {
    return { change: changed(child, 'planned', now, next, { tell: everyone('planned') }) };
  }
  const note = freshNote(child, parent);
  if (note) {
    const nudges = withTold(child.nudges ?? [], [note]);
    return { change: changed(child, 'progress', now, { ...next, nudges }, { tell: everyone('progress') }) };
  }
  const { owner, hearBy, whole } = child;
  const stands = JSON.stringify([owner, hearBy, whole]);
  if (stands === JSON.stringify([next.owner, next.hearBy, next.whole])) return undefined;
  return { change: changed(child, 'followed', now, next) };
};
