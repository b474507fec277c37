import assert from 'node:assert/strict';
import { link, unlink } from '../../bot/link/link-rules.ts';
import { mostRelated } from '../../bot/link/merge-rules.ts';
import { split } from '../../bot/link/split-rules.ts';
import type { Both } from '../../bot/request/settle-both.ts';
import { aRequest, inMinutes, lena, now } from '../support/requests.ts';

const one = aRequest({ id: 'WL-00001' });
const other = aRequest({ id: 'WL-00002', harm: 'now' });

const both = (made: Both | string): Both => {
  if (typeof made === 'string') assert.fail(`expected a change, got ${made}`);
  return made;
};

describe('linking two requests', () => {
  it('D3.4: leaves both as they are, a hazard too, and names each on the other', () => {
    const { change, also } = both(link(one, other, now));
    assert.deepEqual([change.request.related, also.request.related], [['WL-00002'], ['WL-00001']]);
    assert.deepEqual([change.request.status, also.request.status], ['submitted', 'submitted']);
    assert.deepEqual([change.tell, also.tell], [[], []]);
    assert.equal(link(change.request, also.request, now), 'unchanged');
    assert.equal(link(also.request, change.request, now), 'unchanged');
  });

  it('is undone on both sides, and once', () => {
    const { change, also } = both(link(one, other, now));
    const undone = both(unlink(also.request, change.request, now));
    assert.deepEqual([undone.change.request.related, undone.also.request.related], [[], []]);
    assert.equal(unlink(undone.change.request, undone.also.request, now), 'unchanged');
  });

  it('A2.8: names nothing that was told in confidence on a request that others read', () => {
    const sealed = { ...other, confidential: true };
    assert.equal(link(one, sealed, now), 'sealed');
    assert.equal(link(sealed, one, now), 'sealed');
    assert.notEqual(link({ ...one, confidential: true }, sealed, now), 'sealed');
  });

  it('never links one to itself, or more than a card can name', () => {
    assert.equal(link(one, one, now), 'itself');
    const related = Array.from({ length: mostRelated }, (_, at) => `WL-${at}`);
    assert.equal(link({ ...one, related }, other, now), 'full');
    assert.equal(link(one, { ...other, related }, now), 'full');
  });
});

describe('splitting a request', () => {
  const splitting = {
    number: 'WL-00009',
    what: 'And the tablet does not charge',
    route: () => ({ desk: 'informatics', rule: 'else' }) as const,
    hearBy: () => inMinutes(60),
    look: () => inMinutes(30),
    alert: () => [{ to: 'channel', why: 'raised' } as const],
  };

  it('makes the second problem a request of the same person, who is told of it', () => {
    const first = aRequest({
      where: 'Ward 4',
      affects: 'ward',
      doing: 'The round',
      owner: lena,
      status: 'accepted',
    });
    const { change, also } = both(split(first, splitting, now));
    const { id, what, where, affects, requester, related, status, owner, doing } = change.request;
    assert.deepEqual([id, what, where, affects], ['WL-00009', splitting.what, 'Ward 4', 'ward']);
    assert.deepEqual(
      [requester, related, status, owner, doing],
      [first.requester, [first.id], 'submitted', undefined, undefined],
    );
    assert.deepEqual(
      change.tell.map(({ to, why }) => `${to} ${why}`),
      ['channel raised', 'requester received'],
    );
    assert.deepEqual(
      [also.event, also.request.related, also.request.status],
      ['split', ['WL-00009'], 'accepted'],
    );
  });

  it('H8: takes both for a concern where nobody has said which of the two is one', () => {
    const { change } = both(split(aRequest({ harm: 'now', kind: 'safety' }), splitting, now));
    assert.deepEqual([change.request.harm, change.request.kind], ['now', 'safety']);
  });

  it('A2.8: keeps in confidence what was told in confidence, and asks no rule', () => {
    const { change } = both(split(aRequest({ confidential: true }), splitting, now));
    assert.deepEqual([change.request.confidential, change.request.rule], [true, 'in confidence']);
  });

  it('is for what is open', () => {
    assert.equal(split(aRequest({ status: 'resolved' }), splitting, now), 'no-longer');
  });
});
