import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fewestOfOne, tiedAtoms } from '../../bot/measure/disclosure-graph.ts';
import { fewestDerived } from '../support/attacker.ts';
import { rounds } from '../support/pulse-cells.ts';

const shape = { rows: 3, columns: 3, atoms: 9, people: 9, threshold: [3, 8] } as const;

describe('the graph of what is published', () => {
  it('has as its lightest cut the fewest people that one pulse can tell of (B5)', () => {
    fc.assert(
      fc.property(rounds({ ...shape, pulses: 1 }), ({ atoms, plans: [plan], threshold }) => {
        assert.ok(plan);
        const fewest = fewestDerived(atoms, [plan.total, ...plan.breakdowns.flat()], threshold);
        assert.equal(Math.min(threshold, fewestOfOne(atoms, plan)), fewest);
      }),
      { numRuns: 300 },
    );
  });

  it('calls no atom tied that something tells of with few others', () => {
    fc.assert(
      fc.property(rounds({ ...shape, pulses: 2 }), ({ atoms, plans, threshold }) => {
        const tied = tiedAtoms(atoms, plans, threshold);
        const heavy = atoms.map((atom, at) => (tied.has(at) ? { ...atom, n: threshold } : atom));
        const published = plans.flatMap(({ total, breakdowns }) => [total, ...breakdowns.flat()]);
        assert.equal(fewestDerived(heavy, published, threshold), fewestDerived(atoms, published, threshold));
      }),
      { numRuns: 300 },
    );
  });

  it('calls those tied that are in two crowds, and not the few between the crowds', () => {
    const atoms = [
      { n: 20, cells: ['p', 'nurse', 'Main'] },
      { n: 3, cells: ['p', 'doctor', 'Main'] },
      { n: 20, cells: ['p', 'doctor', 'North'] },
    ];
    const plan = {
      total: 'p',
      breakdowns: [
        ['nurse', 'doctor'],
        ['Main', 'North'],
      ],
    };
    assert.deepEqual([...tiedAtoms(atoms, [plan], 11)].sort(), [0, 2]);
  });

  it('calls all atoms tied where every group is in many, however small the atoms are', () => {
    const groups = ['0', '1', '2', '3', '4', '5'];
    const atoms = groups.flatMap((row) =>
      groups.map((column) => ({ n: 2, cells: ['p', `r${row}`, `c${column}`] })),
    );
    const plan = { total: 'p', breakdowns: [groups.map((row) => `r${row}`), groups.map((at) => `c${at}`)] };
    assert.equal(tiedAtoms(atoms, [plan], 11).size, 36);
    assert.equal(tiedAtoms(atoms, [plan], 13).size, 0);
  });
});
