import assert from 'node:assert/strict';
import { monthView } from '../../bot/recall/month-view.ts';
import { people } from '../support/people.ts';
import { aPostedStory, clinical, digital } from '../support/stories.ts';

describe('the card of a month of stories', () => {
  it('A8.1: shows each story with its title, what is better and a button that reads it', () => {
    const { data } = monthView('2026-11', [aPostedStory()], 0);
    assert.equal(data.month, 'November 2026');
    assert.equal(data.intro, 'One story was told.');
    assert.deepEqual(data.stories, [
      {
        id: 'WS-7K2QX',
        title: 'Drug charts that print in one go',
        hasBetter: true,
        better: 'Nobody waits for a chart at the bedside.',
      },
    ]);
    assert.equal(data.hasMore, false);
  });

  it('says how many more there are, and that none is left', () => {
    assert.equal(monthView('2026-11', [aPostedStory()], 1).data.more, '1 more: type "stories" to read it.');
    assert.match(monthView('2026-11', [aPostedStory()], 494).data.intro, /^495 stories/);
    assert.equal(monthView('2026-11', [], 0).data.intro, 'The stories of this month are no longer shown.');
  });

  it('D5.4: names nobody who did not say that they may be named, wherever the name was typed', () => {
    const contributors = [clinical({ answer: 'thanks' }), digital({ answer: 'named' })];
    const words = { title: 'Nadia has an idea', benefit: 'Rahman and Ivan Petrov save *hours*' };
    const [story] = monthView('2026-11', [aPostedStory({ contributors, ...words })], 0).data.stories;
    assert.equal(story?.title, 'A colleague has an idea');
    assert.equal(story?.better, 'A colleague and Ivan Petrov save \\*hours\\*');
    assert.doesNotMatch(JSON.stringify(story), new RegExp(people.nadia.id));
  });
});
