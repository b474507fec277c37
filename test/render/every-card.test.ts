import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnyView } from '../../bot/render/templates.ts';
import { anyReport, anyRequest } from '../support/any-request.ts';
import { aRequest, statuses } from '../support/requests.ts';
import { longestReport, longestRequest, worstLetters } from '../support/worst-text.ts';
import { cardsOf, faultsIn, formsOf, pagesOf } from './every-card.ts';

const sound = (views: readonly AnyView[]): void => assert.deepEqual(views.flatMap(faultsIn), []);

const always = <Value>(value: fc.Arbitrary<Value>, views: (value: Value) => readonly AnyView[]): void =>
  fc.assert(
    fc.property(value, (one) => sound(views(one))),
    { numRuns: 20 },
  );

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
