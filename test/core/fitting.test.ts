import assert from 'node:assert/strict';
import { fitting } from '../../bot/core/fitting.ts';

describe('shares of typed text', () => {
  const words = (letter: string) => (most: number) => ({ text: letter.repeat(most) });

  it('are the roomiest with which it fits', () => {
    assert.equal(fitting(words('a'), [100, 50, 10], 200).text.length, 100);
    assert.equal(fitting(words('a'), [100, 50, 10], 80).text.length, 50);
  });

  it('are counted in bytes as they go over the wire', () => {
    assert.equal(fitting(words('病'), [100, 50, 10], 200).text.length, 50);
    assert.equal(fitting(words('"'), [100, 50, 10], 150).text.length, 50);
  });

  it('are the tightest where it fits with none', () => {
    assert.equal(fitting(words('a'), [100, 50, 10], 5).text.length, 10);
  });
});
