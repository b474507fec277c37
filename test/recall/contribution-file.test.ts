import assert from 'node:assert/strict';
import { marked } from 'marked';
import { nothingYet } from '../../bot/recall/contribution.ts';
import {
  contributionHeading,
  deedColumns,
  deedRow,
  storiesHeading,
  storyLine,
} from '../../bot/recall/contribution-file.ts';
import { injections } from '../support/injections.ts';
import { aContribution, zone } from '../support/look-back.ts';
import { anOrganisation, now } from '../support/requests.ts';

const looks = { organisation: anOrganisation(), now };
const at = '2026-11-20T23:30:00.000Z';

describe('somebody’s own record as a file', () => {
  it('A4.19: begins with whose it is and the numbers of both times', () => {
    const text = contributionHeading('Nadia Rahman', aContribution(), looks);
    assert.match(
      text,
      /^# Contribution record: Nadia Rahman\n\nExample Hospitals, Tuesday 24 November 2026\n/,
    );
    assert.match(
      text,
      /## Since Monday 24 November 2025\n\n- \*\*Requests raised:\*\* 14 in all\. Done: 9\./,
    );
    assert.match(text, /## Of all time\n\n- \*\*Requests raised:\*\* 1,204 in all\./);
    assert.match(
      contributionHeading('Nadia Rahman', nothingYet(now, zone), looks),
      /## Of all time\n\nNothing is counted here yet\./,
    );
  });

  it('shows a name as it is, whatever it is', () => {
    for (const name of injections) {
      const html = marked.parse(contributionHeading(name, aContribution(), looks), { async: false });
      assert.doesNotMatch(html, /<(?!\/?(?:h[12]|p|ul|li|strong)>)/, name);
      assert.equal(html.match(/<h1>/g)?.length, 1, name);
    }
  });

  it('has each story as a line of a table', () => {
    const lines = [
      storyLine({ kind: 'told', id: 'WS-7K2QX', at, posted: false }, zone),
      storyLine({ kind: 'part', id: 'WS-4M8TD', at, posted: true, side: 'digital', answer: 'unnamed' }, zone),
      storyLine({ kind: 'part', id: 'WS-H5T3N', at, posted: true, side: 'clinical' }, zone),
    ];
    const [table, ...more] = marked
      .lexer(storiesHeading + lines.join(''))
      .filter(({ type }) => type === 'table');
    assert.deepEqual(more, []);
    assert.ok(table && 'rows' in table);
    assert.deepEqual(
      table.rows.map((row: readonly { readonly text: string }[]) => row.map(({ text }) => text)),
      [
        ['WS-7K2QX', 'Friday 20 November 2026', 'Told it', '', 'No'],
        ['WS-4M8TD', 'Friday 20 November 2026', 'Digital side', 'Without a name', 'Yes'],
        ['WS-H5T3N', 'Friday 20 November 2026', 'Clinical side', 'Not answered yet', 'Yes'],
      ],
    );
  });

  it('has each thing that was done as a line of a spreadsheet', () => {
    const rows = [
      deedRow({ kind: 'raised', id: 'WL-7K2QX', at, came: 'not-now', endedAt: now.toISOString() }, zone),
      deedRow({ kind: 'raised', id: 'WL-7K2QX', at, came: 'open' }, zone),
      deedRow({ kind: 'outcome', id: 'WL-7K2QX', at, outcome: 'done' }, zone),
      deedRow({ kind: 'asked', id: 'WL-7K2QX', at }, zone),
      deedRow({ kind: 'answered', id: 'WL-7K2QX', at }, zone),
      deedRow({ kind: 'told', id: 'WS-7K2QX', at, posted: true }, zone),
      deedRow({ kind: 'part', id: 'WS-7K2QX', at, posted: false, side: 'clinical', answer: 'no' }, zone),
    ];
    const day = '2026-11-20';
    assert.deepEqual(rows, [
      ['Request raised', 'WL-7K2QX', day, 'Not now', '2026-11-24', '', '', ''],
      ['Request raised', 'WL-7K2QX', day, 'Still open', '', '', '', ''],
      ['Outcome given', 'WL-7K2QX', day, 'Done', '', '', '', ''],
      ['Question asked', 'WL-7K2QX', day, '', '', '', '', ''],
      ['Question answered', 'WL-7K2QX', day, '', '', '', '', ''],
      ['Story told', 'WS-7K2QX', day, '', '', 'Yes', '', ''],
      ['Story taken part in', 'WS-7K2QX', day, '', '', 'No', 'Clinical side', 'Not named'],
    ]);
    for (const row of rows) assert.equal(row.length, deedColumns.length);
  });
});
