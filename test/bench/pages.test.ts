import assert from 'node:assert/strict';
import { isOpen } from '../../bot/request/request.ts';
import type { BusyWard } from '../browser/busy-ward.ts';
import { fewStops, stops } from '../browser/sweep.ts';
import { newsRow } from './board-news.ts';
import { boardOf, watchedNumbers } from './board-rows.ts';
import { speedRow } from './board-speed.ts';
import { sweepRow } from './page-sweep.ts';
import { type Weight, weightRow } from './page-weights.ts';
import { withoutBrowser } from './pages.ts';
import { verdictOf } from './row.ts';

const weight = (path: string, alone: number, inTeams: number): Weight => ({
  path,
  alone: alone * 1024,
  inTeams: inTeams * 1024,
  parts: {},
});

describe('the pages in the bench', () => {
  it('are as heavy as the heaviest of them in Teams', () => {
    const row = weightRow([weight('board', 120, 135), weight('reports', 150, 165)]);
    assert.match(row.what, /of 2: reports$/);
    assert.equal(row.measured, '165 KB in Teams, 150 KB without its library');
    assert.equal(verdictOf(row), 'pass');
  });

  it('miss where any of them is too heavy inside Teams alone, and where none was weighed', () => {
    const row = weightRow([weight('wins', 120, 135), weight('reports', 190, 205)]);
    assert.match(row.measured, /; 1 over$/);
    assert.deepEqual([row, weightRow([])].map(verdictOf), ['MISS', 'MISS']);
  });

  it('miss where the board answers a key after its time, however soon its first line is there', () => {
    const opened = { first: 300, answered: 1900, whole: 9000 };
    const pairs = [[opened, { ...opened, answered: 950 }]] as const;
    assert.match(speedRow(pairs, 5000, 50).measured, /^1\.90 s .*2\.00 x .* that of 50; first line 0\.30 s/);
    const late = [[{ ...opened, answered: 2100 }, opened]] as const;
    assert.deepEqual(
      [speedRow(pairs, 5000, 50), speedRow(late, 5000, 50), speedRow([], 5000, 50)].map(verdictOf),
      ['pass', 'MISS', 'MISS'],
    );
  });

  it('miss where one change of many came late to an open board', () => {
    assert.equal(newsRow([900, 4900, 1500]).measured, '1.5 s, at worst 4.9 s of 3');
    assert.deepEqual([newsRow([900, 4900]), newsRow([900, 5100]), newsRow([])].map(verdictOf), [
      'pass',
      'MISS',
      'MISS',
    ]);
  });

  it('count every fault of every visit, wide and narrow, and miss with one', () => {
    const stop = { name: 'a lead', person: 'p', path: 'board' };
    const clean = { stop, theme: 'dark', faults: [] } as const;
    assert.equal(
      sweepRow([clean, { ...clean, faults: ['a', 'b'] }]).measured,
      '2 in 4 of page, theme and width',
    );
    const rows = [sweepRow([clean]), sweepRow([clean, { ...clean, faults: ['a'] }]), sweepRow([])];
    assert.deepEqual(rows.map(verdictOf), ['pass', 'MISS', 'MISS']);
  });

  it('say that they were not measured where no browser is, and miss nothing', () => {
    assert.equal(withoutBrowser.length, 4);
    for (const row of withoutBrowser) assert.equal(verdictOf(row), 'info');
  });

  it('have eight stops of different kinds for where there is no time for all', () => {
    const ward = { requests: ['WL-1'], story: 'WS-1', broadcast: 'WB-1', pulse: 'WP-1' } as const;
    const few = fewStops(ward as unknown as BusyWard);
    assert.equal(few.length, 8);
    assert.equal(new Set(few.map(({ path }) => path)).size, 8);
    assert.ok(stops(ward as unknown as BusyWard).length > 20);
  });
});

describe('the board of the bench', () => {
  const rows = boardOf('R1', 100, new Date('2026-11-22T12:00:00Z'));
  const requests = rows.filter(({ rowKey }) => rowKey.startsWith('request|'));

  it('holds as many open requests as it says, each in its list once', () => {
    assert.equal(requests.length, 100);
    const open = rows.filter(({ rowKey }) => rowKey.startsWith('open|'));
    assert.equal(open.length, 100);
    for (const { v0 } of requests) assert.ok(isOpen(JSON.parse(String(v0))));
  });

  it('leaves those that somebody is to take to nobody', () => {
    const taken = requests
      .filter(({ rowKey }) => watchedNumbers.some((id) => rowKey.endsWith(id)))
      .map(({ v0 }) => JSON.parse(String(v0)).owner);
    assert.deepEqual(taken, Array(10).fill(undefined));
  });
});
