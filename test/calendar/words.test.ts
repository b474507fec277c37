import assert from 'node:assert/strict';
import { Settings } from 'luxon';
import {
  byDatedWords,
  clockTimeWords,
  datedWords,
  dateWords,
  dayDatedWords,
  plainDateWords,
  spanWords,
  timeWords,
  whenWords,
} from '../../bot/calendar/words.ts';

const zone = 'Europe/London';
const now = new Date('2026-11-19T10:00Z');
const time = (at: string): string => timeWords(new Date(at), zone);
const when = (at: string, from: Date | string = now): string => whenWords(new Date(at), new Date(from), zone);

describe('words for dates and times', () => {
  it('A1.3: name the day on what stays on a screen, where "today" would be false after midnight', () => {
    const at = new Date('2026-11-19T17:00Z');
    assert.equal(datedWords(at, now, zone), 'at 5pm on Thursday 19 November');
    assert.equal(byDatedWords(at, now, zone), 'by 5pm on Thursday 19 November');
    assert.equal(byDatedWords(new Date('2027-01-04T10:00Z'), now, zone), 'by 10am on Monday 4 January 2027');
    assert.equal(
      byDatedWords(new Date('2026-11-20T00:00Z'), now, zone),
      'by 11:59pm on Thursday 19 November',
    );
  });

  it('B8: write the time of a form or a settings file as the NHS does, on no day in particular', () => {
    assert.deepEqual(['07:00', '14:30', '12:00', '00:00', '24:00'].map(clockTimeWords), [
      '7am',
      '2:30pm',
      'midday',
      'midnight',
      'midnight',
    ]);
  });

  it('B8: write the time as the NHS does', () => {
    const clock = ['17:00', '17:30', '12:00', '00:00', '09:05', '12:01', '00:30', '11:59'];
    const words = ['5pm', '5:30pm', 'midday', 'midnight', '9:05am', '12:01pm', '12:30am', '11:59am'];

    assert.deepEqual(
      clock.map((each) => time(`2026-11-24T${each}:00Z`)),
      words,
    );
  });

  it('leave out the seconds without rounding up', () => {
    assert.equal(time('2026-11-24T16:59:59.999Z'), '4:59pm');
    assert.equal(time('2026-11-24T17:00:30Z'), '5pm');
  });

  it('B8: write the date in full, without a comma', () => {
    assert.equal(dateWords(new Date('2026-11-24T12:00Z'), zone), 'Tuesday 24 November 2026');
    assert.equal(dateWords(new Date('2027-03-01T12:00Z'), zone), 'Monday 1 March 2027');
  });

  it('B8: name a day of long ago without its weekday, and one near with it', () => {
    assert.equal(plainDateWords(new Date('2026-03-03T12:00Z'), zone), '3 March 2026');
    assert.equal(dayDatedWords(new Date('2026-11-19T23:30Z'), now, zone), 'Thursday 19 November');
    assert.equal(dayDatedWords(new Date('2027-01-04T10:00Z'), now, zone), 'Monday 4 January 2027');
  });

  it('B8: write a span with its day, and with both where it goes past midnight', () => {
    const span = (from: string, to: string): string =>
      spanWords({ from: Date.parse(from), to: Date.parse(to) }, now, zone);
    assert.equal(span('2026-11-24T09:00Z', '2026-11-24T13:00Z'), 'Tuesday 24 November, 9am to 1pm');
    assert.equal(span('2026-11-24T12:00Z', '2026-11-25T00:00Z'), 'Tuesday 24 November, midday to midnight');
    assert.equal(
      span('2026-11-24T22:00Z', '2026-11-25T02:00Z'),
      'Tuesday 24 November, 10pm to 2am on Wednesday 25 November',
    );
    assert.equal(span('2027-06-01T08:00Z', '2027-06-01T12:00Z'), 'Tuesday 1 June 2027, 9am to 1pm');
  });

  it('D6: use the clock and the day of the place, in summer as in winter', () => {
    assert.equal(time('2026-07-01T16:00Z'), '5pm');
    assert.equal(dateWords(new Date('2026-06-30T23:30Z'), zone), 'Wednesday 1 July 2026');
    assert.equal(timeWords(new Date('2026-07-01T16:00Z'), 'Europe/Paris'), '6pm');
  });

  it('stay English on a machine set to another language', () => {
    Settings.defaultLocale = 'fr';
    try {
      assert.equal(dateWords(new Date('2026-11-24T17:00Z'), zone), 'Tuesday 24 November 2026');
      assert.equal(time('2026-11-24T17:00Z'), '5pm');
    } finally {
      Settings.defaultLocale = 'en-GB';
    }
  });

  it('name yesterday, today and tomorrow', () => {
    assert.equal(when('2026-11-19T17:00Z'), 'today at 5pm');
    assert.equal(when('2026-11-19T08:30Z'), 'today at 8:30am');
    assert.equal(when('2026-11-20T12:00Z'), 'tomorrow at midday');
    assert.equal(when('2026-11-18T17:00Z'), 'yesterday at 5pm');
  });

  it('name any other day, with the year only when it is another one', () => {
    assert.equal(when('2026-11-24T09:00Z'), 'at 9am on Tuesday 24 November');
    assert.equal(when('2026-11-13T09:00Z'), 'at 9am on Friday 13 November');
    assert.equal(when('2027-01-04T09:00Z'), 'at 9am on Monday 4 January 2027');
    assert.equal(when('2025-11-19T09:00Z'), 'at 9am on Wednesday 19 November 2025');
    assert.equal(when('2027-01-01T09:00Z', '2026-12-31T10:00Z'), 'tomorrow at 9am');
  });

  it('count days by the calendar, not by 24 hours', () => {
    assert.equal(when('2026-11-20T00:01Z', '2026-11-19T23:59Z'), 'tomorrow at 12:01am');
    assert.equal(when('2026-11-18T23:59Z', '2026-11-19T00:01Z'), 'yesterday at 11:59pm');
    assert.equal(when('2026-11-20T23:59Z', '2026-11-19T00:01Z'), 'tomorrow at 11:59pm');
  });

  it('D6: count days right across both clock changes', () => {
    assert.equal(when('2026-10-25T23:30Z', '2026-10-24T23:30+01:00'), 'tomorrow at 11:30pm');
    assert.equal(when('2026-10-26T00:30Z', '2026-10-25T00:30+01:00'), 'tomorrow at 12:30am');
    assert.equal(when('2026-10-24T23:30Z', '2026-10-25T08:00Z'), 'today at 12:30am');
  });

  it('never promise a midnight, which two readers would take for two days', () => {
    assert.equal(when('2026-11-21T00:00Z'), 'tomorrow at 11:59pm');
  });

  it('keep a midnight that has passed', () => {
    assert.equal(when('2026-11-19T00:00Z'), 'today at midnight');
  });

  it('refuse an invalid date or zone rather than print it', () => {
    assert.throws(() => timeWords(new Date(Number.NaN), zone), RangeError);
    assert.throws(() => dateWords(now, 'Europe/Nowhere'), RangeError);
    assert.throws(() => whenWords(now, new Date(Number.NaN), zone), RangeError);
  });
});
