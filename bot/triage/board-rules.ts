import type { Person } from '../core/actor.ts';
import type { Tabled } from '../request/board.ts';
import { type Change, changed } from '../request/change.ts';
import { isOpen, type Request } from '../request/request.ts';

export type Untabled = 'past' | 'sealed';

export const untabledWords: Readonly<Record<Untabled, string>> = {
  past: 'That day is over. Choose a later one.',
  sealed: 'This was told in confidence, so it is not put before a group.',
};

/** Held back with a sentence, and not because it was so already or has moved on. */
export const isUntabled = (decision: unknown): decision is Untabled =>
  decision === 'past' || decision === 'sealed';

/** B2: a group decides on it. Neither clock stops: whoever waits, waits. Somebody here keeps it meanwhile (A1.7). */
export const table = (
  request: Request,
  { by, board }: { readonly by: Person; readonly board: Tabled },
  now: Date,
): Change | Untabled | 'unchanged' | 'no-longer' => {
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  if (request.confidential) return 'sealed';
  if (Date.parse(board.until) <= now.getTime()) return 'past';
  const { status, board: before } = request;
  if (status === 'board' && before?.id === board.id && before.on === board.on) return 'unchanged';
  const owner = request.owner ?? { id: by.id, name: by.name };
  const patch = { status: 'board', board, owner, hearBy: board.until } as const;
  const tell = [
    { to: 'requester', why: 'planned' },
    { to: 'followers', why: 'planned' },
  ] as const;
  return changed(request, 'board', now, patch, { tell, wake: 'now' });
};
