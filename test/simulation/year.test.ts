import assert from 'node:assert/strict';
import { simulated } from './year.ts';
import { yearReport } from './year-report.ts';

/** As many as a small trust has; `npm run bench -- --only year` runs twenty thousand. */
const count = 1_200;

describe('a year of the desk, through the rules that the service runs', function () {
  this.timeout(60_000);

  it('A1.3, A1.4, D3.4, D6.4: breaks no promise to anybody, and is the same year again for the same seed', () => {
    const [one, other] = [simulated({ seed: 7, count }), simulated({ seed: 7, count })];
    const [report, again] = [yearReport(one), yearReport(other)];
    assert.equal(again.digest, report.digest);
    assert.deepEqual(again.lines, report.lines);
    assert.ok(one.trail.length > 6 * count, 'it is a year in which things happen');
    for (const event of ['progress', 'escalated', 'retried', 'reopened', 'linked', 'snoozed', 'voided']) {
      assert.ok(
        one.trail.some((row) => row.event === event),
        event,
      );
    }
  });

  it('is another year for another seed', () => {
    const [one, other] = [1, 2].map((seed) => yearReport(simulated({ seed, count: 60 })).digest);
    assert.notEqual(one, other);
  });
});
