import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { type Shift, shiftSpan } from '../../bot/calendar/shifts.ts';
import { mayTell } from '../../bot/contact/rules.ts';
import type { Wishes } from '../../bot/contact/wishes.ts';
import { at, inWindow } from './wall.ts';

const zone = 'Europe/London';
const rules = { zone, perWeek: 14, quiet: { from: '21:00', to: '07:00' } };
const reply = { topic: 'request', urgent: false, bulk: false } as const;

/** B7: three shifts a week for three weeks, then one week of four; every other one a night. */
const roster: readonly Shift[] = Array.from({ length: 54 }, (_, week) => {
  const days = week % 4 === 3 ? [0, 2, 4, 6] : [week % 3, 3, 5 + (week % 2)];
  return days.map((day, nth) => ({
    date: DateTime.fromISO('2026-09-07', { zone: 'utc' })
      .plus({ weeks: week, days: day })
      .toFormat('yyyy-MM-dd'),
    kind: (week + nth) % 2 === 0 ? ('night' as const) : ('long-day' as const),
  }));
}).flat();

const ends = roster.map((shift) => shiftSpan(shift, zone)?.to ?? 0);

/** The next three, as somebody would keep them who states them anew after each shift. */
const wishesAt = (now: Date): Wishes => {
  const next = ends.findIndex((end) => end > now.getTime());
  return { shifts: roster.slice(next, next + 3), stopped: [] };
};

describe('a year of a roster, with both clock changes in it', () => {
  it('is one: half nights, 13 shifts in four weeks, on the nights when the clocks change as well', () => {
    const nights = roster.filter(({ kind }) => kind === 'night').length;
    assert.ok(Math.abs(nights / roster.length - 0.5) < 0.05, `${nights} of ${roster.length}`);
    assert.equal(roster.filter(({ date }) => date < '2026-10-05').length, 13);
  });

  it('A1.2: has every message delivered inside the next stated shift, never outside and never in a handover', () => {
    let [held, atOnce] = [0, 0];
    const end = at('2027-09-07 00:00').getTime();
    for (let time = at('2026-09-07 00:00').getTime(); time < end; time += 197 * 60_000) {
      const now = new Date(time);
      const wishes = wishesAt(now);
      const verdict = mayTell({ wishes, told: {} }, reply, now, rules);
      const delivered = verdict.say === 'hold' ? verdict.until : now;
      if (verdict.say === 'hold') {
        held += 1;
        assert.equal(verdict.reason, 'next-shift');
        const again = mayTell({ wishes: wishesAt(delivered), told: {} }, reply, delivered, rules);
        assert.equal(again.say, 'send', now.toISOString());
      } else atOnce += 1;
      const [next, after] = wishes.shifts;
      const inNext = [next, after].some((shift) => shift && inWindow(shift, delivered));
      assert.ok(inNext, `${now.toISOString()} would come at ${delivered.toISOString()}`);
    }
    assert.ok(held > 1500 && atOnce > 500, `${held} held, ${atOnce} sent at once`);
  });
});
