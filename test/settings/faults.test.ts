import assert from 'node:assert/strict';
import { readSettings } from '../../bot/settings/settings.ts';
import { aSettingsFile } from '../support/settings.ts';

const faultsOf = (file: unknown): readonly string[] => {
  const read = readSettings(typeof file === 'string' ? file : JSON.stringify(file));
  return read.ok ? [] : read.faults;
};

const organisation = { code: 'RXX', name: 'Example Hospitals', tenants: ['t1'] };
const person = { id: 'a', name: 'Jo Bennett', roles: ['lead'] };
const session = { day: 'Tue', from: '09:00', to: '13:00' };
const rule = { id: 'else', when: 'true', to: 'informatics' };
const hours = { zone: 'Europe/London', days: ['Mon'], from: '08:00', to: '18:00' };
const audience = { id: 'nurses', name: 'Nurses', professions: ['nurse'] };
const blackout = { from: '09-20', to: '11-30', because: 'the national staff survey' };
const target = { acknowledge: '1h', resolve: '8h' };

/** One field wrong at a time: where the file says it, and where the fault has to say it is. */
const wrong: readonly (readonly [path: string, part: Readonly<Record<string, unknown>>])[] = [
  ['organisation', { organisation: undefined }],
  ['organisation.code', { organisation: { ...organisation, code: 'R/X' } }],
  ['organisation.code', { organisation: { ...organisation, code: 'R' } }],
  ['organisation.name', { organisation: { ...organisation, name: '  ' } }],
  ['organisation.tenants', { organisation: { ...organisation, tenants: [] } }],
  ['organisation.tenants.0', { organisation: { ...organisation, tenants: ['a b'] } }],
  ['organisation', { organisation: { ...organisation, ods: 'RXX' } }],
  ['emergency', { emergency: [] }],
  ['emergency.0.number', { emergency: [{ label: 'Switchboard', number: 2222 }] }],
  ['emergency.0.label', { emergency: [{ number: '2222' }] }],
  ['people', { people: {} }],
  ['people.0.id', { people: [{ ...person, id: 'a/b' }] }],
  ['people.0.id', { people: [{ ...person, id: 'a'.repeat(101) }] }],
  ['people.0.name', { people: [{ ...person, name: '' }] }],
  ['people.0.roles', { people: [{ ...person, roles: [] }] }],
  ['people.0.roles.0', { people: [{ ...person, roles: ['boss'] }] }],
  ['people.0', { people: [{ ...person, role: 'lead' }] }],
  ['people.0.profession', { people: [{ ...person, profession: '' }] }],
  ['people.0.specialties.0', { people: [{ ...person, specialties: [1] }] }],
  ['people.0.sites', { people: [{ ...person, sites: 'Main' }] }],
  ['people.0.deputy', { people: [{ ...person, deputy: 'b c' }] }],
  ['people.0.sessions.0.day', { people: [{ ...person, sessions: [{ ...session, day: 'Tuesday' }] }] }],
  ['people.0.sessions.0.from', { people: [{ ...person, sessions: [{ ...session, from: '9am' }] }] }],
  ['people.0.sessions.0', { people: [{ ...person, sessions: [{ ...session, to: '08:00' }] }] }],
  ['routing.0.id', { routing: [{ ...rule, id: '' }] }],
  ['routing.0.when', { routing: [{ ...rule, when: '' }] }],
  ['routing.0.when', { routing: [{ ...rule, when: `'${'a'.repeat(500)}' == what` }] }],
  ['routing.0.to', { routing: [{ ...rule, to: 'cio' }] }],
  ['routing.0.to', { routing: [{ ...rule, to: 'lead:ward=4' }] }],
  ['routing.0.because', { routing: [{ ...rule, because: '' }] }],
  ['routing', { routing: Array.from({ length: 201 }, (_, at) => ({ ...rule, id: `r${at}` })) }],
  ['hours.zone', { hours: { ...hours, zone: 'Europe/Bolton' } }],
  ['hours.days', { hours: { ...hours, days: [] } }],
  ['hours.days.0', { hours: { ...hours, days: ['mon'] } }],
  ['hours.from', { hours: { ...hours, from: '8:00' } }],
  ['hours', { hours: { ...hours, to: '08:00' } }],
  ['hours.holidays', { hours: { ...hours, holidays: 'wales' } }],
  ['targets.P1.acknowledge', { targets: { P1: { ...target, acknowledge: '1 hour' } } }],
  ['targets.P1.resolve', { targets: { P1: { acknowledge: '1h' } } }],
  ['targets.P1.clock', { targets: { P1: { ...target, clock: 'office' } } }],
  ['targets', { targets: { P6: target } }],
  ['audiences.0.name', { audiences: [{ id: 'everyone' }] }],
  ['audiences.0.id', { audiences: [{ ...audience, id: 'ward nurses' }] }],
  ['audiences.0.roles.0', { audiences: [{ ...audience, roles: ['boss'] }] }],
  ['audiences.0.sites', { audiences: [{ ...audience, sites: [] }] }],
  ['audiences.0.team', { audiences: [{ id: 'a', name: 'A', team: 'a team' }] }],
  ['audiences.0.senders.0', { audiences: [{ ...audience, senders: ['boss'] }] }],
  ['audiences.0', { audiences: [{ ...audience, wards: ['4'] }] }],
  ['broadcasts.senders', { broadcasts: { senders: [] } }],
  ['broadcasts.outage.0', { broadcasts: { outage: ['boss'] } }],
  ['broadcasts', { broadcasts: { authors: ['cio'] } }],
  ['pulses.senders', { pulses: { senders: [] } }],
  ['pulses.senders.0', { pulses: { senders: ['requester'] } }],
  ['pulses.threshold', { pulses: { threshold: 10 } }],
  ['pulses.threshold', { pulses: { threshold: 11.5 } }],
  ['pulses.blackouts.0.from', { pulses: { blackouts: [{ ...blackout, from: '9-20' }] } }],
  ['pulses.blackouts.0.to', { pulses: { blackouts: [{ ...blackout, to: '11-31' }] } }],
  ['pulses.blackouts.0.because', { pulses: { blackouts: [{ from: '09-20', to: '11-30' }] } }],
  ['pulses.blackouts.0.because', { pulses: { blackouts: [{ ...blackout, because: 'a'.repeat(81) }] } }],
  ['pulses.blackouts.0', { pulses: { blackouts: [{ ...blackout, why: 'x' }] } }],
  ['pulses.blackouts', { pulses: { blackouts: [{ ...blackout, from: '01-01', to: '12-31' }] } }],
  ['pulses.blackouts', { pulses: { blackouts: [{ ...blackout, from: '03-01', to: '02-28' }] } }],
  ['pulses.blackouts', { pulses: { blackouts: Array(21).fill(blackout) } }],
  ['pulses', { pulses: { least: 11 } }],
  ['sending.perSecond', { sending: { perSecond: 51 } }],
  ['sending.perSecond', { sending: { perSecond: 0.5 } }],
  ['sending.perWeek', { sending: { perWeek: 0 } }],
  ['sending.perWeek', { sending: { perWeek: 101 } }],
  ['sending.quiet.from', { sending: { quiet: { from: '9pm', to: '07:00' } } }],
  ['sending.quiet.to', { sending: { quiet: { from: '00:00', to: '24:00' } } }],
  ['sending.quiet', { sending: { quiet: { from: '21:00', to: '07:00', days: [] } } }],
  ['the file', { pulse: {} }],
];

