import assert from 'node:assert/strict';
import type { Face, LivingCard, Why } from '../../bot/core/outbox.ts';
import { detailOf } from '../../bot/delivery/detail.ts';

const card = (activity: string, face: Face, news?: readonly [why: Why, version: number]): LivingCard => ({
  message: {
    conversation: { id: 'a:chat', kind: 'personal', serviceUrl: 'http://teams', tenant: 'one' },
    activity,
  },
  face,
  ...(news ? { news: { why: news[0], version: news[1] } } : {}),
});
const details = (...cards: readonly LivingCard[]): readonly string[] =>
  cards.map((one) => detailOf(one, cards));

describe('how much each card of a chat shows', () => {
  it('leaves the receipt of a request whole beside what is new', () => {
    const all = [card('1', 'requester', ['received', 1]), card('2', 'requester', ['outcome', 4])];
    assert.deepEqual(details(...all), ['whole', 'news']);
  });

  it('has one whole card for each side that is the same wherever it stands', () => {
    for (const face of ['author', 'approver', 'named'] as const) {
      assert.deepEqual(details(card('1', face), card('2', face, ['decided', 4])), ['moved', 'whole'], face);
      const told = card('1', face, ['received', 1]);
      assert.deepEqual(details(told, card('2', face, ['decided', 4])), ['moved', 'whole'], face);
    }
  });

  it('tells the sides of one chat apart, and shows a post of a year ago beside the first', () => {
    assert.deepEqual(details(card('1', 'author', ['decided', 4]), card('2', 'named', ['thanks', 5])), [
      'whole',
      'whole',
    ]);
    assert.deepEqual(details(card('1', 'reader', ['story', 2]), card('2', 'reader', ['year-ago', 9])), [
      'whole',
      'whole',
    ]);
  });
});
