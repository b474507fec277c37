import assert from 'node:assert/strict';
import {
  type Deed,
  isEmpty,
  nothingYet,
  raisedDeed,
  storyDeeds,
  withDeed,
} from '../../bot/recall/contribution.ts';
import { zone } from '../support/look-back.ts';
import { people } from '../support/people.ts';
import { allStatuses, aRequest, now } from '../support/requests.ts';
import { aPostedStory, aStory, clinical, digital } from '../support/stories.ts';

const { nadia, omar, informatics } = people;
const counted = (deeds: readonly Deed[], at = now) => deeds.reduce(withDeed, nothingYet(at, zone));
const asked = (at: string): Deed => ({ kind: 'asked', id: 'WL-7K2QX', at });

describe('what a person did', () => {
  it('A4.19: is counted for the last 12 months, from the morning of that day, and for all time', () => {
    const since = '2025-11-24T00:00:00.000Z';
    const found = counted([
      asked('2019-01-01T00:00:00.000Z'),
      asked('2025-11-23T23:59:59.999Z'),
      asked(since),
    ]);
    assert.equal(found.since, since);
    assert.deepEqual([found.year.asked, found.all.asked], [1, 3]);
    assert.equal(nothingYet(new Date('2028-02-29T12:00:00Z'), zone).since, '2027-02-28T00:00:00.000Z');
    assert.equal(nothingYet(new Date('2026-07-01T12:00:00Z'), zone).since, '2025-06-30T23:00:00.000Z');
  });

  it('counts each request that they raised with what came of it, and none of somebody else', () => {
    const deeds = allStatuses.flatMap((status) => raisedDeed(aRequest({ status }), nadia.id) ?? []);
    const { raised, came } = counted(deeds).all;
    assert.equal(raised, allStatuses.length - 1, 'all but what was sent in error');
    assert.deepEqual(came, { open: allStatuses.length - 4, done: 2, withdrawn: 1 });
    assert.equal(raisedDeed(aRequest(), omar.id), undefined, 'whoever follows it did not raise it');
  });

  it('A2.8: leaves out what was raised in confidence, as it is made to be handed on', () => {
    assert.equal(raisedDeed(aRequest({ confidential: true }), nadia.id), undefined);
  });

  it('counts the stories that they told or are part of, by side and by how they agreed to be named', () => {
    const both = aPostedStory({ contributors: [clinical({ ...omar, answer: 'unnamed' }), digital()] });
    const deeds = [
      ...storyDeeds(both, omar.id),
      ...storyDeeds(aStory(), omar.id),
      ...storyDeeds(aPostedStory({ status: 'withdrawn' }), omar.id),
    ];
    const { told, posted, part, named } = counted(deeds).all;
    assert.deepEqual([told, posted, part, named], [2, 1, { clinical: 1, digital: 0 }, { unnamed: 1 }]);
    assert.deepEqual(storyDeeds(both, informatics.id), [
      {
        ...{ kind: 'part', id: both.id, at: both.postedAt, posted: true, side: 'digital' },
        answer: undefined,
      },
    ]);
    assert.deepEqual(storyDeeds(both, nadia.id), []);
  });

  it('has no place for a name or a sentence of anybody', () => {
    const request = aRequest({ status: 'resolved', what: 'Words', where: 'Place' });
    const all = [raisedDeed(request, nadia.id), ...storyDeeds(aPostedStory(), nadia.id)];
    assert.doesNotMatch(JSON.stringify(all), /Words|Place|Nadia|Ivan|Drug charts|New printer/);
    assert.deepEqual([...new Set(all.flatMap((deed) => Object.keys(deed ?? {})))].sort(), [
      'answer',
      'at',
      'came',
      'endedAt',
      'id',
      'kind',
      'posted',
      'side',
    ]);
  });

  it('is nothing for somebody new', () => {
    assert.ok(isEmpty(nothingYet(now, zone).all));
    assert.ok(!isEmpty(counted([asked(now.toISOString())]).year));
  });
});
