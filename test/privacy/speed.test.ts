import assert from 'node:assert/strict';
import { redact, scan } from '../../bot/privacy/scan.ts';

const size = 200_000;
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const hostile = [
  ...[
    '9',
    '9 ',
    '９ ',
    '99 ',
    '999 000 001 ',
    '999 000 0018 ',
    '9 9 9 0 0 0 0 0 1 8 ',
    '9990000018 ',
    '1.2.',
    '1/2/19',
  ],
  ...[
    ' ',
    '\u200b',
    '1   ',
    '1    ',
    '1()',
    '1** **',
    '1</b> <b>',
    '1<b',
    '1&nbsp;',
    '*',
    '<',
    '&',
    '١\u200b',
    '𝟗 ',
  ],
  ...['dob ', 'd.o.b.', 'born 1', 'dob 1/', 'dob 1/1/', 'date of birth ', 'born on the 1 jan', 'jan 1 '],
  ...[
    'mrn ',
    'mrn 1234',
    'mrn----',
    'patient ',
    'patient no ',
    'hosp no aa1',
    'M1 1A',
    'M1 1AE ',
    'patient M1 1AE ',
    'home ',
  ],
  ...[
    '+44 ',
    '+44(0)',
    '+44(0)(0)(0)',
    '0044 7700 ',
    '0 ',
    '07700 ',
    '0800 ',
    '22.11.2026 ',
    '22.11.26 1',
    '10:3',
    '-',
    '1-',
  ],
];

/** Processor time, so that a busy machine does not fail the test. */
const cost = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('scanning time', () => {
  it('D1: 200,000 hostile characters take well under a second', () => {
    for (const piece of hostile) {
      const text = fill(piece);
      for (const work of [scan, redact]) {
        const took = cost(() => work(text));
        assert.ok(took < 700, `${work.name} ${JSON.stringify(piece)}: ${Math.round(took)} ms`);
      }
    }
  }).timeout(60_000);
});