describe('a fault in the settings file', () => {
  for (const [path, part] of wrong) {
    it(`is one line that starts with its place: ${path}, with ${JSON.stringify(part).slice(0, 70)}`, () => {
      const faults = faultsOf(aSettingsFile(part));
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.ok(faults[0]?.startsWith(`${path}: `), faults[0]);
    });
  }

  it('is told where the file is not JSON, or not a file of settings at all', () => {
    assert.match(faultsOf('{ "organisation": ')[0] ?? '', /^not JSON: /);
    for (const file of ['null', '[]', '"text"', '7'])
      assert.match(faultsOf(file)[0] ?? '', /^the file: /, file);
  });

  it('names the field that it does not know', () => {
    assert.match(faultsOf(aSettingsFile({ organization: {} }))[0] ?? '', /"organization"/);
  });

  it('is told together with all the others', () => {
    const faults = faultsOf({
      emergency: [],
      people: [
        { ...person, roles: ['boss'] },
        { ...person, name: 7 },
      ],
      hours: { ...hours, zone: 'Nowhere', days: ['mon'] },
      sending: { perSecond: 900 },
    });
    const places = ['organisation', 'emergency', 'people.0.roles.0', 'people.1.name'];
    assert.deepEqual(
      faults.map((fault) => fault.split(':')[0]),
      [...places, 'hours.zone', 'hours.days.0', 'sending.perSecond'],
    );
  });
});

