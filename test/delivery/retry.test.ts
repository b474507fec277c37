import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SendFault } from '../../bot/core/courier.ts';
import { nextTry } from '../../bot/delivery/retry.ts';

const now = new Date('2026-11-24T09:30:00.000Z');
const later: SendFault = { kind: 'later', reason: '503' };

/** Milliseconds to wait before the next try; undefined where there is none. */
const wait = (fault: SendFault, attempt: number, random = 0.5): number | undefined => {
  const next = nextTry(fault, attempt, now, () => random);
  return next && next.getTime() - now.getTime();
};

const anyFault: fc.Arbitrary<SendFault> = fc.oneof(
  fc.record({ kind: fc.constant('later' as const), reason: fc.constant('429'), afterMs: fc.nat(600_000) }),
  fc.record({ kind: fc.constantFrom('gone', 'stop', 'failed'), reason: fc.constant('403') }),
);
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the next try of a message', () => {
  it('doubles from two seconds, give or take a fifth, up to a quarter of an hour', () => {
    assert.deepEqual(
      [0, 1, 2, 8, 9, 10].map((attempt) => wait(later, attempt)),
      [2, 4, 8, 512, 900, 900].map((seconds) => seconds * 1000),
    );
    assert.deepEqual([wait(later, 0, 0), Math.round(wait(later, 0, 0.9999999) ?? 0)], [1600, 2400]);
  });

  it('comes never before Teams said, and not much after', () => {
    for (const random of [0, 0.5, 0.999]) {
      const waited = wait({ ...later, afterMs: 60_000 }, 0, random) ?? 0;
      assert.ok(waited >= 60_000 && waited <= 72_000, String(waited));
    }
  });

  it('is none for a fault that another try would only repeat', () => {
    for (const kind of ['gone', 'stop', 'failed'] as const) {
      assert.equal(nextTry({ kind, reason: '403' }, 0, now), undefined);
    }
  });

  it('is given up after 17, about two hours after the first', () => {
    const waits = Array.from({ length: 20 }, (_, attempt) => wait(later, attempt));
    assert.equal(waits.indexOf(undefined), 16);
    const total = waits.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    assert.equal(Math.round(total / 60_000), 122);
  });

  it('lies in the future and within a sixth more than the longest wait, whatever happens', () => {
    fc.assert(
      fc.property(anyFault, fc.nat(20), chance, (fault, attempt, random) => {
        const waited = wait(fault, attempt, random);
        if (fault.kind !== 'later' || attempt >= 16) return assert.equal(waited, undefined);
        const afterMs = fault.afterMs ?? 0;
        assert.ok(waited !== undefined && waited >= 1600 && waited >= afterMs);
        assert.ok(waited <= 1.2 * Math.max(15 * 60_000, afterMs) + 1);
      }),
    );
  });

  it('is not the same for all, so that rows do not wake together', () => {
    const moments = Array.from({ length: 20 }, () => nextTry(later, 3, now)?.getTime());
    assert.ok(new Set(moments).size > 10);
  });
});
