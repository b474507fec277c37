import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { Refusal } from '../../bot/core/refusal.ts';
import { type Loaded, readSettings } from '../../bot/settings/settings.ts';
import type { SettingsStore, Version } from '../../bot/settings/version.ts';
import { keys } from '../../bot/storage/keys.ts';
import { settingsStore } from '../../bot/storage/settings.ts';
import { liveSettings } from '../../bot/wiring/live-settings.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { now } from '../support/requests.ts';
import { aSettingsFile } from '../support/settings.ts';

const { admin, lead } = people;
const other = { ...people.cio, roles: ['admin'] };
const by = { id: admin.id, name: admin.name };
const fileOf = (more: object = {}): string =>
  JSON.stringify(aSettingsFile({ people: [admin, other], ...more }));
const loaded = (text: string): Loaded => {
  const read = readSettings(text);
  return read.ok ? read.settings : assert.fail(read.faults.join('\n'));
};

describe('settings that are changed while the service runs', () => {
  let fresh: FreshTable;
  let store: SettingsStore;
  let folder: string;
  let path: string;
  beforeEach(async () => {
    fresh = await freshTable();
    store = settingsStore(fresh.rows, fresh.organisation);
    folder = mkdtempSync(join(tmpdir(), 'wardline-'));
    path = join(folder, 'settings.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const replica = (
    more: { readonly text?: string; readonly store?: SettingsStore; readonly path?: string } = {},
  ) => {
    const changed = sinon.fake<[Loaded], void>();
    const tellAdmins = sinon.fake<[string, string], void>();
    const log = { info: sinon.fake(), warn: sinon.fake(), error: sinon.fake() };
    const made = liveSettings({
      store: more.store ?? store,
      file: loaded(more.text ?? fileOf()),
      path: more.path,
      changed,
      tellAdmins,
      log,
    });
    const sites = (): readonly string[] => made.live.current().settings.sites;
    const save = (value: unknown, section: 'sites' | 'people' | 'silence' = 'sites') =>
      made.live.save({ section, value, seen: made.live.current().version, by, now });
    return { ...made, changed, tellAdmins, log, sites, save };
  };
  type Replica = ReturnType<typeof replica>;
  const looksAtFile = async ({ lookAtFile }: Replica): Promise<void> => {
    await lookAtFile();
    await lookAtFile();
  };

  it('are those of the file until somebody changes them, and then run at once and on every replica', async () => {
    const [here, there] = [replica(), replica()];
    await here.look();
    assert.deepEqual([here.live.current().source, here.live.current().version], ['file', 0]);
    assert.deepEqual(await here.save(['Main']), { kind: 'saved', version: 2 });
    assert.deepEqual([here.sites(), here.changed.callCount], [['Main'], 1]);
    assert.deepEqual(there.sites(), []);
    await there.look();
    await there.look();
    assert.deepEqual([there.sites(), there.changed.callCount], [['Main'], 1]);
    const { source, version } = there.live.current();
    assert.deepEqual([source, version], ['stored', 2]);
    const started = replica();
    await started.look();
    assert.deepEqual(started.sites(), ['Main'], 'a start uses what is stored');
  });

  it('are changed by one of two who saw the same, and the other is told and sees the change', async () => {
    const [here, there] = [replica(), replica()];
    const results = await Promise.all([here.save(['Main']), there.save(['North'])]);
    assert.deepEqual(results.map(({ kind }) => kind).toSorted(), ['conflict', 'saved']);
    assert.deepEqual(here.sites(), there.sites());
    assert.equal((await here.save(['Main', 'North'])).kind, 'saved');
    assert.deepEqual(await there.live.save({ section: 'sites', value: [], seen: 2, by, now }), {
      kind: 'conflict',
      version: 3,
    });
  });

  it('are kept once where the line broke after they were saved', async () => {
    const twice = replica({
      store: {
        ...store,
        save: async (some) => {
          await store.save(some);
          return store.save(some);
        },
      },
    });
    assert.equal((await twice.save(['Main'])).kind, 'saved');
    assert.equal(await store.newest(), 2);
  });

  it('are neither saved nor run where one thing is wrong, or nothing is new', async () => {
    const here = replica();
    const outcome = await here.save([{ ...admin, roles: ['boss'] }], 'people');
    assert.equal(outcome.kind, 'faulty');
    assert.deepEqual(await here.save([admin, other], 'people'), { kind: 'unchanged' });
    assert.deepEqual([await store.newest(), here.changed.callCount], [0, 0]);
  });

  it('have a history of who, when and what, newest first and a page at a time', async () => {
    const here = replica();
    for (let at = 0; at < 23; at += 1) await here.save([`Site ${at}`]);
    const first = await here.live.history();
    assert.deepEqual([first.length, first[0]?.version, first.at(-1)?.version], [20, 24, 5]);
    const rest = await here.live.history(first.at(-1)?.version);
    assert.deepEqual(
      rest.map(({ version }) => version),
      [4, 3, 2, 1],
    );
    assert.deepEqual(rest.at(-1), { ...rest.at(-1), kind: 'file', sections: [] } satisfies Partial<Version>);
    assert.deepEqual([first[0]?.by, first[0]?.at, first[0]?.sections], [by, now.toISOString(), ['sites']]);
    assert.deepEqual(await here.live.history(1), []);
  });

  it('can be put back, which is a version of its own and can be put back too', async () => {
    const here = replica();
    await here.save(['Main']);
    await here.save('4h', 'silence');
    assert.deepEqual(await here.live.undo(2, by, now), { kind: 'saved', version: 4 });
    assert.deepEqual([here.sites(), here.live.current().settings.silence], [[], { amount: 4, unit: 'h' }]);
    const [newest] = await here.live.history();
    assert.deepEqual([newest?.kind, newest?.undoes, newest?.sections], ['undo', 2, ['sites']]);
    const again = await here.live.undo(2, by, now);
    assert.deepEqual(again, { kind: 'faulty', faults: ['sites: changed again in version 4'] });
    await here.live.undo(4, by, now);
    assert.deepEqual(here.sites(), ['Main']);
    for (const none of [1, 99]) assert.equal((await here.live.undo(none, by, now)).kind, 'faulty');
  });

  it('leave those from before running where the newest cannot be used, tell the admins once, and can be mended', async () => {
    const here = replica();
    await here.save(['Main']);
    const about = { version: 3, at: now.toISOString(), by, kind: 'change', sections: ['sites'], file: '' };
    await fresh.rows.commit(fresh.organisation, [
      { op: 'insert', key: keys.settings(3), value: about },
      { op: 'insert', key: keys.settingsText(3), value: { people: [admin], sites: 'Main', future: {} } },
      { op: 'put', key: keys.settingsNow, value: { version: 3 } },
    ]);
    const started = replica();
    for (const one of [here, started]) {
      await one.look();
      await one.look();
      assert.deepEqual(one.sites(), ['Main']);
      assert.equal(one.tellAdmins.callCount, 1);
      assert.match(
        one.tellAdmins.args[0]?.join() ?? '',
        /^settings-3,The newest settings cannot be used here/,
      );
      const { faults, version } = one.live.current();
      assert.deepEqual([faults.length, version], [3, 3], faults.join('\n'));
      assert.ok(one.log.error.callCount >= 2);
    }
    assert.deepEqual(await here.save(['North']), { kind: 'saved', version: 4 });
    assert.deepEqual(here.live.current().faults, []);
    await started.look();
    assert.deepEqual([started.sites(), started.live.current().faults], [['North'], []]);
  });

  it('take the organisation and its tenants from the file, whatever is stored', async () => {
    await replica().save(['Main']);
    const tenants = ['5e0f6a52-0000-4000-8000-000000000009'];
    const organisation = { code: 'RXX', name: 'New name', tenants };
    const started = replica({ text: fileOf({ organisation }) });
    await started.look();
    const { settings } = started.live.current();
    assert.deepEqual([settings.organisation.name, settings.organisation.tenants], ['New name', tenants]);
    assert.deepEqual(settings.sites, ['Main']);
  });

  it('are left as they are where storage does not answer, and a change says so', async () => {
    const down = (): Promise<never> => Promise.reject(new Refusal('storage'));
    const broken = replica({
      store: { newest: down, load: down, save: down, between: down, keptBetween: down },
    });
    await assert.rejects(broken.look(), { code: 'storage' });
    await assert.rejects(broken.save(['Main']), { code: 'storage' });
    assert.deepEqual([broken.sites(), broken.changed.callCount], [[], 0]);
  });

  it('follow the routing rules of the file while nothing is stored, and keep them with the first change', async () => {
    const rule = (id: string) => [{ id, when: 'true', to: 'informatics' }];
    writeFileSync(path, fileOf({ routing: rule('old') }));
    const here = replica({ text: fileOf({ routing: rule('old') }), path });
    await looksAtFile(here);
    writeFileSync(path, fileOf({ routing: rule('new'), people: [admin, other, lead] }));
    await looksAtFile(here);
    const { settings, fileDiffers, fileSections } = here.live.current();
    assert.deepEqual([settings.rules[0]?.rule.id, settings.people.length], ['new', 2]);
    assert.deepEqual([fileDiffers, fileSections], [true, ['people']], 'people are taken at a start');
    await here.save(['Main']);
    assert.equal(here.live.current().settings.rules[0]?.rule.id, 'new');
    assert.deepEqual((await store.load(1))?.written.routing, rule('new'));
  });

  it('know that the file is as it was where nothing but its rules changed before the first change', async () => {
    writeFileSync(path, fileOf());
    const here = replica({ path });
    await looksAtFile(here);
    writeFileSync(path, fileOf({ routing: [{ id: 'new', when: 'true', to: 'informatics' }] }));
    await looksAtFile(here);
    await here.save(['Main']);
    assert.equal(here.live.current().fileDiffers, false);
  });

  it('are looked for again where storage goes away while an older version is sought', async () => {
    await replica().save(['Main']);
    await fresh.rows.commit(fresh.organisation, [
      { op: 'put', key: keys.settingsNow, value: { version: 3 } },
    ]);
    const away = sinon.stub<[number], ReturnType<SettingsStore['load']>>();
    away.onFirstCall().resolves(undefined);
    away.onSecondCall().rejects(new Refusal('storage'));
    away.callsFake(store.load);
    const started = replica({ store: { ...store, load: away } });
    await assert.rejects(started.look(), { code: 'storage' });
    await started.look();
    assert.deepEqual(started.sites(), ['Main']);
  });

  it('say nothing of a file that a start finds as it was', async () => {
    writeFileSync(path, fileOf());
    await replica({ path }).save(['Main']);
    const started = replica({ path });
    await started.look();
    await looksAtFile(started);
    assert.equal(started.log.warn.callCount, 0);
  });

  it('cannot be put back by somebody who was an admin until a moment ago, on a replica that does not know', async () => {
    const [here, there] = [replica(), replica()];
    const them = { id: other.id, name: other.name };
    const people = [{ ...admin, roles: ['lead'] }, other];
    await here.live.save({ section: 'people', value: people, seen: 0, by: them, now });
    const tries = [
      await there.live.undo(2, by, now),
      await there.live.save({ section: 'people', value: [admin, other], seen: 2, by, now }),
      await there.live.takeFile(by, now),
    ];
    for (const outcome of tries) assert.equal(outcome.kind, 'faulty', JSON.stringify(outcome));
    assert.equal(await store.newest(), 2);
  });

  it('win over a file that is changed afterwards, say so, and can be given up for it', async () => {
    writeFileSync(path, fileOf());
    const here = replica({ path });
    await looksAtFile(here);
    await here.save(['Main']);
    assert.deepEqual([here.live.current().fileDiffers, here.live.current().fileSections], [false, ['sites']]);
    writeFileSync(path, fileOf({ sites: ['Other'], silence: '4h' }));
    await looksAtFile(here);
    assert.deepEqual(
      [here.sites(), here.live.current().fileDiffers, here.log.warn.callCount],
      [['Main'], true, 1],
    );
    const started = replica({ text: fileOf({ sites: ['Other'], silence: '4h' }) });
    await started.look();
    assert.deepEqual([started.sites(), started.live.current().fileDiffers], [['Main'], true]);

    assert.deepEqual(await here.live.takeFile(by, now), { kind: 'saved', version: 3 });
    assert.deepEqual([here.sites(), here.live.current().fileDiffers], [['Other'], false]);
    assert.deepEqual(await here.live.takeFile(by, now), { kind: 'unchanged' });
    await started.look();
    assert.deepEqual([started.sites(), started.live.current().fileDiffers], [['Other'], false]);
    await here.live.undo(3, by, now);
    assert.deepEqual([here.sites(), here.live.current().settings.silence.amount], [['Main'], 16]);
  });

  it('are not taken from a file with faults, or one that would lock everybody out', async () => {
    writeFileSync(path, 'not json');
    const here = replica({ path });
    assert.match(JSON.stringify(await here.live.takeFile(by, now)), /faulty.*not JSON/);
    writeFileSync(path, fileOf({ people: [lead] }));
    assert.match(JSON.stringify(await here.live.takeFile(by, now)), /faulty.*nobody would be an admin/);
    rmSync(path);
    assert.match(JSON.stringify(await here.live.takeFile(by, now)), /faulty.*cannot be read: ENOENT/);
    await here.save(['Main']);
    await looksAtFile(here);
    assert.equal(here.tellAdmins.callCount, 0, 'nothing hangs on the file any more');
  });
});
