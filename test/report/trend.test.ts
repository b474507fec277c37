import assert from 'node:assert/strict';
import { trendOf } from '../../bot/report/trend.ts';

const points = (...values: readonly number[]) => values.map((value) => ({ n: 20, value }));

describe('a trend', () => {
  it('A6.18: needs three points at least, and five cases in each', () => {
    assert.equal(trendOf([]), 'too-few');
    assert.equal(trendOf(points(3, 2)), 'too-few');
    assert.equal(trendOf([...points(3, 2), { n: 4, value: 1 }]), 'too-few');
    assert.equal(trendOf([...points(3, 2), { n: 0, value: Number.NaN }]), 'too-few');
  });

  it('has a direction only where every step has it', () => {
    assert.equal(trendOf(points(3, 2, 1)), 'down');
    assert.equal(trendOf(points(1, 2, 3, 4)), 'up');
    assert.equal(trendOf(points(1, 2, 2)), 'unclear');
    assert.equal(trendOf(points(1, 9, 2, 10)), 'unclear');
  });
});
