import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Report } from '../../bot/request/request.ts';
import { factsOf } from '../../bot/routing/facts.ts';
import type { ReadyRule } from '../../bot/routing/parse.ts';
import { firstThatHolds } from '../../bot/routing/router.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { aSettingsFile } from '../support/settings.ts';
import example from './contract-example.json' with { type: 'json' };

const accepted = (file: object) => {
  const read = readSettings(JSON.stringify(file));
  if (!read.ok) assert.fail(read.faults.join('\n'));
  return read.settings;
};

const decides = (rules: readonly ReadyRule[], report: Report): string | undefined =>
  firstThatHolds(rules, factsOf(report)).hit?.rule.id;

describe('the settings file', () => {
  it('of the contract is taken as it stands', () => {
    const { rules, targets, ...rest } = accepted(example);
    const { targets: written, ...kept } = example;
    // What the file leaves out has its own tests.
    const named = Object.fromEntries(Object.entries(rest).filter(([key]) => key in kept));
    assert.deepEqual(named, { ...kept, sending: { ...kept.sending, perWeek: 14 } });
    assert.deepEqual(rest.broadcasts, {
      senders: ['cio'],
      outage: ['informatics', 'lead', 'admin'],
      approvers: ['cio', 'lead', 'admin', 'safety-officer'],
    });
    assert.deepEqual(targets.P1, {
      acknowledge: { amount: 1, unit: 'h' },
      resolve: { amount: 8, unit: 'h' },
      clock: written.P1.clock,
    });
    assert.equal(decides(rules, { what: 'x', harm: 'could' }), 'safety-first');
    assert.equal(decides(rules, { what: 'x' }), 'else');
  });

  it('that ships with the demo is taken as it stands', () => {
    accepted(JSON.parse(readFileSync('infra/demo/settings.json', 'utf8')));
  });

  it('needs no more than an organisation and a number to ring', () => {
    const settings = accepted(aSettingsFile());
    assert.deepEqual(settings.people, []);
    assert.deepEqual(settings.audiences, []);
    assert.equal(settings.sending.perSecond, 30);
    assert.deepEqual(settings.rules, []);
  });

  it('D6.1: has office hours in London and English bank holidays where it says nothing else', () => {
    assert.deepEqual(accepted(aSettingsFile()).hours, {
      zone: 'Europe/London',
      days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
      from: '08:00',
      to: '18:00',
      holidays: 'england-and-wales',
    });
    const hours = { zone: 'Europe/London', days: ['Mon'], from: '09:00', to: '12:00' };
    assert.equal(accepted(aSettingsFile({ hours })).hours.holidays, 'england-and-wales');
  });

  it('B2: has the usual targets where it leaves them out, also where it sets some', () => {
    const one = { acknowledge: '30m', resolve: '2h' };
    const { P1, P4 } = accepted(aSettingsFile({ targets: { P1: one } })).targets;
    assert.deepEqual(P1, {
      acknowledge: { amount: 30, unit: 'm' },
      resolve: { amount: 2, unit: 'h' },
      clock: 'service',
    });
    assert.deepEqual(P4, {
      acknowledge: { amount: 2, unit: 'd' },
      resolve: { amount: 10, unit: 'd' },
      clock: 'service',
    });
    assert.equal(accepted(aSettingsFile()).targets.P1.clock, 'always');
  });

  it('D6.2: tells people at most 14 things a week and has no quiet hours, unless it says otherwise', () => {
    assert.deepEqual(accepted(aSettingsFile()).sending, { perSecond: 30, perWeek: 14 });
    const quiet = { from: '21:00', to: '07:00' };
    assert.deepEqual(accepted(aSettingsFile({ sending: { perWeek: 5, quiet } })).sending, {
      perSecond: 30,
      perWeek: 5,
      quiet,
    });
  });

  it('says who may send and approve broadcasts, and to which audiences of its own', () => {
    const audiences = [
      { id: 'nurses', name: 'Nurses of Main', professions: ['nurse'], sites: ['Main'], senders: ['lead'] },
      { id: 'theatres', name: 'Theatres', team: '19:abc@thread.tacv2' },
      { id: 'requests', name: 'Whoever asked', senders: ['informatics'] },
    ];
    const broadcasts = { senders: ['cio', 'lead'], approvers: ['safety-officer'] };
    const settings = accepted(aSettingsFile({ audiences, broadcasts }));
    assert.deepEqual(settings.audiences, audiences);
    assert.deepEqual(settings.broadcasts, { ...broadcasts, outage: ['informatics', 'lead', 'admin'] });
  });

  it('B5, D4.1: lets leads and CIOs ask, shows no group below 11, and keeps clear of the national surveys', () => {
    const { senders, threshold, blackouts } = accepted(aSettingsFile()).pulses;
    assert.deepEqual(senders, ['lead', 'cio']);
    assert.equal(threshold, 11);
    assert.deepEqual(
      blackouts.map(({ from, to }) => `${from} ${to}`),
      ['01-01 01-31', '04-01 04-30', '07-01 07-31', '09-20 11-30'],
    );
    const own = {
      senders: ['informatics'],
      threshold: 25,
      blackouts: [{ from: '12-15', to: '01-05', because: 'our own survey' }],
    };
    assert.deepEqual(accepted(aSettingsFile({ pulses: own })).pulses, own);
    assert.deepEqual(accepted(aSettingsFile({ pulses: { blackouts: [] } })).pulses.blackouts, []);
  });

  it('shares no default with the next file that is read', () => {
    const first = accepted(aSettingsFile()).hours;
    assert.notEqual(accepted(aSettingsFile()).hours.days, first.days);
    const [surveys, others] = [accepted(aSettingsFile()).pulses, accepted(aSettingsFile()).pulses];
    assert.notEqual(surveys.blackouts, others.blackouts);
    assert.notEqual(surveys.senders, others.senders);
  });

  it('A4.3: takes one lead or six, of any profession, with sessions or without', () => {
    const lead = (at: number) => ({
      id: `a${at}`,
      name: `Lead ${at}`,
      roles: ['lead'],
      profession: 'podiatrist',
    });
    for (const count of [1, 6]) {
      const people = Array.from({ length: count }, (_, at) => lead(at));
      assert.equal(accepted(aSettingsFile({ people })).people.length, count);
    }
  });
});
