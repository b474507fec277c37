import assert from 'node:assert/strict';
import { cardView } from '../../bot/request/card-view.ts';
import type { Change } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import { agree, correct, restate } from '../../bot/request/restate.ts';
import { madeBy } from '../support/decisions.ts';
import { anOrganisation, aRequest, inMinutes, ivan, lena, nadia, now } from '../support/requests.ts';

const said = (request: Request, text: string, by = ivan, at = now): Change =>
  madeBy(restate(request, { by, text }, inMinutes(240), at));
const corrected = (request: Request, text: string): Change =>
  madeBy(correct(request, { by: nadia, text }, inMinutes(5)));
const asks = (request: Request, as: 'requester' | 'follower' = 'requester') => {
  const view = cardView(request, { now, organisation: anOrganisation(), as });
  return view.template === 'request-card' && view.data.asksRight;
};

describe('saying a concern back', () => {
  it('A2.4: is the first reply by a person, who then has it, and asks whether it is right', () => {
    const { request, event, tell, said: words } = said(aRequest(), 'The printer prints nothing');
    assert.deepEqual([event, request.status, request.owner], ['restated', 'accepted', ivan]);
    assert.deepEqual(tell, [{ to: 'requester', why: 'restated' }]);
    assert.equal(request.acknowledgedAt, now.toISOString());
    assert.equal(words?.kind, 'restated');
    assert.equal(request.what, aRequest().what, 'what was raised stays');
    assert.deepEqual([asks(request), asks(request, 'follower')], [true, false]);
  });

  it('leaves a request with whoever has it', () => {
    const taken = aRequest({ status: 'working', owner: lena });
    const { request } = said(taken, 'The printer prints nothing');
    assert.deepEqual([request.owner, request.status, request.hearBy], [lena, 'working', taken.hearBy]);
  });

  it('takes a second tap for one', () => {
    const { request } = said(aRequest(), 'The printer prints nothing');
    assert.equal(restate(request, { by: ivan, text: 'The printer prints nothing' }, now, now), 'unchanged');
    const yes = madeBy(agree(request, undefined, inMinutes(1)));
    assert.equal(agree(yes.request, undefined, inMinutes(1)), 'unchanged');
    const other = corrected(request, 'It prints, but blank');
    assert.equal(
      correct(other.request, { by: nadia, text: 'It prints, but blank' }, inMinutes(6)),
      'unchanged',
    );
  });

  it('A2.4: says in the trail which it was: yes, or a correction', () => {
    const { request } = said(aRequest(), 'The printer prints nothing');
    const yes = madeBy(agree(request, request.restated?.at, inMinutes(1)));
    assert.deepEqual([yes.event, yes.request.restated?.answer, yes.tell], ['agreed', 'yes', []]);
    assert.equal(asks(yes.request), false);
    assert.equal(corrected(request, 'It prints, but blank').event, 'corrected');
  });

  it('A2.4: makes a correction the summary, keeps what it corrects, and tells whoever has it', () => {
    const { request } = said(aRequest(), 'The printer prints nothing');
    const { request: after, tell, said: words } = corrected(request, 'It prints, but blank');
    assert.deepEqual(
      [after.restated?.text, after.restated?.by, after.restated?.answer],
      ['It prints, but blank', nadia, 'corrected'],
    );
    assert.deepEqual(
      after.restated?.earlier?.map(({ text }) => text),
      ['The printer prints nothing'],
    );
    assert.deepEqual(tell, [{ to: 'owner', why: 'reply' }]);
    assert.equal(words?.kind, 'corrected');
    assert.equal(asks(after), false);
    const again = said(after, 'Blank labels come out').request;
    assert.equal(asks(again), true);
    assert.equal(again.restated?.earlier?.length, 2);
  });

  it('takes no yes for a wording that they had not before them', () => {
    const first = said(aRequest(), 'The printer prints nothing').request;
    const second = said(first, 'Blank labels come out', ivan, inMinutes(2)).request;
    assert.equal(agree(second, first.restated?.at, inMinutes(3)), 'no-longer');
    assert.equal(madeBy(agree(second, second.restated?.at, inMinutes(3))).event, 'agreed');
  });

  it('takes a correction at any time before the outcome, even after a yes', () => {
    const { request } = said(aRequest(), 'The printer prints nothing');
    const yes = madeBy(agree(request, undefined, inMinutes(1))).request;
    assert.equal(corrected(yes, 'It prints, but blank').request.restated?.answer, 'corrected');
    assert.equal(correct({ ...yes, status: 'resolved' }, { by: nadia, text: 'x' }, now), 'no-longer');
    assert.equal(agree({ ...request, status: 'resolved' }, undefined, now), 'no-longer');
    assert.equal(correct(aRequest(), { by: nadia, text: 'x' }, now), 'no-longer');
  });

  it('waits behind a question of the desk, so that one thing is asked at a time', () => {
    const { request } = said(aRequest(), 'The printer prints nothing');
    assert.equal(asks({ ...request, status: 'waiting' }), false);
  });

  it('keeps the last few wordings', () => {
    let request = aRequest();
    for (let at = 0; at < 12; at += 1) request = said(request, `Wording ${at}`).request;
    assert.deepEqual(request.restated?.earlier?.map(({ text }) => text).at(-1), 'Wording 10');
    assert.equal(request.restated?.earlier?.length, 5);
  });
});
