import assert from 'node:assert/strict';
import fc from 'fast-check';
import { limits } from '../../bot/core/fields.ts';
import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { anyReport, anyRequest } from '../support/any-request.ts';
import { allStatuses, aRequest } from '../support/requests.ts';
import { longest, longestReport, longestRequest, worstLetters } from '../support/worst-text.ts';
import { cardsOf, faultsIn, markdownIn } from './every-card.ts';
import { formCardsOf } from './every-form.ts';
import { directoryCardsOf } from './every-lead.ts';
import { contactCards, deskCards, formsOf, pagesOf, reportCardsOf } from './every-page.ts';

const sound = (views: readonly AnyView[]): void => assert.deepEqual(views.flatMap(faultsIn), []);

const always = <Value>(value: fc.Arbitrary<Value>, views: (value: Value) => readonly AnyView[]): void =>
  fc.assert(
    fc.property(value, (one) => sound(views(one))),
    { numRuns: 12 },
  );

describe('every card, with what people typed', () => {
  it('shows it as it was typed, never as Markdown', () => {
    for (const status of allStatuses) {
      const request = longestRequest('*loud* <at>all</at> ', status);
      for (const view of [
        ...cardsOf(request),
        ...formCardsOf(request),
        ...formsOf(request),
        ...pagesOf([request]),
      ]) {
        const raw = markdownIn(render(view)).filter((text) => /(?<!\\)(\*loud|<at)/.test(text));
        assert.deepEqual(raw, [], `${view.template}, ${status}`);
      }
    }
  });
});

describe('every card, sound and under 25 KB', () => {
  for (const status of allStatuses) {
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

  it('for every form about a request', () => {
    sound(formCardsOf(aRequest()));
    always(anyRequest('accepted'), formCardsOf);
    for (const letters of worstLetters) sound(formCardsOf(longestRequest(letters, 'supplier')));
  });

  it('for what a person says about being told things', () => sound(contactCards));

  it('for the desk itself', () => sound(deskCards));

  it('A4.3: for thirty leads with the longest of the worst texts', () => {
    for (const letters of worstLetters) sound(directoryCardsOf(letters));
  });

  it('for the desk in numbers, in many groups with the longest of the worst names', () => {
    for (const letters of worstLetters) sound(reportCardsOf(longest(letters, limits.short)));
  });

  it('for a form', () => {
    sound(formsOf({ what: 'a' }));
    always(anyReport, formsOf);
    for (const letters of worstLetters) sound(formsOf(longestReport(letters)));
  });

  it('for a page of a list', () => {
    sound(pagesOf([]));
    always(fc.array(fc.constantFrom(...allStatuses).chain(anyRequest), { maxLength: 8 }), pagesOf);
    for (const letters of worstLetters) sound(pagesOf(Array(8).fill(longestRequest(letters, 'accepted'))));
  });
});
