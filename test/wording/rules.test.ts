import assert from 'node:assert/strict';
import { longSentences, readingAge, type WordRule, wordRules } from './rules.ts';

const found = (text: string): readonly WordRule['about'][] => [
  ...new Set(wordRules.filter(({ regex }) => regex.test(text)).map(({ about }) => about)),
];

const wrong: Readonly<Record<WordRule['about'], readonly string[]>> = {
  'words to avoid': [
    ...['Ask the user', 'Users like it', 'Your ticket', 'It was closed', 'Rejected by Ivan', 'A complaint'],
    ...[
      'Non-compliant',
      'user error',
      'Human error',
      'It failed to send',
      'You should ask',
      'Simply press it',
    ],
    ...['Just press it', 'That is easy', 'Easily done', 'Please note that', 'e.g. a printer', 'eg a printer'],
    ...['printers etc.', 'Ask the CSO', 'i.e. later', 'via Teams'],
  ],
  blame: ['It was your fault', 'You forgot the date', 'Invalid number', 'You failed', 'Nobody is to blame'],
  'dates and times': [
    ...['At 17:30', 'At 07:30', 'At 5:30', 'At 5 pm', 'At 5.30pm', 'At 12am', 'At 12:00pm', 'At noon'],
    ...['1730hrs', 'On 2026-11-24', 'On 24/11/26', 'The 24th', 'On 24 Nov', '2-3 days', '9am–5pm'],
  ],
  numbers: [
    ...['12 percent', '12 per cent', '12 %', 'Risk 4', 'Severity: 3', 'Priority 2', 'Impact 1', 'It is P1.'],
    ...['About 1000 people', 'X %'],
  ],
  tone: ['Well done!', 'Sent 🎉', 'Organization', 'Change the color'],
};

const right: readonly string[] = [
  'You will hear from us by 5:30pm on Tuesday 24 November 2026.',
  'From midday to midnight, 2 to 3 days, 9am to 5pm',
  'Risk 4 of 5: must be reduced',
  'P1, critical: it comes before everything else',
  '12%, or 1 in 8, of 1,000 people',
  'Severity: Major. One patient: death',
  'Request WL-12345 and broadcast WB-00000',
  'A disclosed issue, an adjusted date, an enclosed area, the uneasy wait',
  'Ring Switchboard on 2222',
  'It was done in 2026',
  'X%',
];

describe('the rules of words', () => {
  for (const [about, texts] of Object.entries(wrong)) {
    it(`find what breaks those about ${about}`, () => {
      for (const text of texts) assert.deepEqual(found(text), [about], text);
    });
  }

  it('let through what the NHS writes', () => {
    for (const text of right) assert.deepEqual(found(text), [], text);
  });

  it('B8: count the words of each sentence, and take each line for one', () => {
    const twenty = 'One '.repeat(20).trim();
    assert.deepEqual(longSentences(`${twenty}. ${twenty}?\n${twenty}`), []);
    assert.deepEqual(longSentences(`Short. ${twenty} more.`), [`${twenty} more.`]);
    assert.deepEqual(longSentences(`- ${twenty}\n- ${twenty}`), []);
    assert.deepEqual(longSentences(`${twenty} · ${twenty}`), []);
    assert.deepEqual(longSentences(`${twenty}. 9 ${twenty.slice(4)}.`), []);
  });

  it('tell a text for children from one for lawyers', () => {
    const plain = 'The cat sat on the mat. It was a good mat. Then it went to bed.';
    const hard =
      'Notwithstanding aforementioned considerations, organisational accountability necessitates comprehensive documentation.';
    assert.ok(readingAge([plain]) < 7);
    assert.ok(readingAge([hard]) > 20);
  });
});
