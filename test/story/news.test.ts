import assert from 'node:assert/strict';
import type { Why } from '../../bot/core/outbox.ts';
import { holds } from '../../bot/story/news.ts';
import { answers, type Story } from '../../bot/story/story.ts';
import { people } from '../support/people.ts';
import { aPostedStory, aStory, clinical, digital } from '../support/stories.ts';

const { nadia, omar } = people;

describe('a message about a story that waited for somebody’s shift', () => {
  const about = (story: Story, why: Why): boolean => holds(story, why, nadia.id);
  const answered = (answer: (typeof answers)[number]) => ({
    contributors: [clinical({ answer }), digital()],
  });

  it('D5.4: asks for consent only while somebody is in it and has not said', () => {
    assert.ok(about(aStory(), 'consent'));
    assert.ok(
      about(aPostedStory({ contributors: [clinical(), digital()] }), 'consent'),
      'also once it is out',
    );
    for (const answer of answers) assert.ok(!about(aStory(answered(answer)), 'consent'), answer);
    assert.ok(!about(aStory({ contributors: [digital()] }), 'consent'), 'no longer in it');
    assert.ok(!about(aStory({ status: 'withdrawn' }), 'consent'));
    assert.ok(!holds(aStory(), 'consent', omar.id), 'they tell it, and are not in it');
  });

  it('D5.4: thanks nobody who has said no since', () => {
    assert.ok(about(aPostedStory(), 'thanks'));
    assert.ok(about(aPostedStory({ contributors: [clinical(), digital()] }), 'thanks'));
    assert.ok(!about(aPostedStory(answered('no')), 'thanks'));
    assert.ok(!about(aPostedStory({ status: 'withdrawn' }), 'thanks'));
    assert.ok(!holds(aPostedStory(), 'thanks', omar.id));
  });

  it('asks for approval only while it waits for that', () => {
    const sentAt = '2026-11-20T11:00:00.000Z';
    assert.ok(about(aStory({ sentAt }), 'approval'));
    assert.ok(!about(aStory(), 'approval'), 'its words were changed since');
    for (const status of ['posted', 'declined', 'withdrawn'] as const)
      assert.ok(!about(aStory({ sentAt, status }), 'approval'), status);
  });

  it('tells its teller of a decision that still stands', () => {
    assert.ok(about(aStory({ status: 'declined' }), 'decided'));
    assert.ok(about(aPostedStory(), 'decided'));
    assert.ok(!about(aStory(), 'decided'));
  });

  it('shows in a channel only what is posted', () => {
    for (const why of ['story', 'year-ago'] as const) {
      assert.ok(about(aPostedStory(), why));
      assert.ok(!about(aPostedStory({ status: 'withdrawn' }), why));
    }
  });
});
