import assert from 'node:assert/strict';
import { expand } from '../../bot/render/expand.ts';
import { guardsOf, missingGuards } from '../../bot/render/guards.ts';
import { templates } from '../../bot/render/templates.ts';

const bind = (path: string): string => `\${${path}}`;

describe('the guards of a template', () => {
  it('are its $when and $data, each with those inside it', () => {
    const template = {
      body: [
        { $when: bind('hasRows'), items: [{ $data: bind('rows'), $when: bind('shown'), text: bind('a') }] },
        { type: 'TextBlock', text: bind('b') },
      ],
    };
    assert.deepEqual(guardsOf(template), [
      { when: 'hasRows', inside: [{ when: 'shown', each: 'rows', inside: [] }] },
    ]);
  });

  it('are one field each: two fields, a sum or plain words are refused', () => {
    for (const wrong of [
      `${bind('a')}${bind('b')}`,
      bind('a && b'),
      bind('!a'),
      bind("a == 'x'"),
      'a',
      '',
      true,
      1,
      null,
    ]) {
      assert.throws(() => guardsOf({ $when: wrong }), /name one field/, String(wrong));
      assert.throws(() => expand({ $data: wrong }, {}), /name one field/, String(wrong));
    }
  });

  it('are sound in every template that ships', () => {
    for (const template of Object.values(templates)) assert.doesNotThrow(() => guardsOf(template));
  });
});

describe('what guards miss in the data', () => {
  const guards = guardsOf({ $data: bind('a.rows'), items: [{ $when: bind('shown') }] });

  it('is nothing where each has its boolean or its list', () => {
    assert.deepEqual(missingGuards(guards, { a: { rows: [{ shown: true }, { shown: false }] } }), []);
    assert.deepEqual(missingGuards(guards, { a: { rows: [] } }), []);
  });

  it('is named once for each row that lacks it', () => {
    assert.deepEqual(missingGuards(guards, { a: { rows: [{}, { shown: 'yes' }] } }), ['shown', 'shown']);
    assert.deepEqual(missingGuards(guards, {}), ['a.rows']);
  });

  it('is not looked for inside a part that is not shown', () => {
    const hidden = guardsOf({ $when: bind('shown'), items: [{ $when: bind('inner') }] });
    assert.deepEqual(missingGuards(hidden, { shown: false }), []);
    assert.deepEqual(missingGuards(hidden, { shown: true }), ['inner']);
  });
});
