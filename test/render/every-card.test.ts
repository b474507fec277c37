import assert from 'node:assert/strict';
import fc from 'fast-check';
import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { anyReport, anyRequest } from '../support/any-request.ts';
import { aRequest, statuses } from '../support/requests.ts';
import { longestReport, longestRequest, worstLetters } from '../support/worst-text.ts';
import { cardsOf, contactCards, deskCards, faultsIn, formsOf, pagesOf } from './every-card.ts';

const sound = (views: readonly AnyView[]): void => assert.deepEqual(views.flatMap(faultsIn), []);

const always = <Value>(value: fc.Arbitrary<Value>, views: (value: Value) => readonly AnyView[]): void =>
  fc.assert(
    fc.property(value, (one) => sound(views(one))),
    { numRuns: 12 },
  );

type Json = Readonly<Record<string, unknown>>;

/** What clients read as Markdown: every TextBlock and every Fact. */
const markdownIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(markdownIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, facts, ...rest } = node as Json;
  const own = type === 'TextBlock' ? [String(text)] : [];
  const values = Array.isArray(facts) ? facts.map((fact: Json) => String(fact.value)) : [];
  return [...own, ...values, ...Object.values(rest).flatMap(markdownIn)];
};

describe('every card, with what people typed', () => {
  it('shows it as it was typed, never as Markdown', () => {
    for (const status of statuses) {
      const request = longestRequest('*loud* <at>all</at> ', status);
      for (const view of [...cardsOf(request), ...formsOf(request), ...pagesOf([request])]) {
        const raw = markdownIn(render(view)).filter((text) => /(?<!\\)(\*loud|<at)/.test(text));
        assert.deepEqual(raw, [], `${view.template}, ${status}`);
      }
    }
  });
});

describe('every card, sound and under 25 KB', () => {
  for (const status of statuses) {
    it(`for a request that is ${status}, with the least that it can hold`, () => {
      sound(cardsOf(aRequest({ status })));
    });

    it(`for a request that is ${status}, whatever was typed`, () => {
      always(anyRequest(status), cardsOf);
    });

    it(`for a request that is ${status}, with the longest of the worst texts`, () => {
      for (const letters of worstLetters) sound(cardsOf(longestRequest(letters, status)));
    });
  }

  it('for what a person says about being told things', () => sound(contactCards));

  it('for the desk itself', () => sound(deskCards));

  it('for a form', () => {
    sound(formsOf({ what: 'a' }));
    always(anyReport, formsOf);
    for (const letters of worstLetters) sound(formsOf(longestReport(letters)));
  });

  it('for a page of a list', () => {
    sound(pagesOf([]));
    always(fc.array(fc.constantFrom(...statuses).chain(anyRequest), { maxLength: 8 }), pagesOf);
    for (const letters of worstLetters) sound(pagesOf(Array(8).fill(longestRequest(letters, 'accepted'))));
  });
});
