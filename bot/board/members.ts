import { type Actor, hasRole } from '../core/actor.ts';
import type { Board, Organisation } from '../core/organisation.ts';
import { mayWork } from '../request/access.ts';
import type { Request } from '../request/request.ts';

const desk = ['informatics', 'lead'] as const;
const executive = ['cio'] as const;

export const isMember = ({ people }: Pick<Board, 'people'>, { id }: Pick<Actor, 'id'>): boolean =>
  people.includes(id);

/** Members of the group, and the executive who answers for it. */
export const mayDecide = (board: Board, actor: Actor): boolean =>
  isMember(board, actor) || hasRole(actor, executive);

/** The groups whose agenda a person may read, their own first. The desk reads what it has put there. */
export const boardsOf = ({ boards = [] }: Organisation, actor: Actor): readonly Board[] => {
  const all = hasRole(actor, [...desk, ...executive]) ? boards : [];
  const own = boards.filter((board) => isMember(board, actor));
  return [...own, ...all.filter((board) => !own.includes(board))];
};

export const boardOf = ({ boards = [] }: Organisation, request: Request): Board | undefined =>
  boards.find(({ id }) => id === request.board?.id);

/** A member reads what was put before their group. What was told in confidence never is (A2.8). */
export const maySee = (request: Request, actor: Actor, organisation: Organisation): boolean => {
  if (mayWork(request, actor, organisation)) return true;
  const board = boardOf(organisation, request);
  return !request.confidential && board !== undefined && mayDecide(board, actor);
};
