import assert from 'node:assert/strict';
import type { Shift } from '../../bot/calendar/shifts.ts';
import { formOf, wishesFrom } from '../../bot/contact/form.ts';
import { type ReachForm, reachFormOf, readReach } from '../../bot/contact/reach-form.ts';
import { reachAfter, shownOf } from '../../bot/contact/restated.ts';
import { noWishes } from '../../bot/contact/wishes.ts';
import type { Reach } from '../../bot/request/reach.ts';
import { nadia, now, omar } from '../support/requests.ts';
import { at } from './wall.ts';

const zone = 'Europe/London';
const night = { date: '2026-11-25', kind: 'night', place: 'Ward 7', via: 'Bleep 1234' } as const;
const early = { date: '2026-11-27', kind: 'early' } as const;
const six: readonly Shift[] = [25, 26, 27, 28, 29, 30].map((day) => ({
  date: `2026-11-${day}`,
  kind: 'late',
}));

const save = (before: Reach, form: ReachForm, when = now): Reach => {
  const { faults, reach } = readReach(form, { now: when, zone, self: nadia.id, deputy: omar });
  assert.deepEqual(faults, []);
  const shown = form.shown ?? shownOf(before.shifts, when, zone);
  return reachAfter(before, { form, said: reach, shown, now: when, zone });
};
const opened = (reach: Reach, when = now): ReachForm => ({
  ...reachFormOf({ ...noWishes, ...reach }, when, zone),
  shown: shownOf(reach.shifts, when, zone),
  asks: 'all',
});

describe('what a form leaves of what was said before', () => {
  const before: Reach = { shifts: [night], standing: 'midday', deputy: omar };

  it('A1.2: adds a shift, and takes back nothing that it was not asked', () => {
    const both = save(before, { shift1: early.date, kind1: early.kind });
    assert.deepEqual(both, { ...before, shifts: [night, early] });
    assert.deepEqual(save(both, { shift1: early.date, kind1: early.kind }), both, 'a second tap');
    assert.deepEqual(save(both, {}), both);
    assert.deepEqual(save(both, { standing: 'evening' }), { ...both, standing: 'evening' });
    assert.deepEqual(save(both, { standing: 'none', deputy: 'none' }), { shifts: both.shifts });
  });

  it('A1.8: adds a bleep to a shift that is known, and keeps its place', () => {
    const again = { shift1: night.date, kind1: night.kind, via1: 'Bleep 5555' };
    assert.deepEqual(save(before, again).shifts, [{ ...night, via: 'Bleep 5555' }]);
  });

  it('keeps the six that come first, and none that are over', () => {
    const more = save({ shifts: six }, { shift1: '2026-11-24', kind1: 'late' });
    assert.deepEqual(more.shifts, [{ date: '2026-11-24', kind: 'late' }, ...six.slice(0, 5)]);
    assert.deepEqual(save({ shifts: six }, {}, at('2026-11-29 21:00')).shifts, six.slice(5));
  });

  it('replaces what a complete form shows, and keeps the shifts that it has no room for', () => {
    const whole: Reach = { shifts: six, standing: 'midday', deputy: omar };
    const form = opened(whole);
    assert.deepEqual(save(whole, form), whole);
    const cleared = save(whole, { ...form, shift2: '', kind2: undefined, standing: 'none', deputy: '' });
    assert.deepEqual(cleared, { shifts: six.filter((_, nth) => nth !== 1) });
    assert.deepEqual(save({ shifts: [night] }, { asks: 'all' }), { shifts: [] });
    const placed = { ...opened({ shifts: [night] }), place1: '' };
    assert.deepEqual(save({ shifts: [night] }, placed).shifts[0]?.place, undefined);
  });

  it('takes back nothing that was said elsewhere after a form was opened, however often it is pressed', () => {
    const empty = opened({ shifts: [] });
    const form = { ...empty, shift1: early.date, kind1: early.kind };
    const both = save({ shifts: [night] }, form);
    assert.deepEqual(both, { shifts: [night, early] });
    assert.deepEqual(save(both, form), both);
  });

  it('is the same on the settings card, which shows three of six', () => {
    const wishes = { ...noWishes, shifts: six };
    const asking = { now, zone, self: nadia.id, choices: { professions: [], sites: [] } };
    const saved = (shifts: readonly Shift[], more: object = {}) => {
      const form = { ...formOf(wishes, now, zone), shown: shownOf(shifts, now, zone), ...more };
      const read = wishesFrom(form, wishes, asking);
      return read.ok ? read.wishes.shifts : assert.fail(read.faults.join(' '));
    };
    assert.deepEqual(saved(six), six);
    assert.deepEqual(saved(six, { shift1: '', kind1: undefined }), six.slice(1));
    const none = { shift1: '', kind1: undefined, shift2: '', kind2: undefined, shift3: '', kind3: undefined };
    assert.deepEqual(saved([], none), six, 'opened before any was said');
    assert.deepEqual(saved(six, { ...none, shown: undefined }), six.slice(3), 'a card from before');
  });
});
