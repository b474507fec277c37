import assert from 'node:assert/strict';
import { mayTell } from '../../bot/contact/rules.ts';
import { nextWindow } from '../../bot/contact/windows.ts';
import { seeded, type Worker, wishesOf, workers } from '../support/rosters.ts';
import { at, isQuiet, wall, wallOf } from './wall.ts';

const zone = 'Europe/London';
const rules = { zone, perWeek: 14, quiet: { from: '21:00', to: '07:00' } };
const reply = { topic: 'request', urgent: false, bulk: false } as const;
const hourMs = 3_600_000;

const start = at('2026-09-07 00:00').getTime();
const year = at('2027-09-07 00:00').getTime() - start;
/** Half of them at any time of the year, half in the days around a change of the clocks. */
const momentsIn = (random: () => number, count: number): readonly Date[] =>
  Array.from({ length: count }, (_, nth) => {
    const change = at(nth % 4 === 1 ? '2026-10-23 00:00' : '2027-03-26 00:00').getTime();
    return new Date(nth % 2 ? change + random() * 72 * hourMs : start + random() * year);
  });

const isIn = (spans: readonly { readonly from: number; readonly to: number }[], at: number): boolean =>
  spans.some(({ from, to }) => from <= at && at < to);

/** By the clock on the wall, worked out apart from the rules. */
const stated = ({ shifts, standing }: Worker) => {
  const walls = shifts.map(wallOf);
  const windows = walls.map(({ window }) => window);
  const handovers = walls.flatMap((one) => one.handovers);
  return {
    isWindow: (at: number): boolean =>
      standing ? isQuiet('08:00', '09:30', new Date(at)) : isIn(windows, at),
    isHandover: (at: number): boolean => isIn(handovers, at),
  };
};

describe('a simulated year of messages to people on shifts', () => {
  const random = seeded(20261124);
  for (const worker of workers(random)) {
    it(`A1.2: tells ${worker.name} inside the next stated window, never outside, never in a handover`, () => {
      const { isWindow, isHandover } = stated(worker);
      const nights = new Set<string>();
      let held = 0;
      for (const now of momentsIn(random, 800)) {
        const ask = (when: Date) =>
          mayTell({ wishes: wishesOf(worker, when, zone), told: {} }, reply, when, rules);
        const verdict = ask(now);
        const told = verdict.say === 'hold' ? verdict.until : now;
        if (verdict.say === 'hold') held += 1;
        assert.equal(ask(told).say, 'send', now.toISOString());
        assert.ok(isWindow(told.getTime()), `${now.toISOString()} would come at ${told.toISOString()}`);
        assert.ok(!isHandover(told.getTime()), told.toISOString());
        for (let between = now.getTime(); between < told.getTime(); between += hourMs / 2) {
          assert.ok(!isWindow(between), `${now.toISOString()}: sooner was allowed`);
        }
        const window = nextWindow({ wishes: wishesOf(worker, now, zone) }, now.getTime(), zone);
        assert.ok(window && window.from <= told.getTime() && told.getTime() < window.to);
        if (/^(2026-10-25|2027-03-28) 0[0-6]/.test(wall(told))) nights.add(wall(told).slice(0, 10));
      }
      assert.ok(held > 200, `${held} held`);
      if (worker.name.includes('nights')) assert.equal(nights.size, 2, 'both nights when the clocks change');
    });
  }
});
