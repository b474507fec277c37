import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readSettings } from '../../bot/settings/settings.ts';
import { aSettingsFile } from '../support/settings.ts';
import example from './contract-example.json' with { type: 'json' };

const accepted = (file: object) => {
  const read = readSettings(JSON.stringify(file));
  if (!read.ok) assert.fail(read.faults.join('\n'));
  return read.settings;
};

describe('the settings file', () => {
  it('of the contract is taken as it stands', () => {
    const { route, targets, ...rest } = accepted(example);
    const { targets: written, ...kept } = example;
    assert.deepEqual(rest, kept);
    assert.deepEqual(targets.P1, {
      acknowledge: { amount: 1, unit: 'h' },
      resolve: { amount: 8, unit: 'h' },
      clock: written.P1.clock,
    });
    assert.equal(route.to({ what: 'x', harm: 'could' }).rule, 'safety-first');
    assert.equal(route.to({ what: 'x' }).rule, 'else');
  });

  it('that ships with the demo is taken as it stands', () => {
    accepted(JSON.parse(readFileSync('infra/demo/settings.json', 'utf8')));
  });

  it('needs no more than an organisation and a number to ring', () => {
    const settings = accepted(aSettingsFile());
    assert.deepEqual(settings.people, []);
    assert.deepEqual(settings.audiences, []);
    assert.equal(settings.sending.perSecond, 30);
    assert.deepEqual(settings.route.to({ what: 'x', harm: 'now' }), { desk: 'informatics', rule: 'no rule' });
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

  it('shares no default with the next file that is read', () => {
    const first = accepted(aSettingsFile()).hours;
    assert.notEqual(accepted(aSettingsFile()).hours.days, first.days);
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
