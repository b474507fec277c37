import assert from 'node:assert/strict';
import { digitGroups } from '../../bot/privacy/digit-groups.ts';

const gaps = (text: string) => digitGroups(text).map((group) => group.gap);
const gapOf = (between: string) => gaps(`1${between}2`)[1];

const numberingSystems = Intl.supportedValuesOf('numberingSystem')
  .map(
    (system) => new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false, minimumIntegerDigits: 10 }),
  )
  .map((format) => format.format(123456789))
  .filter((digits) => /^\p{Nd}{10}$/u.test(digits));

describe('digit groups', () => {
  it('are runs of digits at their UTF-16 offsets', () => {
    assert.deepEqual(digitGroups('😀12x３４'), [
      { start: 2, end: 4, digits: '12', gap: 'none' },
      { start: 5, end: 7, digits: '34', gap: 'none' },
    ]);
  });

  it('read the decimal digits of every script that this Node knows', () => {
    assert.ok(numberingSystems.length > 50);
    for (const digits of numberingSystems) assert.equal(digitGroups(digits)[0]?.digits, '0123456789', digits);
  });

  it('B3: spaces, dashes, dots, underscores and invisible characters are soft gaps', () => {
    const marks =
      ' \n\t\u00a0\u2009\u202f\u3000\u2028-\u2010\u2011–—\u2212_‿.·•…．\u00ad\u200b\u200f\u2066\ufeff\ufe0f\u3164\ufff9\0';
    for (const mark of marks) assert.equal(gapOf(mark), 'soft', JSON.stringify(mark));
    for (const marks of [' - ', '\r\n', '\u200b \u200b', '...']) assert.equal(gapOf(marks), 'soft');
  });

  it('B3: other punctuation is a hard gap', () => {
    for (const mark of '/\\,:;()[]{}<>"\'“”‘’*`|~，、') assert.equal(gapOf(mark), 'hard', mark);
    for (const marks of [', ', ' / ', ') (', '\n> ']) assert.equal(gapOf(marks), 'hard');
  });

  it('B3: a wide gap of soft marks, as a pasted table leaves it, is still a gap', () => {
    for (const marks of ['    ', ' -- ', '\t\t\t\t', '\n\n\n\n', ' '.repeat(80)])
      assert.equal(gapOf(marks), 'soft');
  });

  it('letters, or a very wide gap, keep groups apart', () => {
    for (const between of ['x', ' x ', '\ue000', ' '.repeat(81), '/'.repeat(13)]) {
      assert.equal(gapOf(between), 'none');
    }
  });

  it('markup counts as one character', () => {
    assert.equal(gapOf('&nbsp;'), 'soft');
    assert.equal(gapOf('&nbsp;&thinsp;'), 'soft');
    for (const between of ['** **', '</b> <b>', '</td><td>', '<br>\n']) assert.equal(gapOf(between), 'hard');
    assert.equal(gapOf('</b></i></u></s>'), 'hard');
  });
});
