import assert from 'node:assert/strict';
import { faultsOf } from './schema.ts';

type Json = Record<string, unknown>;

const text = (more: Json = {}): Json => ({
  type: 'TextBlock',
  text: 'Ward 7 is back to normal.',
  wrap: true,
  ...more,
});
const input = (more: Json = {}): Json => ({
  type: 'Input.Text',
  id: 'what',
  label: 'What is wrong?',
  ...more,
});
const execute = (more: Json = {}): Json => ({
  type: 'Action.Execute',
  title: 'Send',
  verb: 'request.submit',
  ...more,
});
const choices = (value: string): Json => ({
  type: 'Input.ChoiceSet',
  id: 'where',
  label: 'Where?',
  choices: [{ title: 'Ward 7', value }],
});
const card = (more: Json = {}): Json => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  speak: 'Tell us what is wrong.',
  body: [text()],
  ...more,
});
const without = (key: string, from: Json): Json =>
  Object.fromEntries(Object.entries(from).filter(([k]) => k !== key));
const withBody = (...body: readonly unknown[]): Json => card({ body });
const ask = (id: string): Json => ({
  type: 'Action.ShowCard',
  title: 'Ask',
  card: { type: 'AdaptiveCard', body: [input({ id })], actions: [execute()] },
});
const six = Array.from({ length: 6 }, (_, n) => execute({ title: `Send ${n}` }));

const everything = card({
  lang: 'en',
  refresh: { action: execute(), userIds: ['29:a'] },
  msteams: {
    width: 'Full',
    entities: [{ type: 'mention', text: '<at>Sam</at>', mentioned: { id: 'a', name: 'Sam' } }],
  },
  body: [
    text({ style: 'heading', size: 'large', weight: 'bolder' }),
    text({ text: 'P2', wrap: false, color: 'default' }),
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Typed by ', weight: 'bolder' }] },
    { type: 'FactSet', facts: [{ title: 'From', value: 'Sam Reed' }] },
    { type: 'Image', url: 'https://example.org/chart.png', altText: 'Twelve requests this week' },
    { type: 'Container', style: 'emphasis', items: [text({ color: 'good' })] },
    { type: 'ColumnSet', columns: [{ type: 'Column', width: 'stretch', items: [text()] }] },
    { type: 'ActionSet', actions: [execute({ title: 'Me too' })] },
    input({ isRequired: true, errorMessage: 'Say what is wrong.', maxLength: 500 }),
    choices('w7'),
    { type: 'Input.Date', id: 'until', label: 'Until', min: '2026-11-24' },
    { type: 'Input.Date', id: 'since', label: 'Since', value: '' },
    { type: 'Input.Time', id: 'at', label: 'At', value: '07:30', min: '07:00' },
    { type: 'Input.Time', id: 'to', label: 'To', value: '' },
    {
      type: 'Input.Number',
      id: 'times',
      label: 'Times',
      min: 0,
      max: 9,
      isRequired: true,
      errorMessage: 'Say how often.',
    },
    { type: 'Input.Toggle', id: 'tell', label: 'Updates', title: 'Tell me' },
  ],
  actions: [
    execute({ style: 'positive', data: { id: 'a' } }),
    { type: 'Action.OpenUrl', title: 'Ring 2222', url: 'tel:2222' },
    { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['until'] },
    ask('message'),
  ],
});

