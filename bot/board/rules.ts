import { type Person, personOf, type Role } from '../core/actor.ts';
import { mayResolve, needsResidual } from '../hazard/rules.ts';
import { type BoardDecision, decisionWords, type Ruling, type Tabled } from '../request/board.ts';
import { type Change, changed } from '../request/change.ts';
import type { Tell } from '../request/events.ts';
import type { Note, Request } from '../request/request.ts';
import { resolve } from '../triage/rules.ts';

/** Why a decision is not recorded; each has a sentence in `held-words.ts`. */
export type Held = 'own' | 'risk' | 'no-day' | 'past';

type Result = Change | Held | 'unchanged' | 'no-longer';

export const isHeld = (result: Result): result is Held =>
  typeof result === 'string' && result !== 'unchanged' && result !== 'no-longer';

/** The meeting that a card was shown for, if it still waits for that one. */
export const waitsFor = (request: Request, meeting: string): Tabled | undefined =>
  request.status === 'board' && request.board?.on === meeting ? request.board : undefined;

/** Nobody votes any more for this meeting, and everybody reads what the group made of it. */
export const closeVote = (
  request: Request,
  meeting: string,
  now: Date,
): Change | 'unchanged' | 'no-longer' => {
  const board = waitsFor(request, meeting);
  if (!board) return 'no-longer';
  if (board.closedAt) return 'unchanged';
  return changed(request, 'board', now, { board: { ...board, closedAt: now.toISOString() } });
};

export interface Deciding {
  readonly by: Person;
  readonly roles: readonly Role[];
  readonly decision: BoardDecision;
  readonly reason: string;
  /** The meeting that the card was shown for. */
  readonly meeting: string;
  /** When it comes back, for what needs more work first. */
  readonly next?: Tabled | undefined;
  /** When the requester hears next of what goes ahead. */
  readonly hearBy: Date;
}

/** Whoever backs it, and whoever has to act on it. */
const everyone = (why: 'ruled'): readonly Tell[] => [
  { to: 'requester', why },
  { to: 'followers', why },
  { to: 'owner', why },
];

const repeats = ({ ruling }: Request, { by, decision, reason, meeting }: Deciding): boolean =>
  ruling?.by.id === by.id &&
  ruling.decision === decision &&
  ruling.reason === reason &&
  ruling.on === meeting;

const blocked = (request: Request, { by, roles, decision, next }: Deciding, now: Date): Held | undefined => {
  if (request.requester.id === by.id) return 'own';
  if (decision === 'more-work') {
    if (!next) return 'no-day';
    return Date.parse(next.until) <= now.getTime() ? 'past' : undefined;
  }
  const { hazard } = request;
  const free = mayResolve(hazard, roles) && !needsResidual(hazard, roles);
  return decision === 'go-ahead' || free ? undefined : 'risk';
};

/**
 * A6.3, D9.2: one decision a meeting, by whoever saves first; the others read it. Everybody who backs the change is
 * told. What is not done ends here, with its reason, the group and the person, and can be talked through.
 */
export const decide = (request: Request, deciding: Deciding, now: Date): Result => {
  const { by, decision, reason, meeting, next, hearBy } = deciding;
  if (repeats(request, deciding)) return 'unchanged';
  const board = waitsFor(request, meeting);
  if (!board) return 'no-longer';
  const held = blocked(request, deciding, now);
  if (held) return held;
  const group = { id: board.id, name: board.name };
  const at = now.toISOString();
  const ruling: Ruling = { decision, reason, by: personOf(by), group, on: meeting, at };
  if (decision === 'not-now' || decision === 'not-possible') {
    const ended = resolve(request, { by, outcome: decision, text: reason }, now);
    if (typeof ended === 'string') return ended;
    const decided = ended.request.decided && { ...ended.request.decided, group };
    return { ...ended, request: { ...ended.request, ruling, decided } };
  }
  const note: Note = { by: personOf(by), at, text: `${board.name}: ${decisionWords[decision]}. ${reason}` };
  const patch: Partial<Request> =
    decision === 'go-ahead' || !next
      ? { status: 'accepted', ruling, hearBy: hearBy.toISOString() }
      : { board: next, ruling, hearBy: next.until };
  return changed(request, 'ruled', now, patch, { note, tell: everyone('ruled'), wake: 'now' });
};
