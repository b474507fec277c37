import assert from 'node:assert/strict';
import { adminPage } from '../../../bot/page/admin/admin-page.ts';
import { holdsPage } from '../../../bot/page/admin/holds-page.ts';
import { metPage } from '../../../bot/page/admin/met-page.ts';
import { placeWords } from '../../../bot/page/admin/place-words.ts';
import type { Current } from '../../../bot/settings/live.ts';
import { readSettings } from '../../../bot/settings/settings.ts';
import { fourLeads } from '../../support/four-leads.ts';
import { people } from '../../support/people.ts';
import { aSettingsFile } from '../../support/settings.ts';

const loaded = (more: Readonly<Record<string, unknown>>) => {
  const read = readSettings(JSON.stringify(aSettingsFile(more)));
  assert.ok(read.ok, JSON.stringify(read));
  return read.settings;
};

const current = (more: Readonly<Record<string, unknown>>, now: Partial<Current> = {}): Current => ({
  version: 3,
  settings: loaded(more),
  source: 'stored',
  fileDiffers: false,
  fileSections: [],
  faults: [],
  ...now,
});

describe('the page Admin in words', () => {
  it('says of each role what it may do, by the settings as they are', () => {
    const may = (more: Readonly<Record<string, unknown>>, role: string): string =>
      adminPage(current(more)).roles.find(({ id }) => id === role)?.may ?? '';
    assert.match(may({}, 'cio'), /sends broadcasts/);
    assert.doesNotMatch(may({ broadcasts: { senders: ['lead'] } }, 'cio'), /sends broadcasts/);
    assert.match(may({ broadcasts: { senders: ['lead'] } }, 'lead'), /sends broadcasts/);
    assert.equal(
      adminPage(current({})).roles.some(({ id }) => id === 'requester'),
      false,
    );
  });

  it('has the limits of each period from the settings themselves', () => {
    const safety = adminPage(current({})).periods.find(({ key }) => key === 'safetyYears');
    assert.deepEqual([safety?.least, safety?.most, safety?.unit], [8, 30, 'year']);
  });

  it('tells where the file on the server says something else, and nothing while the file itself runs', () => {
    const differs = { fileDiffers: true, fileSections: ['people', 'routing'] } as const;
    assert.equal(
      adminPage(current({}, differs)).file,
      'The settings file on the server was changed. Other there: People and Routing rules.',
    );
    assert.equal(adminPage(current({}, { ...differs, source: 'file' })).file, '');
    assert.equal(adminPage(current({})).file, '');
  });

  it('names places as people do, also those that are gone', () => {
    const named = {
      people: Object.values(fourLeads),
      groups: [{ id: 'rx', name: 'Pharmacy IT', people: [] }],
    };
    const { eyes } = fourLeads;
    assert.equal(placeWords('lead', named), 'a lead');
    assert.equal(placeWords('lead:specialty=eyes,site=Main', named), 'a lead for eyes and of Main');
    assert.equal(placeWords(`lead:id=${eyes.id}`, named), eyes.name);
    assert.equal(placeWords('lead:id=gone', named), 'somebody who has left the list');
    assert.equal(placeWords('group:rx', named), 'the group Pharmacy IT');
    assert.equal(placeWords('group:gone', named), 'a group that is no longer there');
  });

  it('says what hangs on somebody who is to leave the list (A4.2)', () => {
    const { lead, informatics } = people;
    const settings = loaded({
      people: [
        { ...lead, away: [{ from: '2026-12-01', to: '2026-12-02', cover: informatics.id }] },
        informatics,
      ],
      groups: [{ id: 'g', name: 'Pharmacy IT', people: [informatics.id] }],
      rota: { otherwise: [informatics.id] },
      routing: [{ id: 'eyes', when: 'true', to: `lead:id=${lead.id}` }],
    });
    const work = { owned: 2, waiting: 1, more: false };
    assert.deepEqual(holdsPage(informatics.id, settings, work).words, [
      'They have 2 open requests. Give them to somebody first.',
      '1 request sent to them waits to be taken.',
      'They cover days away of Lena Fox.',
      'They are in Pharmacy IT.',
      'They are on the rota.',
    ]);
    assert.deepEqual(holdsPage(lead.id, settings, { owned: 0, waiting: 0, more: false }).words, [
      'Their sessions end: Tuesday 9am to 1pm.',
      'A rule sends requests to them by name: "eyes".',
    ]);
    assert.deepEqual(holdsPage('x', settings, { owned: 0, waiting: 0, more: false }).words, []);
  });

  it('finds whom Wardline has met by the beginnings of their names, and says how far it looked', () => {
    const met = (name: string) => ({ id: name, name, seen: true });
    const looked = { people: ['Okafor, Sam', 'Samira Khan', 'Ravi Menon'].map(met), all: true };
    const found = (name: string) => metPage(name, looked, (id) => id === 'Samira Khan');
    assert.deepEqual(
      found('sam').people.map(({ id, listed }) => [id, listed]),
      [
        ['Okafor, Sam', false],
        ['Samira Khan', true],
      ],
    );
    assert.deepEqual(found('sam o').people.length, 1);
    assert.match(found('zoe').words, /^Nobody of that name/);
    const many = { people: Array.from({ length: 60 }, (_, at) => met(`Sam ${at}`)), all: false };
    assert.equal(metPage('sam', many, () => false).people.length, 50);
    assert.match(
      metPage('sam', many, () => false).words,
      /first 50\. We looked at the first 60 colleagues\.$/,
    );
  });
});
