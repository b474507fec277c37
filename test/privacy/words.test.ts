import assert from 'node:assert/strict';
import { kindName, removed } from '../../bot/privacy/words.ts';

describe('the words for findings', () => {
  it('D1: name the kind with its article, so that they fit into a sentence', () => {
    for (const name of Object.values(kindName)) assert.match(name, /^an? [A-Za-z&]+( [a-z]+)*$/);
  });

  it('D1: what stands in for a number holds no digit', () => {
    for (const words of Object.values(removed)) assert.match(words, /^\[[^\p{Nd}]+ removed\]$/u);
  });
});
