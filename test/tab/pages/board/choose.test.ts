import assert from 'node:assert/strict';
import { chosen, countsOf, isLate, placesIn } from '../../../../bot/tab/pages/board/choose.ts';
import {
  everything,
  numberIn,
  searchWith,
  type Wanted,
  wantedIn,
} from '../../../../bot/tab/pages/board/wanted.ts';
import { aLine } from './lines-of.ts';

const now = '2026-11-24T12:30:00.000Z';
const later = { words: 'news promised', lateFrom: '2026-11-25T12:00:00.000Z' };

const lines = [
  aLine('WL-00001', { where: 'Ward 4', owner: 'Zoë Adams', kind: 'incident' }),
  aLine('WL-00002', {
    where: 'ward  4',
    rank: 0,
    clock: later,
    hearBy: later.lateFrom,
    lists: ['all', 'urgent'],
  }),
  aLine('WL-00003', { where: 'Theatre 2', createdAt: '2026-11-24T08:00:00.000Z', requester: 'Nadia Rahman' }),
  aLine('WL-00004', {
    clock: { words: 'put aside' },
    rank: 3,
    hearBy: '2026-11-24T01:00:00.000Z',
    lists: ['all', 'aside'],
  }),
  aLine('WL-00005', { lists: ['confidential', 'mine'] }),
];

const ids = (wanted: Partial<Wanted>): readonly number[] =>
  chosen(lines, { ...everything, ...wanted }, now).map(({ id }) => Number(id.slice(3)));

describe('what is chosen of a board', () => {
  it('stands in the order that was asked for', () => {
    assert.deepEqual(ids({}), [2, 3, 1, 4]);
    assert.deepEqual(ids({ sort: 'oldest' }), [3, 1, 2, 4]);
    assert.deepEqual(ids({ sort: 'newest' }), [1, 2, 4, 3]);
    assert.deepEqual(ids({ sort: 'news' }), [1, 3, 2, 4], 'what is put aside has no news coming');
  });

  it('A1.6: is late by the time that the service named, and never while it is put aside', () => {
    assert.deepEqual(ids({ filter: 'late' }), [3, 1]);
    const [first] = lines;
    assert.ok(first && !isLate(first, '2026-11-24T12:00:00.000Z'));
  });

  it('A2.8: holds no confidential concern but under their own filter, and under mine', () => {
    for (const filter of ['all', 'urgent', 'nobody', 'late', 'aside'] as const)
      assert.ok(!ids({ filter }).includes(5), filter);
    assert.deepEqual(ids({ filter: 'confidential' }), [5]);
    assert.deepEqual(ids({ filter: 'mine' }), [5]);
  });

  it('is found by its words, number, place and people, however they are written', () => {
    assert.deepEqual(ids({ q: 'zoe' }), [1]);
    assert.deepEqual(ids({ q: 'LABEL nadia' }), [3]);
    assert.deepEqual(ids({ q: 'wl-00002' }), [2]);
    assert.deepEqual(ids({ q: 'nobody like that' }), []);
  });

  it('takes one place written in two ways for one', () => {
    assert.deepEqual(ids({ place: 'Ward 4' }), [2, 1]);
    assert.deepEqual(placesIn(lines), ['ward  4', 'Theatre 2']);
    assert.deepEqual(ids({ kind: 'incident' }), [1]);
  });

  it('is counted under each filter', () => {
    const counts = countsOf(lines, now);
    assert.deepEqual(
      (['all', 'urgent', 'nobody', 'late', 'aside', 'confidential'] as const).map((name) => counts.get(name)),
      [4, 1, 2, 2, 1, 1],
    );
  });
});

describe('what an address says of a board', () => {
  it('is what was wanted, and leaves the rest of the address alone', () => {
    const wanted: Wanted = { filter: 'late', sort: 'news', kind: 'safety', place: 'Ward 4 & 5', q: 'a b' };
    const search = searchWith('?persona=1&theme=dark', wanted);
    assert.deepEqual(wantedIn(search), wanted);
    assert.equal(new URLSearchParams(search).get('persona'), '1');
    assert.equal(searchWith(search, everything), '?persona=1&theme=dark');
    assert.equal(searchWith('', everything), '');
  });

  it('is the usual where it makes no sense', () => {
    assert.deepEqual(wantedIn('?sort=nonsense'), everything);
  });

  it('knows the number of a request, in any case', () => {
    assert.equal(numberIn(' wl-7k2qx '), 'WL-7K2QX');
    assert.equal(numberIn('wl7k2qx'), 'WL-7K2QX');
    assert.equal(numberIn('ward 4'), undefined);
  });
});
