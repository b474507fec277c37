import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fewestPeople } from '../../bot/measure/disclosure-search.ts';
import { contains, extended, type Span } from '../../bot/measure/disclosure-span.ts';
import { canDerive, fewestDerived } from '../support/attacker.ts';

const cells = ['0', '1', '2', '3', '4'];

/** Any sets of people at all, not only those that a pulse has. */
const sets = fc.array(
  fc.record({ n: fc.integer({ min: 1, max: 5 }), cells: fc.subarray(cells, { minLength: 1 }) }),
  { minLength: 1, maxLength: 9 },
);
type Sets = typeof sets extends fc.Arbitrary<infer Value> ? Value : never;

const vectorOf = (atoms: Sets, cell: string) =>
  Float64Array.from(atoms.map((atom) => (atom.cells.includes(cell) ? 1 : 0)));

const spanOf = (atoms: Sets, published: readonly string[]): Span =>
  published.reduce<Span>(
    (span, cell) =>
      extended(
        span,
        vectorOf(atoms, cell),
        atoms.map(({ n }) => n),
      ),
    { rows: [], watched: [] },
  );

describe('the search for a sum over few people', () => {
  it('finds the fewest, as trying every set of people does', () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: 2, max: 9 }), (atoms, most) => {
        const { rows } = spanOf(atoms, cells);
        const fewest = fewestPeople(
          rows.map(({ vector }) => vector),
          atoms.map(({ n }) => n),
          most,
          { numbers: 1e6 },
        );
        assert.equal(fewest, fewestDerived(atoms, cells, most));
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing where nothing is published', () => {
    assert.equal(fewestPeople([], [5, 5], 11, { numbers: 10 }), 11);
  });
});

describe('the search for a sum over few people, of more than can be looked at', () => {
  it('says that it does not know', () => {
    const { rows } = spanOf(
      [
        { n: 5, cells: ['0'] },
        { n: 5, cells: ['1'] },
      ],
      ['0', '1'],
    );
    const vectors = rows.map(({ vector }) => vector);
    assert.equal(fewestPeople(vectors, [5, 5], 4, { numbers: 3 }), 0);
    assert.equal(fewestPeople(vectors, [5, 5], 4, { numbers: 4 }), 4);
  });
});

describe('the sums that can be made', () => {
  it('are those that whole numbers of any size make', () => {
    const published = ['0', '1', '2', '3'];
    fc.assert(
      fc.property(sets, (atoms) => {
        assert.equal(
          contains(spanOf(atoms, published), vectorOf(atoms, '4')),
          canDerive(atoms, published, '4'),
        );
      }),
      { numRuns: 300 },
    );
  });
});
