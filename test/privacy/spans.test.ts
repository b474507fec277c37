import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blank, replaceSpans } from '../../bot/privacy/spans.ts';

const nat = (max: number) => fc.nat({ max });
const spansIn = (length: number) =>
  fc.array(
    fc
      .tuple(nat(length - 1), nat(9))
      .map(([start, size]) => ({ start, end: Math.min(length, start + 1 + size) })),
  );

describe('spans', () => {
  it('are replaced where they stand, in any order', () => {
    const spans = [
      { start: 4, end: 5 },
      { start: 0, end: 2 },
    ];
    assert.equal(
      replaceSpans('abcdef', spans, () => '-'),
      '-cd-f',
    );
  });

  it('that touch are replaced each', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ];
    assert.equal(
      replaceSpans('abcdef', spans, () => '-'),
      '--def',
    );
  });

  it('that overlap are replaced once, as the first says', () => {
    const spans = [
      { start: 3, end: 5, by: 'second' },
      { start: 1, end: 4, by: 'first' },
    ];
    assert.equal(
      replaceSpans('abcdef', spans, ({ by }, length) => `<${by} ${length}>`),
      'a<first 4>f',
    );
  });

  it('when blanked, leave every other character at its offset', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    fc.assert(
      fc.property(spansIn(text.length), (spans) => {
        const inside = (i: number) => spans.some(({ start, end }) => start <= i && i < end);
        const expected = Array.from(text, (letter, i) => (inside(i) ? '\ue000' : letter)).join('');
        assert.equal(blank(text, spans), expected);
      }),
    );
  });
});
