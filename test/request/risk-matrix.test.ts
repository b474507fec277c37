import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  digits,
  type Level,
  levelOf,
  levels,
  matrices,
  matrix,
  matrixOf,
  matrixVersion,
  riskOf,
} from '../../bot/request/risk-matrix.ts';

/** B1's table as it stands there: from likelihood 5 down, from severity 1 up. */
const table: readonly (readonly [likelihood: Level, ...risks: Level[]])[] = [
  [5, 3, 4, 4, 5, 5],
  [4, 2, 3, 3, 4, 5],
  [3, 2, 2, 3, 3, 4],
  [2, 1, 2, 2, 3, 4],
  [1, 1, 1, 2, 2, 3],
];

const cells = levels.flatMap((severity) => levels.map((likelihood) => ({ severity, likelihood })));

describe('the risk matrix of DCB0129 and DCB0160', () => {
  for (const [likelihood, ...risks] of table) {
    for (const [at, risk] of risks.entries()) {
      const severity = levels[at];
      it(`A5.1, B1: severity ${severity} at likelihood ${likelihood} is risk ${risk}`, () => {
        assert.ok(severity);
        assert.equal(riskOf(severity, likelihood), risk);
      });
    }
  }

  it('B1: is symmetric', () => {
    for (const { severity, likelihood } of cells)
      assert.equal(riskOf(severity, likelihood), riskOf(likelihood, severity));
  });

  it('never falls where either grows', () => {
    const worse: Readonly<Record<Level, Level>> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 5 };
    for (const { severity, likelihood } of cells) {
      assert.ok(riskOf(worse[severity], likelihood) >= riskOf(severity, likelihood));
      assert.ok(riskOf(severity, worse[likelihood]) >= riskOf(severity, likelihood));
    }
  });

  it('B1: is no product with cut-offs: 5 gives 3 where 6 gives 2, and 10 gives 4 where 12 gives 3', () => {
    assert.deepEqual([riskOf(5, 1), riskOf(2, 3)], [3, 2]);
    assert.deepEqual([riskOf(5, 2), riskOf(4, 3)], [4, 3]);
    const overtaken = cells.filter((cell) =>
      cells.some(
        (other) =>
          other.severity * other.likelihood < cell.severity * cell.likelihood &&
          riskOf(other.severity, other.likelihood) > riskOf(cell.severity, cell.likelihood),
      ),
    );
    assert.ok(overtaken.length > 0);
  });

  it('B1: names severity and likelihood as the standard does, and "Significant" below "Considerable"', () => {
    assert.deepEqual(
      levels.map((level) => matrix.severities[level].name),
      ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'],
    );
    assert.deepEqual(
      levels.map((level) => matrix.likelihoods[level].name),
      ['Very low', 'Low', 'Medium', 'High', 'Very high'],
    );
  });

  it('B1: what harms several patients is one level above what harms one', () => {
    assert.equal(matrix.severities[5].one, undefined);
    assert.equal(matrix.severities[1].several, undefined);
    assert.equal(matrix.severities[3].several, matrix.severities[2].one);
    assert.equal(matrix.severities[4].several, matrix.severities[3].one);
    assert.match(matrix.severities[4].one ?? '', /^death/);
    assert.match(matrix.severities[5].several ?? '', /^death/);
  });
});

describe('the versions of the matrix', () => {
  /** Ratings are kept under a version's words: to change them, add a matrix with a version of its own. */
  const prints: Readonly<Record<string, string>> = {
    'DCB0129 4.2, DCB0160 3.2, words 1': '596345892e0263a7',
  };

  it('D3.1: each stays as it was when the first rating was made with it', () => {
    const now = matrices.map((known) => [
      known.version,
      createHash('sha256').update(JSON.stringify(known)).digest('hex').slice(0, 16),
    ]);
    assert.deepEqual(Object.fromEntries(now), prints);
  });

  it('D3.1: a rating finds the matrix that it was made with', () => {
    assert.equal(matrixOf(matrixVersion), matrix);
    assert.equal(matrixOf('from a later release'), undefined);
    assert.equal(new Set(matrices.map(({ version }) => version)).size, matrices.length);
  });

  it('takes what a choice sends', () => {
    assert.deepEqual(digits.map(levelOf), levels);
  });
});
