import { z } from 'zod';
import { parseDuration } from '../calendar/duration.ts';
import { minuteOfDay, weekdays } from '../calendar/hours.ts';
import { firstDayOutside, isMonthDay } from '../calendar/yearly-span.ts';
import { readDestination } from '../routing/destination.ts';
import { id, words } from './named.ts';
import { retention } from './retention.ts';

/** On every form and many cards, which Teams takes up to 28 KB. */
const mostNumbers = 6;
const time = z.string().refine((text) => minuteOfDay(text) !== undefined, 'a time such as 09:00');
/** A time that a clock shows; "24:00" would make quiet hours that never end. */
const clock = time.refine((text) => text !== '24:00', 'a time from 00:00 to 23:59');
const day = z.enum(weekdays);

const duration = z.string().transform((text, context) => {
  const parsed = parseDuration(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'a length of time such as 30m, 8h or 2d' });
  return z.NEVER;
});

const ordered = (span: { readonly from: string; readonly to: string }): boolean =>
  (minuteOfDay(span.from) ?? 0) < (minuteOfDay(span.to) ?? 0);
const order = 'from must be earlier than to';

const role = z.enum(['requester', 'informatics', 'lead', 'safety-officer', 'cio', 'admin']);

/** The first and the last day. Nobody is away for more than a year and still on the list. */
const absence = z
  .strictObject({ from: z.iso.date(), to: z.iso.date(), cover: id.optional() })
  .refine(({ from, to }) => from <= to, 'from must not be later than to')
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 366 * 86_400_000, 'a year at the most');

const person = z.strictObject({
  id,
  name: words,
  roles: z.array(role).min(1),
  profession: words.optional(),
  specialties: z.array(words).optional(),
  sites: z.array(words).optional(),
  sessions: z.array(z.strictObject({ day, from: time, to: time }).refine(ordered, order)).optional(),
  away: z.array(absence).max(50).optional(),
  deputy: id.optional(),
  buddy: id.optional(),
});

/** Whom a broadcast can be for. Of each list that is given, a person of this file matches any one entry. */
const audience = z.strictObject({
  id,
  name: words,
  roles: z.array(role).min(1).optional(),
  sites: z.array(words).min(1).optional(),
  professions: z.array(words).min(1).optional(),
  team: z
    .string()
    .regex(/^[^\s,|]{1,200}$/, 'the id of a team in Teams')
    .optional(),
  /** Who may send to it, besides those who may send to all. */
  senders: z.array(role).min(1).optional(),
});

/** Who may send and approve broadcasts; outages have more senders, because bad news is never delayed (A2.5). */
const broadcasts = z.strictObject({
  senders: z.array(role).min(1).default(['cio']),
  outage: z.array(role).min(1).default(['informatics', 'lead', 'admin']),
  approvers: z.array(role).min(1).default(['cio', 'lead', 'admin', 'safety-officer']),
});

const monthDay = z.string().refine(isMonthDay, 'a month and a day such as 09-20');

/** B5: while a national survey asks, nobody else does. */
const usualBlackouts = [
  { from: '01-01', to: '01-31', because: 'the national quarterly survey' },
  { from: '04-01', to: '04-30', because: 'the national quarterly survey' },
  { from: '07-01', to: '07-31', because: 'the national quarterly survey' },
  { from: '09-20', to: '11-30', because: 'the national staff survey' },
] as const;

/** `because` begins a sentence that goes on with "runs until". */
const blackout = z.strictObject({ from: monthDay, to: monthDay, because: z.string().trim().min(1).max(80) });

/** Who may ask, the smallest group that is ever shown, and when nobody is asked (D4.1, D4.3). */
const pulses = z.strictObject({
  // Everybody is a requester.
  senders: z
    .array(role.exclude(['requester']))
    .min(1)
    .default(['lead', 'cio']),
  threshold: z.number().int().min(11, 'results need at least 11 answers').max(1000).default(11),
  blackouts: z
    .array(blackout)
    .max(20)
    // Of 2027, which has no 29th of February: a day that comes every four years is none to ask on.
    .refine(
      (spans) => firstDayOutside('2027-01-01', spans) !== undefined,
      'a day of each year has to be left',
    )
    .default(() => usualBlackouts.map((one) => ({ ...one }))),
});

/** People who share what is sent to them by the group's name. */
const group = z.strictObject({ id, name: words, people: z.array(id).min(1) });

/** A group that decides on changes, and its usual meeting. */
const board = group.extend({
  /** On every card that waits for it. */
  name: z.string().trim().min(1).max(80),
  meets: z.strictObject({ day, from: time, to: time }).refine(ordered, order).optional(),
});

