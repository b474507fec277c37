import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayFrom, isoOf } from '../../bot/calendar/local-day.ts';
import { inSample, mayAsk, withAsked, withTook } from '../../bot/pulse/fatigue.ts';
import type { Asked, Took } from '../../bot/pulse/participation.ts';

const today = '2026-11-24';
const ago = (days: number): string => isoOf((dayFrom(today) ?? 0) - days);
const asked = (...days: readonly number[]): Asked =>
  Object.fromEntries(days.map((one, at) => [`WP-${at}`, { on: ago(one), groups: {} }]));
const may = (was: Asked, took: Took = {}) => mayAsk({ asked: was, took }, today);

describe('whether somebody may be asked', () => {
  it('D4.3: is yes where they were never asked', () => {
    assert.equal(may({}), 'ask');
  });

  it('D4.3: is no within 14 days, whoever asked', () => {
    assert.equal(may(asked(13)), 'recent');
    assert.equal(may(asked(0)), 'recent');
    assert.equal(may(asked(14)), 'ask');
    assert.equal(may(asked(300, 13, 200)), 'recent');
  });

  it('D4.3: is no for the seventh time in a year', () => {
    assert.equal(may(asked(20, 40, 60, 80, 100, 364)), 'often');
    assert.equal(may(asked(20, 40, 60, 80, 100, 365)), 'ask');
    assert.equal(may(asked(20, 40, 60, 80, 100)), 'ask');
  });

  it('B5: is no after two in a row that they did not answer', () => {
    const was = asked(90, 60, 30);
    assert.equal(may(was, { 'WP-0': true, 'WP-1': false, 'WP-2': false }), 'silent');
    assert.equal(may(was, { 'WP-0': false, 'WP-1': false, 'WP-2': true }), 'ask');
    assert.equal(may(was, { 'WP-0': false, 'WP-1': true, 'WP-2': false }), 'ask');
    assert.equal(may(was, { 'WP-2': false }), 'ask');
  });

  it('B5: does not count a pulse against them that is still open', () => {
    assert.equal(may(asked(90, 60, 30), { 'WP-0': false, 'WP-1': true }), 'ask');
    assert.equal(may(asked(90, 60, 30), { 'WP-0': false, 'WP-1': false }), 'silent');
  });

  it('D4.3: keeps to 14 days and 6 a year, however often anybody tries', () => {
    const tries = fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 200 });
    fc.assert(
      fc.property(tries, (days) => {
        let was: Asked = {};
        const dates: number[] = [];
        for (const [at, day] of [...days].sort((a, b) => a - b).entries()) {
          const on = isoOf(20_000 + day);
          if (mayAsk({ asked: was, took: {} }, on) !== 'ask') continue;
          was = withAsked(was, `WP-${at}`, { on, groups: {} }, on);
          dates.push(day);
        }
        for (const [at, day] of dates.entries()) {
          assert.ok(day - (dates[at - 1] ?? -Infinity) >= 14);
          assert.ok(day - (dates[at - 6] ?? -Infinity) >= 365);
        }
        assert.ok(Object.keys(was).length <= 8);
      }),
    );
  });
});

describe('what is kept of asking', () => {
  it('D5.5: is forgotten when no rule looks that far back', () => {
    const asking = { on: today, groups: {} };
    const kept = withAsked(asked(367, 366, 20), 'WP-NEW', asking, today);
    assert.deepEqual(Object.keys(kept), ['WP-1', 'WP-2', 'WP-NEW']);
    assert.deepEqual(withTook({ 'WP-0': true, 'WP-1': false }, 'WP-2', true, kept), {
      'WP-1': false,
      'WP-2': true,
    });
  });

  it('is the same when it is written twice', () => {
    const asking = { on: today, groups: {} };
    const one = withAsked(asked(20), 'WP-NEW', asking, today);
    assert.deepEqual(withAsked(one, 'WP-NEW', asking, today), one);
  });

  it('says of nobody that they took no part where they were not asked', () => {
    assert.deepEqual(withTook({}, 'WP-9', false, asked(20)), {});
  });
});

describe('a sample of a pulse that comes again', () => {
  const people = Array.from({ length: 2000 }, (_, at) => `person-${at}`);
  const half = (round: number, series = 'WP-7K2QX'): ReadonlySet<string> =>
    new Set(people.filter((person) => inSample(series, round, person)));
  const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    [...one].filter((person) => other.has(person)).length;

  it('B5: asks everybody once in each pair of rounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 500 }), fc.string(), (series, pair, person) => {
        assert.notEqual(inSample(series, 2 * pair - 1, person), inSample(series, 2 * pair, person));
      }),
    );
  });

  it('B5: asks about half of the people each time', () => {
    // Six standard deviations of 2,000 coins.
    for (let round = 1; round <= 20; round += 1)
      assert.ok(Math.abs(half(round).size - 1000) <= 134, `${round}`);
  });

  it('B5: does not ask the same half in the next pair, or in another series', () => {
    for (const round of [1, 2, 3, 4]) {
      assert.ok(Math.abs(shared(half(round), half(round + 2)) - 500) <= 120);
      assert.ok(Math.abs(shared(half(round), half(round, 'WP-OTHER')) - 500) <= 120);
    }
  });

  it('says the same of the same person each time it is asked', () => {
    assert.deepEqual(half(3), half(3));
  });
});
