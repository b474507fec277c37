import assert from 'node:assert/strict';
import { outcomes, type Status } from '../../bot/request/request.ts';
import { requestCard } from '../support/request-card.ts';
import { aDecision, aFullRequest, allStatuses, aRequest, inHand, lena } from '../support/requests.ts';

describe('the card of a request', () => {
  const flags = ['canAnswer', 'canSay', 'canWithdraw', 'canConfirm', 'canReopen', 'hasOutcome'] as const;
  const shown = (status: Status, as: 'requester' | 'follower'): readonly string[] => {
    const data = requestCard(aRequest({ status }), { as });
    return flags.filter((flag) => data[flag]);
  };

  it('offers the requester what can be done in its status', () => {
    assert.deepEqual(Object.fromEntries(allStatuses.map((status) => [status, shown(status, 'requester')])), {
      submitted: ['canSay', 'canWithdraw'],
      accepted: ['canSay', 'canWithdraw'],
      waiting: ['canAnswer', 'canWithdraw'],
      resolved: ['canConfirm', 'canReopen', 'hasOutcome'],
      confirmed: ['canReopen', 'hasOutcome'],
      withdrawn: [],
      ...Object.fromEntries([...inHand, 'linked'].map((status) => [status, ['canSay', 'canWithdraw']])),
      error: [],
    });
  });

  it('offers a follower nothing but to add words while it is open, and the outcome', () => {
    assert.deepEqual(Object.fromEntries(allStatuses.map((status) => [status, shown(status, 'follower')])), {
      submitted: ['canSay'],
      accepted: ['canSay'],
      waiting: ['canSay'],
      resolved: ['hasOutcome'],
      confirmed: ['hasOutcome'],
      withdrawn: [],
      ...Object.fromEntries([...inHand, 'linked'].map((status) => [status, ['canSay']])),
      error: [],
    });
  });

  it('never offers two fields of the same id: a message and an answer', () => {
    for (const status of allStatuses) {
      const { canAnswer, canSay, canReopen } = requestCard(aFullRequest({ status }));
      assert.ok([canAnswer, canSay, canReopen].filter(Boolean).length <= 1, status);
    }
  });

  it('shows nothing that was not said: no notice, outcome, words or others', () => {
    const data = requestCard(aRequest());
    assert.deepEqual(
      [data.hasNotice, data.hasOutcome, data.hasSaid, data.follows, data.atRisk],
      [false, false, false, false, false],
    );
  });

  it('D2.2: shows the phone first while a patient is at risk, and not once it is over', () => {
    for (const as of ['requester', 'follower'] as const) {
      assert.ok(requestCard(aRequest({ harm: 'now' }), { as }).atRisk);
      assert.ok(!requestCard(aRequest({ harm: 'now', status: 'resolved' }), { as }).atRisk);
      assert.ok(!requestCard(aRequest({ harm: 'no' }), { as }).atRisk);
    }
    assert.match(requestCard(aRequest({ harm: 'now' })).emergency, /Ring Switchboard on \*\*2222\*\* first/);
  });

  it('D2.1: keeps the emergency line on every safety card, and claims no silence once somebody has it', () => {
    for (const about of [{ harm: 'could' }, { kind: 'safety' }, { harm: 'now', owner: lena }] as const) {
      const data = requestCard(aRequest(about));
      assert.ok(data.atRisk);
      assert.match(data.emergency, /^Not for emergencies\./);
    }
  });

  it('D9.2: names with every outcome the reason, who decided and when, and offers to talk', () => {
    for (const outcome of outcomes) {
      const data = requestCard(aRequest({ status: 'resolved', decided: aDecision({ outcome }) }));
      assert.equal(data.reason, 'New printer fitted');
      assert.equal(data.decidedBy, 'Ivan Petrov, at 10:10am on Tuesday 24 November');
      assert.equal(data.reopen, outcome === 'done' ? 'Still not right' : 'Talk about this');
    }
  });

  it('hides the outcome that did not hold, once it was opened again or withdrawn', () => {
    for (const status of ['accepted', 'waiting', 'withdrawn'] as const)
      assert.equal(requestCard(aRequest({ status, decided: aDecision() })).hasOutcome, false);
  });

  it('counts the others in words', () => {
    assert.equal(requestCard(aRequest({ backers: 1 })).followed, '1 other colleague has this too.');
    assert.equal(requestCard(aRequest({ backers: 12 })).followed, '12 other colleagues have this too.');
    assert.equal(requestCard(aRequest(), { as: 'follower' }).followed, 'You said that you have this too.');
  });

  it('shows a notice in the words it is given', () => {
    const data = requestCard(aRequest(), { notice: 'This has moved on.' });
    assert.deepEqual([data.hasNotice, data.notice], [true, 'This has moved on.']);
  });

  it('shows typed words as they were typed, and reads out no escapes', () => {
    const owner = { id: 'a', name: '<b>Sam & Co*' };
    const data = requestCard(aRequest({ what: '**now**', status: 'accepted', owner }));
    assert.equal(data.what, '\\*\\*now\\*\\*');
    assert.doesNotMatch(data.spoken, /[\\<>&]/);
  });
});
