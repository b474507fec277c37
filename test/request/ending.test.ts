import assert from 'node:assert/strict';
import { confirm, reopen, withdraw } from '../../bot/request/rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aDecision, aRequest, inMinutes, ivan, nadia, now } from '../support/requests.ts';

const words = { by: nadia, text: 'It jams again' };

describe('a request that was opened again', () => {
  const resolved = aRequest({ status: 'resolved' });

  it('D9.2: keeps the person who had it, and they are told', () => {
    const { request, tell } = madeBy(reopen(resolved, words, inMinutes(60), now));
    assert.deepEqual(request.owner, ivan);
    assert.deepEqual(tell, [{ to: 'owner', why: 'reopened' }]);
  });

  it('goes back to the queue, and to the channel, where nobody had it', () => {
    const { request, tell } = madeBy(reopen({ ...resolved, owner: undefined }, words, inMinutes(60), now));
    assert.equal(request.status, 'submitted');
    assert.deepEqual(tell, [{ to: 'channel', why: 'reopened' }]);
  });

  it('has a new promise, counts how often, and keeps the outcome that did not hold', () => {
    const { request } = madeBy(reopen({ ...resolved, reopened: 1 }, words, inMinutes(60), now));
    assert.equal(request.hearBy, inMinutes(60).toISOString());
    assert.equal(request.reopened, 2);
    assert.deepEqual(request.decided, aDecision());
    assert.equal(request.said.at(-1)?.kind, 'again');
  });

  it('D6.4: can be opened again at any time, also after it was confirmed', () => {
    const later = new Date('2027-11-24T10:30:00Z');
    const { request } = madeBy(reopen({ ...resolved, status: 'confirmed' }, words, later, later));
    assert.equal(request.status, 'accepted');
  });
});

describe('a request that is over', () => {
  it('keeps what the requester said as they confirmed or withdrew it', () => {
    const confirmed = madeBy(
      confirm(aRequest({ status: 'resolved' }), { by: nadia, text: 'Thank you' }, now),
    );
    assert.equal(confirmed.said?.kind, 'confirmed');
    const withdrawn = madeBy(withdraw(aRequest(), { by: nadia, text: 'Found it' }, now));
    assert.equal(withdrawn.said?.text, 'Found it');
  });

  it('is told to nobody unasked: the cards that show it are painted anew', () => {
    assert.deepEqual(madeBy(confirm(aRequest({ status: 'resolved' }), words, now)).tell, []);
    assert.deepEqual(madeBy(withdraw(aRequest(), words, now)).tell, []);
  });
});
