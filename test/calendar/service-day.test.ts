import assert from 'node:assert/strict';
import { Settings } from 'luxon';
import type { ServiceHours } from '../../bot/calendar/hours.ts';
import { weekdays } from '../../bot/calendar/hours.ts';
import { openingOn } from '../../bot/calendar/service-day.ts';

const opening = (date: string, from: string, to: string): readonly string[] | undefined => {
  const hours: ServiceHours = { zone: 'Europe/London', days: weekdays, from, to, holidays: 'none' };
  const found = openingOn(Date.parse(date) / 86_400_000, hours);
  return found && [new Date(found.from).toISOString(), new Date(found.to).toISOString()];
};
const autumn = '2026-10-25';
const spring = '2027-03-28';

describe('service day', () => {
  afterEach(() => {
    Settings.now = () => Date.now();
    Settings.resetCaches();
  });

  it('D6: opens and shuts by the wall clock on the days the clocks change', () => {
    assert.deepEqual(opening('2026-10-24', '08:00', '18:00'), [
      '2026-10-24T07:00:00.000Z',
      '2026-10-24T17:00:00.000Z',
    ]);
    assert.deepEqual(opening(autumn, '08:00', '18:00'), [
      '2026-10-25T08:00:00.000Z',
      '2026-10-25T18:00:00.000Z',
    ]);
    assert.deepEqual(opening(spring, '08:00', '18:00'), [
      '2027-03-28T07:00:00.000Z',
      '2027-03-28T17:00:00.000Z',
    ]);
  });

  it('D6: spans 25 hours and 23 hours where it never shuts', () => {
    assert.deepEqual(opening(autumn, '00:00', '24:00'), [
      '2026-10-24T23:00:00.000Z',
      '2026-10-26T00:00:00.000Z',
    ]);
    assert.deepEqual(opening(spring, '00:00', '24:00'), [
      '2027-03-28T00:00:00.000Z',
      '2027-03-28T23:00:00.000Z',
    ]);
  });

  for (const season of ['2026-01-15T12:00Z', '2026-07-15T12:00Z']) {
    it(`D6: opens at the first pass of a repeated hour and shuts at the second, if started ${season}`, () => {
      Settings.now = () => Date.parse(season);
      Settings.resetCaches();

      assert.deepEqual(opening(autumn, '01:30', '06:00')?.[0], '2026-10-25T00:30:00.000Z');
      assert.deepEqual(opening(autumn, '00:00', '01:30')?.[1], '2026-10-25T01:30:00.000Z');
      assert.deepEqual(opening(spring, '01:30', '06:00')?.[0], '2027-03-28T01:30:00.000Z');
    });
  }

  it('D6: stays shut where the hours fall into the skipped hour and come out backwards', () => {
    assert.equal(opening(spring, '01:30', '02:00'), undefined);
  });

  it('is shut on a day that is not a service day', () => {
    const mondays: ServiceHours = {
      zone: 'Europe/London',
      days: ['Mon'],
      from: '08:00',
      to: '18:00',
      holidays: 'none',
    };
    const open = Array.from({ length: 7 }, (_, index) =>
      openingOn(Date.parse('2026-11-23') / 86_400_000 + index, mondays),
    );

    assert.deepEqual(
      open.map((each) => each !== undefined),
      [true, false, false, false, false, false, false],
    );
  });
});
