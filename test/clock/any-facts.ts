import fc from 'fast-check';
import type { Duration } from '../../bot/calendar/duration.ts';
import type { ServiceHours } from '../../bot/calendar/hours.ts';
import type { ClockFacts, Held, Pause } from '../../bot/clock/clocks.ts';
import { priorities, type Target, type Targets } from '../../bot/clock/priority.ts';

const minuteMs = 60_000;

/** Both clock changes of D6.1, Christmas with its substitute day, and Easter. */
const nights = ['2026-10-23', '2027-03-25', '2026-12-23', '2027-04-01', '2026-06-15'].map((date) =>
  Date.parse(date),
);

/** A service of weekdays, one that never shuts, one with a few hours of a weekend, and Scotland's. */
export const someHours: fc.Arbitrary<ServiceHours> = fc.constantFrom<ServiceHours>(
  {
    zone: 'Europe/London',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    from: '08:00',
    to: '18:00',
    holidays: 'england-and-wales',
  },
  {
    zone: 'Europe/London',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    from: '00:00',
    to: '24:00',
    holidays: 'none',
  },
  {
    zone: 'Europe/London',
    days: ['Fri', 'Sat', 'Sun', 'Mon'],
    from: '22:30',
    to: '24:00',
    holidays: 'england-and-wales',
  },
  {
    zone: 'Europe/London',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    from: '09:30',
    to: '16:00',
    holidays: 'scotland',
  },
);

const minutes = (amount: number): Duration => ({ amount, unit: 'm' });

/** Worse priorities are as fast or faster, and go over from the clock that never stops to the other one once. */
export const someTargets: fc.Arbitrary<Targets> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 5, maxLength: 5 }),
    fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 5, maxLength: 5 }),
    fc.nat(5),
  )
  .map(([quick, slow, always]) => {
    const [first, second] = [quick, slow].map((list) => list.toSorted((one, other) => one - other));
    const target = (at: number): Target => ({
      acknowledge: minutes(first?.[at] ?? 1),
      resolve: minutes(second?.[at] ?? 1),
      clock: at < always ? 'always' : 'service',
    });
    return { P1: target(0), P2: target(1), P3: target(2), P4: target(3), P5: target(4) };
  });

export const someHeld: fc.Arbitrary<Held> = fc.record({ targets: someTargets, hours: someHours });

const iso = (at: number): string => new Date(at).toISOString();

const somePause = (start: number, unit: number): fc.Arbitrary<Pause> =>
  fc
    .record({
      from: fc.integer({ min: -600, max: 5_000 }),
      lasts: fc.option(fc.nat(2_000), { nil: undefined }),
      reason: fc.constantFrom('requester' as const, 'supplier' as const),
    })
    .map(({ from, lasts, reason }) => ({
      from: iso(start + from * unit),
      to: lasts === undefined ? undefined : iso(start + (from + lasts) * unit),
      reason,
    }));

/** A request of any age up to five days, with pauses that may overlap, and a moment to look at it. */
export const someFacts = (
  unit = minuteMs,
): fc.Arbitrary<{ readonly facts: ClockFacts; readonly now: Date }> =>
  fc
    .tuple(fc.constantFrom(...nights), fc.nat(4 * 24 * 60 - 1))
    .map(([night, after]) => night + after * minuteMs + (unit === minuteMs ? 0 : 7))
    .chain((start) =>
      fc
        .record({
          priority: fc.constantFrom(...priorities),
          safety: fc.boolean(),
          pauses: fc.array(somePause(start, unit), { maxLength: 4 }),
          acknowledged: fc.option(fc.nat(3_000), { nil: undefined }),
          resolved: fc.option(fc.nat(6_000), { nil: undefined }),
          age: fc.nat(7_000),
        })
        .map(({ priority, safety, pauses, acknowledged, resolved, age }) => ({
          facts: {
            createdAt: iso(start),
            priority,
            safety,
            pauses,
            acknowledgedAt: acknowledged === undefined ? undefined : iso(start + acknowledged * unit),
            resolvedAt: resolved === undefined ? undefined : iso(start + resolved * unit),
          },
          now: new Date(start + age * unit),
        })),
    );
