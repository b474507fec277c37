import assert from 'node:assert/strict';
import { durationMinutes } from '../../bot/calendar/duration.ts';
import { addDuration, serviceMinutesBetween } from '../../bot/calendar/service-clock.ts';
import { clockNames, clocks, isRunning, reaches } from '../../bot/clock/clocks.ts';
import type { Nudge } from '../../bot/clock/nudges.ts';
import { isConcern } from '../../bot/request/access.ts';
import type { Change } from '../../bot/request/change.ts';
import { clockFacts } from '../../bot/request/clock-facts.ts';
import { heldTo } from '../../bot/request/promise.ts';
import { isOpen, type Request } from '../../bot/request/request.ts';
import { hours, silence, targets } from './trust.ts';

const held = { targets, hours };
const longest = durationMinutes(silence, 'service', hours);
/** The sender looks at most once a second. */
const slack = 1;

const keyOf = (nudge: Nudge): string =>
  nudge.kind === 'progress'
    ? `progress ${nudge.due}`
    : `${nudge.kind} ${nudge.clock} ${nudge.due} ${nudge.kind === 'escalate' ? nudge.to : ''}`;

interface Life {
  /** When whoever raised it last heard anything, or wrote. */
  heard: number;
  readonly said: Set<string>;
}

/** What has to hold of every request at every step. Keeps books of its own, apart from those of the rules. */
export const checks = () => {
  const lives = new Map<string, Life>();

  const quiet = ({ id }: Request, now: number): number => {
    const { heard } = lives.get(id) ?? assert.fail(id);
    return now - heard < longest * 60_000 ? 0 : serviceMinutesBetween(new Date(heard), new Date(now), hours);
  };

  /** A1.3: at any moment, of a request that is open. */
  const heardInTime = (request: Request, now: number): void => {
    if (!isOpen(request)) return;
    const silent = quiet(request, now);
    assert.ok(silent <= longest + slack, `${request.id}, ${request.status}: silent for ${silent} minutes`);
  };

  const nudgedOnce = (before: Request | undefined, after: Request, now: Date): void => {
    const life = lives.get(after.id) ?? assert.fail(after.id);
    if (before === undefined || before.nudges === after.nudges || !after.nudges) return;
    const { nudges: earlier = [] } = before;
    for (const nudge of after.nudges.filter((one) => !earlier.includes(one))) {
      const key = keyOf(nudge);
      // What a part passes on from its whole has the date of the whole.
      assert.ok(!life.said.has(key) || after.status === 'linked', `${after.id}: ${key} twice`);
      life.said.add(key);
      if (nudge.kind === 'escalate') assert.ok(now.toISOString() >= nudge.due, `${key} at ${nudge.at}`);
      if (nudge.kind === 'nudge') assert.ok(now.toISOString() < nudge.due, `${key} at ${nudge.at}`);
      assert.ok(isOpen(before), `${after.id}: ${key} after its end`);
    }
  };

  /** B2, D3.4, D6.3: what the clocks say at this moment. */
  const clocksHold = (request: Request, now: Date): void => {
    const facts = clockFacts(request);
    const counted = clocks(facts, now, held);
    for (const name of clockNames) {
      const { elapsedMinutes, serviceMinutes } = counted[name];
      assert.ok(
        elapsedMinutes + 1e-6 >= serviceMinutes,
        `${request.id}: ${elapsedMinutes}, ${serviceMinutes}`,
      );
    }
    if (isConcern(request)) assert.notEqual(counted.resolve.state, 'paused', `${request.id} pauses`);
    if (!isOpen(request) || facts.pauses.length > 0 || !isRunning(facts, 'resolve', now)) return;
    const { resolve, clock } = targets[heldTo(request)];
    const since = new Date(request.since ?? request.createdAt);
    const due = addDuration(since, resolve, clock, hours);
    assert.deepEqual(
      reaches(facts, 'resolve', 1, now, held),
      due,
      `${request.id} does not count from creation`,
    );
  };

  const promisesKept = ({ promises: old = [] }: Request, { promises = [] }: Request): void =>
    assert.deepEqual(promises.slice(0, old.length), old, 'a promise was taken back');

  return {
    heardInTime,

    /** After every change, whoever made it. */
    changed: (before: Request | undefined, change: Change, isItself: boolean, now: Date): void => {
      const { request: after, event, tell } = change;
      if (before) {
        heardInTime(before, now.getTime());
        assert.equal(after.version, before.version + 1);
        assert.equal(after.createdAt, before.createdAt);
        // A part goes back to its own dates.
        if (event !== 'unlinked') promisesKept(before, after);
        const ends = isOpen(before) && !isOpen(after);
        // D6.4: time alone ends nothing; what ends with the request that it is part of was ended by a person.
        assert.ok(!(ends && isItself) || before.status === 'linked', `${after.id} was ended by nobody`);
        assert.ok(!isItself || isOpen(before), `${after.id}: ${event} after its end`);
      }
      const tells = tell.some(({ to }) => to === 'requester');
      const life = lives.get(after.id) ?? { heard: now.getTime(), said: new Set<string>() };
      if (tells || event === 'submitted' || event === 'reopened') life.heard = now.getTime();
      lives.set(after.id, life);
      nudgedOnce(before, after, now);
      clocksHold(after, now);
      assert.ok(!(isConcern(after) && after.snoozedUntil), `${after.id}: a concern was put aside`);
      assert.ok(!(isConcern(after) && event === 'linked'), `${after.id}: a concern was merged away`);
    },
  };
};
