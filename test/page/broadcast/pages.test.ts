import assert from 'node:assert/strict';
import { Refusal } from '../../../bot/core/refusal.ts';
import { trailFrom, trailPart } from '../../../bot/page/broadcast/trail.ts';
import { type BroadcastPagesDesk, ledgerRow, openBroadcastPages } from '../../support/broadcast-pages.ts';
import { aBroadcast, aTally } from '../../support/broadcasts.ts';
import { anOrganisation, inMinutes, now } from '../../support/requests.ts';

const id = 'WB-7K2QX';
const words = {
  id,
  title: 'Down on *Thursday*',
  body: 'From **9pm**.',
  audience: 'everyone',
  class: 'update',
};

const refused = (code: string, asking: Promise<unknown>): Promise<void> =>
  assert.rejects(asking, (fault) => fault instanceof Refusal && fault.code === code);

describe('the pages of broadcasts', () => {
  let desk: BroadcastPagesDesk;

  beforeEach(async () => {
    desk = await openBroadcastPages();
    await desk.press('cio', 'broadcast.draft', words);
  });

  const sent = async (): Promise<void> => {
    await desk.press('cio', 'broadcast.send', { id }, inMinutes(1));
    await desk.press('admin', 'broadcast.approve', { id }, inMinutes(2));
    await desk.ledger(
      id,
      [ledgerRow(1), ledgerRow(2, { state: 'held', reason: 'quiet-hours' })],
      aTally({ sent: 1, held: 2 }, { reasons: { 'held quiet-hours': 1, 'held snoozed': 1 } }),
    );
  };

  describe('the list', () => {
    it('is that of the cards: all of them for those who approve, their own for those who send', async () => {
      const own = { ...words, id: 'WB-4M8TD', class: 'outage' };
      await desk.press('informatics', 'broadcast.draft', own);
      const all = await desk.read('safetyOfficer', 'page.broadcasts');
      assert.deepEqual(all.rows.map((row) => row.id).sort(), ['WB-4M8TD', id]);
      assert.deepEqual([all.filter, all.mayAll, all.canStart], ['all', true, false]);
      const mine = await desk.read('informatics', 'page.broadcasts', { filter: 'all' });
      assert.deepEqual([mine.rows.map((row) => row.id), mine.mayAll], [['WB-4M8TD'], false]);
      await refused('not-allowed', desk.read('nadia', 'page.broadcasts'));
    });

    it('has titles as they were typed, states in words, and how far each got', async () => {
      const [draft] = (await desk.read('cio', 'page.broadcasts')).rows;
      assert.deepEqual(
        [draft?.title, draft?.status, draft?.reached],
        ['Down on *Thursday*', 'Draft, not sent', ''],
      );
      await sent();
      const [row] = (await desk.read('cio', 'page.broadcasts')).rows;
      assert.deepEqual([row?.status, row?.reached, row?.kind], ['Being sent', '1 of 3 sent', 'News']);
    });

    it('A4.14: says to whoever may approve that one waits for them, and not to its author', async () => {
      await desk.press('cio', 'broadcast.send', { id });
      const forYou = async (who: 'cio' | 'lead'): Promise<unknown> =>
        (await desk.read(who, 'page.broadcasts')).rows.map((row) => row.forYou);
      assert.deepEqual([await forYou('lead'), await forYou('cio')], [[true], [false]]);
    });

    it('goes on to the next page, with none twice', async () => {
      for (let at = 0; at < 24; at += 1)
        await desk.press('cio', 'broadcast.draft', {
          ...words,
          id: `WB-0000${'0123456789ABCDEFGHJKMNPQRST'[at]}`,
        });
      const first = await desk.read('cio', 'page.broadcasts');
      const second = await desk.read('cio', 'page.broadcasts', { page: first.next });
      const ids = [...first.rows, ...second.rows].map((row) => row.id);
      assert.deepEqual([first.rows.length, ids.length, new Set(ids).size, second.next], [20, 25, 25, '']);
    });
  });

  describe('one of them', () => {
    it('is for whoever wrote it, stands in or may approve; nobody else learns that there is one', async () => {
      for (const who of ['cio', 'admin', 'lead', 'safetyOfficer'] as const)
        assert.equal((await desk.read(who, 'page.broadcast', { id })).id, id);
      for (const who of ['nadia', 'informatics'] as const) {
        await refused('no-broadcast', desk.read(who, 'page.broadcast', { id }));
        await refused('no-broadcast', desk.read(who, 'page.ledger', { id }));
      }
      await refused('no-broadcast', desk.read('cio', 'page.broadcast', { id: 'WB-4M8TD' }));
    });

    it('may be edited by its author alone, until anybody has it', async () => {
      const may = async (who: 'cio' | 'admin'): Promise<boolean> =>
        (await desk.read(who, 'page.broadcast', { id })).canEdit;
      assert.deepEqual([await may('cio'), await may('admin')], [true, false]);
      await sent();
      assert.equal(await may('cio'), false);
    });

    it('says of how many, why, and what share; the shares are of everybody', async () => {
      await sent();
      const page = await desk.read('cio', 'page.broadcast', { id }, inMinutes(3));
      const { progress } = page;
      assert.ok(page.isRunning && progress);
      assert.deepEqual([progress.headline, progress.of, progress.total], ['1 of 3 sent', 'Of 3 people', 3]);
      assert.deepEqual(
        progress.shares.map(({ title, number, share }) => [title, number, share]),
        [
          ['Sent', '1', '33%'],
          ['Told later', '2', '67%'],
        ],
      );
      assert.deepEqual(progress.shares[1]?.reasons.map(({ why, number }) => `${number} ${why}`).sort(), [
        '1 Have paused messages for a while',
        '1 In their quiet hours',
      ]);
    });

    it('A4.14: tells who wrote, who approved and when, with what was wrong before', async () => {
      await desk.press('cio', 'broadcast.send', { id }, inMinutes(1));
      await desk.press('lead', 'broadcast.decline', { id, reason: 'Say *who* to ring' }, inMinutes(2));
      const declined = await desk.read('cio', 'page.broadcast', { id });
      assert.deepEqual(
        declined.trail.rows.map(({ what, reason }) => [what, reason]),
        [
          ['Written', ''],
          ['Approval asked for', ''],
          ['Not approved', 'Say *who* to ring'],
        ],
      );
      await sent();
      const { trail } = await desk.read('cio', 'page.broadcast', { id });
      const last = trail.rows.at(-1);
      assert.equal(last?.what, 'Approved, and sending began');
      assert.match(last?.by ?? '', /^by Ada Quinn, at .* November$/);
      assert.equal(trail.earlier, '');
    });

    it('shows the newest of very many changes, and says that there are more', async () => {
      await desk.press('cio', 'broadcast.draft', { ...words, title: 'Another try' });
      const newest = await desk.store.trail(desk.fresh.organisation, id, 2);
      assert.deepEqual(
        newest.map(({ event }) => event),
        ['edited'],
      );
      const often = aBroadcast({ version: 56 });
      assert.equal(trailFrom(often), 7);
      const { earlier } = trailPart(often, newest, now, anOrganisation());
      assert.equal(earlier, '6 earlier changes are not shown here.');
    });
  });

  describe('the copy of a reader', () => {
    it('is that of everybody, before and after it went out, for those who look behind it', async () => {
      const copy = async (): Promise<Record<string, unknown>> =>
        (await desk.read('admin', 'page.broadcast-copy' as 'page.me', { id })) as never;
      assert.deepEqual([(await copy()).hasNotice, (await copy()).title], [false, 'Down on \\*Thursday\\*']);
      await sent();
      assert.equal((await copy()).hasNotice, false);
      await refused('no-broadcast', desk.read('nadia', 'page.broadcast-copy' as 'page.me', { id }));
    });
  });
});
