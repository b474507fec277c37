import assert from 'node:assert/strict';
import { Refusal } from '../../bot/core/refusal.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { boardOn, medicines, numberOf, type Who } from '../support/board-page.ts';
import { people } from '../support/people.ts';
import { aRequest, inMinutes, ivan, minutesAgo, now } from '../support/requests.ts';

const seconds = (count: number): Date => new Date(now.getTime() + count * 1000);

const idsOf = (lines: readonly { readonly id: string }[]): readonly number[] =>
  lines.map(({ id }) => Number(id.slice(3)));

describe('page.board', () => {
  let fresh: FreshTable;
  let board: ReturnType<typeof boardOn>;
  beforeEach(async () => {
    fresh = await freshTable();
    board = boardOn(fresh.rows, fresh.organisation);
  });

  const refused = (asked: Promise<unknown>): Promise<void> =>
    assert.rejects(asked, (fault) => fault instanceof Refusal && fault.code === 'not-allowed');

  it('comes in a small part first, each part in one call, worst first and none twice', async () => {
    const requests = Array.from({ length: 230 }, (_, at) =>
      aRequest({
        id: numberOf(at),
        createdAt: minutesAgo(1000 - at),
        ...(at === 220 ? { harm: 'now' } : {}),
      }),
    );
    const rows = requests.flatMap((request) => [...indexRows(request)]);
    for (let at = 0; at < rows.length; at += 100)
      await fresh.rows.commit(
        fresh.organisation,
        rows.slice(at, at + 100).map(([key, value]) => ({ op: 'put', key, value })),
      );
    const first = await board.page(people.informatics);
    assert.equal(first.lines.length, 200);
    assert.equal(first.lines[0]?.id, numberOf(220));
    assert.deepEqual(board.calls, ['range open 201']);
    const second = await board.page(people.informatics, first.next);
    assert.deepEqual([second.next, second.start, board.calls.at(-1)], ['', undefined, 'range open 1000']);
    const all = idsOf([...first.lines, ...second.lines]);
    assert.deepEqual(
      [...all].sort((one, other) => one - other),
      idsOf(requests),
    );
  });

  it('D5.3, A2.8: holds for each person what their lists hold, and nobody without a list has one', async () => {
    await board.put({ id: numberOf(1) });
    await board.put({ id: numberOf(2), harm: 'could' });
    await board.put({ id: numberOf(3), group: medicines });
    await board.put({ id: numberOf(4), confidential: true, kind: 'safety' });
    await board.put({ id: numberOf(5), confidential: true, status: 'accepted', owner: people.safetyOfficer });
    const seen = async (who: Who) => idsOf(await board.whole(who)).toSorted();
    assert.deepEqual(await seen(people.informatics), [1, 2, 3]);
    assert.deepEqual(await seen(people.lead), [1, 2, 3]);
    assert.deepEqual(await seen(people.safetyOfficer), [2, 4, 5]);
    assert.deepEqual(await seen(people.cio), [4, 5]);
    assert.deepEqual(await seen(people.nadia), [3]);
    await refused(board.page(people.omar));
    await refused(board.page(people.admin));
    await refused(board.changes(people.omar, 'x'));
  });

  it('starts again at a place that is not on this board', async () => {
    await board.put({ id: numberOf(1), confidential: true });
    await board.put({ id: numberOf(2) });
    const { lines } = await board.page(people.informatics, 'confidential:');
    assert.deepEqual(idsOf(lines), [2]);
  });
});

