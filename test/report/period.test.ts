import assert from 'node:assert/strict';
import { type PeriodName, periodOf, periods } from '../../bot/report/period.ts';

const zone = 'Europe/London';
const at = (name: PeriodName, now: string) => periodOf(name, new Date(now), zone);

describe('a period of a report', () => {
  it('D6.1: begins at midnight by the clock on the wall, in summer and in winter', () => {
    const october = at('last-month', '2026-11-24T10:30:00Z');
    assert.deepEqual(
      [october.from.toISOString(), october.to.toISOString()],
      ['2026-09-30T23:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    );
    const march = at('last-month', '2027-04-01T00:30:00+01:00');
    assert.deepEqual(
      [march.from.toISOString(), march.to.toISOString()],
      ['2027-03-01T00:00:00.000Z', '2027-03-31T23:00:00.000Z'],
    );
  });

  it('says which it is, in words', () => {
    const words = periods.map((name) => at(name, '2027-01-20T09:00:00Z').words);
    assert.deepEqual(words, [
      'December 2026',
      'January 2027',
      'October to December 2026',
      'January to March 2027',
      'January to December 2026',
    ]);
    assert.equal(at('year', '2026-11-24T09:00:00Z').words, 'November 2025 to October 2026');
  });

  it('is cut off now where it is not over', () => {
    const now = '2026-11-24T10:30:00.000Z';
    for (const name of ['this-month', 'this-quarter'] as const) {
      assert.equal(at(name, now).to.toISOString(), '2026-11-24T10:30:00.001Z', 'this moment is in it');
      assert.ok(at(name, now).running);
    }
    for (const name of ['last-month', 'last-quarter', 'year'] as const) assert.ok(!at(name, now).running);
  });

  it('A6.18: has whole months or quarters as its points, and none that is still going on', () => {
    const now = '2026-11-24T10:30:00.000Z';
    const sizes = Object.fromEntries(periods.map((name) => [name, at(name, now).points.length]));
    assert.deepEqual(sizes, {
      'last-month': 1,
      'this-month': 0,
      'last-quarter': 3,
      'this-quarter': 1,
      year: 4,
    });
    const { points, from, to } = at('year', now);
    assert.deepEqual([points[0]?.from, points.at(-1)?.to], [from, to]);
  });

  it('A6.18: knows its months as far as they have begun, and the last may be cut off now', () => {
    const months = (name: PeriodName, now: string) => at(name, now).months;
    assert.deepEqual(
      months('this-quarter', '2026-11-24T10:30:00.000Z').map(({ words, to }) => [words, to.toISOString()]),
      [
        ['October 2026', '2026-11-01T00:00:00.000Z'],
        ['November 2026', '2026-11-24T10:30:00.001Z'],
      ],
    );
    const year = months('year', '2026-11-24T10:30:00Z');
    assert.deepEqual(
      [year.length, year[0]?.words, year.at(-1)?.words],
      [12, 'November 2025', 'October 2026'],
    );
    assert.equal(months('last-quarter', '2026-11-24T10:30:00Z').length, 3);
    assert.equal(months('last-month', '2026-11-24T10:30:00Z').length, 1);
  });
});
