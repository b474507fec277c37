import assert from 'node:assert/strict';
import fc from 'fast-check';
import { celebrated } from '../../bot/request/celebrate-rules.ts';
import type { Decision } from '../../bot/request/change.ts';
import type { HelpValue } from '../../bot/request/help-rating.ts';
import { asksStory, noStory, promptDue, rate, storyTold } from '../../bot/request/rating-rules.ts';
import type { Request } from '../../bot/request/request.ts';
import { confirm, reopen } from '../../bot/request/rules.ts';
import { trailOf } from '../../bot/request/trail.ts';
import { resolve } from '../../bot/triage/rules.ts';
import { requestCard } from '../support/request-card.ts';
import { aDecision, allStatuses, aRequest, inMinutes, ivan, nadia, now } from '../support/requests.ts';

const solved = aRequest({ status: 'resolved', decided: aDecision() });
const days = (count: number): Date => inMinutes(count * 24 * 60);
const words = { by: nadia, text: '' };

const made = (decision: Decision): Request =>
  typeof decision === 'string' ? assert.fail(decision) : decision.request;
const rated = (value: HelpValue, request = solved, at = now): Request => made(rate(request, value, at));
const again = (request: Request, at = now): Request => made(reopen(request, words, inMinutes(60), at));
const done = (request: Request, at = now): Request =>
  made(resolve(request, { by: ivan, outcome: 'done', text: 'New roll' }, at));

describe('how our help was', () => {
  it('A1.1: is asked of whoever raised it, once they were told the outcome, and of nobody else', () => {
    for (const status of allStatuses) {
      const request = aRequest({ status, decided: aDecision() });
      const asks = status === 'resolved' || status === 'confirmed';
      assert.equal(requestCard(request).asksRating, asks, status);
      assert.equal(typeof rate(request, 5, now) !== 'string', asks, status);
      for (const as of ['follower', 'deputy'] as const) {
        const data = requestCard(aRequest({ ...request, rating: undefined }), { as });
        assert.deepEqual([data.asksRating, data.hasRating, data.asksStory], [false, false, false]);
      }
    }
  });

  it('A1.1: is asked no more once it is said, and can be changed', () => {
    const data = requestCard(rated(2));
    assert.deepEqual([data.asksRating, data.hasRating], [false, true]);
    assert.equal(data.rated, 'You said that our help was poor. Thank you.');
    assert.equal(requestCard(rated(4, rated(2))).rated, 'You said that our help was good. Thank you.');
    assert.equal(rate(rated(2), 2, now), 'unchanged', 'a second tap');
  });

  it('is asked again after the next outcome, and what was said before stays in the events', () => {
    const reopened = again(rated(5));
    assert.equal(reopened.rating, undefined);
    assert.equal(requestCard(reopened).hasRating, false);
    assert.equal(requestCard(done(reopened)).asksRating, true);
  });

  it('stands through a confirmation', () => {
    assert.equal(made(confirm(rated(3), words, now)).rating?.value, 3);
  });

  it('D5.7: is in the trail as a number, on the row of its own change alone', () => {
    const change = rate(solved, 4, now);
    if (typeof change === 'string') return assert.fail(change);
    const row = trailOf({ before: { request: solved, etag: '' }, change, by: nadia });
    assert.deepEqual([row.event, row.rating, row.owns], ['rated-outcome', 4, true]);
    const confirmed = confirm(change.request, words, now);
    if (typeof confirmed === 'string') return assert.fail(confirmed);
    assert.equal(
      trailOf({ before: { request: change.request, etag: '' }, change: confirmed, by: nadia }).rating,
      undefined,
    );
  });
});

