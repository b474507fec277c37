import { dayFrom, dayOf, localTime, reachedAt } from '../calendar/local-day.ts';
import { dateWords } from '../calendar/words.ts';
import { isOver, shiftSpan } from './shifts.ts';
import { comingShifts } from './times.ts';
import type { Shift, ShiftKind, Stoppable, Wishes } from './wishes.ts';

export const snoozes = ['today', 'week', 'off'] as const;

/** The settings card as it is filled in. `snooze` left alone keeps a pause that is running. */
export interface Form {
  readonly quietFrom?: string | undefined;
  readonly quietTo?: string | undefined;
  readonly shift1?: string | undefined;
  readonly kind1?: ShiftKind | undefined;
  readonly shift2?: string | undefined;
  readonly kind2?: ShiftKind | undefined;
  readonly shift3?: string | undefined;
  readonly kind3?: ShiftKind | undefined;
  readonly stop: readonly Stoppable[];
  readonly snooze?: (typeof snoozes)[number] | undefined;
}

/** The four weeks of a roster (B7). A slip of the year would otherwise hold everything back until then. */
const mostDaysAhead = 28;

const rowsOf = (form: Form) =>
  [
    { date: form.shift1, kind: form.kind1 },
    { date: form.shift2, kind: form.kind2 },
    { date: form.shift3, kind: form.kind3 },
  ].filter(({ date, kind }) => date || kind);

const faultOf = (shift: Shift, now: Date, zone: string): string | undefined => {
  const span = shiftSpan(shift, zone);
  if (isOver(shift, now.getTime(), zone)) {
    return `The shift on ${dateWords(new Date(span?.from ?? 0), zone)} is over. Choose a later one.`;
  }
  const ahead = (dayFrom(shift.date) ?? 0) - dayOf(localTime(now, zone));
  return ahead > mostDaysAhead ? 'Choose shifts in the next 4 weeks.' : undefined;
};

const inOrder = (shifts: readonly Shift[], zone: string): readonly Shift[] => {
  const begins = (shift: Shift): number => shiftSpan(shift, zone)?.from ?? 0;
  const different = shifts.filter(
    (shift, at) => shifts.findIndex(({ date, kind }) => date === shift.date && kind === shift.kind) === at,
  );
  return different.sort((a, b) => begins(a) - begins(b));
};

const snoozedUntil = (form: Form, before: Wishes, now: Date, zone: string): string | undefined => {
  if (form.snooze === 'off') return undefined;
  if (form.snooze === undefined) {
    return Date.parse(before.snoozedUntil ?? '') > now.getTime() ? before.snoozedUntil : undefined;
  }
  const local = localTime(now, zone);
  const [days, minute] = form.snooze === 'today' ? [1, 7 * 60] : [7, local.hour * 60 + local.minute];
  const [until = Number.NaN] = reachedAt(dayOf(local) + days, minute, zone);
  return new Date(until).toISOString();
};

type Read =
  | { readonly ok: true; readonly wishes: Wishes }
  | { readonly ok: false; readonly faults: readonly string[] };

/** What the card asks for, or in words what does not go together on it. */
export const wishesFrom = (form: Form, before: Wishes, now: Date, zone: string): Read => {
  const { quietFrom: from, quietTo: to } = form;
  const rows = rowsOf(form);
  const shifts = rows.flatMap(({ date, kind }) => (date && kind ? [{ date, kind }] : []));
  const faults = [
    ...(Boolean(from) === Boolean(to) ? [] : ['Give both times of your quiet hours, or leave both empty.']),
    ...(shifts.length === rows.length ? [] : ['Give each shift a date and a kind, or leave both empty.']),
    ...new Set(shifts.flatMap((shift) => faultOf(shift, now, zone) ?? [])),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const until = snoozedUntil(form, before, now, zone);
  const wishes = {
    ...(from && to ? { quiet: { from, to } } : {}),
    shifts: inOrder(shifts, zone),
    stopped: form.stop,
    ...(until === undefined ? {} : { snoozedUntil: until }),
  };
  return { ok: true, wishes };
};

/** The card filled in with what holds at this time: shifts and pauses that are over are left out. */
export const formOf = (wishes: Wishes, now: Date, zone: string): Form => {
  const [one, two, three] = comingShifts(wishes.shifts, now.getTime(), zone);
  return {
    quietFrom: wishes.quiet?.from,
    quietTo: wishes.quiet?.to,
    shift1: one?.date,
    kind1: one?.kind,
    shift2: two?.date,
    kind2: two?.kind,
    shift3: three?.date,
    kind3: three?.kind,
    stop: wishes.stopped,
    snooze: Date.parse(wishes.snoozedUntil ?? '') > now.getTime() ? undefined : 'off',
  };
};
