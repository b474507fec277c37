import assert from 'node:assert/strict';
import type { Counts } from '../../bot/measure/figure.ts';
import { figureWords } from '../../bot/measure/figure-words.ts';
import { figureOf, leastGroup } from '../../bot/measure/figures.ts';
import { anInstrument } from '../support/instruments.ts';
import { longSentences, wordRules } from '../wording/rules.ts';

const words = (id: string, counts: Counts): string => {
  const instrument = anInstrument(id);
  return figureWords(figureOf(instrument, counts), instrument);
};

describe('a figure in words', () => {
  it('B5, D4.4: says the number, what it means, its interval and how many answered', () => {
    assert.equal(
      words('mood', { kind: 'share', n: 11, yes: 8 }),
      '72.7% said good or very good (between 43.4% and 90.3%), 11 answers',
    );
    assert.equal(
      words('net-fast', { kind: 'net', n: 40, positive: 20, negative: 15 }),
      '+12.5, agree minus disagree (between -16.2 and +41.2), 40 answers',
    );
    assert.equal(
      words('known', { kind: 'share', n: 1000, yes: 750 }),
      '75% agreed (between 72.2% and 77.6%), 1,000 answers',
    );
  });

  it('B5: gives means as whole numbers, and UMUX-Lite on the scale of SUS too', () => {
    assert.equal(
      words('sus', { kind: 'mean', n: 100, sum: 2720, squares: 79_984, straight: 0 }),
      '68 out of 100 (between 64 and 72), 100 answers',
    );
    assert.equal(
      words('umux-lite', { kind: 'mean', n: 100, sum: 744, squares: 6436, straight: 0 }),
      '62 out of 100 (between 57 and 67), about 63 on the SUS scale, 100 answers',
    );
  });

  it('B5: says "or more" and "or less" where the exact number would tell too much', () => {
    assert.equal(
      words('mood', { kind: 'share', n: 11, yes: 11 }),
      '81% or more said good or very good (between 52.3% and 100%), 11 answers',
    );
    assert.equal(
      words('net-safe', { kind: 'net', n: 11, positive: 0, negative: 11 }),
      '-63 or less, agree minus disagree (between -100 and -18.1), 11 answers',
    );
    assert.equal(
      words('umux-lite', { kind: 'mean', n: 11, sum: 132, squares: 1584, straight: 0 }),
      '95 or more out of 100 (between 81 and 100), 11 answers',
    );
  });

  it('has no sign where nothing is more than the other', () => {
    assert.match(words('net-fast', { kind: 'net', n: 40, positive: 15, negative: 15 }), /^0, agree minus/);
  });

  it('B8, D7.1: keeps to the rules of words, whatever the answers were', () => {
    for (const n of [leastGroup, 40, 99, 12_345]) {
      for (const part of [0, 0.2, 0.5, 0.73, 1]) {
        const yes = Math.round(n * part);
        const texts = [
          words('mood', { kind: 'share', n, yes }),
          words('net-fast', { kind: 'net', n, positive: yes, negative: n - yes }),
          words('sus', { kind: 'mean', n, sum: 40 * yes, squares: 1600 * yes, straight: 0 }),
        ];
        for (const text of texts) {
          assert.deepEqual(longSentences(text), []);
          for (const { regex } of wordRules) assert.doesNotMatch(text, regex);
        }
      }
    }
  });
});
