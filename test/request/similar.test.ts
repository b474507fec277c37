import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finder, similar } from '../../bot/request/similar.ts';
import type { Hint } from '../../bot/request/store.ts';
import { typedText } from '../support/typed-text.ts';

const hints: readonly Hint[] = [
  { id: 'WL-00001', what: 'Label printer on Ward 4 prints blank labels', where: 'Ward 4' },
  { id: 'WL-00002', what: 'Smartcard reader does not unlock the drug trolley laptop' },
  { id: 'WL-00003', what: 'Label printer in A&E jams on every third label' },
  { id: 'WL-00004', what: 'The printer is out of paper', where: 'Pharmacy' },
];

const found = (what: string, among = hints): readonly string[] => similar(what, among).map(({ id }) => id);

describe('similar open requests', () => {
  it('share at least half of the telling words of the sentence', () => {
    assert.deepEqual(found('The label printer is broken').toSorted(), ['WL-00001', 'WL-00003']);
    assert.deepEqual(found('My smartcard will not unlock the laptop'), ['WL-00002']);
  });

  it('are found through slips of the keyboard and endings', () => {
    assert.deepEqual(found('smartcrd unlocks'), ['WL-00002']);
  });

  it('are none where only words are shared that every sentence has', () => {
    assert.deepEqual(found('It is not on and we can not do that'), []);
    assert.deepEqual(found('Please get the kettle in bay 2 working'), []);
  });

  it('are none where one word of several is shared', () => {
    assert.deepEqual(found('printer toner invoice missing'), []);
  });

  it('are found by a single telling word where there is only one', () => {
    assert.deepEqual(found('smartcard?'), ['WL-00002']);
  });

  it('are none where nothing was typed, or nothing is open', () => {
    for (const nothing of ['', '   ', '!?', '🖨️']) assert.deepEqual(found(nothing), []);
    assert.deepEqual(found('label printer', []), []);
  });

  it('are three at the most, the closest first', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      id: `WL-1000${at}`,
      what: 'label printer far away',
    }));
    const near = { id: 'WL-20000', what: 'label printer' };
    assert.equal(found('label printer', [...many, near]).length, 3);
    assert.equal(found('label printer', [...many, near])[0], 'WL-20000');
    assert.equal(similar('label printer', many, 1).length, 1);
  });

  it('are told once where the list holds one twice', () => {
    assert.deepEqual(found('smartcard laptop', [...hints, ...hints]), ['WL-00002']);
  });

  it('are found for words that name parts of the language itself', () => {
    const odd = [{ id: 'WL-30000', what: 'constructor toString __proto__ valueOf' }];
    assert.deepEqual(found('constructor __proto__', odd), ['WL-30000']);
    assert.deepEqual(found('hasOwnProperty watch', odd), []);
  });

  it('are always some of those that are open, each once, whatever was typed', () => {
    const anyHints = fc
      .array(typedText, { maxLength: 5 })
      .map((texts) => texts.map((what, at) => ({ id: `${at}`, what })));
    fc.assert(
      fc.property(typedText, anyHints, (what, open) => {
        const near = similar(what, open);
        assert.ok(near.length <= 3 && near.length === new Set(near).size);
        assert.ok(near.every((hint) => open.includes(hint as (typeof open)[number])));
      }),
    );
  });

  it('are the same from an index that was kept as from a new one, whatever came and went in between', () => {
    const words = ['label', 'printer', 'smartcard', 'laptop', 'jams', 'ward'];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((some) => some.join(' '));
    const list = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        what: text,
        where: fc.option(text, { nil: undefined }),
      }),
      { selector: ({ id }) => id },
    );
    const ids = (some: readonly Hint[]) => some.map(({ id }) => id).sort();
    fc.assert(
      fc.property(fc.array(fc.tuple(text, list), { maxLength: 8 }), (asked) => {
        const find = finder();
        for (const [what, open] of asked) {
          assert.deepEqual(ids(find(what, open, 9)), ids(similar(what, open, 9)));
        }
      }),
    );
  });
});
