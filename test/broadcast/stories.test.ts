import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Broadcast, classes } from '../../bot/broadcast/broadcast.ts';
import type { Change, Decision } from '../../bot/broadcast/change.ts';
import { draft, edit } from '../../bot/broadcast/draft-rules.ts';
import { chase, correct, resend } from '../../bot/broadcast/later-rules.ts';
import { approve, cancel, decline, finished, send, started } from '../../bot/broadcast/rules.ts';
import type { Person } from '../../bot/core/actor.ts';
import { aBroadcast, ada, cleo, someWords } from '../support/broadcasts.ts';
import { lena, now as start } from '../support/requests.ts';

const approvers = [ada.id, cleo.id, lena.id];
const staff: Readonly<Record<string, Person>> = { cleo, ada, lena };

interface Step {
  readonly verb: string;
  readonly who: Person;
  readonly minutes: number;
  readonly words: string;
  readonly kind: (typeof classes)[number];
}

type Verb = (broadcast: Broadcast, step: Step, now: Date) => Decision;

const verbs: Readonly<Record<string, Verb>> = {
  edit: (one, { words, kind, who }, now) =>
    edit(one, someWords({ body: words, class: kind, acknowledge: true }), who, now),
  send: (one, { who }, now) => send(one, { by: who, approvers }, now),
  schedule: (one, { who }, now) =>
    send(one, { by: who, approvers, sendAt: new Date(now.getTime() + 3_600_000) }, now),
  approve: (one, { who }, now) => approve(one, { by: who, seen: one.text }, now),
  approveOld: (one, { who }, now) => approve(one, { by: who, seen: one.text - 1 }, now),
  decline: (one, { who, words }, now) => decline(one, who, words, now),
  started: (one, _step, now) => started(one, now),
  finished: (one, _step, now) => finished(one, now),
  cancel: (one, _step, now) => cancel(one, now),
  correct: (one, { words, who }, now) => correct(one, words, who, now),
  resend: (one, _step, now) => resend(one, 2, now),
  chase: (one, _step, now) => chase(one, now),
};

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    verb: fc.constantFrom(...Object.keys(verbs)),
    who: fc.constantFrom('cleo', 'cleo', 'ada', 'lena').map((name) => staff[name] ?? cleo),
    minutes: fc.oneof(fc.nat(30), fc.constantFrom(61, 1_300)),
    words: fc.constantFrom('One', 'Two', 'Three'),
    kind: fc.constantFrom(...classes),
  }),
  { maxLength: 40 },
);

/** From an empty form, or from the day after it went out: most of what may be done then takes long to get to. */
const stories = fc.record({
  from: fc.constantFrom(
    draft('WB-00000', someWords({ acknowledge: true }), cleo, start).broadcast,
    aBroadcast({ status: 'sent', acknowledge: true }),
  ),
  doings: steps,
});

type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;

interface Made {
  readonly before: Broadcast;
  readonly change: Change;
}

/** Only the changes that were allowed, first to last. */
const storyOf = ({ from, doings }: Story): readonly Made[] => {
  let now = start;
  let at = from;
  const made: Made[] = [];
  for (const step of doings) {
    now = new Date(now.getTime() + step.minutes * 60_000);
    const decision = verbs[step.verb]?.(at, step, now);
    if (!decision || typeof decision === 'string') continue;
    made.push({ before: at, change: decision });
    at = decision.broadcast;
  }
  return made;
};

const always = (law: (made: Made, story: readonly Made[], at: number) => void): void =>
  fc.assert(
    fc.property(stories, (doings) => {
      const story = storyOf(doings);
      for (const [at, made] of story.entries()) law(made, story, at);
    }),
    { numRuns: 1500 },
  );

const goesOut = ({ tasks }: Change): boolean =>
  tasks.some((task) => task.kind === 'fan-out' && task.job === 'send');

describe('any story of a broadcast', () => {
  it('sends nothing that somebody else has not approved, but for an outage (four eyes)', () => {
    always(({ change }) => {
      const { status, approvedBy, author, class: kind } = change.broadcast;
      const out = goesOut(change) || status === 'scheduled' || status === 'sending';
      if (!out || kind === 'outage') return;
      assert.ok(approvedBy && approvedBy.id !== author.id);
    });
  });

  it('sends no words that came after the approval, but for corrections, which are kept', () => {
    always(({ before, change }, story, at) => {
      if (!goesOut(change) || change.broadcast.class === 'outage') return;
      const approvedAt = story.findLastIndex(
        ({ change: { event } }, index) => index <= at && event === 'approved',
      );
      const since = story.slice(approvedAt + 1, at + 1).map(({ change: { event } }) => event);
      assert.ok(approvedAt >= 0 && !since.includes('edited'), `${before.status}: ${since}`);
    });
  });

  it('begins to send once, and never after it was cancelled', () => {
    fc.assert(
      fc.property(stories, (doings) => {
        const story = storyOf(doings);
        const begun = story.filter(
          ({ before, change }) => before.startedAt === undefined && change.broadcast.startedAt !== undefined,
        );
        assert.ok(begun.length <= 1);
        const end = story.findIndex(({ change }) => change.event === 'cancelled');
        const rest = end < 0 ? [] : story.slice(end + 1).flatMap(({ change }) => change.tasks);
        const jobs = rest.flatMap((task) => (task.kind === 'fan-out' ? [task.job] : []));
        assert.deepEqual(
          jobs.filter((job) => job !== 'edit'),
          [],
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('raises the version of the words with every change of them, and never lowers it', () => {
    always(({ before, change: { broadcast } }) => {
      assert.equal(
        broadcast.text > before.text,
        broadcast.body !== before.body || broadcast.text > before.text,
      );
      assert.ok(broadcast.text >= before.text);
      if (broadcast.body !== before.body) assert.equal(broadcast.text, before.text + 1);
      assert.equal(broadcast.version, before.version + 1);
    });
  });

  it('reminds at most twice, and only who was asked to read it', () => {
    always(({ before, change }) => {
      assert.ok(change.broadcast.chases <= 2);
      if (change.event === 'chased') assert.ok(before.acknowledge && before.status === 'sent');
    });
  });

  it('leaves word for the cards after every change', () => {
    always(({ change }) => {
      assert.equal(change.tasks.filter((task) => task.kind === 'repaint').length, 1);
    });
  });
});
