import assert from 'node:assert/strict';
import { wordRules } from './rules.ts';
import { textsOf } from './shown.ts';
import { inSource } from './static.ts';

const card = {
  type: 'AdaptiveCard',
  speak: 'spoken',
  body: [
    { type: 'TextBlock', text: 'text', id: 'not this' },
    { type: 'FactSet', facts: [{ title: 'fact', value: 'its value' }] },
    {
      type: 'Input.ChoiceSet',
      id: 'nor this',
      label: 'label',
      placeholder: 'placeholder',
      errorMessage: 'error',
      value: 'nor-this',
      choices: [{ title: 'choice', value: 'nor-this' }],
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'button', tooltip: 'tip', verb: 'x.y', data: { title: 'nor this' } },
    { type: 'Action.ShowCard', title: 'opens', card: { body: [{ type: 'TextBlock', text: 'inside' }] } },
  ],
};

describe('what is shown', () => {
  it('is every text of a card: facts, choices, hints, and what a screen reader says', () => {
    assert.deepEqual(
      [...textsOf(card)].sort(),
      [
        ...['spoken', 'text', 'fact', 'its value', 'label', 'placeholder', 'error', 'choice'],
        ...['button', 'tip', 'opens', 'inside'],
      ].sort(),
    );
  });

  it('is every sentence and every label of the source, with its place', () => {
    const source = `const words = {\n  a: 'Nobody has this yet',\n  b: 'Closed',\n};\nsend('request.show', 'open');`;
    assert.deepEqual(
      inSource('triage/words.ts', source).map(({ where, text }) => `${where} ${text}`),
      ['bot/triage/words.ts:2 Nobody has this yet', 'bot/triage/words.ts:3 Closed'],
    );
  });

  it('D7: fails the check of words as soon as somebody adds "simply" to a card', () => {
    const more = { ...card, body: [{ type: 'TextBlock', text: 'Simply press Send.' }] };
    const found = textsOf(more).flatMap((text) => wordRules.filter(({ regex }) => regex.test(text)));
    assert.deepEqual(
      found.map(({ about }) => about),
      ['words to avoid'],
    );
  });
});
