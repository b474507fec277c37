import { z } from 'zod';
import type { ServiceHours } from '../calendar/hours.ts';
import { action, type Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { colleague, limits, optionalDay, page, requestNumber, required } from '../core/fields.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { decisions } from '../request/board.ts';
import type { Decision } from '../request/change.ts';
import type { Request } from '../request/request.ts';
import { digits, levelOf } from '../request/risk-matrix.ts';
import { type Settled, settle } from '../request/settle.ts';
import { tabledFor } from '../triage/board-actions.ts';
import type { DeskPorts } from '../triage/work.ts';
import { type AgendaView, agendaView } from './agenda-view.ts';
import { closedWords, heldWords } from './held-words.ts';
import { type ItemView, itemView, type Typed } from './item-view.ts';
import { boardOf, boardsOf, isMember, mayDecide, maySee } from './members.ts';
import { closeVote, decide, type Held, isHeld, waitsFor } from './rules.ts';
import type { VoteStore } from './store.ts';

export interface BoardPorts extends DeskPorts {
  readonly votes: VoteStore;
  readonly hours: ServiceHours;
}

export type BoardView = AgendaView | ItemView;

/** Who may is decided on the group and the request. */
const anyone = ['requester'] as const;
const meeting = z.iso.date();
const level = z.enum(digits).transform(levelOf);

/** B2, A3.9: the meeting of a group that decides on changes. Teams shows each answer to whoever pressed, and no other. */
export const boardActions = ({ store, votes, organisation, hours, hearBy }: BoardPorts) => {
  /** Nobody else learns that there is such a request, or that a group has it. */
  const hidden = ({ actor }: Turn): Refusal =>
    new Refusal(boardsOf(organisation, actor).length > 0 ? 'not-found' : 'not-allowed');

  const mustSee = (request: Request | undefined, turn: Turn): Request => {
    if (request && maySee(request, turn.actor, organisation)) return request;
    throw hidden(turn);
  };

  const load = async (id: string, turn: Turn): Promise<Request> =>
    mustSee((await store.load(turn.actor.organisation, id))?.request, turn);

  const shown = async (
    request: Request,
    { actor, now }: Turn,
    notice?: string,
    typed?: Typed,
  ): Promise<ItemView> => {
    const given = await votes.votes(actor.organisation, request.id);
    return itemView(request, { votes: given, actor, now, organisation, notice, typed });
  };

  /** For those who may decide, asked of the request as it is loaded, every time. */
  const decided = (id: string, turn: Turn, rule: (request: Request) => Decision): Promise<Settled> =>
    settle(store, turn, id, (request) => {
      const board = boardOf(organisation, mustSee(request, turn));
      if (!board || !mayDecide(board, turn.actor)) throw new Refusal('not-allowed');
      return rule(request);
    }).catch((fault: unknown) => {
      throw fault instanceof Refusal && fault.code === 'not-found' ? hidden(turn) : fault;
    });

  return {
    'board.agenda': action({
      roles: anyone,
      fields: z.object({ board: colleague, page }),
      text: [],
      run: async (input, { actor }): Promise<AgendaView> => {
        const boards = boardsOf(organisation, actor);
        const board = boards.find(({ id }) => id === input.board) ?? boards[0];
        if (!board && !hasRole(actor, ['informatics', 'lead', 'cio'])) throw new Refusal('not-allowed');
        const waiting = board && (await store.agenda(actor.organisation, board.id, input.page));
        return agendaView(boards, board, waiting ?? { items: [] });
      },
    }),

    'board.item': action({
      roles: anyone,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: async ({ id }, turn) => shown(await load(id, turn), turn),
    }),

    'board.vote': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, meeting, value: level, cost: level }),
      text: [],
      run: async ({ id, meeting: on, value, cost }, turn) => {
        const { actor } = turn;
        const request = await load(id, turn);
        const board = boardOf(organisation, request);
        if (!board || !isMember(board, actor)) throw new Refusal('not-allowed');
        const waits = waitsFor(request, on);
        if (!waits) return shown(request, turn, sentences['no-longer']);
        if (waits.closedAt) return shown(request, turn, closedWords);
        await votes.vote(actor.organisation, id, { person: actor.id, on, value, cost });
        return shown(request, turn);
      },
    }),

    'board.close': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, meeting }),
      text: [],
      run: async ({ id, meeting: on }, turn) => {
        const rule = (before: Request): Decision => closeVote(before, on, turn.now);
        const { request, result } = await decided(id, turn, rule);
        return shown(request, turn, result === 'no-longer' ? sentences['no-longer'] : undefined);
      },
    }),

    'board.decide': action({
      roles: anyone,
      fields: z.object({
        id: requestNumber,
        meeting,
        decision: z.enum(decisions),
        reason: required(limits.message),
        on: optionalDay,
      }),
      text: ['reason'],
      run: async ({ id, meeting: on, decision, reason, on: again = '' }, turn) => {
        const { actor, now } = turn;
        let held: Held | undefined;
        const { request, result } = await decided(id, turn, (before) => {
          const next = tabledFor(organisation, hours, before.board?.id ?? '', again);
          const promised = hearBy(before, 'owned', now);
          const { roles } = actor;
          const deciding = { by: actor, roles, decision, reason, meeting: on, next, hearBy: promised };
          const ruled = decide(before, deciding, now);
          held = isHeld(ruled) ? ruled : undefined;
          return isHeld(ruled) ? 'unchanged' : ruled;
        });
        if (held) return shown(request, turn, heldWords[held], { decision, reason, on: again });
        return shown(request, turn, result === 'no-longer' ? sentences['no-longer'] : undefined);
      },
    }),
  };
};
