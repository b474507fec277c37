import assert from 'node:assert/strict';
import { approve, decline, sendForApproval, withdraw } from '../../bot/story/approval-rules.ts';
import { patienceMs } from '../../bot/story/asking.ts';
import { publicOf } from '../../bot/story/public-words.ts';
import { edit } from '../../bot/story/tell-rules.ts';
import { people } from '../support/people.ts';
import { aPostedStory, aStory, clinical, digital, teller, toldAt } from '../support/stories.ts';
import { approvers, made, now, say, tasksOf, telling, words } from '../support/story-decisions.ts';

const { nadia, cio, lead, omar } = people;
const month = '2026-11';

describe('the approval of a story', () => {
  const ready = aStory({
    contributors: [clinical({ answer: 'named' }), digital({ answer: 'no' })],
    sentAt: toldAt,
  });

  it('is never by its teller', () => {
    assert.equal(approve(aStory({ teller: cio }), { by: cio, month }, now), 'not-allowed');
    assert.equal(decline(aStory({ teller: cio }), cio, 'No', now), 'not-allowed');
  });

  it('posts it to the channel and the followers, and thanks everybody who did not say no', () => {
    const change = made(approve(ready, { by: cio, seen: 1, month }, now));
    assert.equal(change.story.status, 'posted');
    assert.deepEqual(tasksOf(change), [
      'story channel',
      'thanks named nadia',
      'decided author omar',
      'fan-out send',
      `wake WS-7K2QX ${now.toISOString()}`,
      `wake stories:2026-11 ${now.toISOString()}`,
      'repaint WS-7K2QX',
      'repaint stories:2026-11',
    ]);
    assert.equal(approve(change.story, { by: lead, month }, now), 'unchanged');
  });

  it('is of the words that were read', () => {
    assert.equal(approve({ ...ready, text: 2 }, { by: cio, seen: 1, month }, now), 'no-longer');
  });

  it('does not wait for those who say nothing, and does not name them', () => {
    const change = made(
      approve(aStory({ contributors: [clinical({ answer: 'thanks' }), digital()] }), { by: cio, month }, now),
    );
    assert.ok(!/nadia|ivan/i.test(JSON.stringify(publicOf(change.story))));
  });

  it('waits until one of them was heard, or had three days', () => {
    assert.equal(approve(aStory(), { by: cio, month }, now), 'no-longer');
    const late = new Date(Date.parse(toldAt) + patienceMs);
    assert.equal(made(approve(aStory(), { by: cio, month }, late)).story.status, 'posted');
  });

  it('can be a no with a reason, after which the teller may tell it otherwise', () => {
    const no = made(decline(ready, cio, 'Lovely. May we add how many patients?', now));
    assert.deepEqual(tasksOf(no), ['decided author omar', 'repaint WS-7K2QX']);
    assert.equal(decline(no.story, cio, 'Lovely. May we add how many patients?', now), 'unchanged');
    const again = made(edit(no.story, { ...telling, words: { ...words, title: 'Y' } }, now));
    assert.equal(again.story.status, 'told');
    assert.equal(again.story.declined, undefined);
    assert.equal(approve(no.story, { by: lead, month }, now), 'no-longer');
  });

  it('is asked for once', () => {
    const sent = made(sendForApproval(aStory(), approvers, now));
    assert.equal(sendForApproval(sent.story, approvers, now), 'unchanged');
    assert.equal(sendForApproval(aPostedStory(), approvers, now), 'no-longer');
  });
});

describe('taking a story back', () => {
  it('changes every copy, and tells nobody who still waits', () => {
    const change = made(withdraw(aPostedStory(), teller, now));
    assert.deepEqual(tasksOf(change), [
      'fan-out edit',
      'fan-out cancel',
      `wake WS-7K2QX ${now.toISOString()}`,
      'repaint WS-7K2QX',
      'repaint stories:2026-11',
    ]);
    assert.equal(withdraw(change.story, teller, now), 'unchanged');
    assert.equal(say(change.story, nadia, 'no'), 'no-longer');
    assert.equal(approve(change.story, { by: cio, month }, now), 'no-longer');
  });

  it('of one that nobody saw only ends it', () => {
    assert.deepEqual(tasksOf(made(withdraw(aStory(), omar, now))), [
      `wake WS-7K2QX ${now.toISOString()}`,
      'repaint WS-7K2QX',
    ]);
  });
});
