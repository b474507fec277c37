import assert from 'node:assert/strict';
import { confirm, join, reopen, say, withdraw } from '../../bot/request/rules.ts';
import { ask } from '../../bot/triage/rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aRequest, aSaid, inMinutes, ivan, minutesAgo, nadia, now, omar } from '../support/requests.ts';

const yes = { by: nadia, text: 'Yes' };

describe('words that are said on a request', () => {
  it('A2.1: are kept as they were said, with who said them and when', () => {
    const { request, said } = madeBy(join(aRequest(), { by: omar, text: 'Ours jams too' }, false, now));
    assert.deepEqual(said, { kind: 'too', by: omar, at: now.toISOString(), text: 'Ours jams too' });
    assert.deepEqual(request.said, [said]);
    assert.equal(request.backers, 1);
  });

  it('keep the name of the person and nothing else about them', () => {
    const actor = { ...nadia, organisation: 'RXX', roles: ['requester'] };
    const { request } = madeBy(say(aRequest(), { by: actor, text: 'Yes' }, now));
    assert.deepEqual(request.said[0]?.by, nadia);
  });

  it('A2.1: are kept on a second "me too" or "open it again" that brings new ones, and told to whoever has it', () => {
    const open = aRequest({ status: 'accepted', owner: ivan, reopened: 1 });
    const joined = madeBy(join(open, { by: omar, text: 'Now on Ward 9 too' }, true, now));
    assert.equal(joined.request.backers, open.backers);
    assert.equal(joined.said?.text, 'Now on Ward 9 too');
    assert.deepEqual(joined.tell, [{ to: 'owner', why: 'reply' }]);
    assert.equal(join(joined.request, { by: omar, text: 'Now on Ward 9 too' }, true, now), 'unchanged');
    const again = madeBy(reopen(open, { by: nadia, text: 'It is back' }, now, now));
    assert.equal(again.said?.kind, 'again');
    assert.equal(again.request.reopened, 1);
  });

  it('are none where nothing was typed', () => {
    for (const decision of [
      join(aRequest(), { by: omar, text: '' }, false, now),
      confirm(aRequest({ status: 'resolved' }), { by: nadia, text: '' }, now),
      reopen(aRequest({ status: 'resolved' }), { by: nadia, text: '' }, now, now),
      withdraw(aRequest(), { by: nadia, text: '' }, now),
    ]) {
      assert.equal(madeBy(decision).said, undefined);
      assert.deepEqual(madeBy(decision).request.said, []);
    }
  });

  it('are the newest six on the card; the change holds the one to be kept for good', () => {
    const said = Array.from({ length: 6 }, (_, at) => aSaid({ text: `${at}` }));
    const change = madeBy(say(aRequest({ said }), yes, now));
    assert.deepEqual(
      change.request.said.map(({ text }) => text),
      ['1', '2', '3', '4', '5', 'Yes'],
    );
    assert.equal(change.said?.text, 'Yes');
  });

  it('are told to the person who has the request', () => {
    assert.deepEqual(madeBy(say(aRequest(), yes, now)).tell, [{ to: 'owner', why: 'reply' }]);
  });
});

describe('the same words again', () => {
  const said = (minutes: number) => aRequest({ said: [aSaid({ text: 'Yes', at: minutesAgo(minutes) })] });

  it('are one message within ten minutes: a second tap, or Teams sending the press again', () => {
    assert.equal(say(said(9), yes, now), 'unchanged');
    assert.equal(say({ ...said(9), status: 'resolved' }, yes, now), 'unchanged');
  });

  it('are a new message after ten minutes', () => {
    assert.equal(madeBy(say(said(10), yes, now)).request.said.length, 2);
  });

  it('are a new message from somebody else, and as another kind of words', () => {
    assert.equal(madeBy(say(said(1), { ...yes, by: omar }, now)).request.said.length, 2);
    assert.equal(madeBy(ask(said(1), { ...yes, by: nadia }, now, now)).request.said.length, 2);
  });

  it('A1.2: answer a second question as they answered the first', () => {
    const question = aSaid({ kind: 'question', by: ivan, text: 'And now?', at: minutesAgo(1) });
    const request = aRequest({ status: 'waiting', said: [...said(5).said, question] });
    const { request: answered } = madeBy(say(request, yes, now));
    assert.equal(answered.status, 'accepted');
    assert.equal(say(answered, yes, inMinutes(1)), 'unchanged');
  });

  it('ask again what was asked before the last answer', () => {
    const question = aSaid({ kind: 'question', by: ivan, text: 'Better?', at: minutesAgo(5) });
    const request = aRequest({
      status: 'accepted',
      said: [question, aSaid({ text: 'No', at: minutesAgo(1) })],
    });
    assert.equal(madeBy(ask(request, { by: ivan, text: 'Better?' }, now, now)).request.status, 'waiting');
    assert.equal(ask(aRequest({ said: [question] }), { by: ivan, text: 'Better?' }, now, now), 'unchanged');
  });
});
