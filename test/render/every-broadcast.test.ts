import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longest as limits } from '../../bot/broadcast/broadcast.ts';
import { cleanText } from '../../bot/core/text.ts';
import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { aBroadcast, broadcastStatuses } from '../support/broadcasts.ts';
import { longestBroadcast } from '../support/longest-broadcast.ts';
import { typedText } from '../support/typed-text.ts';
import { longest, worstLetters } from '../support/worst-text.ts';
import { broadcastCardsOf, broadcastPagesOf } from './every-broadcast.ts';
import { faultsIn } from './every-card.ts';

const sound = (views: readonly AnyView[]): void => assert.deepEqual(views.flatMap(faultsIn), []);

/** Links and lists are written anew, and a link of emoji grows the most. */
const worstMarkdown = ['- a\n', '**a** ', '_a_ ', 'https://a.uk/😀😀 ', '[a](https://a.uk/😀) ', '1. a\n'];

const typed = (most: number): fc.Arbitrary<string> =>
  typedText.map((text) => cleanText(text).slice(0, most).toWellFormed().replaceAll('${', '$') || 'a');

type Json = Readonly<Record<string, unknown>>;

const textsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, ...rest } = node as Json;
  return [...(type === 'TextBlock' ? [String(text)] : []), ...Object.values(rest).flatMap(textsIn)];
};

describe('every card of a broadcast, sound and under 25 KB', () => {
  for (const status of broadcastStatuses) {
    it(`that is ${status}, with the least that it can hold`, () => {
      sound(broadcastCardsOf(aBroadcast({ status })));
    });

    it(`that is ${status}, with the longest of the worst texts`, () => {
      for (const letters of [...worstLetters, ...worstMarkdown]) {
        sound(broadcastCardsOf(longestBroadcast(letters, status)));
      }
    });
  }

  it('whatever was typed', () => {
    fc.assert(
      fc.property(typed(limits.title), typed(limits.body), typed(limits.short), (title, body, short) => {
        const words = { title, body, question: short, influence: short, engaged: short };
        sound(broadcastCardsOf(aBroadcast({ ...words, author: { id: 'a', name: short } })));
      }),
      { numRuns: 15 },
    );
  });

  it('on a page of the list', () => {
    sound(broadcastPagesOf([]));
    for (const letters of worstLetters) {
      sound(broadcastPagesOf(Array(8).fill(longestBroadcast(letters, 'sent'))));
    }
  });
});

describe('every card of a broadcast, with what people typed', () => {
  it('shows it as it was typed where Markdown is not meant, and never a mention', () => {
    for (const status of broadcastStatuses) {
      const broadcast = {
        ...longestBroadcast('~~loud~~ <at>all</at> ', status),
        body: '<at>all</at> ~~loud~~',
      };
      for (const view of [...broadcastCardsOf(broadcast), ...broadcastPagesOf([broadcast])]) {
        const raw = textsIn(render(view)).filter((text) => /(?<!\\)(~~loud|<at)/.test(text));
        assert.deepEqual(raw, [], `${view.template}, ${status}`);
      }
    }
  });

  it('has no fault in the longest link that there is', () => {
    sound(broadcastCardsOf(aBroadcast({ body: `https://a.uk/${longest('😀', limits.body - 13)}` })));
  });
});
