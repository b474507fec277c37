import assert from 'node:assert/strict';
import { render } from '../../bot/render/render.ts';
import { approvalView } from '../../bot/story/approval-view.ts';
import type { Contributor, Story } from '../../bot/story/story.ts';
import { storyIn } from '../support/longest-story.ts';
import { anOrganisation, now } from '../support/requests.ts';
import { aPostedStory, aStory, clinical, digital } from '../support/stories.ts';

const view = (story: Story, hasChannel = true) =>
  approvalView(story, { now, organisation: anOrganisation(), hasChannel, tellings: [] });
const shown = (story: Story, hasChannel = true) => view(story, hasChannel).data;

const saying = (...all: readonly Contributor['answer'][]): Story =>
  aStory({ contributors: all.map((answer, at) => clinical({ id: `${at}`, answer })) });

describe("the approver's card of a story", () => {
  it('D5.4: counts what people said and never says who', () => {
    assert.equal(shown(saying('named', undefined)).answered, '1 of 2 people said yes, 1 has not answered.');
    assert.equal(shown(saying('named', 'unnamed')).answered, '2 of 2 people said yes.');
    assert.equal(
      shown(saying('no', 'thanks', undefined, undefined)).answered,
      '0 of 4 people said yes, 2 have not answered, 2 stay out of it.',
    );
  });

  it('D5.4: holds no name of anybody who has not said yes to it, wherever it was typed', () => {
    for (const answer of ['unnamed', 'thanks', 'no', undefined] as const) {
      const story = aStory({ contributors: [clinical({ answer }), digital({ answer: 'named' })] });
      const card = JSON.stringify(render(view(story)));
      assert.doesNotMatch(card, /Nadia|Rahman/);
      assert.match(card, /A colleague showed Ivan Petrov/);
    }
  });

  it('A8.1: has both sides, one that nobody wants to be told of too', () => {
    const story = aStory({ contributors: [clinical({ answer: 'no' }), digital({ answer: 'named' })] });
    const { clinical: one, digital: other } = shown(story);
    assert.deepEqual([one, other], ['A team that is not named here', 'Ivan Petrov']);
  });

  it('A6.6: says "Not measured" where there is no figure', () => {
    assert.equal(shown(aStory({ measure: undefined })).notMeasured, true);
    const data = shown(aStory());
    assert.deepEqual(
      [data.isMeasured, data.measure, data.before, data.after],
      [true, 'Minutes a round', '40', '12'],
    );
  });

  it('is of the words that were read', () => assert.equal(shown(aStory({ text: 4 })).seen, 4));

  it('is decided once, and opens the way to a broadcast when it is out', () => {
    const flags = (story: Story) => [shown(story).canApprove, shown(story).isPosted];
    assert.deepEqual(flags(aStory()), [true, false]);
    assert.deepEqual(flags(storyIn('declined')), [false, false]);
    assert.deepEqual(flags(aPostedStory()), [false, true]);
    assert.equal(shown(aPostedStory()).next, 'Cleo Marsh approved it.');
    assert.deepEqual(
      [shown(storyIn('declined')).status, shown(storyIn('declined')).hasReason],
      ['Lena Fox says: not yet', true],
    );
  });

  it('warns that no channel is set, for as long as it could be posted in one', () => {
    assert.equal(shown(aStory(), false).noChannel, true);
    assert.equal(shown(aPostedStory(), false).noChannel, true);
    assert.equal(shown(storyIn('declined'), false).noChannel, false);
  });
});
