import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Amended, amended, checked, undone } from '../../bot/settings/amend.ts';
import { differing, type Section, sections, withSections } from '../../bot/settings/sections.ts';
import type { Written } from '../../bot/settings/settings.ts';
import type { Version } from '../../bot/settings/version.ts';
import { people } from '../support/people.ts';
import { aSettingsFile } from '../support/settings.ts';

const { admin, lead, informatics, cio } = people;
const other = { ...cio, roles: ['cio', 'admin'] };
const staff = [admin, lead, informatics, other];
const by = admin.id;
const file = (more: object = {}): Written => aSettingsFile({ people: staff, ...more });

const settingsOf = (result: Amended): Written =>
  result.ok ? result.settings.written : assert.fail(result.faults.join('\n'));
const faultsOf = (result: Amended): readonly string[] => (result.ok ? [] : result.faults);

/** Some sound change of each section. */
const changes: Readonly<Record<Section, readonly unknown[]>> = {
  emergency: [[{ label: 'Bleep', number: '1234' }], [{ label: 'Switchboard', number: '0113 243 2799' }]],
  people: [[admin, lead, informatics], [admin], [admin, { ...lead, name: 'Lena Wolf' }]],
  routing: [[{ id: 'all', when: 'true', to: 'informatics' }], [], null],
  hours: [{ zone: 'Europe/London', days: ['Mon'], from: '09:00', to: '17:00' }, null],
  targets: [{ P1: { acknowledge: '30m', resolve: '4h' } }, {}, null],
  groups: [[{ id: 'pharmacy', name: 'Pharmacy', people: [admin.id] }], null],
  boards: [[{ id: 'design', name: 'Design', people: [admin.id] }], []],
  rota: [{ otherwise: [admin.id] }, null],
  confidential: [{ roles: ['admin'] }, null],
  incidents: [{ name: 'Datix' }, { name: 'LFPSE' }, null],
  leads: [{ within: '3d' }, null],
  silence: ['4h', null],
  professions: [['nurse'], null],
  sites: [['Main'], ['Main', 'North'], null],
  audiences: [[{ id: 'nurses', name: 'Nurses', professions: ['nurse'] }], null],
  broadcasts: [{ senders: ['admin'] }, null],
  pulses: [{ threshold: 12, blackouts: [] }, null],
  sending: [{ perSecond: 5 }, { perWeek: 3 }, null],
  retention: [{ requestYears: 3 }, { participationDays: 10 }, null],
};

const aChange = fc
  .constantFrom(...sections)
  .chain((section) => fc.tuple(fc.constant(section), fc.constantFrom(...changes[section])));

const aboutVersion = (version: number, changed: readonly Section[]): Version => ({
  version,
  at: '2026-11-24T09:00:00.000Z',
  by: admin,
  kind: 'change',
  sections: changed,
  file: '',
});

