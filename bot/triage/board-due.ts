import { type Change, changed } from '../request/change.ts';
import type { Request } from '../request/request.ts';

/** The day of the meeting went by and nothing was decided: whoever has it hears so, once for each day (A6.3). */
export const boardDue = (
  request: Request,
  _world: unknown,
  now: Date,
): { readonly change?: Change; readonly next?: Date } => {
  const { status, board } = request;
  // A question to whoever asked keeps it on the way to the group.
  if ((status !== 'board' && status !== 'waiting') || !board || board.missed) return {};
  const until = new Date(board.until);
  if (until > now) return { next: until };
  const patch = { board: { ...board, missed: true } };
  return { change: changed(request, 'nudged', now, patch, { tell: [{ to: 'owner', why: 'nudge' }] }) };
};
