import assert from 'node:assert/strict';
import { requestNumber } from '../../bot/core/fields.ts';
import { mintNumber } from '../../bot/request/number.ts';

describe('a new request number', () => {
  it('is one that can be typed back in', () => {
    for (let times = 0; times < 500; times += 1) {
      const number = mintNumber();
      assert.equal(requestNumber.parse(number.toLowerCase()), number);
    }
  });

  it('uses each of the 32 letters and digits of the contract, and no other', () => {
    let at = 0;
    const numbers = Array.from({ length: 32 }, () => mintNumber((below) => at++ % below));
    const used = new Set(numbers.join('').replaceAll('WL-', ''));
    assert.equal([...used].sort().join(''), '0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });

  it('is drawn evenly: five letters, each from all 32', () => {
    const asked: number[] = [];
    assert.equal(
      mintNumber((below) => {
        asked.push(below);
        return below - 1;
      }),
      'WL-ZZZZZ',
    );
    assert.deepEqual(asked, [32, 32, 32, 32, 32]);
  });
});
