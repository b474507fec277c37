import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Request } from '../../bot/request/request.ts';
import { fourLeads } from '../support/four-leads.ts';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Person } from '../teams/person.ts';
import { storedBy } from './stored.ts';

const { eyes } = fourLeads;
/** Of no role at the desk; the group alone makes requests theirs. */
const pharmacist = { id: '20000000-0000-4000-8000-000000000009', name: 'Ines Duarte', roles: ['requester'] };

const rules = [
  {
    id: 'eyes',
    when: "contains(where, 'eye')",
    to: 'lead:specialty=ophthalmology',
    because: 'it is about eye care',
  },
  {
    id: 'pharmacy',
    when: "contains(words, 'pharmacy')",
    to: 'group:pharmacy',
    because: 'it is about pharmacy',
  },
  { id: 'else', when: 'true', to: 'informatics' },
];
const settings = {
  people: [...Object.values(people).filter(({ roles }) => roles.length > 0), eyes, pharmacist],
  groups: [{ id: 'pharmacy', name: 'Pharmacy systems', people: [pharmacist.id] }],
  routing: rules,
};

const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);

describe('where a request is sent', () => {
  let ward: Ward;
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wardline-'));
    file = join(folder, 'settings.json');
    ward = await openWard({ settings, settingsFile: file });
    await ward.admin.saysIn(ward.triage, 'triage here');
  });
  afterEach(async () => {
    await ward.close();
    rmSync(folder, { recursive: true });
  });

  const raises = async (what: string, more: object = {}): Promise<string> => {
    const { nadia } = ward;
    await nadia.says(what);
    return numberIn((await nadia.pressesIn(nadia.chat(), 'request.submit', { ...more })).text);
  };
  const stored = async (id: string): Promise<Request> => {
    const [row] = await storedBy(ward, `request|${id}`);
    return JSON.parse(String(row?.v0 ?? assert.fail(id)));
  };
  const desk = async (who: Person, id: string): Promise<string> =>
    (await who.sends('request.show', { id, side: 'desk' })).text;

  it('A3.10, A4.5: is a lead by specialty, with why in plain words, and the facts that decided', async () => {
    const id = await raises('Slit lamp pictures are lost', { where: 'Eye clinic' });
    await ward.triage.shows(/Farah Siddiqui, because it is about eye care/);
    const { rule, inputs, lead, because } = await stored(id);
    assert.deepEqual(
      [rule, lead, because],
      ['eyes', { id: eyes.id, name: eyes.name }, 'it is about eye care'],
    );
    assert.deepEqual(inputs, { kind: 'incident', harm: 'no', affects: 'me' });
    const own = await ward.nadia.sends('request.show', { id });
    assert.match(own.text, /Sent to the clinical digital leads, not yet read/);
    assert.doesNotMatch(own.text, /because it is about/);
  });

  it('A2.8, A4.7: lets the group that it is for see it, hear of it and work on it, and nothing else of the desk', async () => {
    const ines = ward.teams.person(pharmacist);
    await ines.installs();
    const calm = await raises('Pharmacy orders are slow');
    assert.match(await desk(ines, calm), /Pharmacy systems, because it is about pharmacy/);
    await raises('Pharmacy labels are mixed up', { harm: 'could' });
    const card = await ines.chat().shows(/labels are mixed up/);
    assert.match((await ines.presses(card, 'Take it')).text, /Ines Duarte has this/);
    await ines.chat().shows(/orders are slow/);
    assert.match((await ines.says('queue')).text, /orders are slow/);
    const other = await raises('The screen is dark');
    assert.doesNotMatch(await desk(ines, other), /Nobody has this yet/);
  });

  it('D9.4: can be overruled from the card, which is kept, and is one overruling however often it is pressed', async () => {
    const id = await raises('Letters go out twice');
    const { informatics, nadia } = ward;
    const menu = await informatics.sends('triage.more', { id });
    const form = await informatics.presses(menu.card, 'Send it elsewhere');
    assert.match(form.text, /Sent to informatics, because of the rule "else"/);
    const press = informatics.prepares(form.card ?? assert.fail('no form'), 'Send it there', {
      to: `lead:id=${eyes.id}`,
    });
    for (let times = 0; times < 3; times += 1) {
      assert.match((await informatics.retries(press)).text, /Farah Siddiqui, because Ivan Petrov chose so/);
    }
    const { overruled, rule, version } = await stored(id);
    assert.deepEqual([overruled?.length, rule, version], [1, 'else', 2]);
    assert.equal(overruled?.[0]?.from, 'informatics');
    assert.match((await nadia.sends('request.show', { id })).text, /Sent to the clinical digital leads/);
    const log = (await storedBy(ward, 'log|')).map(({ v0 }) => JSON.parse(String(v0)));
    assert.deepEqual(
      log.filter((row) => row.overruled).map((row) => [row.id, row.event, row.rule]),
      [[id, 'routed', 'else']],
    );
  });

  it('D9.4: is told to the lead whom somebody chose at once where it is urgent', async () => {
    const farah = ward.teams.person(eyes);
    await farah.installs();
    const id = await raises('The wrong eye is on the list', { harm: 'could' });
    await ward.informatics.sends('triage.route', { id, to: 'lead', lead: eyes.id });
    await farah.chat().shows(/The wrong eye is on the list/);
  });

  it('A3.1: waits for both languages where a lead hands it to informatics, and then goes there', async () => {
    const { lead } = ward;
    const id = await raises('Slit lamp pictures are lost', { where: 'Eye clinic' });
    const held = await lead.sends('triage.route', { id, to: 'informatics' });
    assert.match(held.text, /Say it in both languages/);
    assert.equal((await stored(id)).overruled, undefined);
    const lines = { clinical: 'Eye pictures vanish', technical: 'The picture store drops files' };
    const done = await lead.presses(held.card, 'triage.lines', lines);
    assert.match(done.text, /informatics, because Lena Fox chose so/);
    const { desk: at, lead: named, overruled } = await stored(id);
    assert.deepEqual([at, named, overruled?.[0]?.from], ['informatics', undefined, `lead:id=${eyes.id}`]);
  });

  it('is not changed by names that are nobody’s, nor by what is no place', async () => {
    const id = await raises('Letters go out twice');
    const { informatics } = ward;
    const nobody = await informatics.sends('triage.route', { id, to: 'lead', lead: people.informatics.id });
    assert.match(nobody.text, /They cannot see this request/);
    for (const to of ['cio', 'lead:', '__proto__', 7, { a: 1 }]) {
      assert.equal((await informatics.sends('triage.route', { id, to })).status, 200);
    }
    assert.equal((await stored(id)).version, 1);
  });

  it('changes with the settings file while it runs; a broken file leaves the old rules and tells the admins', async () => {
    await ward.admin.installs();
    const write = (routing: readonly object[]): void => {
      const json = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...json, routing }));
    };
    write([{ id: 'odd', when: 'colour', to: 'lead' }]);
    await ward.admin.chat().shows(/cannot be used\. The routing rules from before still run/, 5_000);
    assert.match(ward.admin.chat().text, /routing\.0 \(odd\): line 1, character 1: colour is not a fact/);
    assert.equal(ward.admin.chat().messages.filter(({ text }) => /still run/.test(text)).length, 1);
    const logged = ward.logged.filter((line) => line.includes('settings file not used'));
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /routing\.0 \(odd\): line 1, character 1: colour is not a fact/);
    assert.equal((await stored(await raises('Pictures are lost', { where: 'Eye clinic' }))).rule, 'eyes');

    write([{ id: 'all', when: 'true', to: 'lead' }]);
    const end = Date.now() + 5_000;
    while (!ward.logged.some((line) => line.includes('routing rules changed')) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.equal((await stored(await raises('More pictures are lost', { where: 'Eye clinic' }))).rule, 'all');
  });

  it('can be tried out before it is changed: what would move, and nothing of what people wrote', async () => {
    const first = await raises('Pictures are lost', { where: 'Eye clinic' });
    const second = await raises('The screen is dark');
    const json = JSON.parse(readFileSync(file, 'utf8'));
    const changed = join(folder, 'changed.json');
    writeFileSync(
      changed,
      JSON.stringify({ ...json, routing: [{ id: 'all', when: 'true', to: 'informatics' }] }),
    );
    const { storage } = ward.config;
    assert.equal(storage.kind, 'connection-string');
    const env = {
      ...process.env,
      WARDLINE_LOCAL: '1',
      AZURE_STORAGE_CONNECTION_STRING: 'value' in storage ? storage.value : '',
    };
    const run = (...args: readonly string[]) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'infra/dry-run/dry-run.ts', ...args], {
        env,
      });
    const before = await storedBy(ward, 'request|');
    const { stdout } = await run(changed, '--last', '10');
    assert.match(
      stdout,
      new RegExp(`^${first} {2}lead:id=${eyes.id} -> informatics {2}\\(rule "eyes" -> "all"\\)$`, 'm'),
    );
    assert.doesNotMatch(stdout, new RegExp(second));
    assert.match(stdout, /2 requests replayed, newest first: 1 would move/);
    assert.doesNotMatch(stdout, /Pictures|screen|Nadia/);
    assert.deepEqual(await storedBy(ward, 'request|'), before);

    writeFileSync(changed, JSON.stringify({ ...json, routing: [{ id: 'x', when: 'colour', to: 'lead' }] }));
    await assert.rejects(run(changed), /routing\.0 \(x\): line 1, character 1: colour is not a fact/);
  });
});
