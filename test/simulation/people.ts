import { addDuration } from '../../bot/calendar/service-clock.ts';
import type { Level } from '../../bot/clock/priority.ts';
import type { Person } from '../../bot/core/actor.ts';
import type { Change } from '../../bot/request/change.ts';
import { hearBy, isUrgent } from '../../bot/request/promise.ts';
import type { Request } from '../../bot/request/request.ts';
import { agree, correct, restate } from '../../bot/request/restate.ts';
import { confirm, join, reopen, say, withdraw } from '../../bot/request/rules.ts';
import { ask, assess, note, resolve, take } from '../../bot/triage/rules.ts';
import { assign, handToSupplier, plan, snooze, start, voided } from '../../bot/triage/status-rules.ts';
import type { Chance } from './random.ts';
import { hours, targets } from './trust.ts';

/** What people do to a request: the desk, whoever raised it, and others who have it too. */
export const deeds = [
  'look',
  'ask',
  'restate',
  'assess',
  'plan',
  'move',
  'start',
  'supplier',
  'snooze',
  'note',
  'pass',
  'resolve',
  'void',
  'answer',
  'agree',
  'correct',
  'join',
  'confirm',
  'reopen',
  'withdraw',
] as const;

export type Deed = (typeof deeds)[number];

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** So many minutes of work later; at night and at weekends only what cannot wait goes on. */
export const worked = (request: Request, minutes: number, now: number): number => {
  if (isUrgent(request)) return now + minutes * minuteMs;
  return addDuration(new Date(now), { amount: minutes, unit: 'm' }, 'service', hours).getTime();
};

const promised = (before: Request, moment: 'raised' | 'owned', now: Date): Date =>
  hearBy(before, moment, now, targets, hours);

export interface Doing {
  readonly request: Request;
  readonly deed: Deed;
  readonly now: Date;
  /** Of the desk. */
  readonly by: Person;
  readonly other: Person;
  readonly chance: Chance;
}

/** The real rule for what somebody does; what it refuses is a word. */
export const done = ({ request, deed, now, by, other, chance }: Doing): Change | string => {
  const text = `${deed} ${now.toISOString()}`;
  const owned = promised(request, 'owned', now);
  const own = { by: request.requester, text };
  const at = (days: number): Date => new Date(now.getTime() + days * dayMs);
  switch (deed) {
    case 'look':
      return take(request, by, owned, now);
    case 'ask':
      return ask(request, { by, text }, owned, now);
    case 'restate':
      return restate(request, { by, text }, owned, now);
    case 'assess': {
      const [impact, urgency] = [
        chance.one<Level>([2, 3, 3, 4, 4, 5]),
        chance.one<Level>([1, 2, 3, 3, 4, 5]),
      ] as const;
      const counted = (after: Request): Date => {
        const due = promised(
          after,
          after.owner ? 'owned' : 'raised',
          new Date(after.since ?? after.createdAt),
        );
        return due > now ? due : promised(after, after.owner ? 'owned' : 'raised', now);
      };
      return assess(request, { by, impact, urgency }, counted, now);
    }
    case 'plan':
      return plan(request, { by, until: at(chance.whole(2, 30)), why: '' }, now);
    case 'move':
      return plan(request, { by, until: at(chance.whole(5, 40)), why: text }, now);
    case 'start':
      return start(request, by, now);
    case 'supplier':
      return handToSupplier(request, { by, supplier: chance.one(['Acme', 'Globex']) }, now);
    case 'snooze':
      return snooze(request, { by, until: at(chance.whole(1, 20)) }, now);
    case 'note':
      return note(request, { by, text }, now);
    case 'pass':
      return assign(request, { to: other, by, waits: false }, now);
    case 'resolve': {
      const outcome = chance.by({
        done: 62,
        'already-possible': 14,
        'not-possible': 7,
        'not-now': 9,
        'passed-on': 8,
      });
      return resolve(request, { by, outcome, text }, now);
    }
    case 'void':
      return voided(request, { by, reason: text, isOfficer: false }, now);
    case 'answer':
      return say(request, own, now);
    case 'agree':
      return agree(request, undefined, now);
    case 'correct':
      return correct(request, own, now);
    case 'join':
      return join(request, { by: other, text: '' }, false, now);
    case 'confirm':
      return confirm(request, { ...own, text: '' }, now);
    case 'reopen':
      return reopen(request, own, promised(request, 'raised', now), now);
    case 'withdraw':
      return withdraw(request, { ...own, text: '' }, now);
  }
};

/** What comes next after a deed, and after how many minutes: of work, or of anybody's time. */
export type Plans = readonly (readonly [deed: Deed, minutes: number, of: 'work' | 'time'])[];

const day = 24 * 60;

export const plansAfter = (deed: Deed, request: Request, chance: Chance): Plans => {
  const maybe = (share: number, plans: Plans): Plans => (chance.is(share) ? plans : []);
  const work = (mean: number): number => Math.ceil(chance.about(mean));
  const urgent = isUrgent(request);
  switch (deed) {
    case 'look':
    case 'pass':
      return [
        ...maybe(0.5, [['assess', work(20), 'work']]),
        ...maybe(0.15, [['note', work(60), 'work']]),
        ...maybe(0.04, [['snooze', work(30), 'work']]),
        ...maybe(0.06, [['pass', work(40), 'work']]),
        ...maybe(0.01, [['void', work(60), 'work']]),
        [
          chance.by({ resolve: 44, ask: 18, restate: 12, plan: 12, start: 8, supplier: 6 }),
          work(urgent ? 60 : 240),
          'work',
        ],
      ];
    case 'restate':
      return [
        [chance.by({ agree: 85, correct: 15 }), work(300), 'time'],
        [chance.by({ resolve: 70, ask: 15, plan: 15 }), work(500), 'work'],
      ];
    case 'ask':
      // Ward staff are there on a quarter of the days (B7), and some never write again.
      return [
        ...maybe(0.85, [['answer', work(1.5 * day), 'time']]),
        ...maybe(0.7, [['resolve', 3_000 + work(3_000), 'work']]),
      ];
    case 'answer':
    case 'start':
      return [[chance.by({ resolve: 80, ask: 12, plan: 8 }), work(400), 'work']];
    case 'plan':
      return [
        ...maybe(0.2, [['move', work(2_000), 'work']]),
        [chance.by({ resolve: 55, start: 45 }), work(3_000), 'work'],
      ];
    case 'supplier':
      return [[chance.by({ start: 40, resolve: 60 }), work(4_000), 'work']];
    case 'resolve':
      return [
        ...maybe(0.5, [['confirm', work(2 * day), 'time']]),
        ...maybe(0.06, [['reopen', work(5 * day), 'time']]),
      ];
    case 'reopen':
      return [[chance.by({ resolve: 70, ask: 30 }), work(300), 'work']];
    case 'snooze':
    case 'assess':
    case 'note':
    case 'void':
    case 'agree':
    case 'correct':
    case 'join':
    case 'move':
    case 'confirm':
    case 'withdraw':
      return [];
  }
};

/** How soon somebody looks, in minutes: a few are overlooked until somebody is told that they are late. */
export const firstLookAfter = (request: Request, chance: Chance): number => {
  if (chance.is(0.03)) return 3_000 + Math.ceil(chance.about(2_000));
  return 2 + Math.ceil(chance.about(isUrgent(request) ? 25 : 110));
};