describe('the prompt for a story', () => {
  it('A8.3: follows a good rating and no other', () => {
    const asks = ([1, 2, 3, 4, 5] as const).filter((value) => asksStory(rated(value), now));
    assert.deepEqual(asks, [4, 5]);
    assert.equal(asksStory(rated(2, rated(5)), now), false, 'not while they say that it was poor');
  });

  it('A8.3: never follows a concern about safety, harm or anything in confidence', () => {
    for (const more of [
      { kind: 'safety' },
      { harm: 'could' },
      { harm: 'now' },
      { confidential: true },
      { hazard: { ratings: [] } },
    ] as const) {
      const request = rated(5, { ...solved, ...more });
      assert.deepEqual(
        [request.storyPrompt, asksStory(request, now)],
        [undefined, false],
        JSON.stringify(more),
      );
    }
    // It was rated as a risk after they were asked.
    assert.equal(asksStory({ ...rated(5), hazard: { ratings: [] } }, now), false);
  });

  it('A8.3: stands for 30 days, and time alone takes it off the card', () => {
    const request = rated(5);
    assert.equal(requestCard(request, { now: days(29) }).asksStory, true);
    assert.equal(requestCard(request, { now: days(30) }).asksStory, false);
    assert.deepEqual(promptDue(request, now), { next: days(30) });
    const change = promptDue(request, days(30)).change ?? assert.fail('nothing is due');
    assert.equal(change.event, 'story-lapsed');
    assert.deepEqual(promptDue(change.request, days(31)), {});
  });

  it('A8.3: looks at it again when the 30 days are over', () => {
    const change = rate(solved, 5, now);
    assert.ok(typeof change !== 'string');
    assert.deepEqual(change.wake, days(30));
    const second = rate(change.request, 4, now);
    assert.ok(typeof second !== 'string' && second.wake === undefined, 'the first row still stands');
  });

  it('A8.3: is over for ever with "Not now", a story that was told, and the time', () => {
    const ways: readonly ((request: Request) => Request)[] = [
      (request) => made(noStory(request, now)),
      (request) => made(storyTold(request, now)),
      (request) => made(celebrated(request, 'WS-7K2QX', true, now)),
      (request) => promptDue(request, days(30)).change?.request ?? assert.fail('nothing is due'),
    ];
    for (const way of ways) {
      const over = way(rated(5));
      assert.equal(asksStory(over, now), false);
      assert.equal(asksStory(rated(5, rated(1, over)), now), false);
      assert.equal(asksStory(rated(5, done(again(over))), now), false);
    }
  });

  it('A8.3: comes once, also where it was not answered before it was opened again', () => {
    const second = rated(5, done(again(rated(5))));
    assert.equal(asksStory(second, now), false);
    assert.deepEqual(promptDue(second, days(31)), {});
  });

  it('A8.3: does not come for a request of which a story is told already', () => {
    assert.equal(asksStory(rated(5, made(storyTold(solved, now))), now), false);
    const posted = made(celebrated(solved, 'WS-7K2QX', true, now));
    assert.equal(asksStory(rated(5, posted), now), false);
  });

  it('takes a second tap for nothing, and one where nobody was asked for no longer so', () => {
    assert.equal(noStory(made(noStory(rated(5), now)), now), 'unchanged');
    assert.equal(storyTold(made(noStory(rated(5), now)), now), 'unchanged');
    assert.equal(noStory(solved, now), 'no-longer');
  });

  it('A8.3: never comes back once it is over, whatever is pressed in whatever order', () => {
    const press = (request: Request, name: string, at: Date): Decision => {
      if (name === 'no') return noStory(request, at);
      if (name === 'told') return storyTold(request, at);
      if (name === 'reopen') return reopen(request, words, at, at);
      if (name === 'resolve') return resolve(request, { by: ivan, outcome: 'done', text: 'Again' }, at);
      if (name === 'look') return promptDue(request, at).change ?? 'unchanged';
      return rate(request, Number(name) as HelpValue, at);
    };
    const names = fc.constantFrom('1', '4', '5', 'no', 'told', 'reopen', 'resolve', 'look');
    fc.assert(
      fc.property(fc.array(names, { maxLength: 25 }), (all) => {
        let request = solved;
        let first: Date | undefined;
        let over = false;
        for (const [at, name] of all.entries()) {
          const time = days(at * 4);
          const decision = press(request, name, time);
          const changes = typeof decision !== 'string';
          if (changes) request = decision.request;
          if (changes && (name === 'told' || (first && ['no', 'reopen'].includes(name)))) over = true;
          const good = (request.rating?.value ?? 0) >= 4;
          if (good && !over) first ??= time;
          const late = first !== undefined && time.getTime() >= first.getTime() + 30 * 86_400_000;
          assert.equal(asksStory(request, time), good && first !== undefined && !over && !late, all.join());
        }
      }),
    );
  });
});

describe('a story that came from a request', () => {
  const posted = made(celebrated(solved, 'WS-7K2QX', true, now));

  it('A8.1: is named on the card of everybody who sees it, with a way to read it', () => {
    for (const as of ['requester', 'follower'] as const) {
      const data = requestCard(posted, { as });
      assert.equal(data.storiesTold, 'A story was told: WS-7K2QX');
      assert.deepEqual(data.stories, [{ title: 'Read the story', story: 'WS-7K2QX' }]);
    }
    assert.equal(requestCard(solved).hasStories, false);
  });

  it('names the newest three, and how many more there are', () => {
    const many = ['WS-00001', 'WS-00002', 'WS-00003', 'WS-00004'].reduce(
      (request, story) => made(celebrated(request, story, true, now)),
      solved,
    );
    const data = requestCard(many);
    assert.equal(data.storiesTold, 'Stories were told: WS-00004, WS-00003, WS-00002 and 1 more');
    assert.deepEqual(
      data.stories.map(({ title }) => title),
      ['Read WS-00004', 'Read WS-00003', 'Read WS-00002'],
    );
  });

  it('is no longer there once it is taken back, and is put there once', () => {
    assert.equal(celebrated(posted, 'WS-7K2QX', true, now), 'unchanged');
    const back = made(celebrated(posted, 'WS-7K2QX', false, now));
    assert.deepEqual(back.stories, []);
    assert.equal(celebrated(back, 'WS-7K2QX', false, now), 'unchanged');
  });

  it('A2.8: never stands on what was raised in confidence', () => {
    assert.equal(celebrated({ ...solved, confidential: true }, 'WS-7K2QX', true, now), 'unchanged');
  });

  it('stays where the request is opened again', () => {
    assert.deepEqual(again(posted).stories, ['WS-7K2QX']);
  });
});
