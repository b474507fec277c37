import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reply } from '../../bot/request/rules.ts';
import { cleo } from '../support/broadcasts.ts';
import { inMinutes, now, omar } from '../support/requests.ts';
import { typedText } from '../support/typed-text.ts';

const answers = { id: 'WB-7K2QX', title: 'The EPR will be down on Thursday' };
const replied = (more: Partial<Parameters<typeof reply>[0]> = {}) =>
  reply(
    {
      id: 'WL-7K2QX',
      text: 'Theatres run all night',
      by: omar,
      to: cleo,
      answers,
      hearBy: inMinutes(120),
      ...more,
    },
    now,
  );

describe('a reply to a broadcast, as a request', () => {
  it('A2.6: is owned by the author of the broadcast from its first moment, and names what it answers', () => {
    const { request, event } = replied();
    assert.equal(event, 'submitted');
    assert.deepEqual([request.owner, request.status, request.version], [cleo, 'accepted', 1]);
    assert.deepEqual(request.answers, answers);
    assert.deepEqual(request.requester, omar);
  });

  it('A2.6: is told to the author, and the reader hears that it arrived; no desk is rung', () => {
    assert.deepEqual(replied().tell, [
      { to: 'owner', why: 'raised' },
      { to: 'requester', why: 'received' },
    ]);
  });

  it('promises by when they will hear, and says which rule sent it where', () => {
    const { request } = replied();
    assert.equal(request.hearBy, inMinutes(120).toISOString());
    assert.deepEqual([request.desk, request.rule], ['informatics', 'a reply to WB-7K2QX']);
    assert.deepEqual([request.createdAt, request.updatedAt], [now.toISOString(), now.toISOString()]);
  });

  it('is a question of nobody else, with no word said yet and no note', () => {
    const { kind, harm, backers, said, notes, reopened, decided } = replied().request;
    assert.deepEqual(
      [kind, harm, backers, said, notes, reopened, decided],
      ['question', undefined, 0, [], [], 0, undefined],
    );
  });

  it('keeps the words as they were typed', () => {
    fc.assert(fc.property(typedText, (text) => replied({ text }).request.what === text));
  });

  it('can be one’s own: an author may answer their own broadcast', () => {
    const { request } = replied({ by: cleo });
    assert.deepEqual([request.requester, request.owner], [cleo, cleo]);
  });
});
