import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ServiceHours } from '../../bot/calendar/hours.ts';
import { dayAt } from '../../bot/calendar/local-day.ts';
import { openingOn } from '../../bot/calendar/service-day.ts';
import { lookBackAt, monthOf, monthSpan, monthWords, yearOf, yearSpan } from '../../bot/recall/months.ts';
import { zone } from '../support/look-back.ts';

const hours: ServiceHours = {
  zone,
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  from: '08:00',
  to: '18:00',
  holidays: 'england-and-wales',
};
const at = (month: string, more: Partial<ServiceHours> = {}): string =>
  lookBackAt(month, { ...hours, ...more }).toISOString();

describe('a month of stories', () => {
  it('is named in the outbox by the month, and nothing else passes for one', () => {
    assert.equal(monthOf('stories:2026-11'), '2026-11');
    for (const other of [
      'stories:',
      'stories:2026',
      'stories:2026-13',
      'stories:2026-11-01',
      'WS-7K2QX',
      'x',
    ])
      assert.equal(monthOf(other), undefined, other);
    assert.equal(monthWords('2026-11'), 'November 2026');
  });

  it('D6.1: begins and ends by the clock on the wall, also where that is not the clock of the tables', () => {
    assert.deepEqual(monthSpan('2026-06', zone), {
      from: '2026-05-31T23:00:00.000Z',
      to: '2026-06-30T23:00:00.000Z',
    });
    assert.deepEqual(monthSpan('2026-10', zone), {
      from: '2026-09-30T23:00:00.000Z',
      to: '2026-11-01T00:00:00.000Z',
    });
    assert.deepEqual(yearSpan(2026, zone), {
      from: '2026-01-01T00:00:00.000Z',
      to: '2027-01-01T00:00:00.000Z',
    });
    assert.equal(yearOf(new Date('2026-12-31T23:59:59Z'), 'Europe/Paris'), 2027);
  });

  it('D6.1: is looked back at from 9am on the first working day of the next one, which no bank holiday is', () => {
    assert.equal(at('2026-11'), '2026-12-01T09:00:00.000Z', 'a Tuesday');
    assert.equal(at('2026-10'), '2026-11-02T09:00:00.000Z', 'not on Sunday');
    assert.equal(
      at('2026-12'),
      '2027-01-04T09:00:00.000Z',
      'not on New Year’s Day, nor at the weekend after it',
    );
    assert.equal(
      at('2026-12', { holidays: 'scotland' }),
      '2027-01-05T09:00:00.000Z',
      'the 2nd, on Monday the 4th',
    );
    assert.equal(at('2026-05'), '2026-06-01T08:00:00.000Z', '9am in summer');
    assert.equal(
      at('2026-10', { days: ['Sun'] }),
      '2026-11-01T09:00:00.000Z',
      'where Sunday is a working day',
    );
  });

  it('is looked back at from a time that is past its end, on a day on which people work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const name = `${year}-${String(month).padStart(2, '0')}`;
        const told = lookBackAt(name, hours);
        const { from, to } = monthSpan(name, zone);
        assert.ok(from < to && to < told.toISOString());
        assert.ok(openingOn(dayAt(told, zone), hours));
        assert.ok(told.getTime() - Date.parse(to) < 6 * 86_400_000);
      }),
    );
  });
});
