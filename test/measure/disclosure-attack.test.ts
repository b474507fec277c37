import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canDerive, fewestDerived } from '../support/attacker.ts';
import { closeAll, type Round, rounds, sizeOf } from '../support/pulse-cells.ts';

const closedOf = ({ atoms, plans, threshold }: Round) => closeAll(atoms, plans, threshold);
const publishedOf = (round: Round) => closedOf(round).flatMap(({ shown }) => shown);

/** Small enough to try every set of people. */
const small = { rows: 4, columns: 4, atoms: 9, people: 5, threshold: [2, 8] } as const;
const one = rounds({ pulses: 1, ...small });
const two = rounds({ pulses: 2, ...small });
const three = rounds({ pulses: 3, ...small, rows: 3, columns: 2 });
/** As a trust has them, with the threshold that it has. */
const real = { rows: 7, columns: 5, atoms: 60, people: 12, threshold: [11, 15] } as const;

const noneTold = (round: Round): void => {
  const { atoms, threshold } = round;
  assert.equal(fewestDerived(atoms, publishedOf(round), threshold), threshold);
};

/** A group of the very people whom an earlier pulse showed is told already, whatever the later one shows. */
const noneHiddenDerived = (round: Round): void => {
  const closed = closedOf(round);
  for (const at of closed.keys()) {
    const before = closed.slice(0, at).flatMap(({ shown }) => shown);
    const published = [...before, ...(closed[at]?.shown ?? [])];
    for (const cell of closed.slice(0, at + 1).flatMap(({ hidden }) => hidden)) {
      if (canDerive(round.atoms, before, cell)) continue;
      assert.ok(!canDerive(round.atoms, published, cell), `${cell} follows from ${published.join()}`);
    }
  }
};

const check = (arbitrary: fc.Arbitrary<Round>, property: (round: Round) => void, numRuns: number): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns });

describe('an attacker with every published result', () => {
  it('derives no sum over fewer people than the threshold (B5, D4.1)', () => check(one, noneTold, 400));

  it('derives none from two pulses with people in common (B5, D4.1)', () => check(two, noneTold, 300));

  it('derives none from three pulses', () => check(three, noneTold, 150));

  it('derives no group that is not shown (B5, rule 2)', () => {
    check(one, noneHiddenDerived, 300);
    check(rounds({ pulses: 1, ...real }), noneHiddenDerived, 60);
  });

  it('derives no group that is not shown from several pulses', () => {
    check(two, noneHiddenDerived, 200);
    check(three, noneHiddenDerived, 100);
    check(rounds({ pulses: 2, ...real, atoms: 40 }), noneHiddenDerived, 25);
  });

  it('is shown no group below the threshold', () => {
    check(
      three,
      (round) => {
        for (const cell of publishedOf(round)) assert.ok(sizeOf(round.atoms, cell) >= round.threshold);
      },
      200,
    );
  });
});

describe('the rule', () => {
  it('hides no group that might be shown as well', () => {
    check(
      one,
      (round) => {
        const { atoms, threshold } = round;
        const [pulse] = closedOf(round);
        if (!pulse || pulse.withheld) return;
        for (const cell of pulse.hidden) {
          assert.ok(fewestDerived(atoms, [...pulse.shown, cell], threshold) < threshold, cell);
        }
      },
      300,
    );
  });

  it('hides no group beside another pulse that might be shown as well', () => {
    check(
      two,
      (round) => {
        const { atoms, threshold } = round;
        const [first, second] = closedOf(round);
        if (!first || !second || second.withheld) return;
        for (const cell of second.hidden) {
          const published = [...first.shown, ...second.shown, cell];
          const isFew = fewestDerived(atoms, published, threshold) < threshold;
          assert.ok(isFew || first.hidden.some((other) => canDerive(atoms, published, other)), cell);
        }
      },
      200,
    );
  });

  it('withholds a whole pulse for its likeness alone, and never where nobody answered both', () => {
    check(
      two,
      (round) => {
        const { atoms, threshold } = round;
        const [first, second] = closedOf(round);
        if (second?.withheld !== 'alike') return;
        assert.ok(atoms.some(({ cells }) => cells.includes('0') && cells.includes('1')));
        assert.ok(fewestDerived(atoms, [...(first?.shown ?? []), '1'], threshold) < threshold);
      },
      300,
    );
  });

  it('shows as many groups of one breakdown as any choice could', () => {
    check(
      rounds({ pulses: 1, ...small, rows: 6, columns: 0 }),
      (round) => {
        const { atoms, threshold } = round;
        const [pulse] = closedOf(round);
        if (!pulse || pulse.withheld) return;
        const groups = pulse.breakdowns.flat().filter((cell) => sizeOf(atoms, cell) > 0);
        const choices = Array.from({ length: 2 ** groups.length }, (_, choice) => [
          pulse.total,
          ...groups.filter((_cell, at) => Math.floor(choice / 2 ** at) % 2 === 1),
        ]);
        const most = Math.max(
          ...choices
            .filter((set) => fewestDerived(atoms, set, threshold) === threshold)
            .map((set) => set.length),
        );
        assert.equal(pulse.shown.length, most);
      },
      100,
    );
  });

  it('shows everything of one breakdown where every group is large enough', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 11, max: 500 }), { minLength: 1, maxLength: 30 }), (sizes) => {
        const atoms = sizes.map((n, at) => ({ n, cells: ['p', `r${at}`] }));
        const groups = sizes.map((_, at) => `r${at}`);
        const [pulse] = closeAll(atoms, [{ total: 'p', breakdowns: [groups] }], 11);
        assert.deepEqual(pulse?.hidden, []);
      }),
    );
  });
});
