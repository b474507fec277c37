import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon from 'sinon';
import type { LedgerRow } from '../../bot/core/ledger.ts';
import { keys } from '../../bot/storage/keys.ts';
import { type Outbox, outbox } from '../../bot/storage/outbox.ts';
import type { Write } from '../../bot/storage/table.ts';
import { ledgerFile } from '../../bot/wiring/ledger-file.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { aBroadcast } from '../support/broadcasts.ts';
import { minutesAgo } from '../support/requests.ts';
import { cellsIn } from './csv.ts';

const broadcast = aBroadcast({ status: 'sent' });
const zone = 'Europe/London';

const idOf = (at: number): string => `person-${String(at).padStart(5, '0')}`;
const aRow = (at: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  person: { id: idOf(at), name: `Colleague ${at}` },
  state: 'sent',
  at: minutesAgo(10),
  version: 1,
  copies: [],
  chased: 0,
  ...more,
});

const named = (name: string, at = 0): LedgerRow => aRow(at, { person: { id: idOf(at), name } });

describe('the ledger as a file', () => {
  let fresh: FreshTable;
  let stored: Outbox;
  beforeEach(async () => {
    fresh = await freshTable();
    stored = outbox(fresh.rows, fresh.organisation);
  });

  const putAll = async (writes: readonly Write[]): Promise<void> => {
    for (let at = 0; at < writes.length; at += 100) {
      await fresh.rows.commit(fresh.organisation, writes.slice(at, at + 100));
    }
  };
  const put = (rows: readonly LedgerRow[], subject = broadcast.id): Promise<void> =>
    putAll(rows.map((value) => ({ op: 'put', key: keys.ledger(subject, value.person.id), value })));
  const piecesOf = async (ports = stored): Promise<readonly string[]> => {
    const pieces: string[] = [];
    for await (const piece of ledgerFile(ports, broadcast, zone)) pieces.push(piece);
    return pieces;
  };
  const linesOf = async (): Promise<readonly (readonly string[])[]> => cellsIn((await piecesOf()).join(''));

  it('is its titles alone while nobody is in it', async () => {
    const [titles, ...rest] = await linesOf();
    assert.deepEqual(titles?.slice(0, 3), ['Name', 'Id', 'State']);
    assert.deepEqual(rest, []);
  });

  it('names all 1,200 once, in order, a page in memory at a time', async () => {
    const all = Array.from({ length: 1200 }, (_, at) => aRow(at));
    await put(all);
    await put([aRow(7)], 'WB-7K2QW');
    await put([aRow(8)], 'WB-7K2QXX');
    const ledger = sinon.spy(stored.ledger);
    const pieces = await piecesOf({ ...stored, ledger });
    assert.deepEqual(
      pieces.map((piece) => cellsIn(piece).length),
      [1, 500, 500, 200],
    );
    assert.equal(ledger.callCount, 3);
    assert.deepEqual(
      cellsIn(pieces.join(''))
        .slice(1)
        .map(([, id]) => id),
      all.map(({ person }) => person.id),
    );
  });

  it('ends with a page that happens to be full', async () => {
    await put(Array.from({ length: 500 }, (_, at) => aRow(at)));
    assert.equal((await linesOf()).length, 501);
  });

  it('says when each has read it and what they answered, on every page', async () => {
    await put(Array.from({ length: 502 }, (_, at) => aRow(at)));
    const heard = [0, 499, 500, 501].flatMap((at): readonly Write[] => {
      const id = idOf(at);
      const said = { id, name: `Colleague ${at}`, at: '2026-11-24T10:05:00.000Z' };
      return [
        { op: 'put', key: keys.acknowledged(broadcast.id, id), value: said },
        ...(at === 501
          ? []
          : [
              {
                op: 'put',
                key: keys.answer(broadcast.id, id),
                value: { ...said, answer: `Yes ${at}` },
              } as const,
            ]),
      ];
    });
    await putAll(heard);
    const lines = (await linesOf()).slice(1).filter(([, , state]) => state === 'read');
    assert.deepEqual(
      lines.map(([name, , , , , , , readAt, answer]) => [name, readAt, answer]),
      [
        ['Colleague 0', '2026-11-24 10:05:00', 'Yes 0'],
        ['Colleague 499', '2026-11-24 10:05:00', 'Yes 499'],
        ['Colleague 500', '2026-11-24 10:05:00', 'Yes 500'],
        ['Colleague 501', '2026-11-24 10:05:00', ''],
      ],
    );
  });

  it('shows what looks like a formula and lets no spreadsheet run it', async () => {
    const formulas = ['=cmd()', '+44 20', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '="a",1'];
    await put(formulas.map(named));
    const shown = (await linesOf()).slice(1).map(([name]) => name);
    assert.deepEqual(
      shown,
      formulas.map((formula) => `'${formula}`),
    );
  });

  it('holds quotes, commas and line breaks of any kind inside their cell', async () => {
    const names = [
      'O"Neill',
      'Rahman, Nadia',
      'two\nlines',
      'two\r\nlines',
      'two\rlines',
      '""',
      ' x ',
      'é 李 😀',
    ];
    await put(names.map(named));
    const lines = await linesOf();
    assert.deepEqual(
      lines.slice(1).map(([name]) => name),
      names,
    );
    assert.ok(lines.every((line) => line.length === lines[0]?.length));
  });

  it('keeps every cell in its place whatever a person typed, and begins none with a sign of a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), async (names) => {
        const ports = {
          ledger: async (_id: string, after?: string) => (after === undefined ? names.map(named) : []),
          heard: async () =>
            new Map(names.map((answer, at) => [idOf(at), { readAt: minutesAgo(1), answer }])),
        };
        let text = '';
        for await (const piece of ledgerFile(ports, broadcast, zone)) text += piece;
        const [titles, ...rows] = cellsIn(text);
        assert.equal(rows.length, names.length);
        for (const [at, row] of rows.entries()) {
          assert.equal(row.length, titles?.length);
          assert.ok([names[at], `'${names[at]}`].includes(row[0]), row[0]);
          assert.equal(row.at(-1), row[0]);
          assert.ok(row.every((one) => !/^[=+\-@\t\r]/.test(one)));
        }
      }),
    );
  });

  it('breaks off with the fault of the storage, so that a part does not pass for the whole', async () => {
    await put(Array.from({ length: 501 }, (_, at) => aRow(at)));
    const ledger = sinon.stub<Parameters<Outbox['ledger']>, ReturnType<Outbox['ledger']>>();
    ledger.callsFake(stored.ledger);
    ledger.onSecondCall().rejects(new Error('storage is away'));
    const pieces: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const piece of ledgerFile({ ...stored, ledger }, broadcast, zone)) pieces.push(piece);
    };
    await assert.rejects(reading(), /storage is away/);
    assert.equal(pieces.length, 2);
  });
});
