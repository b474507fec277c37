import { z } from 'zod';
import { dayFrom, dayOf, localTime } from '../calendar/local-day.ts';
import {
  comingShifts,
  isOver,
  type Shift,
  type ShiftKind,
  shiftKinds,
  shiftSpan,
} from '../calendar/shifts.ts';
import { type Standing, standings } from '../calendar/standing.ts';
import { dateWords } from '../calendar/words.ts';
import type { Person } from '../core/actor.ts';
import { choice, limits, optional } from '../core/fields.ts';
import type { Wishes } from './wishes.ts';

/** Teams sends an untouched input as '' or leaves it out. */
export const maybe = (field: z.ZodType<string>) =>
  z
    .union([z.literal(''), field])
    .transform((value) => value || undefined)
    .optional();

const date = maybe(z.iso.date());
const kind = choice(shiftKinds);
const place = optional(limits.short);
const via = optional(limits.short);

/** Nobody, picked on purpose: a people picker cannot be emptied on every phone. */
export const nobody = 'none';

/** Dates and kinds as `shownOf` joins them. Left empty it means that nothing was shown; left out, that nobody knows. */
const shown = z
  .string()
  .max(80)
  .regex(/^(\d{4}-\d\d-\d\d\/[a-z-]+ ?)*$/)
  .optional();

/** The inputs that both forms have: a person's own settings, and "when to reach me" on a request. */
export const timeFields = {
  ...{ shift1: date, kind1: kind },
  ...{ shift2: date, kind2: kind },
  ...{ shift3: date, kind3: kind },
  standing: choice([...standings, nobody]),
  /** An Entra object id, as a people picker gives it. */
  deputy: maybe(z.union([z.literal(nobody), z.guid()])),
  shown,
  asks: choice(['all']),
};

/** Where to find somebody is for the people who work on their request, so it is asked there alone. */
export const reachFields = {
  ...timeFields,
  ...{ place1: place, via1: via },
  ...{ place2: place, via2: via },
  ...{ place3: place, via3: via },
};

export const typedReach = ['place1', 'via1', 'place2', 'via2', 'place3', 'via3'] as const;

type Maybe<Value> = Value | undefined;

export interface ReachForm {
  readonly shift1?: Maybe<string>;
  readonly kind1?: Maybe<ShiftKind>;
  readonly place1?: Maybe<string>;
  readonly via1?: Maybe<string>;
  readonly shift2?: Maybe<string>;
  readonly kind2?: Maybe<ShiftKind>;
  readonly place2?: Maybe<string>;
  readonly via2?: Maybe<string>;
  readonly shift3?: Maybe<string>;
  readonly kind3?: Maybe<ShiftKind>;
  readonly place3?: Maybe<string>;
  readonly via3?: Maybe<string>;
  readonly standing?: Maybe<Standing | typeof nobody>;
  readonly deputy?: Maybe<string>;
  /** The shifts that it opened with. */
  readonly shown?: Maybe<string>;
  /** Absent on cards from before all of it was asked for: what such a card does not ask, it leaves as it is. */
  readonly asks?: Maybe<'all'>;
}

/** The four weeks of a roster (B7). A slip of the year would otherwise hold everything back until then. */
const mostDaysAhead = 28;

const rowsOf = (form: ReachForm) =>
  [
    { date: form.shift1, kind: form.kind1, place: form.place1, via: form.via1 },
    { date: form.shift2, kind: form.kind2, place: form.place2, via: form.via2 },
    { date: form.shift3, kind: form.kind3, place: form.place3, via: form.via3 },
  ].filter((row) => Object.values(row).some(Boolean));

const faultOf = (shift: Shift, now: Date, zone: string): string | undefined => {
  if (isOver(shift, now.getTime(), zone)) {
    const begins = new Date(shiftSpan(shift, zone)?.from ?? 0);
    return `The shift on ${dateWords(begins, zone)} is over. Choose a later one.`;
  }
  const ahead = (dayFrom(shift.date) ?? 0) - dayOf(localTime(now, zone));
  return ahead > mostDaysAhead ? 'Choose shifts in the next 4 weeks.' : undefined;
};

/** Each once, as it is said first, soonest first. */
export const inOrder = (shifts: readonly Shift[], zone: string): readonly Shift[] => {
  const begins = (shift: Shift): number => shiftSpan(shift, zone)?.from ?? 0;
  const different = shifts.filter(
    (shift, at) => shifts.findIndex((other) => other.date === shift.date && other.kind === shift.kind) === at,
  );
  return different.sort((a, b) => begins(a) - begins(b));
};

export interface Asking {
  readonly now: Date;
  readonly zone: string;
  /** Whoever fills it in. */
  readonly self: string;
  /** The colleague whom the form names, as far as Wardline knows them. */
  readonly deputy?: Person | undefined;
}

export interface ReachRead {
  readonly faults: readonly string[];
  readonly reach: Pick<Wishes, 'shifts' | 'standing' | 'deputy'>;
}

/** When and where to find somebody, or in words what does not go together. */
export const readReach = (form: ReachForm, { now, zone, self, deputy }: Asking): ReachRead => {
  const rows = rowsOf(form);
  const shifts = rows.flatMap(({ date: day, kind: what, place: where, via: how }): readonly Shift[] =>
    day && what
      ? [{ date: day, kind: what, ...(where ? { place: where } : {}), ...(how ? { via: how } : {}) }]
      : [],
  );
  const standing = form.standing === nobody ? undefined : form.standing;
  const faults = [
    ...(shifts.length === rows.length ? [] : ['Give each shift a date and a kind, or leave both empty.']),
    ...new Set(shifts.flatMap((shift) => faultOf(shift, now, zone) ?? [])),
    ...(form.deputy === self ? ['Choose somebody else to answer for you.'] : []),
  ];
  const named = deputy && form.deputy === deputy.id ? { id: deputy.id, name: deputy.name } : undefined;
  return {
    faults,
    reach: {
      shifts: inOrder(shifts, zone),
      ...(standing ? { standing } : {}),
      ...(named ? { deputy: named } : {}),
    },
  };
};

/** Filled in with what holds at this time: shifts that are over are left out. */
export const reachFormOf = ({ shifts, standing, deputy }: Wishes, now: Date, zone: string): ReachForm => {
  const [one, two, three] = comingShifts(shifts, now.getTime(), zone);
  return {
    ...{ shift1: one?.date, kind1: one?.kind, place1: one?.place, via1: one?.via },
    ...{ shift2: two?.date, kind2: two?.kind, place2: two?.place, via2: two?.via },
    ...{ shift3: three?.date, kind3: three?.kind, place3: three?.place, via3: three?.via },
    standing,
    deputy: deputy?.id,
  };
};
