import { z } from 'zod';
import { action } from '../core/action.ts';
import { choice, limits, optional, page, requestNumber, required } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { mayResolve } from '../hazard/rules.ts';
import { heldWords } from '../hazard/words.ts';
import { inCircle } from '../request/access.ts';
import { level } from '../request/priority.ts';
import { outcomes, type Request } from '../request/request.ts';
import type { TriageCardView } from './card-view.ts';
import { type QueueView, queueView } from './list-view.ts';
import { type NoteView, noteView } from './note-view.ts';
import { ask, assess, note, resolve, take } from './rules.ts';
import { type DeskPorts, desk, deskWork } from './work.ts';

export type TriageView = TriageCardView | QueueView | NoteView;

/** Who may is decided on the request. */
const anyone = ['requester'] as const;

/** The everyday verbs of the desk. Whoever saves first wins; the other is shown the card as it is. */
export const triageActions = (ports: DeskPorts) => {
  const { store, organisation, hearBy } = ports;
  const { load, decide, shown, work } = deskWork(ports);

  return {
    'triage.list': action({
      roles: [...desk, 'safety-officer'],
      fields: z.object({ filter: choice(['all', 'urgent', 'mine', 'for-me', 'confidential']), page }),
      text: [],
      run: async (input, turn) => {
        const { actor, now } = turn;
        const sees = inCircle(organisation, actor);
        const filter = input.filter ?? (desk.some((role) => actor.roles.includes(role)) ? 'all' : 'urgent');
        if (filter === 'confidential' && !sees) throw new Refusal('not-allowed');
        const lines = await store.open(actor.organisation, filter, actor.id, input.page);
        return queueView(lines, { filter, sees, now, organisation });
      },
    }),

    'triage.take': action({
      roles: anyone,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: ({ id }, turn) =>
        work(id, turn, (request) => take(request, turn.actor, hearBy(request, 'owned', turn.now), turn.now)),
    }),

    'triage.ask': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: required(limits.message) }),
      text: ['message'],
      run: ({ id, message }, turn) =>
        work(id, turn, (request) => {
          const words = { by: turn.actor, text: message };
          return ask(request, words, hearBy(request, 'owned', turn.now), turn.now);
        }),
    }),

    'triage.assess': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, impact: level, urgency: level }),
      text: [],
      run: ({ id, impact, urgency }, turn) =>
        work(id, turn, (request) => {
          const promised = (assessed: Request): Date => {
            const moment = request.owner ? 'owned' : 'raised';
            const counted = hearBy(assessed, moment, new Date(request.since ?? request.createdAt));
            // What should have been done by now is promised anew: a date that is over promises nothing.
            return counted > turn.now ? counted : hearBy(assessed, moment, turn.now);
          };
          return assess(request, { by: turn.actor, impact, urgency }, promised, turn.now);
        }),
    }),

    'triage.note': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: optional(limits.message) }),
      text: ['message'],
      run: async ({ id, message }, turn): Promise<TriageView> => {
        if (!message) return noteView(await load(id, turn));
        return work(id, turn, (request) => note(request, { by: turn.actor, text: message }, turn.now));
      },
    }),

    'triage.resolve': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, outcome: z.enum(outcomes), reason: required(limits.message) }),
      text: ['reason'],
      run: async ({ id, outcome, reason }, turn) => {
        let held: string | undefined;
        const settled = await decide(id, turn, (request) => {
          held = mayResolve(request.hazard, turn.actor.roles) ? undefined : heldWords.resolve;
          if (held) return 'unchanged';
          return resolve(request, { by: turn.actor, outcome, text: reason }, turn.now);
        });
        return shown(settled, turn, held);
      },
    }),
  };
};
