import assert from 'node:assert/strict';
import type { Line } from '../../bot/story/store.ts';
import { type WallLooks, wallView } from '../../bot/story/wall-view.ts';
import { anOrganisation } from '../support/requests.ts';
import { aPostedStory, aStory } from '../support/stories.ts';

const looks: WallLooks = {
  filter: 'wall',
  year: undefined,
  years: ['2026', '2025', '2024'],
  organisation: anOrganisation(),
  mayApprove: false,
};
const line = (more: Partial<Line> = {}): Line => ({ ...aPostedStory(), ...more });
const shown = (items: readonly Line[], more: Partial<WallLooks> = {}, next?: string) =>
  wallView({ items, next }, { ...looks, ...more }).data;

describe('the wall of stories', () => {
  it('lists what was posted, with the day', () => {
    const { rows, heading } = shown([line({ title: 'A *list* that wakes up' })]);
    assert.equal(heading, 'Success stories');
    assert.deepEqual(rows, [
      {
        id: 'WS-7K2QX',
        title: 'A \\*list\\* that wakes up',
        facts: 'Friday 20 November 2026',
        canOpen: true,
      },
    ]);
  });

  it('A8.1: goes by years, back to all of them, and keeps the year on the next page', () => {
    assert.deepEqual(
      shown([]).years.map(({ title }) => title),
      ['2026', '2025', '2024'],
    );
    const data = shown([line()], { year: '2025' }, 'here');
    assert.deepEqual(
      data.years.map(({ title }) => title),
      ['All years', '2026', '2024'],
    );
    assert.equal(data.heading, 'Success stories of 2025');
    assert.deepEqual([data.year, data.hasNext, data.next], ['2025', true, 'here']);
    assert.equal(shown([], { filter: 'mine' }).hasYears, false);
  });

  it('says what an empty list means', () => {
    assert.match(shown([]).none, /^There are none yet\./);
    assert.equal(shown([], { year: '2024' }).none, 'There are none of 2024.');
    assert.match(shown([], { filter: 'mine' }).none, /^You have told none yet/);
    assert.equal(shown([], { filter: 'waiting' }).none, 'Nothing waits for approval.');
  });

  it('offers the other lists, and to approvers alone those that wait and the year for awards', () => {
    const flags = (more: Partial<WallLooks>) => {
      const { canWall, canMine, canWaiting, canAward } = shown([], more);
      return [canWall, canMine, canWaiting, canAward];
    };
    assert.deepEqual(flags({}), [false, true, false, false]);
    assert.deepEqual(flags({ mayApprove: true }), [false, true, true, true]);
    assert.deepEqual(flags({ filter: 'mine', mayApprove: true }), [true, false, true, false]);
    assert.deepEqual(flags({ filter: 'waiting', mayApprove: true }), [true, true, false, false]);
  });

  it('says of my own what part I have and how it stands', () => {
    const facts = (as: 'teller' | 'clinical', status: Line['status']) => {
      const { postedAt: _none, ...told } = aStory();
      const own = { ...told, status, as };
      return wallView({ items: [own] }, { ...looks, filter: 'mine' }).data.rows[0]?.facts;
    };
    assert.equal(
      facts('teller', 'declined'),
      'You told it · Not yet: waits for your words · told on Friday 20 November 2026',
    );
    assert.match(
      facts('clinical', 'declined') ?? '',
      /^You are in it on the clinical side · Not public yet · /,
    );
    assert.match(facts('clinical', 'posted') ?? '', / · Posted · /);
  });

  it('D5.4: has no word of one that was taken back, but for its teller', () => {
    const gone = { ...line({ status: 'withdrawn' }), as: 'digital' as const };
    const [row] = wallView({ items: [gone] }, { ...looks, filter: 'mine' }).data.rows;
    assert.deepEqual([row?.title, row?.canOpen], ['A story that was taken back', false]);
    const own = { ...gone, as: 'teller' as const };
    assert.equal(wallView({ items: [own] }, { ...looks, filter: 'mine' }).data.rows[0]?.canOpen, true);
  });
});
