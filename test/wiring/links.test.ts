import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { draft } from '../../bot/broadcast/draft-rules.ts';
import type { Role } from '../../bot/core/actor.ts';
import { keys } from '../../bot/storage/keys.ts';
import { type Storage, storage } from '../../bot/storage/storage.ts';
import { links } from '../../bot/wiring/links.ts';
import { reports } from '../../bot/wiring/reports.ts';
import { issueTicket } from '../../bot/wiring/ticket.ts';
import { contactOf } from '../storage/example-request.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { cleo, someWords } from '../support/broadcasts.ts';
import { anOrganisation, minutesAgo, now } from '../support/requests.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { aWatch } from '../support/watch.ts';

const id = 'WB-7K2QX';
const home = 'https://wardline.example';

describe('links to files', () => {
  let fresh: FreshTable;
  let code: string;
  let stored: Storage;
  let ahead: number;
  beforeEach(async () => {
    ahead = 0;
    fresh = await freshTable();
    code = fresh.organisation;
    stored = await open();
    const change = draft(id, someWords({ title: 'EPR: "down" on 5/12\r\nx' }), cleo, now);
    await stored.broadcasts.save(code, { change, by: cleo, contact: contactOf(cleo.id) });
  });

  /** What one replica has of the storage. */
  const open = async (): Promise<Storage> => {
    const { connection } = await sharedTables();
    return storage({ kind: 'connection-string', value: connection }, code, () => undefined);
  };
  const linksOf = (given: Storage = stored, address: () => string | undefined = () => home) =>
    links({
      stored: given,
      organisation: anOrganisation({ code }),
      address,
      clock: () => new Date(now.getTime() + ahead),
      reports: reports({ log: given.log, organisation: anOrganisation({ code }), hours: aWatch.hours }),
    });
  /** With the key at hand. */
  const ready = async (given: Storage = stored) => {
    const made = linksOf(given);
    await made.fileFor('');
    return made;
  };
  const ticketIn = (url: string | undefined): string => new URL(url ?? '').searchParams.get('ticket') ?? '';

  it('lead to the ledger as a file, by a ticket', async () => {
    const row = { person: cleo, state: 'sent', at: minutesAgo(1), version: 1, copies: [], chased: 0 };
    await fresh.rows.commit(code, [{ op: 'put', key: keys.ledger(id, cleo.id), value: row }]);
    const { csvLink, fileFor } = await ready();
    const url = await csvLink(id, cleo);
    assert.match(url ?? '', /^https:\/\/wardline\.example\/api\/tab\/ledger\.csv\?ticket=[\w.-]+$/);
    const file = await fileFor(ticketIn(url));
    assert.ok(file);
    assert.match(file.name, /^WB-7K2QX EPR.*\.csv$/s);
    assert.match(await text(file.lines), /^Name,[^\n]+\r\nCleo Marsh,/);
  });

  it('carry no name and no number that anybody could read in a history', async () => {
    const { csvLink } = await ready();
    assert.doesNotMatch((await csvLink(id, cleo)) ?? '', new RegExp(`${id}|${cleo.id}|Marsh`));
  });

  it('lead to the hazard log while somebody has the role for it, asked again as the file is fetched', async () => {
    const made = (roles: readonly Role[]) =>
      links({
        stored,
        organisation: anOrganisation({ code, people: [{ ...cleo, roles }] }),
        address: () => home,
        clock: () => now,
        reports: {} as never,
      });
    const ticket = ticketIn(await made(['safety-officer']).logLink(cleo));
    const file = (await made(['safety-officer']).fileFor(ticket)) ?? assert.fail('no file');
    assert.match(await text(file.lines), /^Number,Name,/);
    assert.ok(await made(['admin']).fileFor(ticket));
    assert.equal(await made(['lead', 'cio']).fileFor(ticket), undefined);
    assert.equal(await linksOf().fileFor(ticket), undefined, 'whoever has left');
  });

  it('A4.19: lead to somebody’s own record, and say whose it is nowhere but in the ticket', async () => {
    const { records, fileFor } = await ready();
    const urls = (await records.fileLinks({ file: 'record' }, cleo)) ?? assert.fail('no links');
    assert.match(urls.markdown, /^https:\/\/wardline\.example\/api\/tab\/record\.md\?ticket=[\w.-]+$/);
    assert.match(urls.csv, /\/api\/tab\/record\.csv\?ticket=/);
    const file = (await fileFor(ticketIn(urls.markdown))) ?? assert.fail('no file');
    assert.equal(file.form, 'markdown');
    assert.match(await text(file.lines), /^# Contribution record: Colleague /);
    assert.equal(
      await linksOf(stored, () => undefined).records.fileLinks({ file: 'record' }, cleo),
      undefined,
    );
  });

  it('A8.1: lead to a year of stories for those who approve them', async () => {
    const { records, fileFor } = await ready();
    const urls = (await records.fileLinks({ file: 'awards', year: 2026 }, cleo)) ?? assert.fail('no links');
    assert.match(urls.markdown, /\/api\/tab\/stories\.md\?ticket=/);
    const file = (await fileFor(ticketIn(urls.csv))) ?? assert.fail('no file');
    assert.deepEqual([file.name, file.form], ['stories 2026.csv', 'csv']);
  });

  it('work in every replica, and after a restart', async () => {
    const one = await ready();
    const other = linksOf(await open());
    assert.ok(await other.fileFor(ticketIn(await one.csvLink(id, cleo))));
  });

  it('are over after ten minutes', async () => {
    const { csvLink, fileFor } = await ready();
    const ticket = ticketIn(await csvLink(id, cleo));
    ahead = 10 * 60_000 - 1;
    assert.ok(await fileFor(ticket));
    ahead = 10 * 60_000;
    assert.equal(await fileFor(ticket), undefined);
  });

  it('lead nowhere with a ticket of another organisation, of nobody, or for what is not there', async () => {
    const { csvLink, fileFor } = await ready();
    const foreign = issueTicket({ subject: id, person: cleo.id }, 'the key of another organisation', now);
    for (const ticket of ['', '.', 'x', foreign, ticketIn(await csvLink('WB-00000', cleo))]) {
      assert.equal(await fileFor(ticket), undefined, ticket);
    }
  });

  it('are not on a card where nobody said under which address a browser finds this', async () => {
    const { csvLink, fileFor } = linksOf(stored, () => undefined);
    await fileFor('');
    assert.equal(await csvLink(id, cleo), undefined);
  });

  it('fail where the storage does, rather than say that there is nothing', async () => {
    const { csvLink } = await ready();
    const ticket = ticketIn(await csvLink(id, cleo));
    const away = linksOf({ ...stored, secret: () => Promise.reject(new Error('storage is away')) });
    await assert.rejects(away.fileFor(ticket), /storage is away/);
  });
});
