import assert from 'node:assert/strict';
import { render } from '../../bot/render/render.ts';
import { goneView } from '../../bot/story/gone-view.ts';
import { type ReaderLooks, readerView } from '../../bot/story/reader-view.ts';
import type { Story } from '../../bot/story/story.ts';
import { creditWords } from '../../bot/story/view-words.ts';
import { anOrganisation } from '../support/requests.ts';
import { aPostedStory, clinical, digital, teller } from '../support/stories.ts';

const none = { count: 0, cheered: false };
const view = (story: Story, more: Partial<ReaderLooks> = {}) =>
  readerView(story, { organisation: anOrganisation(), cheers: none, tellings: [], ...more });
const shown = (story: Story, more: Partial<ReaderLooks> = {}) => view(story, more).data;

describe('a story for everybody', () => {
  it('A8.1: credits each side as its people agreed to', () => {
    const credit = (names: readonly string[], unnamed: number) =>
      creditWords({ side: 'clinical', names, unnamed });
    assert.equal(credit(['Nadia Rahman'], 2), 'Nadia Rahman and 2 colleagues');
    assert.equal(credit(['Nadia Rahman', 'Omar Haddad'], 1), 'Nadia Rahman, Omar Haddad and a colleague');
    assert.equal(credit([], 1), 'A colleague');
    assert.equal(credit([], 3), '3 colleagues');
    assert.equal(credit([], 0), 'A team that is not named here');
  });

  it('D5.4: shows no name of anybody who has not said yes to it, also not in what is spoken', () => {
    for (const answer of ['unnamed', 'thanks', 'no', undefined] as const) {
      const story = aPostedStory({
        title: 'How Nadia did it',
        contributors: [clinical({ answer }), digital({ answer: 'named' })],
      });
      assert.doesNotMatch(JSON.stringify(render(view(story))), /Nadia|Rahman/);
    }
  });

  it('D5.4: does not name a teller who is in it and did not say yes', () => {
    const own = { ...teller, side: 'clinical' as const };
    assert.equal(shown(aPostedStory({ contributors: [own] })).teller, 'Told by a colleague');
    assert.match(shown(aPostedStory()).from, /^Told by Omar Haddad · Friday 20 November 2026$/);
  });

  it('A6.6: shows the figure before and after, or that there is none', () => {
    const data = shown(aPostedStory());
    assert.deepEqual([data.before, data.after, data.notMeasured], ['40', '12', false]);
    assert.equal(shown(aPostedStory({ measure: undefined })).notMeasured, true);
    assert.deepEqual(data.gains, [{ text: 'Better experience for patients or staff' }]);
  });

  it('B6: counts cheers for the story, in words, and says nothing of none', () => {
    const words = (count: number, cheered: boolean) => shown(aPostedStory(), { cheers: { count, cheered } });
    assert.equal(words(0, false).hasCheers, false);
    assert.equal(words(1, false).cheers, '1 colleague cheers this.');
    assert.equal(words(1200, false).cheers, '1,200 colleagues cheer this.');
    assert.equal(words(1, true).cheers, 'You cheer this.');
    assert.equal(words(2, true).cheers, 'You and 1 colleague cheer this.');
    assert.equal(words(12, true).cheers, 'You and 11 colleagues cheer this.');
  });

  it('is cheered with one button and taken back with another, so that a press sent twice is the same', () => {
    const flags = (cheered: boolean) => {
      const { canCheer, canUndo } = shown(aPostedStory(), { cheers: { count: 1, cheered } });
      return [canCheer, canUndo];
    };
    assert.deepEqual(
      [flags(false), flags(true)],
      [
        [true, false],
        [false, true],
      ],
    );
  });

  it('A8.1: is looked back at after a year by the day that it was, which stays true on a screen', () => {
    assert.equal(shown(aPostedStory()).isYearAgo, false);
    const data = shown(aPostedStory(), { yearAgo: true });
    assert.deepEqual([data.isYearAgo, data.yearAgo], [true, 'A year ago, on Friday 20 November 2026']);
  });

  it('tells of somebody who changed their mind (A8.4), of requests and of broadcasts', () => {
    const story = aPostedStory({ kind: 'changed-mind', requests: ['WL-7K2QX'] });
    const data = shown(story, { tellings: ['WB-7K2QX', 'WB-4M8TD'] });
    assert.equal(data.kind, 'Somebody changed their mind');
    assert.equal(data.requests, 'It came from WL-7K2QX.');
    assert.equal(data.told, 'Colleagues were told of it in WB-7K2QX and WB-4M8TD.');
  });

  it('D5.4: leaves no word where it was taken back', () => {
    const card = JSON.stringify(render(goneView({ ...aPostedStory(), status: 'withdrawn' })));
    assert.match(card, /was taken back/);
    assert.doesNotMatch(card, /charts|Nadia|Ivan|Omar/);
  });
});
