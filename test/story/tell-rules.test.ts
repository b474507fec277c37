import assert from 'node:assert/strict';
import { patienceMs } from '../../bot/story/asking.ts';
import { publicOf } from '../../bot/story/public-words.ts';
import { askAgain, edit, tell } from '../../bot/story/tell-rules.ts';
import { people } from '../support/people.ts';
import { aPostedStory, aStory, clinical, digital, teller, toldAt } from '../support/stories.ts';
import { made, nameOf, now, tasksOf, telling, words } from '../support/story-decisions.ts';

const { nadia, cio } = people;

describe('telling a story', () => {
  it('asks everybody who is in it, and looks again after three days', () => {
    const change = tell('WS-7K2QX', telling, new Date(toldAt));
    assert.deepEqual(change.story, aStory());
    assert.deepEqual(tasksOf(change), [
      'consent named nadia',
      'consent named informatics',
      `wake WS-7K2QX ${new Date(Date.parse(toldAt) + patienceMs).toISOString()}`,
    ]);
  });

  it('the same words again change nothing; other words ask those again who had said yes', () => {
    const contributors = [clinical({ answer: 'named' }), digital({ answer: 'no' })];
    const before = aStory({ contributors, sentAt: toldAt });
    assert.equal(edit(before, telling, now), 'unchanged');
    const change = made(edit(before, { ...telling, words: { ...words, title: 'Other' } }, now));
    assert.deepEqual(
      change.story.contributors.map(({ answer }) => answer),
      [undefined, 'no'],
    );
    assert.equal(change.story.sentAt, undefined);
    assert.equal(change.story.text, 2);
    assert.equal(tasksOf(change)[0], 'consent named nadia');
  });

  it('other people alone leave the answers of the rest', () => {
    const before = aStory({ contributors: [clinical({ answer: 'named' }), digital()] });
    const others = [clinical(), digital({ id: cio.id, name: cio.name })];
    const { story } = made(edit(before, { ...telling, people: others }, now));
    assert.deepEqual(
      story.contributors.map(({ id, answer }) => [nameOf(id), answer]),
      [
        ['nadia', 'named'],
        ['cio', undefined],
      ],
    );
  });

  it('D5.4: somebody who is taken off stays out of the words, and their no is a no if they are put back', () => {
    const before = aStory({ contributors: [clinical({ answer: 'no' }), digital({ answer: 'named' })] });
    const without = made(edit(before, { ...telling, people: [clinical(people.omar), digital()] }, now)).story;
    assert.doesNotMatch(JSON.stringify(publicOf(without)), /nadia|rahman/i);
    const back = made(edit(without, telling, now)).story;
    assert.equal(back.contributors[0]?.answer, 'no');
    assert.deepEqual(
      back.former?.map(({ id }) => nameOf(id)),
      ['omar'],
    );
  });

  it('the same words after a "not yet" bring it back, with the answers that it has', () => {
    const declined = aStory({
      status: 'declined',
      contributors: [clinical({ answer: 'named' }), digital({ answer: 'named' })],
      declined: { at: toldAt, by: people.cio, reason: 'Wait for Ivan' },
    });
    const { story } = made(edit(declined, telling, now));
    assert.equal(story.status, 'told');
    assert.equal(story.text, 1);
    assert.ok(story.contributors.every(({ answer }) => answer === 'named'));
  });

  it('asks at once, and alone, somebody who has written to Wardline since', () => {
    const before = aStory({ contributors: [clinical(), digital({ unmet: true })] });
    assert.equal(askAgain(before, teller, [], now), 'unchanged');
    const again = made(askAgain(before, teller, [people.informatics.id], now));
    assert.equal(tasksOf(again)[0], 'consent named informatics');
    assert.ok(again.story.contributors.every(({ unmet }) => unmet === undefined));
    assert.equal(askAgain(again.story, teller, [people.informatics.id], now), 'unchanged');
  });

  it('is for its teller alone, and only until it is public', () => {
    assert.equal(edit(aStory(), { ...telling, by: nadia }, now), 'not-allowed');
    assert.equal(edit(aPostedStory(), { ...telling, words: { ...words, title: 'X' } }, now), 'no-longer');
  });

  it('asks those who said nothing once more, at most once a day', () => {
    const before = aStory({ contributors: [clinical({ answer: 'named' }), digital()] });
    assert.equal(askAgain(before, teller, [], now), 'unchanged');
    const later = new Date(Date.parse(toldAt) + 25 * 3_600_000);
    assert.deepEqual(tasksOf(made(askAgain(before, teller, [], later))), [
      'consent named informatics',
      `wake WS-7K2QX ${new Date(later.getTime() + patienceMs).toISOString()}`,
      'repaint WS-7K2QX',
    ]);
    assert.equal(askAgain(before, nadia, [], later), 'not-allowed');
  });
});
