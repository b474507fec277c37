import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Instrument, Scoring } from '../../bot/measure/instrument.ts';
import { rangeWords, trendWords } from '../../bot/measure/trend-words.ts';
import { type Chart, xmr } from '../../bot/measure/xmr.ts';

const chartOf = (values: readonly number[]): Chart =>
  xmr(values.map((value, at) => ({ on: `${2010 + at}-01-01`, value })));
const steady = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 49 : 51));
const words = (...values: readonly number[]): string => trendWords(chartOf([...steady, ...values]));
const scored = (scoring: Scoring): Instrument => ({
  id: 'mood',
  name: 'Mood',
  questions: [],
  scale: { from: 1, words: [] },
  scoring,
  measure: '',
});

describe('what is said of a trend', () => {
  it('D4.4: is no clear change, unless a rule finds one in the latest result', () => {
    assert.equal(words(), 'No clear change: the ups and downs are what chance brings.');
    assert.equal(words(60, 50), 'No clear change: the ups and downs are what chance brings.');
  });

  it('is better or worse, with the reason', () => {
    assert.equal(words(60), 'Better than before: the latest result is above what chance brings.');
    assert.equal(words(40), 'Worse than before: the latest result is below what chance brings.');
    assert.equal(
      words(50, ...Array<number>(8).fill(49.5)),
      'Worse than before: the last 8 results are all below the average.',
    );
    assert.equal(
      words(48, 48.2, 48.6, 50.1, 50.7, 51.2, 51.9, 52),
      'Better than before: results rose 7 times in a row.',
    );
    assert.equal(
      words(50, 54, 50.5, 54),
      'Better than before: 2 of 3 results in a row are near the top of the usual range.',
    );
  });

  it('is that it is too early, below 6 results', () => {
    assert.equal(
      trendWords(chartOf([50, 51, 90])),
      'Too early to see a change: that takes 6 results, and there are 3.',
    );
    assert.equal(
      trendWords(chartOf([50])),
      'Too early to see a change: that takes 6 results, and there is 1.',
    );
  });

  it('is a first reading, below 12 results', () => {
    const end = 'This is a first reading of 8 results; 12 make it firm.';
    assert.ok(trendWords(chartOf(steady.slice(0, 8))).endsWith(end));
    assert.ok(!words().includes('first reading'));
  });

  it('B8: has sentences of 20 words at the most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 }), (values) => {
        for (const sentence of trendWords(chartOf(values)).split('. '))
          assert.ok(sentence.split(' ').length <= 20, sentence);
      }),
    );
  });
});

describe('what is said of the usual range', () => {
  it('are the numbers that the chart draws, as the figure is written', () => {
    const chart = chartOf(steady);
    assert.equal(
      rangeWords(chart, scored('share')),
      'The average is 50%. Chance alone brings 44.7% to 55.3%.',
    );
    assert.equal(rangeWords(chart, scored('sus')), 'The average is 50. Chance alone brings 45 to 55.');
    assert.equal(rangeWords(chartOf([1, 2]), scored('sus')), '');
  });

  it('ends where the measure ends', () => {
    const wild = chartOf([0, 100, 0, 100, 0, 100]);
    assert.equal(rangeWords(wild, scored('share')), 'The average is 50%. Chance alone brings 0% to 100%.');
    assert.equal(rangeWords(wild, scored('net')), 'The average is +50. Chance alone brings -100 to +100.');
  });
});
