import assert from 'node:assert/strict';
import { evidenceOf, isReady, shortlist } from '../../bot/recall/award.ts';
import { anAward } from '../support/look-back.ts';
import { people } from '../support/people.ts';
import { aDecision, allStatuses, aRequest } from '../support/requests.ts';
import { clinical, digital } from '../support/stories.ts';

const done = aRequest({ status: 'confirmed' });

describe('a story for the shortlist of an award', () => {
  it('B6, A6.6: is ready with a measure, somebody named on each side, and a request with an outcome', () => {
    assert.deepEqual(anAward().lacks, []);
    assert.ok(isReady(anAward()));
    assert.deepEqual(anAward({ measure: undefined }).lacks, ['measure']);
    assert.deepEqual(anAward({}, []).lacks, ['request']);
    const unnamed = [clinical({ answer: 'unnamed' }), digital({})];
    assert.deepEqual(anAward({ contributors: unnamed, measure: undefined }, []).lacks, [
      'measure',
      'clinical',
      'digital',
      'request',
    ]);
  });

  it('takes as proof what came of a request, and no request that is open or was taken back', () => {
    for (const status of allStatuses) {
      const proven = status === 'resolved' || status === 'confirmed';
      assert.equal(isReady(anAward({}, [aRequest({ status })])), proven, status);
    }
    assert.deepEqual(evidenceOf(done), {
      id: done.id,
      raisedAt: done.createdAt,
      outcome: 'done',
      endedAt: aDecision().at,
      withdrawn: false,
    });
  });

  it('A2.8: says nothing of a concern that was raised in confidence, nor of what was sent in error', () => {
    assert.equal(evidenceOf(aRequest({ status: 'resolved', confidential: true })), undefined);
    assert.equal(evidenceOf(aRequest({ status: 'error' })), undefined);
    const award = anAward({}, [aRequest({ status: 'resolved', confidential: true })]);
    assert.deepEqual(award.evidence, []);
    assert.deepEqual(award.lacks, ['request']);
  });

  it('A8.1: says who agreed on each side, and of all others no more than how many they are', () => {
    const other = { id: 'x', name: 'Xenia Young' };
    const contributors = [
      clinical({ answer: 'named' }),
      clinical({ ...other, answer: 'no' }),
      clinical({ id: 'y', name: 'Yusuf Zander' }),
      digital({ answer: 'unnamed' }),
      digital({ id: 'z', name: 'Zoe Abbot', answer: 'thanks' }),
    ];
    const award = anAward({ contributors });
    assert.equal(award.withoutYes, 3);
    assert.deepEqual(award.credits, [
      { side: 'clinical', names: ['Nadia Rahman'], unnamed: 0 },
      { side: 'digital', names: [], unnamed: 1 },
    ]);
    assert.doesNotMatch(JSON.stringify(award), /Xenia|Young|Yusuf|Zander|Zoe|Abbot|Petrov/);
  });

  it('D5.4: does not name its teller or its approver where they are in it and did not agree to that', () => {
    const self = (answer: 'named' | 'no') => [
      clinical({ ...people.omar, answer }),
      digital({ ...people.cio, answer }),
    ];
    const shy = anAward({ contributors: self('no') });
    assert.deepEqual([shy.teller, shy.approver], [undefined, undefined]);
    const named = anAward({ contributors: self('named') });
    assert.deepEqual([named.teller, named.approver], ['Omar Haddad', 'Cleo Marsh']);
    assert.deepEqual([anAward().teller, anAward().approver], ['Omar Haddad', 'Cleo Marsh']);
  });

  it('comes before those that are not ready, and else by the day: nothing is ranked (D5.1)', () => {
    const late = anAward({ id: 'WS-00003', postedAt: '2026-11-20T12:00:00.000Z' });
    const early = anAward({ id: 'WS-00001', postedAt: '2026-02-01T12:00:00.000Z', measure: undefined });
    const middle = anAward({ id: 'WS-00002', postedAt: '2026-03-01T12:00:00.000Z' });
    const ids = shortlist([early, late, middle]).map(({ id }) => id);
    assert.deepEqual(ids, ['WS-00002', 'WS-00003', 'WS-00001']);
    assert.equal('cheers' in late, false);
  });
});