describe('page.board-changes', () => {
  let board: ReturnType<typeof boardOn>;
  beforeEach(async () => {
    const fresh = await freshTable();
    board = boardOn(fresh.rows, fresh.organisation);
    await board.put({ id: numberOf(1) });
    await board.put({ id: numberOf(2) });
  });

  const start = async (who: Who): Promise<string> =>
    (await board.page(who)).start?.since ?? assert.fail('no cursor');

  it('brings what is new, what has changed and what has ended, each once', async () => {
    const since = await start(people.informatics);
    await board.change(numberOf(1), { status: 'accepted', owner: ivan }, seconds(1), 'taken');
    await board.change(numberOf(2), { status: 'resolved' }, seconds(2), 'resolved');
    await board.put({ id: numberOf(3), updatedAt: seconds(2).toISOString() });
    const changes = await board.changes(people.informatics, since, seconds(3));
    assert.deepEqual([changes.reload, idsOf(changes.lines), changes.gone], [false, [1, 3], [numberOf(2)]]);
    assert.equal(changes.lines[0]?.status, 'Ivan Petrov has this');
    const after = await board.changes(people.informatics, changes.since, seconds(6));
    assert.deepEqual([after.lines, after.gone], [[], []]);
  });

  it('costs one range and one read for each request that has changed, and none for what was sent before', async () => {
    const since = await start(people.informatics);
    for (const second of [1, 2]) await board.change(numberOf(1), {}, seconds(second));
    board.calls.length = 0;
    const changes = await board.changes(people.informatics, since, seconds(3));
    assert.deepEqual(board.calls, ['range log 1000', `read request|${numberOf(1)}`]);
    board.calls.length = 0;
    await board.changes(people.informatics, changes.since, seconds(6));
    assert.deepEqual(board.calls, ['range log 1000']);
  });

  it('misses nothing of a machine whose clock is behind, or that was slow to save', async () => {
    const first = await board.changes(people.informatics, await start(people.informatics), seconds(30));
    await board.change(numberOf(1), {}, seconds(17));
    const second = await board.changes(people.informatics, first.since, seconds(33));
    assert.deepEqual(idsOf(second.lines), [1]);
    await board.change(numberOf(2), {}, seconds(60));
    const third = await board.changes(people.informatics, second.since, seconds(36));
    assert.deepEqual(idsOf(third.lines), [2], 'a clock that is ahead');
    assert.deepEqual((await board.changes(people.informatics, third.since, seconds(39))).lines, []);
  });

  it('says to read everything again after too many changes, too long a time, or with other rights', async () => {
    const since = await start(people.informatics);
    const reloads = async (who: Who, from: string, at: Date) => (await board.changes(who, from, at)).reload;
    assert.equal(await reloads(people.informatics, since, inMinutes(31)), true);
    assert.equal(await reloads(people.informatics, 'nonsense', seconds(1)), true);
    assert.equal(
      await reloads({ ...people.informatics, roles: ['safety-officer'] }, since, seconds(1)),
      true,
    );
    for (let at = 10; at < 111; at += 1)
      await board.put({ id: numberOf(at), updatedAt: seconds(1).toISOString() });
    board.calls.length = 0;
    assert.equal(await reloads(people.informatics, since, seconds(2)), true);
    assert.deepEqual(board.calls, ['range log 1000']);
  });

  it('A2.8: says nothing of a confidential concern to anybody outside its circle, not even that it has gone', async () => {
    await board.put({ id: numberOf(4), confidential: true, kind: 'safety' });
    const desk = await start(people.informatics);
    const circle = await start(people.cio);
    await board.change(numberOf(4), { status: 'accepted', owner: people.cio }, seconds(1), 'taken');
    await board.change(numberOf(4), { status: 'resolved' }, seconds(2), 'resolved');
    board.calls.length = 0;
    const told = await board.changes(people.informatics, desk, seconds(3));
    assert.deepEqual(board.calls, ['range log 1000']);
    assert.doesNotMatch(JSON.stringify(told), /00004/);
    assert.equal(told.reload, false);
    assert.deepEqual((await board.changes(people.cio, circle, seconds(3))).gone, [numberOf(4)]);
  });

  it('tells whoever sees a part of the list to read it again where they may not know what became of one', async () => {
    await board.put({ id: numberOf(5), group: medicines });
    const since = await start(people.nadia);
    await board.change(numberOf(5), { group: undefined }, seconds(1), 'routed');
    const changes = await board.changes(people.nadia, since, seconds(2));
    assert.deepEqual([changes.stale, changes.reload, changes.lines, changes.gone], [true, false, [], []]);
    assert.doesNotMatch(JSON.stringify(changes), /WL-/, 'nor in its cursor');
    const desk = await board.changes(people.informatics, await start(people.informatics), seconds(2));
    assert.equal(desk.stale, false);
  });
});
