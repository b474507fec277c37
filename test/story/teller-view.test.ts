import assert from 'node:assert/strict';
import type { Story } from '../../bot/story/story.ts';
import { type TellerLooks, tellerView } from '../../bot/story/teller-view.ts';
import { storyIn, storyStatuses } from '../support/longest-story.ts';
import { anOrganisation, lena, minutesAgo, now } from '../support/requests.ts';
import { aPostedStory, aStory, clinical, digital, teller } from '../support/stories.ts';

const shown = (story: Story, more: Partial<TellerLooks> = {}) =>
  tellerView(story, { now, organisation: anOrganisation(), hasChannel: true, tellings: [], ...more }).data;

const buttons = ['canEdit', 'canRemind', 'canSend', 'canRead', 'canWithdraw'] as const;
const offered = (story: Story): readonly string[] => {
  const data = shown(story);
  return buttons.filter((button) => data[button]);
};

describe("the teller's card", () => {
  it('says for whom it waits, and until when, as a date that stays true', () => {
    const data = shown(aStory({ askedAt: minutesAgo(60) }));
    assert.equal(data.status, 'Waiting for 2 people to answer');
    assert.match(data.next, /at the latest at 9:30am on Friday 27 November\.$/);
    assert.equal(
      shown(aStory({ contributors: [clinical(), digital({ answer: 'no' })] })).status,
      'Waiting for 1 person to answer',
    );
    const all = aStory({ contributors: [clinical({ answer: 'no' }), digital({ answer: 'no' })] });
    assert.equal(shown(all).status, 'Everybody has answered');
  });

  it('D5.4: tells in four words what each person said, and no from thanks in private by none', () => {
    const said = (answer: 'named' | 'unnamed' | 'thanks' | 'no' | undefined) =>
      shown(aStory({ contributors: [clinical({ answer })] })).people[0]?.said;
    assert.equal(said('named'), 'On the clinical side · Yes, by name');
    assert.equal(said('unnamed'), 'On the clinical side · Yes, without a name');
    assert.equal(said(undefined), 'On the clinical side · Has not answered');
    assert.equal(said('thanks'), 'On the clinical side · Not named');
    assert.equal(said('no'), said('thanks'));
  });

  it('says so where a name that may not be shown was typed', () => {
    const people = (answer: 'named' | 'no') => [clinical({ answer }), digital({ answer: 'named' })];
    assert.equal(shown(aStory({ contributors: people('no') })).hidesNames, true);
    assert.equal(shown(aStory({ contributors: people('named') })).hidesNames, false);
  });

  it('gives the reason of whoever said not yet, and who approved', () => {
    const declined = { at: minutesAgo(2), by: lena, reason: 'Say *first* what is better' };
    const data = shown(aStory({ status: 'declined', declined }));
    assert.deepEqual(
      [data.status, data.reason],
      ['Lena Fox says: not yet', 'Say \\*first\\* what is better'],
    );
    assert.match(shown(aPostedStory()).next, /^Cleo Marsh approved it\./);
    assert.equal(shown(aPostedStory()).status, 'Posted at midday on Friday 20 November');
  });

  it('offers what can be done to it as it is', () => {
    assert.deepEqual(
      storyStatuses.map((status) => offered(storyIn(status))),
      [
        ['canEdit', 'canRemind', 'canSend', 'canWithdraw'],
        ['canEdit', 'canWithdraw'],
        ['canRemind', 'canRead', 'canWithdraw'],
        [],
      ],
    );
    assert.ok(!offered(aStory({ sentAt: minutesAgo(5) })).includes('canSend'));
    const all = [clinical({ answer: 'no' }), digital({ answer: 'named' })];
    assert.ok(!offered(aStory({ contributors: all })).includes('canRemind'));
  });

  it('warns that no channel is set, until it is taken back', () => {
    const warns = (story: Story) => shown(story, { hasChannel: false }).noChannel;
    assert.deepEqual(
      storyStatuses.map((status) => warns(storyIn(status))),
      [true, true, true, false],
    );
    assert.equal(shown(aStory()).noChannel, false);
  });

  it('says who took it back, and whether anybody had read it', () => {
    const own = { status: 'withdrawn', withdrawnBy: teller } as const;
    assert.equal(shown(aStory(own)).next, 'You took it back. It was never public.');
    assert.equal(
      shown(aPostedStory({ ...own, withdrawnBy: lena })).next,
      'Lena Fox took it back. Every copy says that it is gone.',
    );
  });

  it('leads to the requests that it came from and the last broadcasts that told of it', () => {
    const ids = ['WB-00001', 'WB-00002', 'WB-00003', 'WB-00004'];
    const data = shown(aPostedStory({ requests: ['WL-7K2QX', 'WL-4M8TD'] }), { tellings: ids });
    assert.equal(data.requests, 'It came from WL-7K2QX and WL-4M8TD.');
    assert.deepEqual(
      data.tellings.map(({ id }) => id),
      ids.slice(1),
    );
  });
});
