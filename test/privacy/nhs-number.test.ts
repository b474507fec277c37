import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOfNumber } from '../../bot/privacy/nhs-number.ts';
import { numberFrom, safeNumber, withCheckDigit } from './made-up-numbers.ts';

const published = [
  ...['9990000018', '9990000026', '9990000034', '9990000042', '9990000050'],
  ...['9990000069', '9990000077', '9990000085', '9990000093', '9990000107'],
];

describe('NHS, CHI and H&C numbers', () => {
  it('B3: the first ten valid test numbers pass', () => {
    for (const number of published) assert.equal(kindOfNumber(number), 'nhs-number', number);
  });

  it('B3: no other number up to the last of those passes', () => {
    for (let n = 9990000000; n <= 9990000107; n++) {
      assert.equal(kindOfNumber(String(n)) !== undefined, published.includes(String(n)), String(n));
    }
  });

  it('B3: the invalid examples that documentation prints do not pass', () => {
    for (const number of ['9990000000', '9991234560', '9876544321']) {
      assert.equal(kindOfNumber(number), undefined, number);
    }
  });

  it('B3: ten equal digits do not pass, although their check digit fits', () => {
    for (const digit of '0123456789') {
      assert.equal(withCheckDigit(digit.repeat(9)), digit.repeat(10));
      assert.equal(kindOfNumber(digit.repeat(10)), undefined);
    }
  });

  it('B3: of the ten last digits, the check digit alone passes', () => {
    fc.assert(
      fc.property(safeNumber, (number) => {
        for (const last of '0123456789') {
          const expected = last === number.at(-1) ? 'nhs-number' : undefined;
          assert.equal(kindOfNumber(`${number.slice(0, 9)}${last}`), expected);
        }
      }),
    );
  });

  it('anything but ten ASCII digits is no number', () => {
    for (const text of ['', '999000001', '99900000180', '999 000 0018', ' 990000018', '９９９００００018']) {
      assert.equal(kindOfNumber(text), undefined);
    }
  });

  it('B3: each range belongs to who issues it', () => {
    const ranges: readonly (readonly [string, string, string | undefined])[] = [
      ['000', '009', undefined],
      ['312', '319', 'nhs-number'],
      ['320', '399', 'hc-number'],
      ['400', '499', 'nhs-number'],
      ['500', '599', undefined],
      ['600', '799', 'nhs-number'],
      ['800', '899', undefined],
      ['900', '999', 'nhs-number'],
    ];
    for (const [first, last, kind] of ranges) {
      for (const prefix of [first, last]) assert.equal(kindOfNumber(numberFrom(prefix)), kind, prefix);
    }
  });

  it('B3: a CHI number begins with a real day', () => {
    for (const day of ['010100', '311299', '300450', '280223', '290200', '290204', '290296']) {
      assert.equal(kindOfNumber(numberFrom(day)), 'chi-number', day);
    }
    for (const day of ['000150', '010050', '011350', '310450', '300250', '290201', '290299', '311350']) {
      assert.equal(kindOfNumber(numberFrom(day)), undefined, day);
    }
  });

  it('B3: 29 February passes where either 19YY or 20YY is a leap year', () => {
    const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    for (let yy = 0; yy < 100; yy++) {
      const expected = isLeap(1900 + yy) || isLeap(2000 + yy) ? 'chi-number' : undefined;
      assert.equal(kindOfNumber(numberFrom(`2902${String(yy).padStart(2, '0')}`)), expected, String(yy));
    }
  });
});
