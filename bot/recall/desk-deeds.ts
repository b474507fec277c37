import { isResolved, type Request } from '../request/request.ts';
import type { Trail } from '../request/trail.ts';
import type { Deed } from './contribution.ts';

export type DeskDeed = Extract<Deed, { readonly kind: 'outcome' | 'asked' | 'answered' }>;

/** It waited for an answer and waits no more. Remarks, and the words of others, leave it waiting. */
const isAnswer = ({ event, words, from, to }: Trail): boolean =>
  event === 'said' && words === 'reply' && from === 'waiting' && to !== 'waiting';

/** A2.8: what was raised in confidence stands in no file that is handed on. */
export const deskDeed = (row: Trail, person: string): DeskDeed | undefined => {
  const { id, at, by, event, outcome, sealed } = row;
  if (by !== person || sealed) return undefined;
  if (event === 'resolved') return outcome && { kind: 'outcome', id, at, outcome };
  if (event === 'asked') return { kind: 'asked', id, at };
  return isAnswer(row) ? { kind: 'answered', id, at } : undefined;
};

/**
 * Asked of the request as it is now. B2: what was sent in error is counted nowhere. Of the outcomes of one that was
 * opened again only the last can stand, and it does until the request is opened once more.
 */
export const stillStands = (
  { kind, at }: DeskDeed,
  { status, decided }: Pick<Request, 'status' | 'decided'>,
): boolean => {
  if (kind !== 'outcome') return status !== 'error';
  return isResolved({ status }) && decided?.at === at;
};
