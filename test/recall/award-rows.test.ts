import assert from 'node:assert/strict';
import { awardRow, awardTitles } from '../../bot/recall/award-rows.ts';
import { csv } from '../../bot/wiring/csv.ts';
import { injections } from '../support/injections.ts';
import { anAward, zone } from '../support/look-back.ts';
import { aRequest } from '../support/requests.ts';
import { clinical, digital } from '../support/stories.ts';
import { cellsIn } from '../wiring/csv.ts';

const cellsOf = (award = anAward()): Readonly<Record<string, string>> =>
  Object.fromEntries(awardRow(award, zone).map((cell, at) => [awardTitles[at] ?? '', cell]));

describe('a story in a spreadsheet for an award', () => {
  it('has a cell under each title', () => {
    assert.equal(awardRow(anAward(), zone).length, awardTitles.length);
    const withdrawn = aRequest({ id: 'WL-4M8TD', status: 'withdrawn', endedAt: '2026-11-23T10:00:00.000Z' });
    const cells = cellsOf(
      anAward({}, [aRequest({ status: 'resolved' }), withdrawn], ['WB-7K2QX', 'WB-4M8TD']),
    );
    assert.equal(cells['Ready for an award'], 'Yes');
    assert.equal(cells['Posted on'], '2026-11-20');
    assert.equal(
      cells.Requests,
      'WL-7K2QX: Done, raised 2026-11-24, ended 2026-11-24; WL-4M8TD: Withdrawn, raised 2026-11-24, ended 2026-11-23',
    );
    assert.deepEqual([cells.Before, cells.After], ['40', '12']);
    assert.equal(cells['Told of in'], 'WB-7K2QX; WB-4M8TD');
  });

  it('A6.6, A8.1: says that it was not measured, and counts those who are not named without a word of who they are', () => {
    const contributors = [clinical({ answer: 'unnamed' }), digital({ answer: 'no' })];
    const cells = cellsOf(anAward({ measure: undefined, contributors }));
    assert.equal(cells['What was measured'], 'Not measured');
    assert.deepEqual([cells['Clinical side, by name'], cells['Clinical side, without a name']], ['', '1']);
    assert.deepEqual(
      [cells['Digital side, without a name'], cells['Asked, and have not said yes']],
      ['0', '1'],
    );
    assert.doesNotMatch(JSON.stringify(cells), /Nadia|Rahman|Ivan|Petrov/);
  });

  it('runs no formula and breaks no line, whatever was typed', () => {
    for (const typed of [...injections, '=1+1', '@SUM(A1)', '-2+3', '\t=1', 'a "quote", and\nlines']) {
      const award = anAward({ title: typed, what: typed, benefit: typed, teller: { id: 'x', name: typed } });
      const [titles, cells = [], ...more] = cellsIn(csv([awardTitles, awardRow(award, zone)]));
      assert.deepEqual([titles, cells.length, more], [[...awardTitles], awardTitles.length, []], typed);
      assert.deepEqual(
        cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
        [],
        typed,
      );
    }
  });
});
