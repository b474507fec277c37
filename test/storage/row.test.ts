import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromEntity, toEntity } from '../../bot/storage/row.ts';

/** Azure's limit for one string; Azurite would let more of them into one entity than Azure does. */
const mostUnits = 32_768;
const mostBytes = 1024 * 1024;

const chunks = (entity: object): readonly string[] =>
  Object.entries(entity).flatMap(([name, value]) => (/^v\d+$/.test(name) ? [String(value)] : []));

const back = (entity: object): unknown => fromEntity({ ...entity, etag: 'e' }).value;

/** A string whose JSON has this many characters. */
const ofLength = (json: number): string => 'x'.repeat(json - 2);

describe('a row of the table', () => {
  it('keeps a value of up to 32,000 characters in one column, and a longer one in more', () => {
    assert.equal(chunks(toEntity('p', 'k', ofLength(32_000))).length, 1);
    assert.equal(chunks(toEntity('p', 'k', ofLength(32_001))).length, 2);
    assert.equal(chunks(toEntity('p', 'k', ofLength(64_001))).length, 3);
  });

  it('gives back the key, the ETag and exactly the value, whatever its size', () => {
    for (const length of [3, 31_999, 32_000, 32_001, 63_999, 64_000, 300_000]) {
      const entity = { ...toEntity('p', 'k', { text: ofLength(length) }), etag: 'W/"1"' };
      assert.deepEqual(fromEntity(entity), { key: 'k', value: { text: ofLength(length) }, etag: 'W/"1"' });
    }
  });

  it('refuses what Azure would refuse, and names the key and not the value', () => {
    const largest = toEntity('p', 'k', ofLength(14 * 32_000));
    assert.ok(2 * chunks(largest).join('').length < mostBytes);
    assert.throws(
      () => toEntity('p', 'request|WL-00000', ofLength(14 * 32_000 + 1)),
      (fault) => fault instanceof RangeError && /request\|WL-00000 holds 448001/.test(fault.message),
    );
  });

  it('never cuts an emoji in two: Azure would replace each half', () => {
    for (const shift of [0, 1, 2, 3]) {
      const value = { text: `${'x'.repeat(shift)}${'😀👩‍⚕️é"'.repeat(8000)}` };
      const entity = toEntity('p', 'k', value);
      assert.ok(chunks(entity).length > 2);
      for (const one of chunks(entity)) assert.ok(one.isWellFormed() && one.length <= mostUnits);
      assert.deepEqual(back(entity), value);
    }
  });

  it('gives back any words at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('x', '"', '\n', 'é', '😀', '\ud800', '\u2028') })),
        (value) => {
          assert.deepEqual(back(toEntity('p', 'k', value)), value);
        },
      ),
      { numRuns: 30 },
    );
  });
});
