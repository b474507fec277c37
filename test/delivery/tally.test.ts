import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LedgerState, noTally, totalOf } from '../../bot/core/ledger.ts';
import { type Counted, isFinished, type Move, moved } from '../../bot/delivery/tally.ts';
import { recount } from './recount.ts';

const counted: fc.Arbitrary<Counted> = fc.oneof(
  fc.constantFrom<Counted>({ state: 'pending' }, { state: 'sent' }),
  fc.record({
    state: fc.constantFrom<LedgerState[]>('held', 'failed', 'blocked', 'skipped'),
    reason: fc.constantFrom('413', '403', 'quiet-hours', 'stopped', undefined),
  }),
);

/** Rows that come, and go from one state to another, in steps of a few at once. */
const story = fc.array(fc.array(fc.tuple(fc.nat(9), counted), { maxLength: 6 }), { maxLength: 20 });

describe('the count of a campaign', () => {
  it('is always what a recount of its rows would give', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const rows = new Map<number, Counted>();
        let tally = noTally;
        for (const step of steps) {
          const moves = step.map(([row, to]): Move => {
            const from = rows.get(row);
            rows.set(row, to);
            return { from, to };
          });
          tally = moved(tally, moves);
          assert.deepEqual(tally, { ...noTally, ...recount([...rows.values()]) });
          assert.equal(totalOf(tally), rows.size);
        }
      }),
    );
  });

  it('changes nothing that it was given', () => {
    const before = moved(noTally, [{ to: { state: 'failed', reason: '413' } }]);
    const copy = structuredClone(before);
    moved(before, [{ from: { state: 'failed', reason: '413' }, to: { state: 'sent' } }]);
    assert.deepEqual(before, copy);
  });

  it('is finished once everybody has a row and nobody is still to be told', () => {
    const held = moved(noTally, [
      { to: { state: 'held', reason: 'quiet-hours' } },
      { to: { state: 'sent' } },
    ]);
    assert.equal(isFinished(held), false, 'more may be planned');
    assert.equal(isFinished({ ...held, planned: true }), true, 'those who are held come later');
    const pending = moved(held, [{ to: { state: 'pending' } }]);
    assert.equal(isFinished({ ...pending, planned: true }), false);
  });

  it('of nobody is finished as soon as that is known', () => {
    assert.equal(isFinished({ ...noTally, planned: true }), true);
  });
});
