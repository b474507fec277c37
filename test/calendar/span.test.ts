import assert from 'node:assert/strict';
import { dayFrom, isoOf, reachedAt } from '../../bot/calendar/local-day.ts';
import { holds, spanOn } from '../../bot/calendar/span.ts';

const zone = 'Europe/London';
const dayOf = (iso: string): number => dayFrom(iso) ?? Number.NaN;
const shown = (instants: readonly number[]): readonly string[] =>
  instants.map((instant) => new Date(instant).toISOString().slice(0, 16));
const span = (iso: string, from: number, to: number): readonly string[] => {
  const { from: begins, to: ends } = spanOn(dayOf(iso), from, to, zone);
  return shown([begins, ends]);
};

describe('a day of the calendar', () => {
  it('is read and written as "2026-11-24"', () => {
    for (const iso of ['1970-01-01', '2024-02-29', '2026-11-24']) assert.equal(isoOf(dayOf(iso)), iso);
    assert.equal(dayFrom('1970-01-02'), 1);
  });

  it('is none where the calendar has none', () => {
    for (const text of ['2026-02-29', '2026-13-01', '26-11-24', '2026-11-24T10:00Z', 'Tuesday', '']) {
      assert.equal(dayFrom(text), undefined, text);
    }
  });
});

describe('the clock on the wall comes to a time', () => {
  it('once on most days, and after the day is over as well', () => {
    assert.deepEqual(shown(reachedAt(dayOf('2026-07-01'), 8 * 60, zone)), ['2026-07-01T07:00']);
    assert.deepEqual(shown(reachedAt(dayOf('2026-11-24'), 24 * 60, zone)), ['2026-11-25T00:00']);
  });

  it('D6.1: twice in the hour that October repeats, and at the jump over one that March skips', () => {
    assert.deepEqual(shown(reachedAt(dayOf('2026-10-25'), 90, zone)), [
      '2026-10-25T00:30',
      '2026-10-25T01:30',
    ]);
    for (const minute of [60, 75, 90, 119]) {
      assert.deepEqual(
        shown(reachedAt(dayOf('2027-03-28'), minute, zone)),
        ['2027-03-28T01:00'],
        `${minute}`,
      );
    }
    assert.deepEqual(shown(reachedAt(dayOf('2027-03-28'), 120, zone)), ['2027-03-28T01:00']);
    const halfHour = reachedAt(dayOf('2026-10-04'), 135, 'Australia/Lord_Howe');
    assert.deepEqual(shown(halfHour), ['2026-10-03T15:30']);
  });
});

describe('a span of a day', () => {
  it('ends the next morning where its end is not the later time', () => {
    assert.deepEqual(span('2026-11-24', 9 * 60, 17 * 60), ['2026-11-24T09:00', '2026-11-24T17:00']);
    assert.deepEqual(span('2026-11-24', 21 * 60, 7 * 60), ['2026-11-24T21:00', '2026-11-25T07:00']);
    assert.deepEqual(span('2026-11-24', 21 * 60, 24 * 60), ['2026-11-24T21:00', '2026-11-25T00:00']);
  });

  it('D6.1: has both repeated hours of October, and nothing where March skips it whole', () => {
    assert.deepEqual(span('2026-10-25', 75, 105), ['2026-10-25T00:15', '2026-10-25T01:45']);
    assert.deepEqual(span('2027-03-28', 75, 105), ['2027-03-28T01:00', '2027-03-28T01:00']);
    assert.deepEqual(span('2027-03-28', 30, 90), ['2027-03-28T00:30', '2027-03-28T01:00']);
  });

  it('holds its first instant and not its last', () => {
    const nine = spanOn(0, 540, 600, 'UTC');
    assert.deepEqual(
      [nine.from - 1, nine.from, nine.to - 1, nine.to].map((at) => holds(nine, at)),
      [false, true, true, false],
    );
  });
});
