import { comingShifts, type Shift } from '../calendar/shifts.ts';
import type { Reach } from '../request/reach.ts';
import { inOrder, type ReachForm } from './reach-form.ts';

/** What a form has room for; somebody with two requests may have named other shifts for each. */
const mostShown = 3;
const mostShifts = 6;

const keyOf = ({ date, kind }: Shift): string => `${date}/${kind}`;

/** As hidden data of a form: the shifts that it opened with, so that one saved late takes back no others. */
export const shownOf = (shifts: readonly Shift[], now: Date, zone: string): string =>
  comingShifts(shifts, now.getTime(), zone).slice(0, mostShown).map(keyOf).join(' ');

interface Saving {
  readonly form: ReachForm;
  /** What the form says, read. */
  readonly said: Reach;
  /** The shifts that it opened with. */
  readonly shown: string;
  readonly now: Date;
  readonly zone: string;
}

/** The shifts that still come, with those of a form: it takes back what it showed and no longer says. */
export const shiftsAfter = (
  before: readonly Shift[],
  { said, shown, now, zone }: Omit<Saving, 'form'>,
): readonly Shift[] => {
  const gone = shown.split(' ');
  const kept = comingShifts(before, now.getTime(), zone).filter((one) => !gone.includes(keyOf(one)));
  return inOrder([...said.shifts, ...kept], zone).slice(0, mostShifts);
};

const added = (before: Reach, { form, said, now, zone }: Saving): Reach => {
  const known = new Map(before.shifts.map((one) => [keyOf(one), one]));
  const shifts = said.shifts.map((one) => ({ ...known.get(keyOf(one)), ...one }));
  const standing = form.standing ? said.standing : before.standing;
  const deputy = form.deputy ? said.deputy : before.deputy;
  return {
    shifts: shiftsAfter(before.shifts, { said: { shifts }, shown: '', now, zone }),
    ...(standing ? { standing } : {}),
    ...(deputy ? { deputy } : {}),
  };
};

/** A complete form replaces what it showed; a part of one (an older card, a press of another making) only adds. */
export const reachAfter = (before: Reach, saving: Saving): Reach =>
  saving.form.asks ? { ...saving.said, shifts: shiftsAfter(before.shifts, saving) } : added(before, saving);
