import assert from 'node:assert/strict';
import { holds } from '../../bot/request/news.ts';
import { allStatuses, aRequest, ivan, minutesAgo } from '../support/requests.ts';

const statusesIn = (why: Parameters<typeof holds>[1]): readonly string[] =>
  allStatuses.filter((status) => holds(aRequest({ status }), why));

describe('a message that waited for somebody’s shift', () => {
  it('asks nothing that was answered meanwhile', () => {
    assert.deepEqual(statusesIn('question'), ['waiting']);
    assert.deepEqual(statusesIn('deputy'), ['waiting']);
    const restated = { text: 'No labels', by: ivan, at: minutesAgo(9) };
    assert.ok(holds(aRequest({ restated }), 'restated'));
    assert.ok(!holds(aRequest({ restated: { ...restated, answer: 'yes' } }), 'restated'));
  });

  it('A1.3: says of nothing that has ended that it is still open, late, or passed to somebody', () => {
    const over = ['resolved', 'confirmed', 'withdrawn', 'error'];
    const open = allStatuses.filter((status) => !over.includes(status));
    for (const why of ['progress', 'planned', 'nudge', 'late', 'back', 'assigned'] as const)
      assert.deepEqual(statusesIn(why), open, why);
  });

  it('A2.1: brings every outcome, reply and reopening, whatever has come since', () => {
    for (const why of ['outcome', 'reply', 'reopened', 'raised', 'received', 'at-risk'] as const)
      assert.equal(statusesIn(why).length, allStatuses.length, why);
  });
});
