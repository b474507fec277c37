import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isFew, quantile, spreadOf } from '../../bot/report/quantile.ts';

const near = (value: number, wanted: number): void => assert.ok(Math.abs(value - wanted) < 1e-9, `${value}`);

describe('a quantile', () => {
  it('is what spreadsheets and R give: Wikipedia, "Percentile", and the help of PERCENTILE.INC', () => {
    // Second variant of the linear interpolation method, C = 1.
    near(quantile([15, 20, 35, 40, 50], 0.4), 29);
    near(quantile([1, 2, 3, 4], 0.75), 3.25);
    near(quantile([1, 2, 3, 4], 0.3), 1.9);
    // R, quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20)): type 7.
    const ten = [3, 6, 7, 8, 8, 10, 13, 15, 16, 20];
    near(quantile(ten, 0.25), 7.25);
    near(quantile(ten, 0.5), 9);
    near(quantile(ten, 0.9), 16.4);
  });

  it('is the value itself where there is one, and nothing where there is none', () => {
    assert.equal(quantile([7], 0.9), 7);
    assert.ok(Number.isNaN(quantile([], 0.5)));
    assert.equal(spreadOf([]).n, 0);
  });

  it('lies between the least and the greatest, whatever the order, and never falls as the share rises', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (list) => {
        const { n, median, ninth } = spreadOf(list);
        assert.equal(n, list.length);
        assert.ok(Math.min(...list) <= median && median <= ninth + 1e-6 && ninth <= Math.max(...list) + 1e-6);
        assert.deepEqual(spreadOf(list.toReversed()), { n, median, ninth });
      }),
    );
  });

  it('D5.1: is not shown of fewer than five', () => {
    assert.deepEqual([0, 4, 5].map(isFew), [true, true, false]);
  });
});
