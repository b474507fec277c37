import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shownFrom } from '../../bot/story/cheer-time.ts';

describe('when a cheer shows on the card that many see', () => {
  const at = (iso: string): string => shownFrom(new Date(iso)).toISOString();

  it('is the end of the ten seconds that it falls into', () => {
    assert.equal(at('2026-11-20T10:00:00.000Z'), '2026-11-20T10:00:10.000Z');
    assert.equal(at('2026-11-20T10:00:09.999Z'), '2026-11-20T10:00:10.000Z');
    assert.equal(at('2026-11-20T10:00:10.000Z'), '2026-11-20T10:00:20.000Z');
    assert.equal(at('2026-12-31T23:59:59.999Z'), '2027-01-01T00:00:00.000Z');
  });

  it('is after the cheer and within ten seconds of it, at one moment for all of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        const wait = shownFrom(new Date(ms)).getTime() - ms;
        assert.ok(wait > 0 && wait <= 10_000);
        assert.equal(shownFrom(new Date(ms)).getTime() % 10_000, 0);
      }),
    );
  });
});
