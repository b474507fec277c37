import assert from 'node:assert/strict';
import { type Eyes, glanceView, type LinkData, noGlance } from '../../bot/request/glance-view.ts';
import type { Request, Status } from '../../bot/request/request.ts';
import { aDecision, aFullRequest, anOrganisation, aRequest, ivan, now } from '../support/requests.ts';

const organisation = anOrganisation();
const seen = (as: Eyes, more: Partial<Request> = {}): LinkData =>
  glanceView(aRequest({ where: 'Ward 4', ...more }), { as, now, organisation, chat: 'https://x/' }).data;

describe('a request that somebody puts into a chat', () => {
  it('D5.3: is sent to everybody with no word that anybody typed, and no name', () => {
    const statuses: readonly Status[] = ['submitted', 'accepted', 'waiting', 'supplier', 'resolved', 'error'];
    for (const status of statuses) {
      const data = seen('everybody', {
        ...aFullRequest({ status, owner: ivan, decided: aDecision() }),
        supplier: { name: 'Acme' },
      });
      const json = JSON.stringify(data);
      assert.doesNotMatch(json, /printer|Ward|Ivan|Nadia|Acme|sluice|Known fault|bay 6/i, status);
      assert.equal(data.hasWhat, false);
      assert.match(json, /WL-7K2QX/);
    }
  });

  it('shows whoever raised it or follows it how it stands', () => {
    const mine = seen('requester', { status: 'accepted', owner: ivan });
    assert.deepEqual(
      [mine.what, mine.status],
      ['The label printer on Ward 4 is broken', 'Ivan Petrov has this'],
    );
    assert.match(mine.hint, /^You will hear from us by .* Type WL-7K2QX in your own chat/);
    assert.match(seen('follower').hint, /You will be told the outcome/);
    assert.equal(mine.canJoin, false);
  });

  it('shows the desk the short side of it, and the way to the whole', () => {
    const data = seen('desk');
    assert.deepEqual([data.hasWhat, data.hasChat, data.canJoin], [true, true, false]);
  });

  it('A2.1: shows a stranger the words that anybody may read, to say "me too" to', () => {
    const data = seen('stranger', { status: 'accepted', owner: ivan });
    assert.deepEqual([data.hasWhat, data.canJoin, data.hasChat], [true, true, false]);
    assert.equal(data.status, 'A person has this');
  });

  it('A2.8, D5.3: tells a stranger of a concern no more than of a number that nobody has', () => {
    const concerns: readonly Partial<Request>[] = [
      { kind: 'safety' },
      { harm: 'could' },
      { harm: 'now' },
      { status: 'resolved', decided: aDecision() },
      { status: 'withdrawn' },
    ];
    for (const more of concerns) assert.deepEqual(seen('stranger', more), noGlance('WL-7K2QX').data);
    for (const as of ['everybody', 'requester', 'follower', 'desk', 'stranger'] as const) {
      assert.deepEqual(seen(as, { confidential: true }), noGlance('WL-7K2QX').data);
    }
  });

  it('says when that was, as it is nobody’s living card', () => {
    assert.equal(seen('everybody').when, 'As it was at 10:30am on Tuesday 24 November');
  });
});
