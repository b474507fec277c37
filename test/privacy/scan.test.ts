import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redact, scan } from '../../bot/privacy/scan.ts';
import { anyWriting, numberFrom, safeNumber, withCheckDigit, words } from './made-up-numbers.ts';

const blocks = (text: string) => scan(text).filter((finding) => finding.severity === 'block');

/** The one writing that is given up for the sake of visit dates: a date with its year, inside the number. */
const holdsDate = (text: string) =>
  /\p{Nd}([./-])\p{Nd}{1,2}\1\p{Nd}{4}|\p{Nd}{4}([./-])\p{Nd}{1,2}\2\p{Nd}/u.test(text);

const inWords = safeNumber.chain((number) => fc.tuple(words, anyWriting(number), words));

describe('scanning for patient numbers', () => {
  it('B3: a valid number is found and taken out in every grouping and spacing, among any words', () => {
    fc.assert(
      fc.property(inWords, ([before, number, after]) => {
        fc.pre(!holdsDate(number));
        const start = before.length;
        assert.deepEqual(blocks(`${before}${number}${after}`), [
          { kind: 'nhs-number', severity: 'block', start, end: start + number.length },
        ]);
        assert.equal(redact(`${before}${number}${after}`), `${before}[NHS number removed]${after}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('B3: a number whose check digit is wrong passes in every grouping and spacing', () => {
    const wrong = fc
      .tuple(fc.stringMatching(/^\d{9}$/), fc.integer({ min: 0, max: 9 }))
      .map(([nine, last]) => `${nine}${last}`)
      .filter((ten) => withCheckDigit(ten.slice(0, 9)) !== ten);
    fc.assert(
      fc.property(
        wrong.chain((number) => fc.tuple(words, anyWriting(number), words)),
        ([before, number, after]) => {
          const text = `${before}${number}${after}`;
          assert.deepEqual(blocks(text), []);
          assert.equal(redact(text), text);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('B3: a number is found against letters, in markup and over a line end', () => {
    for (const text of [
      ...[
        'NHS9990000018',
        'x9990000018x',
        '<td>9990000018</td>',
        '**999** **000** **0018**',
        '999 000\r\n0018',
      ],
      ...[
        '9️9️9️0️0️0️0️0️1️8️',
        '(999) 000-0018',
        "999'000'0018",
        '<b>999</b>&nbsp;000 0018',
        '９９９　０００　００１８',
      ],
    ]) {
      assert.equal(blocks(text).length, 1, text);
    }
  });

  it('B3: CHI and H&C numbers are called by their own names', () => {
    const chi = numberFrom('010170');
    assert.equal(redact(`CHI ${chi.slice(0, 6)} ${chi.slice(6)}.`), 'CHI [CHI number removed].');
    assert.equal(redact(`H&C ${numberFrom('320')}!`), 'H&C [H&C number removed]!');
    assert.deepEqual(blocks(chi), [{ kind: 'chi-number', severity: 'block', start: 0, end: 10 }]);
  });

  it('B3: a number is found beside other digits, whole groups at a time', () => {
    for (const text of [
      'bed 4 999 000 0018',
      '9990000018 9990000026',
      '5 9 9 9 0 0 0 0 0 1 8',
      '12 99900 00018 30',
    ]) {
      assert.match(redact(text), /\[NHS number removed\]/, text);
    }
    assert.equal(redact('9990000018 9990000026'), '[NHS number removed] [NHS number removed]');
  });

  it('B3: a run of more than ten digits is not cut up', () => {
    for (const text of ['99900000180', '09990000018', '9990000018'.repeat(3)])
      assert.deepEqual(scan(text), []);
  });

  it('B3: slashes, commas and the like join only 3 3 4 and single digits', () => {
    assert.equal(blocks('999/000/0018').length, 1);
    assert.equal(blocks('9,9,9,0,0,0,0,0,1,8').length, 1);
    for (const text of ['99/90/00/00/18', '99/90 00 00 18', '9,990,000,018', '99900/00018'])
      assert.deepEqual(blocks(text), []);
  });

  it('D1: a finding holds the kind and the place, never the value', () => {
    const found = scan('DOB 01/02/1950, MRN K123456, NHS 999 000 0018');
    assert.deepEqual(
      found.map(({ kind, severity }) => `${severity} ${kind}`),
      ['warn date-of-birth', 'warn hospital-number', 'block nhs-number'],
    );
    for (const finding of found)
      assert.deepEqual(Object.keys(finding).sort(), ['end', 'kind', 'severity', 'start']);
  });

  it('D1: digits that block are not warned of a second time', () => {
    const chi = numberFrom('010170');
    assert.deepEqual(
      scan(`DOB ${chi.slice(0, 6)} ${chi.slice(6)}`).map((finding) => finding.kind),
      ['chi-number'],
    );
  });
});

describe('redacting', () => {
  const piece = fc.oneof(
    safeNumber,
    safeNumber.chain(anyWriting),
    fc.constantFrom(
      '+44 ',
      '0044 ',
      '(0)',
      '0',
      '07700 ',
      '900123',
      '7700 ',
      '020 ',
      '7946 ',
      '0958',
      '4',
      '44',
    ),
    fc.constantFrom(
      '22.11.2026',
      '1/2/1950',
      '2026-11-22',
      '10:30',
      '22.11.26 10.30',
      '999',
      '000',
      '0018',
      '018',
    ),
    fc.constantFrom(' ', '  ', '-', '/', '.', ',', ':', '\n', 'x', '<b', '>', '**', '&nbsp;', '_'),
    fc.stringMatching(/^\d{1,6}$/),
  );
  const tangle = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  it('D1: leaves nothing that blocks, and does nothing the second time', () => {
    fc.assert(
      fc.property(tangle, (text) => {
        const clean = redact(text);
        assert.deepEqual(blocks(clean), []);
        assert.equal(redact(clean), clean);
      }),
      { numRuns: 5000 },
    );
  });

  it('D1: changes a text exactly when something in it blocks', () => {
    fc.assert(
      fc.property(tangle, (text) => {
        assert.equal(redact(text) !== text, blocks(text).length > 0);
      }),
    );
  });

  it('D1: takes out at once what a date hid until its neighbour was gone', () => {
    const chi = numberFrom('200150');
    const text = `9 9 9 0 0 0 0 0 1.8.${chi.slice(0, 4)} ${chi.slice(4)}`;
    assert.equal(redact(text), '[NHS number removed].[CHI number removed]');
  });

  it('D1: leaves what only warns', () => {
    const text = 'DOB 01/02/1950, MRN K123456, lives at SW1A 1AA';
    assert.equal(scan(text).length, 3);
    assert.equal(redact(text), text);
  });
});
