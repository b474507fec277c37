import assert from 'node:assert/strict';
import fc from 'fast-check';
import { serviceMinutesBetween } from '../../bot/calendar/service-clock.ts';
import { type Clock, clockNames, clocks, type Pause } from '../../bot/clock/clocks.ts';
import { type Nudge, type NudgeFacts, nudgesDue, type Watch, withTold } from '../../bot/clock/nudges.ts';
import { type Priority, priorities } from '../../bot/clock/priority.ts';
import { someHeld } from './any-facts.ts';

const minuteMs = 60_000;
const yearMs = 365 * 24 * 60 * minuteMs;
const silence = 16 * 60;
const iso = (at: number): string => new Date(at).toISOString();

type Event = 'take' | 'wait' | 'go on' | 'speak' | 'resolve' | Priority;

interface Happening {
  readonly at: number;
  readonly event: Event;
}

const happen = (facts: NudgeFacts, { at, event }: Happening): NudgeFacts => {
  const open = facts.pauses.some(({ to }) => to === undefined);
  const paused = (to: Pause[]): NudgeFacts => ({ ...facts, pauses: to });
  if (event === 'take') return { ...facts, acknowledgedAt: facts.acknowledgedAt ?? iso(at) };
  if (event === 'speak') return { ...facts, heardAt: iso(at) };
  if (event === 'resolve') return { ...facts, resolvedAt: iso(at) };
  if (event === 'wait')
    return open ? facts : paused([...facts.pauses, { from: iso(at), reason: 'requester' }]);
  if (event === 'go on') return paused(facts.pauses.map((pause) => ({ ...pause, to: pause.to ?? iso(at) })));
  return { ...facts, priority: event };
};

interface Story {
  readonly facts: NudgeFacts;
  readonly happenings: readonly Happening[];
}

const someEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Event>('take', 'wait', 'go on', 'go on', 'speak') },
  { weight: 2, arbitrary: fc.constantFrom<Event>(...priorities) },
);

/** A request that is open up to a year, with what befalls it; some is on the heels of what was before. */
const someStory: fc.Arbitrary<Story> = fc
  .record({
    start: fc.nat(yearMs).map((ms) => Date.parse('2026-09-01T00:00:00Z') + ms),
    gaps: fc.array(fc.tuple(fc.oneof(fc.nat(20_000_000), fc.nat(yearMs / 10)), someEvent), { maxLength: 25 }),
    safety: fc.boolean(),
    priority: fc.constantFrom(...priorities),
  })
  .map(({ start, gaps, safety, priority }) => {
    let at = start;
    const happenings: Happening[] = [];
    for (const [gap, event] of gaps) {
      at += gap + 1;
      if (at < start + yearMs) happenings.push({ at, event });
    }
    return {
      facts: { createdAt: iso(start), priority, safety, pauses: [] },
      happenings: [...happenings, { at: start + yearMs, event: 'resolve' }],
    };
  });

interface Said {
  readonly nudge: Nudge;
  readonly facts: NudgeFacts;
}

/** What is said in a year by a scheduler that asks when anything happens and then sleeps as long as it is told. */
const live = ({ facts: first, happenings }: Story, watch: Watch, oversleep = 0) => {
  let facts = first;
  let already: readonly Nudge[] = [];
  let now = Date.parse(first.createdAt);
  const said: Said[] = [];
  for (const happening of happenings) {
    while (now < happening.at) {
      const { owed, next } = nudgesDue(facts, already, new Date(now), watch);
      said.push(...owed.map((nudge) => ({ nudge, facts })));
      already = withTold(already, owed);
      assert.ok(next && next.getTime() > now, 'an open request always has a next time, and it is ahead');
      now = Math.min(next.getTime() + oversleep, happening.at);
    }
    facts = happen(facts, happening);
  }
  return { facts, said };
};

const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void =>
  fc.assert(property, { numRuns: 40 });

const keyOf = (nudge: Nudge): string => JSON.stringify({ ...nudge, at: '', next: '' });

const heardAt = ({ facts, said }: ReturnType<typeof live>, { happenings }: Story): readonly number[] =>
  [
    Date.parse(facts.createdAt),
    ...happenings.filter(({ event }) => event === 'speak' || event === 'resolve').map(({ at }) => at),
    ...said.filter(({ nudge }) => nudge.kind === 'progress').map(({ nudge }) => Date.parse(nudge.at)),
  ].toSorted((one, other) => one - other);

const gapsOf = (times: readonly number[], { hours }: Watch): readonly number[] =>
  times.slice(1).map((at, index) => serviceMinutesBetween(new Date(times[index] ?? at), new Date(at), hours));

describe('nudge laws', function () {
  this.timeout(20_000);

  it('A1.3: leave nobody without a word for longer than 16 service hours, in any year', () => {
    holds(
      fc.property(someStory, someHeld, (story, held) => {
        const gaps = gapsOf(heardAt(live(story, held), story), held);
        assert.ok(Math.max(...gaps) <= silence + 1e-6, `${Math.max(...gaps)} minutes`);
      }),
    );
  });

  it('say nothing twice about the same due time, even when asked late', () => {
    holds(
      fc.property(someStory, someHeld, fc.nat(10_000_000), (story, held, oversleep) => {
        const keys = live(story, held, oversleep).said.map(({ nudge }) => keyOf(nudge));
        assert.deepEqual(keys, [...new Set(keys)]);
      }),
    );
  });

  it('owe nothing more at the moment at which all was said', () => {
    holds(
      fc.property(someStory, someHeld, fc.nat(yearMs), ({ facts }, held, age) => {
        const now = new Date(Date.parse(facts.createdAt) + age);
        const { owed, next } = nudgesDue(facts, [], now, held);
        const again = nudgesDue(facts, withTold([], owed), now, held);
        assert.deepEqual(again, { owed: [], next });
      }),
    );
  });

  it('D6.3: ask nothing of anybody while nothing runs', () => {
    holds(
      fc.property(someStory, someHeld, fc.nat(10_000_000), (story, held, oversleep) => {
        for (const { nudge, facts } of live(story, held, oversleep).said) {
          assert.equal(facts.resolvedAt, undefined);
          if (nudge.kind === 'progress') continue;
          if (nudge.clock === 'acknowledge') assert.equal(facts.acknowledgedAt, undefined);
          else assert.ok(facts.safety || facts.pauses.every(({ to }) => to !== undefined));
        }
      }),
    );
  });

  it('nudge before the due time and tell the leads and admins at it or after it', () => {
    holds(
      fc.property(someStory, someHeld, fc.nat(10_000_000), (story, held, oversleep) => {
        for (const { nudge } of live(story, held, oversleep).said)
          assert.equal(nudge.kind === 'nudge', nudge.at < nudge.due, JSON.stringify(nudge));
      }),
    );
  });

  it('A1.4: tell the leads of everything that is late', () => {
    const wasLate = ({ state }: Clock): boolean => state === 'late';
    holds(
      fc.property(someStory, someHeld, (story, held) => {
        const { facts, said } = live(story, held);
        const last = new Date(Date.parse(facts.resolvedAt ?? '') - 1);
        const standing = clocks(facts, last, held);
        const isStill = !facts.safety && facts.pauses.some(({ to }) => to === undefined);
        for (const name of clockNames) {
          if (!wasLate(standing[name]) || (name === 'resolve' && isStill)) continue;
          const due = standing[name].due.toISOString();
          const told = said.filter(
            ({ nudge }) => nudge.kind === 'escalate' && nudge.clock === name && nudge.due === due,
          );
          assert.ok(told.length > 0, `${name} due ${due}`);
        }
      }),
    );
  });
});
