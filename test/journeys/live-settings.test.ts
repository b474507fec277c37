import assert from 'node:assert/strict';
import { type App, startApp } from '../../bot/app.ts';
import { logger } from '../../bot/log.ts';
import type { SettingsSaved } from '../../bot/settings/actions.ts';
import { tableClient } from '../../bot/storage/client.ts';
import { keys } from '../../bot/storage/keys.ts';
import { table } from '../../bot/storage/table.ts';
import { breakableLine } from '../storage/breakable-line.ts';
import { people } from '../support/people.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { asksFrom } from '../support/tab-asks.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { openTeams, type Teams } from '../teams/client.ts';
import { keysStored } from './stored.ts';

const every = 100;
const { nadia, lead, admin, informatics } = people;
const staff = Object.values(people).filter(({ roles }) => roles.length > 0);
const now = { ...nadia, roles: ['lead'], profession: 'nurse' };

const until = async (met: () => Promise<boolean>, what: string): Promise<void> => {
  const end = Date.now() + 3_000;
  while (!(await met())) {
    if (Date.now() > end) assert.fail(`not within three seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

describe('settings that an admin changes while Wardline runs', () => {
  let ward: Ward;
  let replica: App;
  /** The same people, who meet the other replica. */
  let there: Teams;
  let seen: number;

  beforeEach(async () => {
    ward = await openWard({ settingsEvery: every });
    replica = await startApp({ config: ward.config, log: logger('silent'), settingsEvery: every });
    there = openTeams({ connector: ward.connector, bot: () => `http://127.0.0.1:${replica.port}` });
    seen = 0;
  });
  afterEach(async () => {
    await replica.stop();
    await ward.close();
  });

  const asks = async (who: { readonly id: string }, verb: string, fields: object, app = ward.app()) => {
    const { status, data } = await asksFrom({ app: () => app }, who)(verb, fields);
    return { status, data: data as unknown as SettingsSaved };
  };
  const changes = async (section: string, value: unknown): Promise<SettingsSaved> => {
    const fields = { section, value: JSON.stringify(value), seen };
    const { status, data } = await asks(admin, 'admin.change', fields);
    assert.deepEqual([status, data.outcome], [200, 'saved'], JSON.stringify(data));
    seen = data.version;
    return data;
  };
  const queueOf = async (teams: Teams): Promise<string> => (await teams.person(nadia).says('queue')).text;
  const isLead = async (teams: Teams): Promise<boolean> =>
    /Nothing is waiting|Queue/i.test(await queueOf(teams));

  it('A4.4: make somebody a lead at once, on every replica, take it from them again, and can be put back', async () => {
    assert.equal(await isLead(ward.teams), false);
    const made = await changes('people', [...staff, now]);
    assert.equal(await isLead(ward.teams), true, 'at once where it was saved');
    await until(() => isLead(there), 'a lead on the other replica');
    assert.match((await ward.teams.person(people.omar).says('who')).text, /Nadia Rahman/);

    await changes('people', staff);
    assert.equal(await isLead(ward.teams), false);
    await until(async () => !(await isLead(there)), 'a lead no longer');

    const { data } = await asks(admin, 'admin.undo', { version: seen }, replica);
    assert.deepEqual([data.outcome, data.version], ['saved', seen + 1]);
    assert.equal(await isLead(there), true);
    await until(() => isLead(ward.teams), 'a lead again');
    await asks(admin, 'admin.undo', { version: made.version });
    assert.equal(await isLead(ward.teams), false, 'what it had brought is there again, and goes again');
  });

  it('D2.1: are on the next card: other numbers to ring, and where a request goes', async () => {
    await changes('emergency', [{ label: 'Site manager', number: '5678' }]);
    await until(
      async () => /Site manager on \*?\*?5678/.test((await there.person(nadia).says('help')).text),
      'the number',
    );
    await changes('routing', [
      { id: 'all', when: 'true', to: `lead:id=${lead.id}`, because: 'of a new rule' },
    ]);
    const person = ward.teams.person(nadia);
    await person.says('The screen is dark');
    await person.pressesIn(person.chat(), 'request.submit', {});
    const queue = (await ward.informatics.says('queue')).text;
    const id = /WL-[0-9A-Z]{5}/.exec(queue)?.[0];
    const desk = await ward.informatics.sends('request.show', { id, side: 'desk' });
    assert.match(desk.text, /Lena Fox, because of a new rule/);
  });

  it('are refused from anybody but an admin, and from chats and cards altogether', async () => {
    const fields = { section: 'sites', value: '["Main"]', seen: 0 };
    for (const who of [nadia, lead, informatics, people.cio]) {
      assert.equal((await asks(who, 'admin.change', fields)).status, 403);
    }
    for (const verb of ['admin.change', 'admin.undo', 'admin.use-file']) {
      assert.match(
        (await ward.admin.sends(verb, { ...fields, version: 1 })).text,
        /That button does nothing here/,
      );
    }
    assert.deepEqual(await keysStored(ward, 'settings'), []);
  });

  it('are saved by one of two admins, and the other reads so', async () => {
    const fields = { section: 'sites', value: '["Main"]', seen: 0 };
    const both = await Promise.all([
      asks(admin, 'admin.change', fields),
      asks(admin, 'admin.change', { ...fields, value: '["North"]' }, replica),
    ]);
    assert.deepEqual(both.map(({ data }) => data.outcome).toSorted(), ['conflict', 'saved']);
  });

  it('run again after a restart, whatever the file says', async () => {
    await changes('people', [...staff, now]);
    await ward.restart();
    assert.equal(await isLead(ward.teams), true);
    const logged = ward.logged.filter((line) => line.includes('settings changed'));
    assert.equal(logged.length, 2, 'once as it was saved, and once at the start');
  });

  it('run once storage answers, where the service started without it', async () => {
    await changes('people', [...staff, now]);
    const line = await breakableLine(await sharedTables());
    await line.cut();
    const storage = { kind: 'connection-string', value: line.connection } as const;
    const logged: string[] = [];
    const late = await startApp({
      config: { ...ward.config, storage },
      log: logger('warn', { write: (text) => void logged.push(text) }),
      settingsEvery: every,
    });
    const teams = openTeams({ connector: ward.connector, bot: () => `http://127.0.0.1:${late.port}` });
    await until(async () => logged.some((text) => text.includes('stored settings not read')), 'a log line');
    await line.mend();
    await until(() => isLead(teams), 'what is stored');
    assert.equal(logged.filter((text) => text.includes('stored settings not read')).length, 1);
    await late.stop();
    await line.close();
  });

  it('leave those from before running where what is stored is broken, and the log says why', async () => {
    await changes('people', [...staff, now]);
    const { storage } = ward.config;
    const rows = table(await tableClient(storage));
    const { code } = ward.config.settings.organisation;
    const about = {
      version: 3,
      at: '2026-11-24T09:00:00.000Z',
      by: admin,
      kind: 'change',
      sections: [],
      file: '',
    };
    await rows.commit(code, [
      { op: 'insert', key: keys.settings(3), value: about },
      { op: 'insert', key: keys.settingsText(3), value: { people: 'nobody' } },
      { op: 'put', key: keys.settingsNow, value: { version: 3 } },
    ]);
    const why = /people: a list is needed here.*stored settings not used/;
    await until(async () => ward.logged.some((line) => why.test(line)), 'a log line');
    assert.equal(await isLead(ward.teams), true);
    await ward.restart();
    assert.equal(await isLead(ward.teams), true, 'the one before, and not the file');
  });
});
