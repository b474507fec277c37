import assert from 'node:assert/strict';
import type { FindingKind } from '../../bot/privacy/scan.ts';
import { scan } from '../../bot/privacy/scan.ts';

/** What was found, as the words it stands for: the tests may read the values, the product may not. */
const found = (kind: FindingKind, text: string) =>
  scan(text)
    .filter((finding) => finding.kind === kind && finding.severity === 'warn')
    .map(({ start, end }) => text.slice(start, end));

describe('warning of a date of birth', () => {
  it('B3: a date after DOB, born, birthday or date of birth is one, however it is written', () => {
    for (const date of [
      ...[
        '01/02/1950',
        '1.2.50',
        '1-2-1950',
        '1950-02-01',
        '01 02 1950',
        '01021950',
        '010250',
        '1 / 2 / 1950',
      ],
      ...[
        '1 Feb 1950',
        '1st February 1950',
        'February 1, 1950',
        '1-Feb-50',
        '3rd of March 1950',
        '3 SEPT 50',
      ],
    ]) {
      for (const word of [
        'DOB ',
        'dob: ',
        'd.o.b. ',
        'D.O.B ',
        'DOB\n',
        'born on the ',
        'Date of Birth - ',
        'birthday is ',
      ]) {
        assert.deepEqual(found('date-of-birth', `pt ${word}${date}, ward 7`), [date], `${word}${date}`);
      }
    }
  });

  it('B3: a date without such a word is not', () => {
    for (const text of [
      'clinic on 01/02/1950',
      'newborn 01/02/2026',
      'stubborn since 01/02/2026',
      '01/02/1950',
    ]) {
      assert.deepEqual(found('date-of-birth', text), [], text);
    }
  });

  it('B3: nor is one in the next sentence, too far off, or impossible', () => {
    for (const text of [
      'DOB is missing. 01/02/2026 is the go-live',
      'DOB field on the new form, which changed on 01/02/2026',
      'DOB 45/13/1950',
      'DOB 101/02/1950',
      'DOB ends 10:30',
    ]) {
      assert.deepEqual(found('date-of-birth', text), [], text);
    }
  });
});

describe('warning of a postcode', () => {
  it('B3: each shape is found near a word that speaks of a home', () => {
    for (const code of [
      'M1 1AE',
      'M60 1NW',
      'CR2 6XH',
      'DN55 1PT',
      'W1A 1HQ',
      'EC1A 1BB',
      'GIR 0AA',
      'ls1 4ap',
      'SW1A1AA',
    ]) {
      assert.deepEqual(found('postcode', `patient lives at ${code}.`), [code], code);
      assert.deepEqual(found('postcode', `${code} is the address`), [code], code);
    }
  });

  it('B3: letters that no postcode has are not', () => {
    for (const code of [
      'QM1 1AE',
      'V1 1AE',
      'AI1 1AE',
      'M1 1CE',
      'M1 1AK',
      'W1L 1HQ',
      'EC1C 1BB',
      'M1 AAE',
      'AAA1 1AE',
    ]) {
      assert.deepEqual(found('postcode', `patient lives at ${code}.`), [], code);
    }
  });

  it('B3: without such a word, or with one far away, it may be a ward or a room', () => {
    assert.deepEqual(found('postcode', 'printer in LS1 4AP is broken'), []);
    assert.deepEqual(found('postcode', `patient${' and so on'.repeat(5)} LS1 4AP`), []);
    assert.deepEqual(found('postcode', 'homepage of LS1 4AP'), []);
  });
});

describe('warning of a hospital number', () => {
  it('B3: five to eight digits after its keyword are one, with up to two letters in front', () => {
    for (const word of [
      ...[
        'MRN',
        'mrn:',
        'hosp no',
        'Hosp. No.',
        'hospital number',
        'hospital no:',
        'K no',
        'unit no',
        'Unit number',
      ],
      ...['pt no', 'patient no', 'patient number is', 'Patient ID:', 'pt id'],
    ]) {
      for (const number of ['12345', '12345678', 'K123456', 'RX123456']) {
        assert.deepEqual(
          found('hospital-number', `see ${word} ${number} today`),
          [number],
          `${word} ${number}`,
        );
      }
    }
  });

  it('B3: other numbers are not', () => {
    for (const text of [
      ...['asset 123456', 'patient not 12345', 'MRN 1234', 'MRN 123456789', 'MRN ABC12345', 'ok no 12345'],
      ...['patients: 12345', 'no 123456', 'hospital 12345', 'MRN field, see 12345'],
    ]) {
      assert.deepEqual(found('hospital-number', text), [], text);
    }
  });
});
