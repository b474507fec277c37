import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayAt, dayFrom, localTime } from '../../bot/calendar/local-day.ts';

const minuteMs = 60_000;

describe('local time', () => {
  const asLuxon = (at: number, zone: string): void => {
    const shown = (local: DateTime): string => local.toFormat('cccc yyyy-MM-dd HH:mm:ss ZZ');
    const expected = shown(DateTime.fromMillis(at, { zone, locale: 'en' }));
    assert.equal(shown(localTime(new Date(at), zone)), expected);
  };

  it('D6: is what luxon makes of it, every minute of both clock-change nights and whichever is asked for first', () => {
    for (const night of ['2026-03-29T00:00Z', '2026-10-25T00:00Z']) {
      const start = Date.parse(night);
      const minutes = Array.from({ length: 180 }, (_, minute) => start + minute * minuteMs);
      for (const at of [...minutes, ...minutes.reverse()]) asLuxon(at, 'Europe/London');
    }
  });

  it('is what luxon makes of it, at any instant of this century, also where clocks change by half an hour', () => {
    const from = Date.UTC(2000, 0);
    const instant = fc.integer({ min: from, max: Date.UTC(2100, 0) });
    const zone = fc.constantFrom('Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    fc.assert(fc.property(instant, zone, asLuxon), { numRuns: 2000 });
  });

  it('holds the zone that it was asked for', () => {
    assert.equal(localTime(new Date(0), 'Europe/London').zoneName, 'Europe/London');
    assert.throws(() => localTime(new Date(0), 'Europe/Atlantis'), RangeError);
    assert.throws(() => localTime(new Date(Number.NaN), 'Europe/London'), RangeError);
  });
});

describe('a day as a form sends it', () => {
  it('is read only where the calendar has it', () => {
    assert.equal(dayFrom('2026-11-24'), dayAt(new Date('2026-11-24T23:59:00Z'), 'Europe/London'));
    for (const text of ['', '2026-02-30', '2026-1-1', 'tomorrow'])
      assert.equal(dayFrom(text), undefined, text);
  });
});