const broken: readonly (readonly [rule: string, card: unknown, fault: RegExp])[] = [
  ['a card is an object', 'card', /^: is not a card$/],
  ['a card is an AdaptiveCard', card({ type: 'Card' }), /^type: /],
  ['version is 1.5', card({ version: '1.4' }), /^version: /],
  ['$schema is there', without('$schema', card()), /^\$schema: is missing$/],
  ['speak is there', without('speak', card()), /^speak: is missing$/],
  ['speak says something', card({ speak: ' ' }), /^speak: must not be empty$/],
  ['a language is two letters', card({ lang: 'en-GB' }), /^lang: must be two letters/],
  ['a body is not empty', withBody(), /^body: must not be empty$/],
  ['a card has no property that 1.5 lacks', card({ colour: 'red' }), /^: does not know colour$/],
  [
    'an element has no property that 1.5 lacks',
    withBody(text({ $when: true })),
    /^body\[0\]: does not know \$when$/,
  ],
  ['an element is of a kind we use', withBody({ type: 'Badge' }), /^body\[0\]\.type: is not a kind/],
  ['an enum is one of its names', withBody(text({ weight: 'bold' })), /^body\[0\]\.weight: must be one of/],
  ['a text is not empty', withBody(text({ text: '' })), /^body\[0\]\.text: must not be empty$/],
  ['an input has a label', withBody(without('label', input())), /^body\[0\]\.label: is missing$/],
  ['an input has an id', withBody(without('id', input())), /^body\[0\]\.id: is missing$/],
  [
    'a required input explains itself',
    withBody(input({ isRequired: true })),
    /^body\[0\]: .* no errorMessage$/,
  ],
  ['an id is used once', withBody(input(), input()), /Duplicate Id "what"/],
  [
    'an id is used once in all show cards',
    card({ actions: [ask('message'), ask('message')] }),
    /Duplicate Id "message"/,
  ],
  [
    'a choice has no comma',
    withBody(choices('ward,7')),
    /^body\[0\]\.choices\[0\]\.value: must not contain a comma$/,
  ],
  [
    'a date is a date',
    withBody({ type: 'Input.Date', id: 'a', label: 'A', min: '24/11/2026' }),
    /^body\[0\]\.min: /,
  ],
  [
    'a time is a time',
    withBody({ type: 'Input.Time', id: 'a', label: 'A', value: '7:30am' }),
    /^body\[0\]\.value: .*a time, like "07:30"$/,
  ],
  [
    'an image has a text',
    withBody({ type: 'Image', url: 'https://example.org/a.png' }),
    /^body\[0\]\.altText: is missing$/,
  ],
  [
    'an action has a verb',
    card({ actions: [without('verb', execute())] }),
    /^actions\[0\]\.verb: is missing$/,
  ],
  [
    'an action has a title',
    card({ actions: [execute({ title: '' })] }),
    /^actions\[0\]\.title: must not be empty$/,
  ],
  [
    'a link is a safe one',
    card({ actions: [{ type: 'Action.OpenUrl', title: 'A', url: 'http://a' }] }),
    /\.url: must be/,
  ],
  [
    'a card has six actions at most',
    card({ actions: [...six, execute()] }),
    /^actions: has more than six actions$/,
  ],
  [
    'a set has six actions at most',
    withBody({ type: 'ActionSet', actions: [...six, execute()] }),
    /^body\[0\]\.actions: has more than six actions$/,
  ],
  [
    'a card behind a button is held to the same',
    card({
      actions: [
        {
          type: 'Action.ShowCard',
          title: 'Ask',
          card: { type: 'AdaptiveCard', body: [input({ label: '' })] },
        },
      ],
    }),
    /^actions\[0\]\.card\.body\[0\]\.label: must not be empty$/,
  ],
  [
    'an element in a column is held to the same',
    withBody({ type: 'ColumnSet', columns: [{ type: 'Column', items: [text({ wrap: 'yes' })] }] }),
    /^body\[0\]\.columns\[0\]\.items\[0\]\.wrap: /,
  ],
  ['a text wraps', withBody(without('wrap', text())), /^body\[0\]: needs "wrap": true$/],
  ['a long text wraps', withBody(text({ wrap: false })), /^body\[0\]: is longer than 24 characters/],
  [
    'a long choice wraps',
    withBody({ ...choices('w7'), style: 'expanded', choices: [{ title: 'a'.repeat(25), value: 'a' }] }),
    /^body\[0\]: has a choice over 24 characters/,
  ],
  [
    'a long toggle wraps',
    withBody({ type: 'Input.Toggle', id: 'a', label: 'A', title: 'a'.repeat(25) }),
    /^body\[0\]: has a choice over 24 characters/,
  ],
  [
    'an optional number has no range',
    withBody({ type: 'Input.Number', id: 'a', label: 'A', min: 1 }),
    /^body\[0\]: cannot be left empty/,
  ],
  [
    'nothing is null',
    card({ actions: [execute({ data: { id: null } })] }),
    /^actions\[0\]\.data\.id: is null$/,
  ],
  [
    'every binding was filled in',
    withBody(text({ text: `Hello \${name}` })),
    /^body\[0\]\.text: holds a "\$\{"/,
  ],
  [
    'a colour comes with a word',
    withBody(text({ text: '●', color: 'good' })),
    /^body\[0\]: says it by the colour good/,
  ],
  ['a large text is a heading', withBody(text({ size: 'large' })), /^body\[0\]: looks like a heading/],
  [
    'a bold medium text is a heading',
    withBody(text({ size: 'medium', weight: 'bolder' })),
    /looks like a heading/,
  ],
];

describe('the card schema', () => {
  it('finds no fault in a card that uses everything we use', () => {
    assert.deepEqual(faultsOf(everything), []);
  });

  it('takes an enum as the designer writes it', () => {
    assert.deepEqual(faultsOf(withBody(text({ style: 'Heading', size: 'Large', weight: 'Bolder' }))), []);
  });

  it('lets a large number stand without being a heading', () => {
    assert.deepEqual(faultsOf(withBody(text({ text: '62 %', size: 'extraLarge' }))), []);
  });

  for (const [rule, broke, fault] of broken) {
    it(`sees when broken: ${rule}`, () => {
      const faults = faultsOf(broke);
      assert.ok(
        faults.some((found) => fault.test(found)),
        `expected ${fault} among:\n${faults.join('\n')}`,
      );
    });
  }
});
