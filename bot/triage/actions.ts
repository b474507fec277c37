import { z } from 'zod';
import { level } from '../clock/priority.ts';
import { action } from '../core/action.ts';
import { choice, limits, optional, page, requestNumber, required } from '../core/fields.ts';
import { type RatingView, ratingView } from '../hazard/rating-view.ts';
import { mayResolve, needsResidual } from '../hazard/rules.ts';
import { heldWords } from '../hazard/words.ts';
import { inCircle } from '../request/access.ts';
import { alsoOfficers } from '../request/officers.ts';
import { isOpen, outcomes, type Request } from '../request/request.ts';
import type { TriageCardView } from './card-view.ts';
import { type QueueView, queueView } from './list-view.ts';
import { listed } from './lists.ts';
import { type NoteView, noteView } from './note-view.ts';
import { ask, assess, note, resolve, take } from './rules.ts';
import { type DeskPorts, deskWork } from './work.ts';

export type TriageView = TriageCardView | QueueView | NoteView;

/** Who may is decided on the request. */
const anyone = ['requester'] as const;

/** The everyday verbs of the desk. Whoever saves first wins; the other is shown the card as it is. */
export const triageActions = (ports: DeskPorts) => {
  const { store, organisation, hearBy } = ports;
  const { load, decide, shown, work } = deskWork(ports);

  return {
    'triage.list': action({
      roles: anyone,
      fields: z.object({ filter: choice(['all', 'urgent', 'mine', 'for-me', 'confidential']), page }),
      text: [],
      run: async (input, turn) => {
        const { actor, now } = turn;
        const { filter, lines } = await listed(store, organisation, actor, {
          filter: input.filter,
          page: input.page,
        });
        return queueView(lines, { filter, sees: inCircle(organisation, actor), now, organisation });
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
          const group = organisation.groups?.find((one) => one.id === request.group?.id);
          const waiting = request.lead ? [request.lead.id] : group?.people;
          return assess(request, { by: turn.actor, impact, urgency, waiting }, promised, turn.now);
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
      run: async ({ id, outcome, reason }, turn): Promise<TriageCardView | RatingView> => {
        const { actor, now } = turn;
        let held: 'resolve' | 'residual' | undefined;
        const settled = await decide(id, turn, (request) => {
          held = undefined;
          if (!mayResolve(request.hazard, actor.roles)) held = 'resolve';
          // What is passed on takes its risk along.
          else if (isOpen(request) && outcome !== 'passed-on' && needsResidual(request.hazard, actor.roles))
            held = 'residual';
          if (held) return 'unchanged';
          const decision = resolve(request, { by: actor, outcome, text: reason }, now);
          return alsoOfficers(decision, organisation, { why: 'outcome', by: actor.id });
        });
        if (held !== 'residual') return shown(settled, turn, held && heldWords[held]);
        const { request } = settled;
        const typed = { stage: 'residual', control: reason } as const;
        const looks = { now, organisation, roles: actor.roles, typed, notice: heldWords[held] };
        return ratingView({ request, hazard: request.hazard }, looks);
      },
    }),
  };
};
