import assert from 'node:assert/strict';
import { Refusal, sentences } from '../../bot/core/refusal.ts';

describe('the sentence for a refusal', () => {
  it('D7.1: is short sentences of at most 20 words, without a word that blames or a code', () => {
    for (const [code, text] of Object.entries(sentences)) {
      for (const sentence of text.split(/(?<=[.?!])\s/))
        assert.ok(sentence.split(/\s/).length <= 20, `${code}: ${sentence}`);
      assert.doesNotMatch(text, /\b(user|ticket|simply|invalid|error|fail|forbidden|seen|should)\b/i, code);
    }
  });

  it('says whether anything changed where the person may think that it did', () => {
    for (const code of ['not-allowed', 'bad-field', 'too-long', 'storage'] as const)
      assert.match(sentences[code], /Nothing was changed/);
  });
});

describe('a refusal', () => {
  it('is an Error that carries its code, with the code as its message where there is no detail', () => {
    const refusal = new Refusal('not-found');
    assert.ok(refusal instanceof Error);
    assert.deepEqual([refusal.name, refusal.code, refusal.message], ['Refusal', 'not-found', 'not-found']);
    assert.equal(new Refusal('storage', 'storage: 503').message, 'storage: 503');
  });
});
