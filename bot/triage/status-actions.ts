import { z } from 'zod';
import { minuteOfDay, type ServiceHours } from '../calendar/hours.ts';
import { dayFrom, instantsAt } from '../calendar/local-day.ts';
import { isAway } from '../calendar/sessions.ts';
import type { Choice } from '../clock/priority.ts';
import { action, type Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { choice, colleague, limits, optional, optionalDay, requestNumber, required } from '../core/fields.ts';
import type { Member } from '../core/organisation.ts';
import { isConcern } from '../request/access.ts';
import type { Change } from '../request/change.ts';
import type { Request } from '../request/request.ts';
import { mayHave } from './candidates.ts';
import type { TriageCardView } from './card-view.ts';
import { isTechnical, needsLines } from './lines.ts';
import type { Handing } from './lines-view.ts';
import { type MoreForm, type MoreView, moreForms, moreView } from './more-view.ts';
import { assign, type Held, handToSupplier, plan, snooze, start, voided } from './status-rules.ts';
import { heldWords } from './status-words.ts';
import { type DeskPorts, deskWork } from './work.ts';

export interface StatusPorts extends DeskPorts {
  readonly hours: ServiceHours;
  /** A4.6: whether somebody has a session in time. */
  readonly isThere: (person: string, now: Date) => boolean;
}

const anyone = ['requester'] as const;
const officer = ['safety-officer'] as const;

/** The verbs that move a request from one status of B2's table to another, and the forms for them. */
export const statusActions = (ports: StatusPorts) => {
  const { organisation, hours, isThere } = ports;
  const { load, decide, shown } = deskWork(ports);
  const { zone } = organisation;

  /** Of a concern they hear at once, in a session or not: anybody who is not away may have it. */
  const mayWait = (request: Request, { id, away }: Member, now: Date): boolean =>
    isConcern(request) ? !isAway({ away, zone }, now) : isThere(id, now);

  const choices = (request: Request): readonly Choice[] =>
    mayHave(request, organisation).map(({ id, name }) => ({ title: name, value: id }));

  const formFor = (
    request: Request,
    form: MoreForm | undefined,
    turn: Turn,
    notice?: string,
    handing?: Handing,
  ): MoreView =>
    moreView(request, form, { organisation, now: turn.now, notice, people: choices(request), handing });

  /** Decides; what is held back comes back as its form, with the reason on it. */
  const moved = async (
    id: string,
    turn: Turn,
    form: MoreForm | undefined,
    rule: (request: Request) => Change | Held,
    handing?: Handing,
  ): Promise<TriageCardView | MoreView> => {
    let held: Exclude<Held, 'unchanged' | 'no-longer'> | undefined;
    const settled = await decide(id, turn, (request) => {
      const decision = rule(request);
      const passes = typeof decision !== 'string' || decision === 'unchanged' || decision === 'no-longer';
      held = passes ? undefined : decision;
      return passes ? decision : 'unchanged';
    });
    if (!held) return shown(settled, turn);
    const lacking = held === 'no-lines' ? 'lines' : form;
    return formFor(settled.request, lacking, turn, heldWords[held], handing);
  };

  /** The instant at which the clock shows this time on that day. */
  const onDay = (day: string, time: string): Date =>
    new Date(instantsAt(dayFrom(day) ?? 0, minuteOfDay(time) ?? 0, zone)[0] ?? Number.NaN);

  return {
    'triage.more': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, form: choice(moreForms) }),
      text: [],
      run: async ({ id, form }, turn) => formFor(await load(id, turn), form, turn),
    }),

    'triage.assign': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, assignee: colleague }),
      text: [],
      run: async ({ id, assignee }, turn) => {
        if (!assignee) return formFor(await load(id, turn), 'assign', turn);
        const picked = organisation.people.find((member) => member.id === assignee);
        return moved(
          id,
          turn,
          'assign',
          (request) => {
            const to = mayHave(request, organisation).find((member) => member.id === assignee);
            if (!to) return 'not-desk';
            if (to.id !== turn.actor.id && !mayWait(request, to, turn.now)) return 'away';
            if (isTechnical(to) && needsLines(request, turn.actor)) return 'no-lines';
            return assign(request, { to, by: turn.actor, waits: (to.sessions ?? []).length > 0 }, turn.now);
          },
          picked && { assignee: picked },
        );
      },
    }),

    'triage.plan': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, until: optionalDay, reason: optional(limits.message) }),
      text: ['reason'],
      run: async ({ id, until, reason = '' }, turn) => {
        if (!until) return formFor(await load(id, turn), 'plan', turn);
        const given = { by: turn.actor, until: onDay(until, hours.to), why: reason };
        return moved(id, turn, 'plan', (request) => plan(request, given, turn.now));
      },
    }),

    'triage.start': action({
      roles: anyone,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: ({ id }, turn) => moved(id, turn, undefined, (request) => start(request, turn.actor, turn.now)),
    }),

    'triage.supplier': action({
      roles: anyone,
      fields: z.object({
        id: requestNumber,
        supplier: optional(limits.short),
        reference: optional(limits.short),
      }),
      text: ['supplier', 'reference'],
      run: async ({ id, supplier, reference }, turn) => {
        if (!supplier) return formFor(await load(id, turn), 'supplier', turn);
        const given = { by: turn.actor, supplier, reference };
        return moved(id, turn, 'supplier', (request) => handToSupplier(request, given, turn.now));
      },
    }),

    'triage.snooze': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, until: optionalDay, reason: optional(limits.message) }),
      text: ['reason'],
      run: async ({ id, until, reason }, turn) => {
        if (!until) return formFor(await load(id, turn), 'plan', turn);
        return moved(id, turn, 'plan', (request) =>
          snooze(request, { by: turn.actor, until: onDay(until, hours.from), reason }, turn.now),
        );
      },
    }),

    'triage.void': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, reason: required(limits.message) }),
      text: ['reason'],
      run: ({ id, reason }, turn) => {
        const given = { by: turn.actor, reason, isOfficer: hasRole(turn.actor, officer) };
        return moved(id, turn, 'error', (request) => voided(request, given, turn.now));
      },
    }),
  };
};
