import assert from 'node:assert/strict';
import { whenToSend } from '../../bot/broadcast/when.ts';
import { now } from '../support/requests.ts';

const zone = 'Europe/London';
const at = (when?: string, clock?: string, from = now): string => {
  const read = whenToSend(when, clock, from, zone);
  if (!read.ok) return read.notice;
  return read.at?.toISOString() ?? 'now';
};

describe('when to send', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['', '', 'now'],
    ['2026-11-26', '', '2026-11-26T08:00:00.000Z'],
    ['2026-11-26', '14:30', '2026-11-26T14:30:00.000Z'],
    ['', '14:30', '2026-11-24T14:30:00.000Z'],
    ['2026-11-26T09:15', '', '2026-11-26T09:15:00.000Z'],
    ['2026-11-26T09:15:00', '', '2026-11-26T09:15:00.000Z'],
    ['2026-11-26T09:15:00Z', '', '2026-11-26T09:15:00.000Z'],
    ['2026-11-26T09:15:00+02:00', '', '2026-11-26T07:15:00.000Z'],
    ['2027-07-01', '09:00', '2027-07-01T08:00:00.000Z'],
  ];
  for (const [when, clock, expected] of table) {
    it(`reads ${JSON.stringify([when, clock])} as ${expected}`, () =>
      assert.equal(at(when, clock), expected));
  }

  it('D6.1: takes the first of the two half past ones when the clocks go back', () => {
    const before = new Date('2026-10-24T10:00:00Z');
    assert.equal(at('2026-10-25', '01:30', before), '2026-10-25T00:30:00.000Z');
    assert.equal(at('2026-10-25', '08:00', before), '2026-10-25T08:00:00.000Z');
  });

  it('D6.1: takes a time that is skipped when the clocks go forward for one that follows', () => {
    assert.equal(at('2027-03-28', '01:30'), '2027-03-28T01:30:00.000Z');
  });

  it('sends nothing for a time that has passed, including 8am of today', () => {
    for (const when of ['2026-11-24', '2026-11-23', '2026-11-24T10:30', '2026-11-24T10:29:00Z']) {
      assert.match(at(when), /has passed/, when);
    }
    assert.match(at('', '09:00'), /has passed/);
  });

  it('sends nothing for what is no time, or is years away', () => {
    for (const when of [
      '2026-02-30',
      '2026-13-01',
      '2026-11-26T25:00',
      '26-11-2026',
      '2026-11-26T09:15:99Z',
    ]) {
      assert.match(at(when), /could not read/, when);
    }
    assert.match(at('2027-11-30'), /more than a year/);
  });
});
