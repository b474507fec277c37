import assert from 'node:assert/strict';
import type { LedgerRow } from '../../../bot/core/ledger.ts';
import { Refusal } from '../../../bot/core/refusal.ts';
import type { LedgerLine, LedgerPage } from '../../../bot/page/broadcast/ledger-page.ts';
import { readLedger } from '../../../bot/page/broadcast/ledger-read.ts';
import { type BroadcastPagesDesk, ledgerRow, openBroadcastPages } from '../../support/broadcast-pages.ts';
import { now } from '../../support/requests.ts';

const id = 'WB-7K2QX';
const words = { id, title: 'Down on Thursday', body: 'From 9pm.', audience: 'everyone', class: 'update' };

const refused = (code: string, asking: Promise<unknown>): Promise<void> =>
  assert.rejects(asking, (fault) => fault instanceof Refusal && fault.code === code);

describe('the ledger of a broadcast, on its page', () => {
  let desk: BroadcastPagesDesk;

  const everybody = Array.from({ length: 250 }, (_, at) => ledgerRow(at));
  const special: readonly LedgerRow[] = [
    ledgerRow(7, { state: 'held', reason: 'quiet-hours', until: now.toISOString() }),
    ledgerRow(120, { state: 'failed', reason: '413 MessageSizeTooBig' }),
    ledgerRow(200, { person: { id: 'p0200', name: 'Zoë Łukasik' }, stale: '500' }),
    ledgerRow(249, { state: 'blocked', reason: '403', chased: 2 }),
  ];

  before(async () => {
    desk = await openBroadcastPages();
    await desk.press('cio', 'broadcast.draft', words);
    await desk.press('cio', 'broadcast.send', { id });
    await desk.press('admin', 'broadcast.approve', { id });
    await desk.ledger(id, everybody);
    await desk.ledger(id, special);
    await desk.store.acknowledge(desk.fresh.organisation, id, { id: 'p0003', name: 'Reader 3' }, now, 'Yes');
  });

  const read = (fields: object = {}): Promise<LedgerPage> =>
    desk.read('cio', 'page.ledger', { id, ...fields });

  const through = async (fields: object = {}): Promise<readonly LedgerLine[]> => {
    const lines: LedgerLine[] = [];
    let next = '';
    do {
      const page = await read({ ...fields, page: next });
      lines.push(...page.lines);
      next = page.next;
    } while (next !== '');
    return lines;
  };

  it('is complete and has nobody twice', async () => {
    const lines = await through();
    assert.deepEqual(
      lines.map((line) => line.id),
      everybody.map(({ person }) => person.id),
    );
  });

  it('is one read of the ledger for a page of 100, with what these people said beside it', async () => {
    desk.ranges();
    assert.equal((await read()).lines.length, 100);
    assert.equal(desk.ranges(), 3);
  });

  it('says for each what became of it and why, in words', async () => {
    const lines = await through();
    const said = (number: string): unknown => {
      const line = lines.find((one) => one.id === number);
      return [line?.state, line?.why, line?.answer, line?.reminded, line?.isOld];
    };
    assert.deepEqual(said('p0003'), ['Read', '', 'Yes', '', false]);
    assert.deepEqual(said('p0007'), ['Told later', 'In their quiet hours', '', '', false]);
    assert.deepEqual(said('p0120'), ['Failed', 'Because it was too long for Teams', '', '', false]);
    assert.deepEqual(said('p0249'), [
      'Cannot be reached',
      'Have blocked Wardline or cannot use it',
      '',
      'reminded 2 times',
      false,
    ]);
    assert.match(String(lines.find((one) => one.isOld)?.why), /^Still shows the words before the correction/);
  });

  it('finds people by part of their name, whatever its accents and capitals', async () => {
    assert.deepEqual(
      (await through({ search: 'zoe' })).map((line) => line.id),
      ['p0200'],
    );
    assert.equal((await through({ search: 'READER 24' })).length, 11);
    assert.deepEqual((await read({ search: 'nobody at all' })).lines, []);
  });

  it('finds those to whom one thing happened', async () => {
    const found = async (filter: string): Promise<readonly string[]> =>
      (await through({ filter })).map((line) => line.id);
    assert.deepEqual(await found('held'), ['p0007']);
    assert.deepEqual(await found('failed'), ['p0120']);
    assert.deepEqual(await found('blocked'), ['p0249']);
    assert.deepEqual(await found('old'), ['p0200']);
    assert.deepEqual(await found('read'), ['p0003']);
    assert.equal((await found('unread')).length, 246);
    assert.equal((await found('sent')).length, 247);
  });

  it('is for those who may have it as a file: its author and those who stand in', async () => {
    await desk.read('admin', 'page.ledger', { id });
    await refused('not-allowed', desk.read('lead', 'page.ledger', { id }));
    await refused('no-broadcast', desk.read('nadia', 'page.ledger', { id }));
    assert.match((await desk.read('cio', 'page.ledger-file', { id })).url, /ledger\.csv/);
    await refused('not-allowed', desk.read('lead', 'page.ledger-file', { id }));
    await refused('no-broadcast', desk.read('nadia', 'page.ledger-file', { id }));
    const pages = await Promise.all(
      (['cio', 'admin', 'lead'] as const).map((who) => desk.read(who, 'page.broadcast', { id })),
    );
    assert.deepEqual(
      pages.map(({ canLedger }) => canLedger),
      [true, true, false],
    );
  });

  it('D1.2: does not look for the number of a patient', async () => {
    await refused('identifier', read({ search: '999 000 0018' }));
  });

  it('looks through five thousand people at a time for one name, and says how far it came', async () => {
    let calls = 0;
    const people = Array.from({ length: 6000 }, (_, at) => ledgerRow(at));
    const ports = {
      ledger: async (_id: string, after: string | undefined, most: number) => {
        calls += 1;
        return people.filter(({ person }) => after === undefined || person.id > after).slice(0, most);
      },
      heard: async () => new Map(),
    };
    const wanted = ({ person }: LedgerRow): boolean => person.name === 'Reader 5990';
    const first = await readLedger(ports, id, undefined, wanted);
    assert.deepEqual([first.found.length, first.looked, calls], [0, 4995, 5]);
    const second = await readLedger(ports, id, first.next, wanted);
    assert.deepEqual([second.found.length, second.next], [1, undefined]);
  });
});
