import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expand } from '../../bot/render/expand.ts';
import { typedText } from '../support/typed-text.ts';

/** A binding as it stands in a template. */
const bind = (path: string): string => `\${${path}}`;
const text = (words: string): object => ({ type: 'TextBlock', text: words });
const body = (...items: readonly unknown[]): object => ({ body: items });

const rows = body({
  $data: bind('rows'),
  type: 'Container',
  items: [{ $when: bind('urgent'), ...text(bind('what')) }, text(bind('who'))],
});

describe('a template and its data', () => {
  it('make a card: text, numbers, booleans and objects as they are', () => {
    const template = {
      speak: `Request ${bind('id')}.`,
      wrap: bind('yes'),
      count: bind('n'),
      data: bind('rest'),
    };
    const data = { id: 'WL-1', yes: false, n: 3, rest: { id: 'WL-1', list: [1] } };
    assert.deepEqual(expand(template, data), {
      speak: 'Request WL-1.',
      wrap: false,
      count: 3,
      data: data.rest,
    });
  });

  it('make one element for each row, or none', () => {
    const row = (who: string, urgent: boolean) => ({ who, urgent, what: `${who} waits` });
    assert.deepEqual(expand(rows, { rows: [row('Sam', true), row('Ada', false)] }), {
      body: [
        { type: 'Container', items: [text('Sam waits'), text('Sam')] },
        { type: 'Container', items: [text('Ada')] },
      ],
    });
    assert.deepEqual(expand(rows, { rows: [] }), { body: [] });
  });

  it('take an empty text and an explicit false for what they are', () => {
    assert.deepEqual(expand(body(text(bind('a'))), { a: '' }), body(text('')));
    assert.deepEqual(expand(body({ $when: bind('a'), ...text('x') }), { a: false }), body());
  });

  it('are both left as they were, and the card shares nothing with the template', () => {
    const template = body({ $when: bind('a'), ...text(bind('b')) });
    const before = structuredClone(template);
    const data = Object.freeze({ a: true, b: 'x' });
    const card = expand(template, data) as { body: { text: string }[] };
    if (card.body[0]) card.body[0].text = 'spoilt';
    assert.deepEqual(template, before);
    assert.deepEqual(expand(template, { a: true, b: 'y' }), body(text('y')), 'the second time as the first');
  });

  it('treat what people typed as data: nothing in it is worked out', () => {
    const typed = `${bind('1+1')} ${bind('secret')} {{DATE(2026-11-24T10:30:00Z)}}`;
    assert.deepEqual(expand(body(text(bind('what'))), { what: typed, secret: 'x' }), body(text(typed)));
    fc.assert(
      fc.property(typedText, (what) => {
        assert.deepEqual(
          expand(body(text(bind('what')), text(`> ${bind('what')}`)), { what }),
          body(text(what), text(`> ${what}`)),
        );
      }),
    );
  });
});

describe('data that lacks what the template needs', () => {
  const lacking: readonly (readonly [where: string, template: object, data: object, path: RegExp])[] = [
    ['in a text', body(text(`Hello ${bind('who')}!`)), {}, /lacks who$/],
    ['alone in a field', body(text(bind('who'))), {}, /lacks who$/],
    ['in a $when', body({ $when: bind('urgent'), ...text('x') }), {}, /lacks urgent$/],
    [
      'in a $when, as something else than true or false',
      body({ $when: bind('n'), ...text('x') }),
      { n: 1 },
      /lacks n$/,
    ],
    ['in a $data', rows, {}, /lacks rows\b/],
    ['in a $data, as something else than a list', rows, { rows: 'a' }, /lacks rows\b/],
    ['in a row', rows, { rows: [{ urgent: false }] }, /lacks who$/],
    ['in the $when of a row', rows, { rows: [{ who: 'Sam' }] }, /lacks urgent$/],
    ['in a later row only', rows, { rows: [{ urgent: false, who: 'Sam' }, { urgent: false }] }, /lacks who$/],
    [
      'in a row, though the card around it has one',
      rows,
      { who: 'Sam', rows: [{ urgent: false }] },
      /lacks who$/,
    ],
    ['deeper in the data', body(text(bind('by.name'))), { by: {} }, /lacks .*name$/],
    ['behind a button', { actions: [{ card: body(text(bind('who'))) }] }, {}, /lacks who$/],
    [
      'in two places',
      body(text(bind('who')), { $when: bind('urgent'), ...text('x') }),
      {},
      /lacks urgent, who$/,
    ],
  ];

  for (const [where, template, data, path] of lacking) {
    it(`is an error that names it: ${where}`, () => assert.throws(() => expand(template, data), path));
  }

  it('is no error where the part that needs it is not shown', () => {
    const template = body({
      $when: bind('has'),
      type: 'Container',
      items: [{ $data: bind('rows'), ...text(bind('a')) }],
    });
    assert.deepEqual(expand(template, { has: false }), body());
  });

  it('does not trouble the next card', () => {
    assert.throws(() => expand(body(text(bind('who'))), {}), /who/);
    assert.deepEqual(expand(body(text(bind('what'))), { what: 'x' }), body(text('x')));
  });
});
