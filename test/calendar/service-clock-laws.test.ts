import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Duration } from '../../bot/calendar/duration.ts';
import type { ServiceHours } from '../../bot/calendar/hours.ts';
import { weekdays } from '../../bot/calendar/hours.ts';
import { addDuration, isOpen, serviceMinutesBetween } from '../../bot/calendar/service-clock.ts';
import { slowAdd, slowMinutesBetween } from './slow-clock.ts';

const minuteMs = 60_000;

/** Half hours, without 1am and 1:30am: on two nights a year a wall clock shows those twice or never. */
const halfHours = Array.from({ length: 49 }, (_, index) => index * 30).filter(
  (minute) => minute !== 60 && minute !== 90,
);
const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const someHours: fc.Arbitrary<ServiceHours> = fc
  .record({
    zone: fc.constant('Europe/London'),
    days: fc.subarray([...weekdays], { minLength: 1 }),
    span: fc.subarray(halfHours, { minLength: 2, maxLength: 2 }),
    holidays: fc.constantFrom('england-and-wales', 'scotland', 'northern-ireland', 'none'),
  })
  .map(({ span: [from = 0, to = 0], ...rest }) => ({ ...rest, from: clockText(from), to: clockText(to) }));

/** Both clock changes, two Christmases with substitute days, and Easter; or any time in three years. */
const nights = ['2026-10-23', '2027-03-25', '2026-12-22', '2027-12-22', '2026-04-01'].map((date) =>
  Date.parse(date),
);
const someStart: fc.Arbitrary<Date> = fc
  .oneof(
    fc.tuple(fc.constantFrom(...nights), fc.nat(6 * 24 * 60)),
    fc.tuple(fc.constant(Date.parse('2025-01-01')), fc.nat(3 * 365 * 24 * 60)),
  )
  .map(([from, minutes]) => new Date(from + minutes * minuteMs));

const someMinutes = fc.integer({ min: 1, max: 3 * 24 * 60 });
const minutesOf = (amount: number): Duration => ({ amount, unit: 'm' });
const add = (start: Date, minutes: number, hours: ServiceHours): Date =>
  addDuration(start, minutesOf(minutes), 'service', hours);

const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void =>
  fc.assert(property, { numRuns: 150 });

describe('service clock laws', () => {
  it('B2: agrees with a minute-by-minute tally on when a duration runs out', () => {
    holds(
      fc.property(someHours, someStart, fc.integer({ min: 1, max: 600 }), (hours, start, minutes) => {
        assert.deepEqual(add(start, minutes, hours), slowAdd(start, minutes, hours));
      }),
    );
  });

  it('B2: agrees with a minute-by-minute tally on the minutes between two instants', () => {
    holds(
      fc.property(someHours, someStart, fc.nat(20 * 24 * 60), (hours, from, minutes) => {
        const to = new Date(from.getTime() + minutes * minuteMs);
        assert.equal(serviceMinutesBetween(from, to, hours), slowMinutesBetween(from, to, hours));
      }),
    );
  });

  it('counts back exactly what was added', () => {
    holds(
      fc.property(someHours, someStart, someMinutes, fc.nat(59_999), (hours, start, minutes, ms) => {
        const from = new Date(start.getTime() + ms);
        assert.equal(serviceMinutesBetween(from, add(from, minutes, hours), hours), minutes);
      }),
    );
  });

  it('adding what was counted comes back to any instant that lies in open service', () => {
    holds(
      fc.property(someHours, someStart, someMinutes, fc.nat(3_000), (hours, from, minutes, later) => {
        const to = add(new Date(from.getTime() + later * minuteMs), minutes, hours);
        assert.deepEqual(add(from, serviceMinutesBetween(from, to, hours), hours), to);
      }),
    );
  });

  it('runs out inside service hours or just as they end, never outside', () => {
    holds(
      fc.property(someHours, someStart, someMinutes, (hours, start, minutes) => {
        const end = add(start, minutes, hours);
        assert.ok(isOpen(new Date(end.getTime() - 1), hours));
      }),
    );
  });

  it('runs out no earlier for a later start or a longer duration', () => {
    holds(
      fc.property(
        someHours,
        someStart,
        someMinutes,
        fc.nat(5_000),
        fc.nat(500),
        (hours, start, minutes, later, more) => {
          const end = add(start, minutes, hours);
          assert.ok(add(new Date(start.getTime() + later * minuteMs), minutes, hours) >= end);
          assert.ok(add(start, minutes + more, hours) >= end);
          assert.ok(end > start);
        },
      ),
    );
  });

  it('reaches the same instant in two steps as in one', () => {
    holds(
      fc.property(someHours, someStart, fc.nat(2_000), someMinutes, (hours, start, first, second) => {
        assert.deepEqual(add(add(start, first, hours), second, hours), add(start, first + second, hours));
      }),
    );
  });

  it('counts two halves of a span as the whole', () => {
    holds(
      fc.property(someHours, someStart, fc.nat(9_000), fc.nat(9_000), (hours, from, first, second) => {
        const middle = new Date(from.getTime() + first * minuteMs);
        const to = new Date(middle.getTime() + second * minuteMs);
        const halves = serviceMinutesBetween(from, middle, hours) + serviceMinutesBetween(middle, to, hours);
        assert.equal(halves, serviceMinutesBetween(from, to, hours));
      }),
    );
  });

  it('on the clock that never stops adds elapsed time and nothing else', () => {
    holds(
      fc.property(someHours, someStart, someMinutes, (hours, start, minutes) => {
        const end = addDuration(start, minutesOf(minutes), 'always', hours);
        assert.equal(end.getTime() - start.getTime(), minutes * minuteMs);
      }),
    );
  });
});