describe('a fault between two parts of the settings file', () => {
  const faultOf = (part: Readonly<Record<string, unknown>>): string => {
    const faults = faultsOf(aSettingsFile(part));
    assert.equal(faults.length, 1, faults.join('\n'));
    return faults[0] ?? '';
  };

  it('is a person, a rule or an audience that is there twice', () => {
    const other = { ...person, name: 'Sam Okafor' };
    assert.equal(faultOf({ people: [person, other, other] }), 'people: the id a is there twice');
    assert.equal(faultOf({ routing: [rule, rule] }), 'routing: the rule else is there twice');
    const audience = { id: 'everyone', name: 'Everyone' };
    assert.equal(faultOf({ audiences: [audience, audience] }), 'audiences: everyone is there twice');
  });

  it('is an audience of nobody, or of two minds about who is in it', () => {
    const faultWith = (more: object): string => faultOf({ audiences: [{ id: 'a', name: 'A', ...more }] });
    assert.match(faultWith({}), /^audiences: a does not say who is in it/);
    assert.match(faultWith({ team: '19:a', sites: ['Main'] }), /^audiences: a has a team and lists/);
    assert.match(faultWith({ id: 'everyone', roles: ['lead'] }), /^audiences: everyone takes no roles/);
    assert.match(faultWith({ id: 'site:Main', sites: ['Main'] }), /^audiences: site:Main begins like/);
  });

  it('is a deputy whom nobody knows, or who is the person', () => {
    assert.match(
      faultOf({ people: [{ ...person, deputy: 'b' }] }),
      /^people: Jo Bennett's deputy b is not in the list$/,
    );
    assert.match(
      faultOf({ people: [{ ...person, deputy: 'a' }] }),
      /^people: Jo Bennett cannot be their own deputy$/,
    );
  });

  it('is a rule that cannot be used, with its place', () => {
    assert.match(
      faultOf({ routing: [rule, { ...rule, id: 'odd', when: 'colour' }] }),
      /^routing\.1 \(odd\): line 1, character 1: colour is not a fact/,
    );
    assert.match(
      faultOf({ routing: [{ ...rule, when: "isMatch(what, '(a+)+')" }] }),
      /^routing\.0 \(else\): line 1, character 1: isMatch may not be used/,
    );
  });

  it('A4.5: is a rule that sends to nobody, with its place', () => {
    const to = 'lead:profession=midwife';
    assert.equal(
      faultOf({ people: [person], routing: [rule, { ...rule, id: 'odd', to }] }),
      'routing.1 (odd): to, character 6: no lead has the profession midwife',
    );
    assert.equal(
      faultOf({ routing: [{ ...rule, to: 'lead' }] }),
      'routing.0 (else): to, character 1: there is no lead',
    );
    assert.equal(
      faultOf({ routing: [{ ...rule, to: 'group:porters' }] }),
      'routing.0 (else): to, character 7: there is no group porters',
    );
  });

  it('is a rota, a group or a circle that names nobody', () => {
    const shift = { day: 'Mon', from: '08:00', to: '18:00', people: ['a'] };
    const people = [person];
    assert.equal(
      faultOf({ people, rota: { otherwise: ['b'] } }),
      'rota: otherwise: b is not in the list of people',
    );
    assert.equal(
      faultOf({ people, rota: { shifts: [shift, { ...shift, people: ['a', 'c'] }], otherwise: ['a'] } }),
      'rota: Mon 08:00: c is not in the list of people',
    );
    assert.match(faultOf({ people, rota: { otherwise: [] } }), /^rota\.otherwise: /);
    assert.match(
      faultOf({ people, rota: { shifts: [{ ...shift, people: [] }], otherwise: ['a'] } }),
      /^rota\./,
    );
    assert.match(faultOf({ people, rota: { shifts: [shift] } }), /^rota\.otherwise: /);
    assert.equal(
      faultOf({ people, groups: [{ id: 'g', name: 'G', people: ['d'] }] }),
      'groups: g: d is not in the list of people',
    );
    assert.match(faultOf({ people, groups: [{ id: 'g', name: 'G', people: [] }] }), /^groups\.0\.people: /);
    assert.match(
      faultOf({ people, groups: [{ id: 'a', name: 'G', people: ['a'] }] }),
      /^groups: a is the id of/,
    );
    assert.match(faultOf({ people, confidential: {} }), /^confidential: nobody would see/);
    // A2.8: everybody is a requester.
    assert.match(faultOf({ people, confidential: { roles: ['requester'] } }), /^confidential\.roles\.0: /);
    assert.match(faultOf({ incidents: { name: 'Datix', url: 'http://datix' } }), /^incidents\.url: /);
  });

  it('is not made up of a list of people that could not be read', () => {
    const people = [{ ...person, roles: ['boss'] }];
    assert.match(
      faultOf({ people, rota: { otherwise: ['a'] }, routing: [{ ...rule, to: 'lead' }] }),
      /^people\.0\.roles\.0: /,
    );
  });

  it('is told together with all the others, of whatever kind', () => {
    const faults = faultsOf(
      aSettingsFile({
        emergency: [],
        people: [person, person, { ...person, id: 'b', deputy: 'c' }],
        routing: [
          { ...rule, when: 'red' },
          { ...rule, id: 'b', when: '(' },
        ],
        audiences: [{ id: 'everyone' }],
      }),
    );
    assert.deepEqual(
      faults.map((fault) => fault.split(':')[0]),
      ['emergency', 'audiences.0.name', 'people', 'people', 'routing.0 (else)', 'routing.1 (b)'],
    );
  });
});
