import { dayOf, localTime, reachedAt } from '../calendar/local-day.ts';
import type { Shift } from '../calendar/shifts.ts';
import { nameOf, type ProfileChoices, slugOf } from './profile.ts';
import { type Asking, type ReachForm, reachFormOf, readReach } from './reach-form.ts';
import { shiftsAfter, shownOf } from './restated.ts';
import type { Stoppable, Wishes } from './wishes.ts';

export const snoozes = ['today', 'week', 'off'] as const;

/** The settings card as it is filled in. `snooze` left alone keeps a pause that is running. */
export interface Form extends ReachForm {
  readonly quietFrom?: string | undefined;
  readonly quietTo?: string | undefined;
  readonly stop: readonly Stoppable[];
  readonly snooze?: (typeof snoozes)[number] | undefined;
  readonly profession?: string | undefined;
  readonly site?: string | undefined;
}

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

/** Its place was said on a request: this card does not ask for it. */
const isSame = (one: Shift, other: Shift): boolean => one.date === other.date && one.kind === other.kind;

export interface AskingAll extends Asking {
  readonly choices: ProfileChoices;
}

const kept = ({ standing, deputy, profile }: Wishes): Partial<Wishes> => ({
  ...(standing ? { standing } : {}),
  ...(deputy ? { deputy } : {}),
  ...(profile ? { profile } : {}),
});

const profileOf = (form: Form, choices: ProfileChoices): Pick<Wishes, 'profile'> => {
  const profession = nameOf(form.profession, choices.professions);
  const site = nameOf(form.site, choices.sites);
  if (!profession && !site) return {};
  return { profile: { ...(profession ? { profession } : {}), ...(site ? { site } : {}) } };
};

/** What the card asks for, or in words what does not go together on it. */
export const wishesFrom = (form: Form, before: Wishes, asking: AskingAll): Read => {
  const { now, zone, choices } = asking;
  const { quietFrom: from, quietTo: to } = form;
  const { faults: wrong, reach } = readReach(form, asking);
  const faults = [
    ...(Boolean(from) === Boolean(to) ? [] : ['Give both times of your quiet hours, or leave both empty.']),
    ...wrong,
  ];
  if (faults.length > 0) return { ok: false, faults };
  const until = snoozedUntil(form, before, now, zone);
  const shown = form.shown ?? shownOf(before.shifts, now, zone);
  const shifts = reach.shifts.map((shift) => before.shifts.find((one) => isSame(one, shift)) ?? shift);
  const wishes = {
    ...(from && to ? { quiet: { from, to } } : {}),
    ...(form.asks ? {} : kept(before)),
    ...reach,
    shifts: shiftsAfter(before.shifts, { said: { shifts }, shown, now, zone }),
    stopped: form.stop,
    ...(until === undefined ? {} : { snoozedUntil: until }),
    ...(form.asks ? profileOf(form, choices) : {}),
  };
  return { ok: true, wishes };
};

/** The card filled in with what holds at this time: shifts and pauses that are over are left out. */
export const formOf = (wishes: Wishes, now: Date, zone: string): Form => ({
  ...reachFormOf(wishes, now, zone),
  quietFrom: wishes.quiet?.from,
  quietTo: wishes.quiet?.to,
  stop: wishes.stopped,
  snooze: Date.parse(wishes.snoozedUntil ?? '') > now.getTime() ? undefined : 'off',
  asks: 'all',
  profession: wishes.profile?.profession && slugOf(wishes.profile.profession),
  site: wishes.profile?.site && slugOf(wishes.profile.site),
});
