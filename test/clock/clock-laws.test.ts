import assert from 'node:assert/strict';
import fc from 'fast-check';
import { durationMinutes } from '../../bot/calendar/duration.ts';
import { addDuration } from '../../bot/calendar/service-clock.ts';
import { type ClockFacts, clockNames, clocks, type Held, type Pause } from '../../bot/clock/clocks.ts';
import { priorities } from '../../bot/clock/priority.ts';
import { someFacts, someHeld } from './any-facts.ts';
import { slowClock } from './slow-clocks.ts';

const minuteMs = 60_000;
const iso = (at: number): string => new Date(at).toISOString();

const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void =>
  fc.assert(property, { numRuns: 200 });

/** Instants that are no whole minutes: sums of fractions may not run apart. */
const oddMs = 59_999;

const targetTime = (facts: ClockFacts, name: (typeof clockNames)[number], { targets, hours }: Held): Date => {
  const target = targets[facts.priority];
  return addDuration(new Date(facts.createdAt), target[name], target.clock, hours);
};

describe('clock laws', () => {
  it('B2: agree with somebody who ticks off minute after minute', () => {
    holds(
      fc.property(someFacts(), someHeld, ({ facts, now }, held) => {
        const counted = clocks(facts, now, held);
        for (const name of clockNames)
          assert.deepEqual(counted[name], slowClock(facts, name, now, held), name);
      }),
    );
  });

  it('are due no earlier than creation and target, and just then without pauses', () => {
    holds(
      fc.property(someFacts(oddMs), someHeld, ({ facts, now }, held) => {
        const counted = clocks(facts, now, held);
        const plain = clocks({ ...facts, pauses: [] }, now, held);
        for (const name of clockNames) {
          const target = targetTime(facts, name, held);
          assert.ok(counted[name].due >= target);
          assert.deepEqual(plain[name].due, target);
        }
      }),
    );
  });

  it('D6.3: never come nearer by a pause, and the acknowledge clock knows none', () => {
    holds(
      fc.property(someFacts(oddMs), someHeld, fc.nat(4), ({ facts, now }, held, at) => {
        const fewer = { ...facts, pauses: facts.pauses.toSpliced(at, 1) };
        const [more, less] = [clocks(facts, now, held), clocks(fewer, now, held)];
        assert.ok(more.resolve.due >= less.resolve.due);
        assert.ok(more.resolve.serviceMinutes <= less.resolve.serviceMinutes);
        assert.equal(more.resolve.elapsedMinutes, less.resolve.elapsedMinutes);
        assert.deepEqual(more.acknowledge, less.acknowledge);
      }),
    );
  });

  it('are moved by exactly what a pause takes of them', () => {
    holds(
      fc.property(
        someHeld,
        someFacts(oddMs),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.nat(3_000),
        (held, { facts }, share, lasts) => {
          const plain = { ...facts, safety: false, resolvedAt: undefined };
          const start = Date.parse(facts.createdAt);
          const without = targetTime(plain, 'resolve', held);
          const from = Math.round(start + (without.getTime() - start) * share);
          const to = from + lasts * oddMs;
          const pauses: readonly Pause[] = [{ from: iso(from), to: iso(to), reason: 'supplier' }];
          const now = new Date(to + 1);
          const { due } = clocks({ ...plain, pauses }, now, held).resolve;
          const { clock, resolve } = held.targets[facts.priority];
          const counted = (at: number): number =>
            clock === 'always'
              ? (at - start) / minuteMs
              : clocks({ ...plain, pauses: [] }, new Date(at), held).resolve.serviceMinutes;
          const paused = counted(Math.max(to, start)) - counted(Math.max(from, start));
          const worked = counted(due.getTime()) - paused;
          assert.ok(Math.abs(worked - durationMinutes(resolve, clock, held.hours)) < 1e-6);
        },
      ),
    );
  });

  const unmoved = (more: (facts: ClockFacts, now: Date, at: number) => Pause): void =>
    holds(
      fc.property(someFacts(oddMs), someHeld, fc.nat(5_000), ({ facts, now }, held, at) => {
        const pauses = [...facts.pauses, more(facts, now, at * oddMs)];
        assert.deepEqual(clocks({ ...facts, pauses }, now, held), clocks(facts, now, held));
      }),
    );

  it('are not changed by a pause of no length', () => {
    unmoved((facts, _now, at) => {
      const moment = iso(Date.parse(facts.createdAt) + at);
      return { from: moment, to: moment, reason: 'requester' };
    });
  });

  it('are not changed by a pause before creation', () => {
    unmoved(({ createdAt }, _now, at) => {
      const from = iso(Date.parse(createdAt) - at - 1);
      return { from, to: at % 2 ? createdAt : from, reason: 'supplier' };
    });
  });

  it('are not changed by a pause after the outcome, or after the moment that is asked about', () => {
    unmoved(({ resolvedAt }, now, at) => {
      const end = Math.min(resolvedAt ? Date.parse(resolvedAt) : Number.POSITIVE_INFINITY, now.getTime() + 1);
      return { from: iso(end + at), to: at % 2 ? undefined : iso(end + 2 * at), reason: 'requester' };
    });
  });

  it('D3.4: of safety are those of a request without a pause', () => {
    holds(
      fc.property(someFacts(oddMs), someHeld, ({ facts, now }, held) => {
        const safety = { ...facts, safety: true };
        assert.deepEqual(clocks(safety, now, held), clocks({ ...facts, pauses: [] }, now, held));
      }),
    );
  });

  it('B2: are due no later for a worse priority', () => {
    holds(
      fc.property(someFacts(oddMs), someHeld, ({ facts, now }, held) => {
        for (const name of clockNames) {
          const dues = priorities.map((priority) =>
            clocks({ ...facts, priority }, now, held)[name].due.getTime(),
          );
          assert.deepEqual(
            dues,
            dues.toSorted((one, other) => one - other),
          );
        }
      }),
    );
  });

  it('are due no earlier as time goes by, and never go back on what they said was met or missed', () => {
    holds(
      fc.property(someFacts(oddMs), someHeld, fc.nat(3_000), ({ facts, now }, held, later) => {
        const after = new Date(now.getTime() + later * oddMs);
        const [then, since] = [clocks(facts, now, held), clocks(facts, after, held)];
        for (const name of clockNames) {
          const { state, due } = then[name];
          if (state === 'met' || state === 'missed') assert.deepEqual(since[name], then[name]);
          else assert.ok(since[name].due >= due);
          if (state === 'late') assert.ok(since[name].state === 'late' || since[name].state === 'missed');
        }
      }),
    );
  });
});