/** Who answers for what is late, and when; `otherwise` at all other times. */
const rota = z.strictObject({
  shifts: z
    .array(z.strictObject({ day, from: time, to: time, people: z.array(id).min(1) }).refine(ordered, order))
    .default([]),
  otherwise: z.array(id).min(1),
});

const destination = z
  .string()
  .max(300)
  .superRefine((text, context) => {
    const read = readDestination(text);
    if (read.kind !== 'fault') return;
    context.addIssue({ code: 'custom', message: `character ${read.at}: ${read.why}` });
  });

const target = z.strictObject({
  acknowledge: duration,
  resolve: duration,
  clock: z.enum(['service', 'always']).default('service'),
});

const hours = z
  .strictObject({
    zone: z.string().refine((name) => {
      try {
        return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: name }));
      } catch {
        return false;
      }
    }, 'a time zone such as Europe/London'),
    days: z.array(day).min(1),
    from: time,
    to: time,
    holidays: z
      .enum(['england-and-wales', 'scotland', 'northern-ireland', 'none'])
      .default('england-and-wales'),
  })
  .refine(ordered, order);

/** Used for whatever the file leaves out (B2: examples to be replaced by each trust). */
const usualTargets = {
  P1: { acknowledge: '1h', resolve: '8h', clock: 'always' },
  P2: { acknowledge: '2h', resolve: '1d', clock: 'service' },
  P3: { acknowledge: '8h', resolve: '3d', clock: 'service' },
  P4: { acknowledge: '2d', resolve: '10d', clock: 'service' },
  P5: { acknowledge: '5d', resolve: '20d', clock: 'service' },
} as const;

const usualHours = {
  zone: 'Europe/London',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  from: '08:00',
  to: '18:00',
} as const;

/** The settings file of the contract. A field it does not know is a fault: a typing slip must not pass. */
export const settingsSchema = z.strictObject({
  organisation: z.strictObject({
    code: z.string().regex(/^[A-Za-z0-9-]{2,20}$/, 'an ODS code such as RXX'),
    name: words,
    tenants: z.array(id).min(1),
  }),
  emergency: z
    .array(z.strictObject({ label: words, number: words }))
    .min(1)
    .max(mostNumbers),
  people: z.array(person).default([]),
  routing: z
    .array(
      z.strictObject({
        id: words,
        when: z.string().min(1).max(500),
        to: destination,
        because: words.optional(),
      }),
    )
    .max(200)
    .default([]),
  hours: hours.prefault(() => ({ ...usualHours, days: [...usualHours.days] })),
  targets: z
    .strictObject({
      P1: target.prefault(usualTargets.P1),
      P2: target.prefault(usualTargets.P2),
      P3: target.prefault(usualTargets.P3),
      P4: target.prefault(usualTargets.P4),
      P5: target.prefault(usualTargets.P5),
    })
    .prefault({}),
  groups: z.array(group).default([]),
  boards: z.array(board).max(20).default([]),
  rota: rota.optional(),
  /** Who sees confidential concerns; without it nobody can raise one (A2.8). */
  confidential: z
    .strictObject({
      // Everybody is a requester.
      roles: z.array(role.exclude(['requester'])).default(['safety-officer']),
      people: z.array(id).default([]),
    })
    .optional(),
  /** The system that keeps patient safety events; Wardline keeps its reference alone (D3.5). */
  incidents: z
    .strictObject({
      name: words,
      url: z
        .url({ protocol: /^https$/ })
        .max(500)
        .optional(),
    })
    .optional(),
  leads: z
    .strictObject({
      /** Nothing is given to a lead who has no session within this time (A4.6). */
      within: duration.default({ amount: 7, unit: 'd' }),
    })
    .prefault({}),
  /** Service hours after which nobody who waits is left without a word (A1.3). */
  silence: duration.default({ amount: 16, unit: 'h' }),
  /** What staff may say they are and where they work, besides what the people of this file and its audiences have. */
  professions: z.array(words).max(300).default([]),
  sites: z.array(words).max(300).default([]),
  audiences: z.array(audience).max(200).default([]),
  broadcasts: broadcasts.prefault({}),
  pulses: pulses.prefault({}),
  sending: z
    .strictObject({
      perSecond: z.number().int().min(1).max(50).default(30),
      /** Unasked messages to one person in seven days, after which those of campaigns wait. */
      perWeek: z.number().int().min(1).max(100).default(14),
      /** For people who set no quiet hours of their own. */
      quiet: z.strictObject({ from: clock, to: clock }).optional(),
    })
    .prefault({}),
  retention: retention.prefault({}),
});

export type Settings = z.output<typeof settingsSchema>;