describe('a change of one section', () => {
  for (const section of sections) {
    it(`puts ${section} into the whole, and leaves the rest as it was written`, () => {
      const before = file();
      for (const value of changes[section]) {
        const result = amended(before, section, value, by);
        const after = settingsOf(result);
        assert.deepEqual(differing(before, after), result.ok ? result.sections : [], JSON.stringify(value));
        assert.deepEqual(after[section], value ?? undefined);
        assert.deepEqual(withSections(after, before, [section]), before);
      }
    });
  }

  it('is none where it says what is there already', () => {
    const result = amended(file(), 'people', structuredClone(staff), by);
    assert.deepEqual(result.ok && result.sections, []);
  });

  it('tells every fault of the whole at once, each with its place', () => {
    const before = file({
      rota: { otherwise: [lead.id] },
      groups: [{ id: 'g', name: 'G', people: [cio.id] }],
    });
    const faults = faultsOf(amended(before, 'people', [admin, { ...informatics, roles: ['boss'] }, 7], by));
    assert.deepEqual(faults.map((fault) => fault.split(': ')[0]).toSorted(), [
      'people.1.roles.0',
      'people.2',
    ]);
    const gone = faultsOf(amended(before, 'people', [admin], by));
    assert.deepEqual(gone.toSorted(), [
      `groups: g: ${cio.id} is not in the list of people`,
      `rota: otherwise: ${lead.id} is not in the list of people`,
    ]);
  });

  it('cannot reach the organisation or its tenants', () => {
    assert.ok(!(sections as readonly string[]).includes('organisation'));
    const next = settingsOf(amended(file(), 'sites', ['Main'], by));
    assert.deepEqual(next.organisation, file().organisation);
  });

  it('leaves at least one admin, and lets nobody take that role from themselves', () => {
    assert.match(faultsOf(amended(file(), 'people', [lead], by)).join(), /^people: nobody would be an admin/);
    for (const rest of [
      [other, lead],
      [{ ...admin, roles: ['lead'] }, other],
    ]) {
      assert.match(
        faultsOf(amended(file(), 'people', rest, by)).join(),
        /^people: you cannot take away your own/,
      );
    }
    assert.ok(amended(file(), 'people', [admin, lead], by).ok, 'another admin may go');
    assert.ok(amended(file(), 'people', [other, lead], other.id).ok, 'and another may take it away');
  });

  it('is for whoever is an admin by the newest settings, and nobody takes back that they are none', () => {
    const before = file();
    const after = settingsOf(amended(before, 'people', [other, lead], other.id));
    const none = ['people: you are no longer an admin'];
    assert.deepEqual(faultsOf(amended(after, 'people', staff, by)), none);
    assert.deepEqual(faultsOf(amended(after, 'sites', ['Main'], by)), none);
    assert.deepEqual(faultsOf(undone(after, { before, after, later: [] }, by)), none);
  });

  it('is no tower of lists within lists, which no reader of JSON comes to the end of', () => {
    const tower = JSON.parse(`${'['.repeat(90_000)}${']'.repeat(90_000)}`);
    for (const section of sections) {
      const faults = faultsOf(amended(file(), section, tower, by));
      assert.deepEqual(faults, [`${section}: too many lists within lists`]);
    }
  });

  it('D1.2: takes no patient number in a name, a label or a rule', () => {
    const numbered = [
      ['people', [admin, { ...lead, name: 'Lena 999 000 0018' }], 'people.1.name'],
      ['emergency', [{ label: 'Bed 9990000018', number: '2222' }], 'emergency.0.label'],
      ['sites', ['Main', '999-000-0018'], 'sites.1'],
      ['routing', [{ id: '9990000018', when: 'true', to: 'informatics' }], 'routing.0.id'],
      ['routing', [{ id: 'a', when: "contains(words, '9990000018')", to: 'informatics' }], 'routing.0.when'],
    ] as const;
    for (const [section, value, place] of numbered) {
      assert.deepEqual(faultsOf(amended(file(), section, value, by)), [
        `${place}: this holds a patient number`,
      ]);
    }
  });

  it('takes ids and telephone numbers that look like one', () => {
    const odd = { ...lead, id: '9990000018', deputy: admin.id };
    assert.ok(amended(file(), 'people', [admin, { ...informatics, deputy: odd.id }, odd], by).ok);
    assert.ok(amended(file(), 'emergency', [{ label: 'Switchboard', number: '9990000018' }], by).ok);
  });

  it('is refused where the whole would not fit into storage', () => {
    const staffed = Array.from({ length: 3_000 }, (_, at) => ({
      ...lead,
      id: `p${at}`,
      name: 'x'.repeat(150),
    }));
    assert.deepEqual(faultsOf(amended(file(), 'people', [admin, ...staffed], by)), [
      'people: too long; shorten it',
    ]);
  });
});

describe('taking a change back', () => {
  it('gives the settings that were before it, whatever was changed', () => {
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 3 }), aChange, (earlier, [section, value]) => {
        const start = earlier.reduce<Written>((now, [name, part]) => {
          const next = amended(now, name, part, by);
          return next.ok ? next.settings.written : now;
        }, file());
        const change = amended(start, section, value, by);
        fc.pre(change.ok);
        const after = settingsOf(change);
        const back = settingsOf(undone(after, { before: start, after, later: [] }, by));
        assert.deepEqual(back, start);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves alone what was changed elsewhere since', () => {
    const before = file();
    const after = settingsOf(amended(before, 'sites', ['Main'], by));
    const now = settingsOf(amended(after, 'silence', '4h', by));
    const later = [aboutVersion(3, ['silence'])];
    const back = settingsOf(undone(now, { before, after, later }, by));
    assert.deepEqual(differing(back, before), ['silence']);
  });

  it('is refused where the same was changed since, and says in which version', () => {
    const before = file();
    const after = settingsOf(amended(before, 'sites', ['Main'], by));
    const now = settingsOf(amended(after, 'sites', ['Main', 'North'], by));
    const later = [aboutVersion(5, ['silence']), aboutVersion(4, ['sites']), aboutVersion(3, ['sites'])];
    assert.deepEqual(faultsOf(undone(now, { before, after, later }, by)), [
      'sites: changed again in version 4',
    ]);
  });

  it('locks nobody out either', () => {
    const before = file({ people: [other] });
    const after = file({ people: [other, admin] });
    assert.match(faultsOf(undone(after, { before, after, later: [] }, by)).join(), /your own role/);
    assert.ok(undone(after, { before, after, later: [] }, other.id).ok);
  });

  it('of the file works for all that it changed', () => {
    const before = file();
    const next = withSections(before, file({ sites: ['Main'], silence: '4h' }), sections);
    const after = settingsOf(checked(before, next, by));
    assert.deepEqual(differing(before, after).toSorted(), ['silence', 'sites']);
    assert.deepEqual(settingsOf(undone(after, { before, after, later: [] }, by)), before);
  });
});
