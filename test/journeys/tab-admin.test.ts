import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AdminPage } from '../../bot/page/admin/admin-page.ts';
import type { DryRunPage } from '../../bot/page/admin/dry-run-page.ts';
import type { HistoryPage } from '../../bot/page/admin/history-page.ts';
import type { MetPage } from '../../bot/page/admin/met-page.ts';
import type { SettingsSaved } from '../../bot/settings/actions.ts';
import { people } from '../support/people.ts';
import { asksFrom } from '../support/tab-asks.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { isRestless, storedBy } from './stored.ts';

const listed = Object.values(people).filter(({ roles }) => roles.length > 0);
const second = { ...people.cio, roles: ['cio', 'admin'] };
const settings = {
  people: [...listed.filter(({ id }) => id !== second.id), second],
};
const { nadia, lead } = people;

describe('the page Admin', () => {
  let ward: Ward;
  beforeEach(async () => {
    ward = await openWard({ settings });
  });
  afterEach(() => ward.close());

  const reads = async <Data>(verb: string, fields: object = {}): Promise<Data> => {
    const { status, data, text } = await asksFrom(ward, people.admin)(verb, fields);
    assert.equal(status, 200, text);
    return data as Data;
  };
  const changes = async (
    section: string,
    value: unknown,
    seen: number,
    by: { readonly id: string } = people.admin,
  ): Promise<SettingsSaved> => {
    const { data } = await asksFrom(ward, by)('admin.change', {
      section,
      value: JSON.stringify(value),
      seen,
    });
    return data as unknown as SettingsSaved;
  };

  it('A1.5: a role that is given counts at once in the chat, and the history tells of it and takes it back', async () => {
    const { version, sections } = await reads<AdminPage>('page.admin');
    assert.match((await ward.nadia.says('queue')).text, /another role/);
    const saved = await changes(
      'people',
      [...sections.people, { id: nadia.id, name: nadia.name, roles: ['informatics'] }],
      version,
    );
    assert.equal(saved.outcome, 'saved', JSON.stringify(saved));
    assert.doesNotMatch((await ward.nadia.says('queue')).text, /another role/);

    const { entries } = await reads<HistoryPage>('page.admin-history');
    const [newest, first] = entries;
    assert.deepEqual(
      [newest?.who, newest?.what, newest?.changes, newest?.mayUndo],
      [people.admin.name, 'People', ['Nadia Rahman added: informatics.'], true],
    );
    assert.deepEqual([first?.mayUndo, entries.length], [false, 2]);

    await asksFrom(ward, people.admin)('admin.undo', { version: saved.version });
    assert.match((await ward.nadia.says('queue')).text, /another role/);
    const after = await reads<HistoryPage>('page.admin-history');
    assert.deepEqual(
      after.entries.map(({ what, mayUndo }) => [what, mayUndo]),
      [
        [`People: change ${saved.version} undone`, true],
        ['People', false],
        ['The settings file', false],
      ],
    );
  });

  it('lets one of two admins in who change the same at once, and tells the other what stands there', async () => {
    const { version, sections } = await reads<AdminPage>('page.admin');
    const number = (text: string) => [{ label: 'Switchboard', number: text }];
    const [one, other] = await Promise.all([
      changes('emergency', number('3333'), version),
      changes('emergency', number('4444'), version, second),
    ]);
    assert.deepEqual([one.outcome, other.outcome].toSorted(), ['conflict', 'saved']);
    const now = await reads<AdminPage>('page.admin');
    assert.notDeepEqual(now.sections.emergency, sections.emergency);
    assert.equal(now.version, one.version);
    const again = await changes('emergency', number('5555'), now.version);
    assert.equal(again.outcome, 'saved');
    const { data } = await asksFrom(ward, people.admin)('admin.undo', { version: now.version });
    assert.deepEqual(data.outcome, 'faulty', 'what was changed again since stays as it is');
  });

  it('D9.4: refuses a rule that cannot be read, with its place, and changes nothing', async () => {
    const { version, sections } = await reads<AdminPage>('page.admin');
    const routing = [{ id: 'eyes', when: "contains(where 'eye')", to: 'lead' }, ...sections.routing];
    const { outcome, faults } = await changes('routing', routing, version);
    assert.equal(outcome, 'faulty');
    assert.match(JSON.stringify(faults), /routing\.0 \(eyes\).*line 1, character/);
    assert.deepEqual((await reads<AdminPage>('page.admin')).sections.routing, sections.routing);
  });

  it('D9.4: tries rules on what was raised before, as the command does, and keeps nothing of it', async () => {
    for (const what of ['The printer is broken', 'Drug chart is blank', 'Screen is dark']) {
      await ward.nadia.says(what);
      await ward.nadia.pressesIn(ward.nadia.chat(), 'request.submit');
    }
    const routing = [
      { id: 'drugs', when: "contains(what, 'drug')", to: 'lead' },
      { id: 'else', when: 'true', to: 'informatics' },
    ];
    const rows = async () => (await storedBy(ward)).filter(({ rowKey }) => !isRestless(rowKey));
    let before = await rows();
    // What was raised is told first.
    while (before.some(({ rowKey }) => /^outbox.*(?:plan|repaint|send)/.test(rowKey))) before = await rows();
    const found = await reads<DryRunPage>('page.dry-run', { routing: JSON.stringify(routing), last: 50 });
    assert.deepEqual(await rows(), before);
    assert.deepEqual(found.flows, [{ from: 'informatics', to: 'a lead', rule: 'drugs', count: 1 }]);
    assert.match(found.words[0] ?? '', /last 3 requests\. 1 request would have gone elsewhere, 1 of them/);

    const folder = mkdtempSync(join(tmpdir(), 'wardline-'));
    const file = join(folder, 'settings.json');
    const { written } = ward.config.settings;
    writeFileSync(file, JSON.stringify({ ...written, routing }));
    const tables = ward.config.storage.kind === 'connection-string' ? ward.config.storage.value : '';
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'infra/dry-run/dry-run.ts', file, '--last', '50'],
      { env: { ...process.env, WARDLINE_LOCAL: '1', AZURE_STORAGE_CONNECTION_STRING: tables } },
    );
    rmSync(folder, { recursive: true });
    const [move] = found.moves;
    assert.match(stdout, new RegExp(`^${move?.id} .*"${move?.before}" -> "${move?.rule}"`, 'm'));
    assert.match(stdout, /^3 requests replayed, newest first: 1 would move, 1 of them still open\.$/m);
    for (const { rule, count } of found.byRule)
      assert.match(stdout, new RegExp(`^ +${count} {2}${rule}$`, 'm'));

    const broken = JSON.stringify([{ id: 'x', when: 'colour', to: 'lead' }]);
    const { faults, moves } = await reads<DryRunPage>('page.dry-run', { routing: broken });
    assert.deepEqual([faults.length, moves], [1, []]);
    assert.match(faults[0]?.place ?? '', /^routing\.0/);
  });

  it('finds colleagues whom Wardline has met, so that nobody has to type their id', async () => {
    await ward.nadia.says('hello');
    const { people: found } = await reads<MetPage>('page.admin-met', { name: 'nad' });
    assert.deepEqual(found, [{ id: nadia.id, name: nadia.name, listed: false }]);
  });

  it('answers its reads to admins alone', async () => {
    const reads: readonly (readonly [string, object])[] = [
      ['page.admin', {}],
      ['page.admin-history', {}],
      ['page.dry-run', { routing: '[]' }],
      ['page.admin-met', { name: 'nadia' }],
      ['page.admin-holds', { person: lead.id }],
      ['page.admin-audiences', {}],
      ['page.admin-emergency', { numbers: '[]' }],
    ];
    for (const [verb, fields] of reads) {
      for (const person of [people.lead, people.informatics, people.safetyOfficer, nadia]) {
        assert.equal((await asksFrom(ward, person)(verb, fields)).status, 403, `${verb} by ${person.name}`);
      }
      assert.equal((await asksFrom(ward, people.admin)(verb, fields)).status, 200, verb);
    }
  });
});
