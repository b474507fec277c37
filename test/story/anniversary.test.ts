import assert from 'node:assert/strict';
import { anniversaryOf } from '../../bot/story/anniversary.ts';

const zone = 'Europe/London';

describe('A8.1: a year ago today', () => {
  for (const [posted, shown, why] of [
    ['2026-11-20T12:00:00Z', '2027-11-20T09:00:00Z', '9am in winter'],
    ['2026-06-20T12:00:00Z', '2027-06-20T08:00:00Z', '9am in summer'],
    ['2026-06-20T23:30:00Z', '2027-06-21T08:00:00Z', 'by the day of the place: it was half past midnight'],
    ['2026-11-20T03:00:00Z', '2027-11-20T09:00:00Z', 'also where it was posted at night'],
    ['2028-02-29T12:00:00Z', '2029-02-28T09:00:00Z', 'the day that is not there every year'],
    ['2027-02-28T12:00:00Z', '2028-02-28T09:00:00Z', 'the day before it'],
    ['2026-03-28T12:00:00Z', '2027-03-28T08:00:00Z', 'the day on which the clocks go forward'],
    ['2026-10-31T12:00:00Z', '2027-10-31T09:00:00Z', 'the day on which they go back'],
  ] as const) {
    it(`of ${posted} is ${shown}: ${why}`, () => {
      assert.equal(anniversaryOf(posted, zone).toISOString(), new Date(shown).toISOString());
    });
  }
});
