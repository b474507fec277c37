import assert from 'node:assert/strict';
import fc from 'fast-check';
import { settingsChanges } from '../../../bot/page/admin/settings-diff.ts';
import { sections } from '../../../bot/settings/sections.ts';
import type { Written } from '../../../bot/settings/settings.ts';
import { aSettingsFile } from '../../support/settings.ts';

const sam = { id: 'sam', name: 'Sam Okafor', roles: ['informatics'] };
const ravi = {
  id: 'ravi',
  name: 'Ravi Menon',
  roles: ['lead'],
  profession: 'pharmacist',
  sites: ['Main'],
  sessions: [{ day: 'Tue', from: '09:00', to: '13:00' }],
};
const safety = { id: 'safety-first', when: "kind == 'safety'", to: 'lead', because: 'of harm' };
const rest = { id: 'else', when: 'true', to: 'informatics' };

const before = aSettingsFile({ people: [sam, ravi], routing: [safety, rest] });
const changes = (after: Written): readonly string[] => settingsChanges(before, after);
const withPeople = (...people: readonly object[]): readonly string[] => changes({ ...before, people });
const withRules = (...routing: readonly object[]): readonly string[] => changes({ ...before, routing });

/** Any file that can be used, with some of what can be in it. */
const anySettings: fc.Arbitrary<Written> = fc
  .record({
    people: fc.subarray([sam, ravi, { ...sam, id: 'jo', name: 'Jo Bennett', deputy: 'sam' }]),
    routing: fc.subarray([{ ...rest, id: 'first' }, rest]),
    emergency: fc.subarray(
      [
        { label: 'Switchboard', number: '2222' },
        { label: 'Helpdesk', number: '4444' },
      ],
      {
        minLength: 1,
      },
    ),
    silence: fc.constantFrom('8h', '16h'),
    retention: fc.option(fc.constantFrom({ requestYears: 2 }, { participationDays: 60 }), { nil: undefined }),
    professions: fc.subarray(['nurse', 'doctor']),
    rota: fc.option(fc.constant({ otherwise: ['sam'] }), { nil: undefined }),
    boards: fc.subarray([{ id: 'design', name: 'Design authority', people: ['sam'] }]),
    audiences: fc.subarray([{ id: 'nurses', name: 'Nurses', professions: ['nurse'] }]),
  })
  .map((parts) => JSON.parse(JSON.stringify(aSettingsFile(parts))) as Written);

describe('what changed in the settings, in words', () => {
  it('tells of roles, professions, places and sessions by whose they are', () => {
    assert.deepEqual(withPeople({ ...sam, roles: ['informatics', 'lead', 'admin'] }, ravi), [
      'Roles of Sam Okafor: lead and admin added.',
    ]);
    assert.deepEqual(withPeople({ ...sam, roles: ['lead'] }, ravi), [
      'Roles of Sam Okafor: lead added; informatics taken out.',
    ]);
    const sessions = [{ day: 'Thu', from: '13:00', to: '17:30' }];
    assert.deepEqual(
      withPeople(sam, { ...ravi, profession: 'nurse', sites: ['Main', 'North'], sessions, deputy: 'sam' }),
      [
        'Profession of Ravi Menon: nurse. It was pharmacist.',
        'Sites of Ravi Menon: North added.',
        'Sessions of Ravi Menon: Thursday 1pm to 5:30pm added; Tuesday 9am to 1pm taken out.',
        'Deputy of Ravi Menon: Sam Okafor.',
      ],
    );
  });

  it('tells of days away in dates that people read, with who covers', () => {
    const away = [{ from: '2026-12-01', to: '2026-12-04', cover: 'sam' }];
    assert.deepEqual(withPeople(sam, { ...ravi, away }), [
      'Days away of Ravi Menon: 1 December 2026 to 4 December 2026, covered by Sam Okafor added.',
    ]);
  });

  it('tells of a new name once, and not of everybody whose deputy they are', () => {
    const withDeputy = { ...before, people: [sam, { ...ravi, deputy: 'sam' }] };
    const renamed = {
      ...before,
      people: [
        { ...sam, name: 'Samuel Okafor' },
        { ...ravi, deputy: 'sam' },
      ],
    };
    assert.deepEqual(settingsChanges(withDeputy, renamed), ['Name: Samuel Okafor. It was Sam Okafor.']);
  });

  it('tells who came into the list and who left it', () => {
    const jo = { id: 'jo', name: 'Jo Bennett', roles: ['cio', 'admin'] };
    assert.deepEqual(withPeople(sam, jo), [
      'Jo Bennett added: CIO and admin.',
      'Ravi Menon taken out of the list.',
    ]);
  });

  it('tells of rules by their names, where they send to in words, and of their order', () => {
    assert.deepEqual(withRules({ ...safety, to: 'lead:profession=pharmacist', because: undefined }, rest), [
      'Rule "safety-first" sends to: a lead who is a pharmacist. It was a lead.',
      'Reason of rule "safety-first": none. It was of harm.',
    ]);
    assert.deepEqual(withRules(rest, safety), ['Rules: in another order.']);
    assert.deepEqual(withRules(safety, { ...rest, id: 'ward 4', when: "where == 'ward 4'" }, rest), [
      'Rule "ward 4" added: when where == \'ward 4\', to informatics.',
    ]);
  });

  it('tells of numbers and periods as they stand on the page', () => {
    const emergency = [{ label: 'Switchboard', number: '3333' }];
    assert.deepEqual(changes({ ...before, emergency, retention: { participationDays: 60 } }), [
      'Emergency numbers: Switchboard on 3333 added; Switchboard on 2222 taken out.',
      'Who took part in a pulse: 60 days. It was 30 days.',
    ]);
  });

  it('says at least which part was changed where it knows no more', () => {
    assert.deepEqual(changes({ ...before, silence: '8h' }), ['Longest time without a word: changed.']);
    // As another release may have written it.
    assert.deepEqual(changes({ ...before, people: [{ ...sam, unheard: 'of' }] }), ['People: changed.']);
  });

  it('has no words where nothing changed, and some wherever anything did', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (one, other) => {
        assert.deepEqual(settingsChanges(one, structuredClone(one)), []);
        const differ = sections.some((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
        assert.equal(settingsChanges(one, other).length > 0, differ);
      }),
      { numRuns: 200 },
    );
  });
});
