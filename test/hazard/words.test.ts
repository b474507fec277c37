import assert from 'node:assert/strict';
import {
  heldWords,
  likelihoodChoices,
  likelihoodWords,
  refusedWords,
  riskWords,
  severityChoices,
  severityWords,
  stageWords,
} from '../../bot/hazard/words.ts';
import { levels, matrix } from '../../bot/request/risk-matrix.ts';
import { aRating } from '../support/hazards.ts';

const everyRisk = levels.map((risk) => riskWords(aRating({ risk })));
const everyChoice = [...severityChoices, ...likelihoodChoices].map(({ title }) => title);
const everything = [
  ...everyRisk,
  ...everyChoice,
  ...Object.values(stageWords),
  ...Object.values(refusedWords),
  ...Object.values(heldWords),
];

describe('the words of clinical risk', () => {
  it('D3.7: say what a risk means beside its number, which is never alone', () => {
    assert.equal(everyRisk[3], 'Risk 4 of 5: must be reduced');
    assert.equal(new Set(everyRisk).size, 5);
    for (const words of everyRisk) assert.match(words, /^Risk \d of 5: \w+/);
  });

  it('B1: offer each level by its whole description, the worst first, and send its digit', () => {
    for (const choices of [severityChoices, likelihoodChoices])
      assert.deepEqual(
        choices.map(({ value }) => value),
        ['5', '4', '3', '2', '1'],
      );
    assert.match(severityChoices[1]?.title ?? '', /^Major\. One patient: death.*\. Several patients: severe/);
    assert.match(severityChoices[0]?.title ?? '', /^Catastrophic\. Several patients: death/);
    assert.match(severityChoices[4]?.title ?? '', /^Minor\. One patient: minor injury/);
    for (const title of everyChoice) assert.doesNotMatch(title, /\d|undefined/);
  });

  it('B1: tell a rating in the words that it was chosen by', () => {
    const rating = aRating({ severity: 4, likelihood: 2 });
    assert.equal(severityWords(rating), severityChoices[1]?.title);
    assert.equal(likelihoodWords(rating), likelihoodChoices[3]?.title);
  });

  it('D3.1: put no words of this matrix to a rating that was made with one we do not know', () => {
    const rating = aRating({ severity: 4, likelihood: 2, risk: 3, matrix: 'DCB0129 5' });
    const told = [riskWords(rating), severityWords(rating), likelihoodWords(rating)];
    assert.deepEqual(told, [
      'Risk 3 of 5, where 5 is the worst',
      '4 of 5, where 5 is the worst.',
      '2 of 5, where 5 is the worst.',
    ]);
    for (const words of Object.values(matrix.acceptability)) assert.ok(!told.join().includes(words));
  });

  it('D7.1: stay under twenty words a sentence, and blame nobody', () => {
    for (const text of everything) {
      for (const sentence of text.split(/\. /)) assert.ok(sentence.split(/\s+/).length < 20, sentence);
      assert.doesNotMatch(text, /\b(user|ticket|closed|rejected|failed|simply|just|easy|should)\b/i);
    }
  });
});
