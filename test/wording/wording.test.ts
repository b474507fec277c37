import assert from 'node:assert/strict';
import { instruments } from '../../bot/measure/instruments.ts';
import { templates } from '../../bot/render/templates.ts';
import { type About, allowedWords, isAllowed } from './allowed.ts';
import { everyShown } from './every-shown.ts';
import { longSentences, readingAge, wholeSentences, wordRules, wordsOf } from './rules.ts';
import type { Shown } from './shown.ts';

describe('every word that Wardline shows', () => {
  let all: readonly Shown[];
  before(async () => {
    all = await everyShown();
  });

  /** `where: what was found, and what to write instead`. */
  const faults = (about: About, find: (text: string) => readonly string[]): readonly string[] =>
    all
      .filter((shown) => !isAllowed(shown, about))
      .flatMap(({ text, where }) => find(text).map((found) => `${where}: ${found}: ${text}`));

  it('is read here: of every card, of the source, and of what a pulse asks', () => {
    const places = new Set(all.map(({ where }) => where.replace(/:\d+$/, '')));
    const cards = Object.keys(templates).map((name) => `cards/${name}.json`);
    const sources = ['bot/core/refusal.ts', 'bot/wiring/paint.ts', 'bot/request/words.ts'];
    const asked = instruments.map(({ id }) => `bot/measure/instruments/${id}`);
    assert.deepEqual(
      [...cards, ...sources, ...asked].filter((place) => !places.has(place)),
      [],
    );
    assert.ok(all.length > 1000, `${all.length}`);
  });

  for (const about of new Set(wordRules.map((rule) => rule.about))) {
    it(`D7.1, B8: keeps to the rules about ${about}`, () => {
      const rules = wordRules.filter((rule) => rule.about === about);
      const found = faults(about, (text) =>
        rules.flatMap(({ regex, instead }) => {
          const hit = regex.exec(text)?.[0];
          return hit === undefined ? [] : [`"${hit}", use ${instead}`];
        }),
      );
      assert.deepEqual(found, []);
    });
  }

  it('B8: stands in sentences of at most 20 words', () => {
    const found = faults('length', (text) =>
      longSentences(text).map((one) => `${wordsOf(one).length} words`),
    );
    assert.deepEqual(found, []);
  });

  it('B8: can be read at the age of 11, on every card with enough sentences to tell', () => {
    const ages = Object.keys(templates).flatMap((name) => {
      const texts = all.filter(({ where }) => where === `cards/${name}.json`).map(({ text }) => text);
      const enough = texts.flatMap(wholeSentences).flatMap(wordsOf).length >= 30;
      return enough ? [{ name, age: readingAge(texts) }] : [];
    });
    assert.ok(ages.length > 15, `${ages.length} cards`);
    // "11 to 14 when hard": the words of DCB0129 for harm are not ours to change.
    const most = (name: string): number => (name.startsWith('hazard-') ? 14 : 11);
    assert.deepEqual(
      ages.filter(({ name, age }) => age > most(name)),
      [],
    );
  });

  it('has no exception that nothing needs any more', () => {
    const unused = allowedWords.filter(
      ({ where, text }) => !all.some((shown) => where.test(shown.where) && text.test(shown.text)),
    );
    assert.deepEqual(unused, []);
  });
});
