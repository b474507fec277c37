import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { choice, limits, optional, page, requestNumber, required } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { mayResolve } from '../hazard/rules.ts';
import { heldWords } from '../hazard/words.ts';
import { level } from '../request/priority.ts';
import { outcomes, type Report, type Request, rank } from '../request/request.ts';
import { type Settled, settle } from '../request/settle.ts';
import type { RequestStore } from '../request/store.ts';
import { type TriageCardView, triageCard } from './card-view.ts';
import { type QueueView, queueView } from './list-view.ts';
import { type NoteView, noteView } from './note-view.ts';
import { ask, assess, note, resolve, take } from './rules.ts';

export type TriageView = TriageCardView | QueueView | NoteView;

export interface TriagePorts {
  readonly store: RequestStore;
  readonly organisation: Organisation;
  readonly hearBy: (report: Report, moment: 'raised' | 'owned', now: Date) => Date;
}

const desk = ['informatics', 'lead'] as const;
/** Who may is decided on the request. */
const anyone = ['requester'] as const;

/** Anything in which a patient could come to harm, or whose risk was rated. */
const isConcern = (request: Request): boolean => rank(request) < 2 || request.hazard !== undefined;

/**
 * Informatics, leads and, for concerns, the safety officer, and whoever has the request: the author of a broadcast has the replies to
 * it.
 */
const mayWork = (request: Request, { actor }: Turn): boolean =>
  hasRole(actor, desk) ||
  request.owner?.id === actor.id ||
  (hasRole(actor, ['safety-officer']) && isConcern(request));

const mustWork = (request: Request, turn: Turn): void => {
  if (!mayWork(request, turn)) throw new Refusal('not-allowed');
};

/** The desk's side of a request for those who may see it. */
export const deskCard =
  (organisation: Organisation) =>
  (request: Request, turn: Turn): TriageCardView | undefined =>
    mayWork(request, turn) ? triageCard(request, { now: turn.now, organisation }) : undefined;

/** The verbs of informatics and leads. Whoever saves first wins; the other is shown the card as it is. */
export const triageActions = ({ store, organisation, hearBy }: TriagePorts) => {
  const settledCard = ({ request, result }: Settled, turn: Turn): TriageCardView => {
    const notice = result === 'no-longer' ? sentences['no-longer'] : undefined;
    return triageCard(request, { now: turn.now, organisation, notice });
  };

  /** Nothing tells a stranger that there is such a request. */
  const settleWork: typeof settle = (...given) =>
    settle(...given).catch((fault: unknown) => {
      const stranger = !hasRole(given[1].actor, desk);
      if (stranger && fault instanceof Refusal && fault.code === 'not-found')
        throw new Refusal('not-allowed');
      throw fault;
    });

  const noteForm = async (id: string, turn: Turn): Promise<NoteView> => {
    const loaded = await store.load(turn.actor.organisation, id);
    if (!loaded) throw new Refusal(hasRole(turn.actor, desk) ? 'not-found' : 'not-allowed');
    mustWork(loaded.request, turn);
    return noteView(loaded.request);
  };

  return {
    'triage.list': action({
      roles: desk,
      fields: z.object({ filter: choice(['all', 'urgent', 'mine']), page }),
      text: [],
      run: async (input, turn) => {
        const { organisation: code, id } = turn.actor;
        const filter = input.filter ?? 'all';
        const lines = await store.open(code, filter, id, input.page);
        return queueView(lines, filter, turn.now, organisation);
      },
    }),

    'triage.take': action({
      roles: desk,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: async ({ id }, turn) => {
        const settled = await settle(store, turn, id, (request) =>
          take(request, turn.actor, hearBy(request, 'owned', turn.now), turn.now),
        );
        return settledCard(settled, turn);
      },
    }),

    'triage.ask': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: required(limits.message) }),
      text: ['message'],
      run: async ({ id, message }, turn) => {
        const settled = await settleWork(store, turn, id, (request) => {
          mustWork(request, turn);
          const words = { by: turn.actor, text: message };
          return ask(request, words, hearBy(request, 'owned', turn.now), turn.now);
        });
        return settledCard(settled, turn);
      },
    }),

    'triage.assess': action({
      roles: desk,
      fields: z.object({ id: requestNumber, impact: level, urgency: level }),
      text: [],
      run: async ({ id, impact, urgency }, turn) => {
        const settled = await settle(store, turn, id, (request) => {
          const promised = (assessed: Request): Date => {
            const moment = request.owner ? 'owned' : 'raised';
            const counted = hearBy(assessed, moment, new Date(request.createdAt));
            // What should have been done by now is promised anew: a date that is over promises nothing.
            return counted > turn.now ? counted : hearBy(assessed, moment, turn.now);
          };
          return assess(request, { by: turn.actor, impact, urgency }, promised, turn.now);
        });
        return settledCard(settled, turn);
      },
    }),

    'triage.note': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: optional(limits.message) }),
      text: ['message'],
      run: async ({ id, message }, turn): Promise<TriageView> => {
        if (!message) return noteForm(id, turn);
        const settled = await settleWork(store, turn, id, (request) => {
          mustWork(request, turn);
          return note(request, { by: turn.actor, text: message }, turn.now);
        });
        return settledCard(settled, turn);
      },
    }),

    'triage.resolve': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, outcome: z.enum(outcomes), reason: required(limits.message) }),
      text: ['reason'],
      run: async ({ id, outcome, reason }, turn) => {
        let held: string | undefined;
        const settled = await settleWork(store, turn, id, (request) => {
          mustWork(request, turn);
          held = mayResolve(request.hazard, turn.actor.roles) ? undefined : heldWords.resolve;
          if (held) return 'unchanged';
          return resolve(request, { by: turn.actor, outcome, text: reason }, turn.now);
        });
        return held
          ? triageCard(settled.request, { now: turn.now, organisation, notice: held })
          : settledCard(settled, turn);
      },
    }),
  };
};
