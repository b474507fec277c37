import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText } from '../../bot/core/text.ts';
import { longest as limits } from '../../bot/pulse/pulse.ts';
import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { longestPulse } from '../support/longest-pulse.ts';
import { aCell, aPulse, pulseStatuses, someResults } from '../support/pulses.ts';
import { typedText } from '../support/typed-text.ts';
import { worstLetters } from '../support/worst-text.ts';
import { faultsIn } from './every-card.ts';
import { pulseCardsOf, pulsePagesOf } from './every-pulse.ts';

const sound = (views: readonly AnyView[]): void => assert.deepEqual(views.flatMap(faultsIn), []);

const typed = (most: number): fc.Arbitrary<string> =>
  typedText.map((text) => cleanText(text).slice(0, most).toWellFormed().replaceAll('${', '$') || 'a');

type Json = Readonly<Record<string, unknown>>;

const textsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, facts, ...rest } = node as Json;
  const values = Array.isArray(facts) ? facts.map((fact: Json) => String(fact.value)) : [];
  return [
    ...(type === 'TextBlock' ? [String(text)] : []),
    ...values,
    ...Object.values(rest).flatMap(textsIn),
  ];
};

describe('every card of a pulse, sound and under 25 KB', () => {
  for (const status of pulseStatuses) {
    it(`that is ${status}, with the least that it can hold`, () => {
      sound(pulseCardsOf(aPulse({ status })));
    });

    it(`that is ${status}, with the longest of the worst texts`, () => {
      for (const letters of worstLetters) sound(pulseCardsOf(longestPulse(letters, status), letters));
    });
  }

  it('whose results are withheld, for either reason', () => {
    for (const withheld of ['few', 'alike'] as const) {
      const results = someResults({ n: 7, figures: [], withheld });
      sound(pulseCardsOf(aPulse({ status: 'closed', results })));
    }
  });

  it('whatever was typed', () => {
    fc.assert(
      fc.property(typed(limits.title), typed(limits.own), typed(60), (title, own, name) => {
        const results = someResults({
          breakdowns: [{ by: 'site', cells: [aCell({ name })], hidden: 0 }],
        });
        const author = { id: 'a', name };
        sound(pulseCardsOf(aPulse({ title, own, author, instruments: ['own'], status: 'closed', results })));
      }),
      { numRuns: 12 },
    );
  });

  it('on a page of the list', () => {
    sound(pulsePagesOf([]));
    for (const letters of worstLetters) sound(pulsePagesOf(Array(8).fill(longestPulse(letters, 'closed'))));
  });
});

describe('every card of a pulse, with what people typed', () => {
  it('shows it as it was typed, never as Markdown and never as a mention', () => {
    const letters = '*loud* <at>all</at> ';
    for (const status of pulseStatuses) {
      const pulse = longestPulse(letters, status);
      for (const view of [...pulseCardsOf(pulse, letters), ...pulsePagesOf([pulse])]) {
        const raw = textsIn(render(view)).filter((text) => /(?<!\\)(\*loud|<at)/.test(text));
        assert.deepEqual(raw, [], `${view.template}, ${status}`);
      }
    }
  });
});
