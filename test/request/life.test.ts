import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decision } from '../../bot/request/change.ts';
import { isOpen, outcomes, type Request } from '../../bot/request/request.ts';
import { confirm, join, reopen, say, submit, withdraw } from '../../bot/request/rules.ts';
import { ask, note, resolve, take } from '../../bot/triage/rules.ts';
import { ivan, lena, nadia, now, omar } from '../support/requests.ts';

const colleagues = [nadia, omar, ivan, lena];

interface Step {
  readonly rule: keyof typeof rules;
  readonly by: (typeof colleagues)[number];
  readonly text: string;
  readonly outcome: (typeof outcomes)[number];
  readonly minutes: number;
}

/** A request, the time, and the one thing that storage knows and the snapshot does not: who follows it. */
interface World {
  readonly request: Request;
  readonly at: Date;
  readonly followers: ReadonlySet<string>;
}

/** Each rule as its verb calls it. Words that a verb requires are never empty there, so not here. */
const rules = {
  join: ({ request, at, followers }: World, { by, text }: Step) =>
    join(request, { by, text }, followers.has(by.id), at),
  say: ({ request, at }: World, { by, text }: Step) => say(request, { by, text: text || 'Yes' }, at),
  confirm: ({ request, at }: World, { text }: Step) => confirm(request, { by: nadia, text }, at),
  reopen: ({ request, at }: World, { text }: Step) => reopen(request, { by: nadia, text }, at, at),
  withdraw: ({ request, at }: World, { text }: Step) => withdraw(request, { by: nadia, text }, at),
  take: ({ request, at }: World, { by }: Step) => take(request, by, at, at),
  ask: ({ request, at }: World, { by, text }: Step) => ask(request, { by, text: text || 'Which?' }, at, at),
  note: ({ request, at }: World, { by, text }: Step) => note(request, { by, text: text || 'Known' }, at),
  resolve: ({ request, at }: World, { by, text, outcome }: Step) =>
    resolve(request, { by, outcome, text: text || 'Because' }, at),
} satisfies Record<string, (world: World, step: Step) => Decision>;

const step: fc.Arbitrary<Step> = fc.record({
  rule: fc.constantFrom(...(Object.keys(rules) as (keyof typeof rules)[])),
  by: fc.constantFrom(...colleagues),
  text: fc.constantFrom('', 'Yes', 'No', 'Bay 6 too'),
  outcome: fc.constantFrom(...outcomes),
  minutes: fc.constantFrom(0, 1, 11, 3_000),
});

const born: World = {
  request: submit(
    {
      id: 'WL-7K2QX',
      report: { what: 'The label printer is broken' },
      by: nadia,
      route: { desk: 'informatics', rule: 'else' },
      hearBy: now,
      look: now,
      alert: () => [],
      onCard: true,
    },
    now,
  ).request,
  at: now,
  followers: new Set(),
};

const holds = (
  { request: before }: World,
  { request: after, followers }: World,
  decision: Decision,
): void => {
  assert.equal(after.version, before.version + (typeof decision === 'string' ? 0 : 1));
  assert.ok(after.updatedAt >= before.updatedAt);
  if (after.status === 'resolved' || after.status === 'confirmed') assert.ok(after.decided?.reason);
  assert.equal(isOpen(after), !['resolved', 'confirmed', 'withdrawn'].includes(after.status));
  if (before.owner) assert.deepEqual(after.owner, before.owner, 'an owner is never lost');
  if (after.status === 'accepted' || after.status === 'waiting')
    assert.ok(after.owner, 'A1.7: work has an owner');
  assert.ok(after.said.length <= 6 && after.notes.length <= 6);
  assert.equal(after.backers, followers.size);
  assert.ok(after.reopened >= before.reopened);
  const { id, requester, what, createdAt, rule, desk } = before;
  assert.deepEqual(
    { ...after, id, requester, what, createdAt, rule, desk },
    after,
    'what it is never changes',
  );
};

const next = (world: World, taken: Step): World => {
  const at = new Date(world.at.getTime() + taken.minutes * 60_000);
  const decision = rules[taken.rule]({ ...world, at }, taken);
  if (typeof decision === 'string') {
    holds(world, world, decision);
    return { ...world, at };
  }
  const followers =
    decision.event === 'joined' ? new Set([...world.followers, taken.by.id]) : world.followers;
  const changed = { request: decision.request, at, followers };
  holds(world, changed, decision);
  return changed;
};

describe('the life of a request', () => {
  it('keeps its promises whatever is pressed, by whom, in whatever order and however often', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        steps.reduce(next, born);
      }),
      { numRuns: 1000 },
    );
  });

  it('does nothing on a second tap of the same press', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), step, (steps, last) => {
        const once = next(steps.reduce(next, born), { ...last, minutes: 0 });
        assert.deepEqual(next(once, { ...last, minutes: 0 }), once);
      }),
      { numRuns: 1000 },
    );
  });
});
