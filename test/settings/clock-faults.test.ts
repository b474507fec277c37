import assert from 'node:assert/strict';
import { readSettings } from '../../bot/settings/settings.ts';
import { aSettingsFile } from '../support/settings.ts';

const minute = { zone: 'Europe/London', days: ['Mon'], from: '09:00', to: '09:01' };
const short = { acknowledge: '1m', resolve: '1m', clock: 'service' };
const rest = { P1: short, P2: short, P3: short, P5: short };
const faultsOf = (more: Readonly<Record<string, unknown>>): readonly string[] => {
  const read = readSettings(JSON.stringify(aSettingsFile(more)));
  return read.ok ? [] : read.faults;
};

describe('times in service hours', () => {
  it('are refused where they would last for decades, as the clock walks every day of them', () => {
    const P4 = { acknowledge: '1m', resolve: '8784h', clock: 'service' };
    assert.deepEqual(faultsOf({ hours: minute, silence: '16h', targets: { ...rest, P4 } }), [
      'targets.P4: in service hours this takes more than 366 weeks',
      'silence: in service hours this takes more than 366 weeks',
    ]);
  });

  it('may be as long as any in hours that a service has, and on the clock that never stops', () => {
    const long = { acknowledge: '8784h', resolve: '366d' };
    const targets = { P3: { ...long, clock: 'service' }, P4: { ...long, clock: 'always' } };
    assert.deepEqual(faultsOf({ targets, silence: '8784h' }), []);
    const always = { ...rest, P4: { ...long, clock: 'always' } };
    assert.deepEqual(faultsOf({ hours: minute, silence: '5h', targets: always }), []);
  });
});
