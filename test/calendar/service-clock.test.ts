import assert from 'node:assert/strict';
import type { ClockKind } from '../../bot/calendar/duration.ts';
import { parseDuration } from '../../bot/calendar/duration.ts';
import type { ServiceHours } from '../../bot/calendar/hours.ts';
import { weekdays } from '../../bot/calendar/hours.ts';
import { addDuration, isOpen, serviceMinutesBetween } from '../../bot/calendar/service-clock.ts';

const desk: ServiceHours = {
  zone: 'Europe/London',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  from: '08:00',
  to: '18:00',
  holidays: 'england-and-wales',
};
const roundTheClock: ServiceHours = { ...desk, days: weekdays, from: '00:00', to: '24:00', holidays: 'none' };

/** Times are written with their offset, so that the test needs no time zone of its own. */
const runsOut = (start: string, text: string, hours = desk, clock: ClockKind = 'service'): string => {
  const duration = parseDuration(text);
  assert.ok(duration, text);
  return addDuration(new Date(start), duration, clock, hours).toISOString();
};
const between = (from: string, to: string, hours = desk): number =>
  serviceMinutesBetween(new Date(from), new Date(to), hours) / 60;
const utc = (text: string): string => new Date(text).toISOString();

describe('service clock', () => {
  it('B2: Friday 16:00 to Monday 16:00 is 10 hours from 8 to 6, and 8 hours from 9 to 5', () => {
    const nineToFive = { ...desk, from: '09:00', to: '17:00' };

    assert.equal(between('2026-11-20T16:00Z', '2026-11-23T16:00Z'), 10);
    assert.equal(between('2026-11-20T16:00Z', '2026-11-23T16:00Z', nineToFive), 8);
    assert.equal(runsOut('2026-11-20T16:00Z', '10h'), utc('2026-11-23T16:00Z'));
  });

  it('carries the time left on Friday over to Monday', () => {
    assert.equal(runsOut('2026-11-20T17:30Z', '1h'), utc('2026-11-23T08:30Z'));
  });

  it('starts at the next opening when asked outside hours', () => {
    assert.equal(runsOut('2026-11-24T05:00Z', '30m'), utc('2026-11-24T08:30Z'));
    assert.equal(runsOut('2026-11-24T22:00Z', '30m'), utc('2026-11-25T08:30Z'));
    assert.equal(runsOut('2026-11-21T12:00Z', '30m'), utc('2026-11-23T08:30Z'));
  });

  it('runs out at closing time, not at the next opening', () => {
    assert.equal(runsOut('2026-11-24T17:00Z', '1h'), utc('2026-11-24T18:00Z'));
    assert.equal(runsOut('2026-11-24T17:00Z', '61m'), utc('2026-11-25T08:01Z'));
  });

  it('B2: takes a day as a service day, so two days from Thursday at 10am is Monday at 10am', () => {
    assert.equal(runsOut('2026-11-19T10:00Z', '2d'), utc('2026-11-23T10:00Z'));
    assert.equal(runsOut('2026-11-19T10:00Z', '2d', desk, 'always'), utc('2026-11-21T10:00Z'));
  });

  it('keeps the seconds of the start', () => {
    assert.equal(runsOut('2026-11-24T09:07:42.123Z', '1h'), '2026-11-24T10:07:42.123Z');
  });

  it('D6: stands still over Christmas 2026, with Boxing Day moved to Monday', () => {
    assert.equal(runsOut('2026-12-24T17:00Z', '2h'), utc('2026-12-29T09:00Z'));
    assert.equal(between('2026-12-24T17:00Z', '2026-12-29T09:00Z'), 2);
    assert.equal(runsOut('2026-12-31T17:00Z', '2h'), utc('2027-01-04T09:00Z'));
  });

  it('D6: stands still over Christmas 2027, with both days moved', () => {
    assert.equal(runsOut('2027-12-24T17:00Z', '2h'), utc('2027-12-29T09:00Z'));
  });

  it('D6: stands still over Easter, a day less in Scotland', () => {
    assert.equal(runsOut('2027-03-25T17:00Z', '2h'), utc('2027-03-30T09:00+01:00'));
    assert.equal(
      runsOut('2027-03-25T17:00Z', '2h', { ...desk, holidays: 'scotland' }),
      utc('2027-03-29T09:00+01:00'),
    );
    assert.equal(runsOut('2027-03-25T17:00Z', '2h', { ...desk, holidays: 'none' }), utc('2027-03-26T09:00Z'));
  });

  it("D6: stands still on each nation's own days", () => {
    const inIreland: ServiceHours = { ...desk, holidays: 'northern-ireland' };
    const inScotland: ServiceHours = { ...desk, holidays: 'scotland' };

    assert.equal(runsOut('2026-07-10T17:00+01:00', '2h', inIreland), utc('2026-07-14T09:00+01:00'));
    assert.equal(runsOut('2026-07-10T17:00+01:00', '2h', inScotland), utc('2026-07-13T09:00+01:00'));
    assert.equal(runsOut('2026-11-27T17:00Z', '2h', inScotland), utc('2026-12-01T09:00Z'));
    assert.equal(runsOut('2026-06-12T17:00+01:00', '2h', inScotland), utc('2026-06-16T09:00+01:00'));
  });

  it('shuts a seven-day service on Christmas Day itself when that is a Saturday', () => {
    const everyDay: ServiceHours = { ...desk, days: weekdays };

    assert.equal(isOpen(new Date('2027-12-25T12:00Z'), everyDay), false);
    assert.equal(isOpen(new Date('2027-12-18T12:00Z'), everyDay), true);
  });

  it('D6: keeps to the wall clock across both clock changes', () => {
    assert.equal(runsOut('2026-10-23T17:00+01:00', '2h'), utc('2026-10-26T09:00Z'));
    const noHolidays: ServiceHours = { ...desk, holidays: 'none' };
    assert.equal(runsOut('2027-03-26T17:00Z', '2h', noHolidays), utc('2027-03-29T09:00+01:00'));
    assert.equal(runsOut('2027-03-22T10:00Z', '6d', noHolidays), utc('2027-03-30T10:00+01:00'));
  });

  it('D6: counts 25 hours of a round-the-clock service on 25 October 2026 and 23 on 28 March 2027', () => {
    assert.equal(between('2026-10-25T00:00+01:00', '2026-10-26T00:00Z', roundTheClock), 25);
    assert.equal(between('2027-03-28T00:00Z', '2027-03-29T00:00+01:00', roundTheClock), 23);
    assert.equal(runsOut('2026-10-25T00:30+01:00', '2h', roundTheClock), utc('2026-10-25T01:30Z'));
    assert.equal(runsOut('2027-03-28T00:30Z', '1h', roundTheClock), utc('2027-03-28T02:30+01:00'));
  });

  it('D6: takes 48 hours as 48 hours on the clock that never stops, whatever the wall clock does', () => {
    assert.equal(runsOut('2026-10-24T12:00+01:00', '2d', desk, 'always'), utc('2026-10-26T11:00Z'));
    assert.equal(runsOut('2027-03-27T12:00Z', '2d', desk, 'always'), utc('2027-03-29T13:00+01:00'));
  });

  it('is open from the first instant of the hours and shut at the last', () => {
    const at = ['07:59:59.999', '08:00:00.000', '17:59:59.999', '18:00:00.000'];

    assert.deepEqual(
      at.map((time) => isOpen(new Date(`2026-11-24T${time}Z`), desk)),
      [false, true, true, false],
    );
    assert.equal(isOpen(new Date('2026-06-01T07:00Z'), desk), true);
    assert.equal(isOpen(new Date('2026-06-01T17:00Z'), desk), false);
  });

  it('never shuts overnight where the hours run from midnight to midnight', () => {
    for (const at of [
      '2026-11-24T23:59:59.999Z',
      '2026-11-25T00:00Z',
      '2026-10-25T01:00Z',
      '2027-03-28T01:00Z',
    ]) {
      assert.equal(isOpen(new Date(at), roundTheClock), true, at);
    }
  });

  it('counts nothing between an instant and an earlier one', () => {
    assert.equal(between('2026-11-24T12:00Z', '2026-11-24T12:00Z'), 0);
    assert.equal(between('2026-11-24T12:00Z', '2026-11-23T12:00Z'), 0);
  });

  it('is over at once for no duration, open or shut', () => {
    const night = new Date('2026-11-24T22:00Z');

    assert.deepEqual(addDuration(night, { amount: 0, unit: 'm' }, 'service', desk), night);
  });

  it('refuses what no clock can run: less than nothing, no date, no zone, no working day', () => {
    const now = new Date('2026-11-24T12:00Z');
    const hour = { amount: 1, unit: 'h' } as const;

    assert.throws(() => addDuration(now, { amount: -1, unit: 'h' }, 'always', desk), RangeError);
    assert.throws(() => addDuration(now, { amount: Number.NaN, unit: 'h' }, 'service', desk), RangeError);
    assert.throws(() => addDuration(new Date(Number.NaN), hour, 'service', desk), RangeError);
    assert.throws(() => addDuration(now, hour, 'service', { ...desk, zone: 'Europe/Nowhere' }), RangeError);
    assert.throws(() => addDuration(now, hour, 'service', { ...desk, days: [] }), RangeError);
    assert.equal(serviceMinutesBetween(now, new Date('2027-11-24T12:00Z'), { ...desk, days: [] }), 0);
  });
});
