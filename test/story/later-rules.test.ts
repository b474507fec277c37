import assert from 'node:assert/strict';
import { patienceMs } from '../../bot/story/asking.ts';
import type { Decision } from '../../bot/story/change.ts';
import { dueOf, linked, recalled } from '../../bot/story/later-rules.ts';
import type { Story } from '../../bot/story/story.ts';
import { people } from '../support/people.ts';
import { aPostedStory, aStory, toldAt } from '../support/stories.ts';

const around = {
  approvers: [people.cio.id],
  anniversary: (): Date => new Date('2027-11-20T09:00:00Z'),
};
const storyOf = (decision: Decision | undefined): Story =>
  decision && typeof decision !== 'string' ? decision.story : assert.fail(String(decision));

describe('what time alone brings to a story', () => {
  it('asks those who may approve after three days, whoever has not answered', () => {
    const from = new Date(Date.parse(toldAt) + patienceMs);
    assert.deepEqual(dueOf(aStory(), around, new Date(from.getTime() - 1)), { next: from });
    const due = dueOf(aStory(), around, from);
    assert.equal(due.decision?.event, 'sent');
    assert.deepEqual(dueOf(storyOf(due.decision), around, from), {});
  });

  it('links it with its requests once it is out, and takes that back with the story', () => {
    const posted = aPostedStory({ requests: ['WL-7K2QX'] });
    const now = new Date('2026-11-20T12:00:01Z');
    assert.deepEqual(dueOf(posted, around, now), { links: true });
    const done = storyOf(linked(posted, now));
    assert.equal(dueOf(done, around, now).links, undefined);
    assert.equal(dueOf({ ...done, status: 'withdrawn' }, around, now).links, true);
    assert.equal(dueOf({ ...posted, status: 'withdrawn' }, around, now).links, false);
  });

  it('A8.1: shows it once more a year later, and never a second time', () => {
    const before = new Date('2027-11-20T08:59:59Z');
    assert.deepEqual(dueOf(aPostedStory(), around, before), { next: around.anniversary() });
    const due = dueOf(aPostedStory(), around, around.anniversary());
    assert.equal(due.decision?.event, 'recalled');
    const later = new Date('2028-11-20T09:00:00Z');
    assert.deepEqual(dueOf(storyOf(due.decision), around, later), {});
    assert.equal(recalled(storyOf(due.decision), later), 'unchanged');
    assert.equal(recalled(aStory({ status: 'withdrawn' }), later), 'unchanged');
  });
});
