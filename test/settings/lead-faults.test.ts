import assert from 'node:assert/strict';
import { readSettings } from '../../bot/settings/settings.ts';
import { aSettingsFile } from '../support/settings.ts';

const lead = (id: string, more: object = {}) => ({ id, name: `Lead ${id}`, roles: ['lead'], ...more });
const analyst = { id: 'ivan', name: 'Ivan Petrov', roles: ['informatics'] };
const boss = { id: 'cleo', name: 'Cleo Marsh', roles: ['cio'] };

const faultsOf = (...people: readonly object[]): readonly string[] => {
  const read = readSettings(JSON.stringify(aSettingsFile({ people })));
  return read.ok ? [] : read.faults;
};

const days = { from: '2026-12-21', to: '2027-01-03' };

describe('whom leads name for their absences and questions', () => {
  it('A4.6, A4.10: may be colleagues at the desk, away themselves or not', () => {
    const away = [{ ...days, cover: 'b' }];
    const named = lead('a', { away, deputy: 'b', buddy: 'ivan' });
    assert.deepEqual(faultsOf(named, lead('b', { away: [days], deputy: 'ivan' }), analyst), []);
  });

  it('has to be somebody whom the file knows, and who works at the desk', () => {
    const cover = (id: string) => faultsOf(lead('a', { away: [{ ...days, cover: id }] }), analyst, boss);
    assert.deepEqual(cover('nobody'), ["people: Lead a's cover nobody is not in the list"]);
    assert.deepEqual(cover('a'), ['people: Lead a cannot cover their own absence of 2026-12-21']);
    assert.deepEqual(cover('cleo'), [
      "people: Lead a's cover Cleo Marsh is neither a lead nor in informatics",
    ]);
    const buddy = (id: string) => faultsOf(lead('a', { buddy: id }), lead('b'), analyst);
    assert.deepEqual(buddy('nobody'), ["people: Lead a's buddy nobody is not in the list"]);
    assert.deepEqual(buddy('a'), ['people: Lead a cannot be their own buddy']);
    assert.deepEqual(buddy('b'), ["people: Lead a's buddy Lead b is not in informatics"]);
  });

  it('A4.6: may be each other, as two leads often are, and nobody is their own', () => {
    assert.deepEqual(faultsOf(lead('a', { deputy: 'b' }), lead('b', { deputy: 'a' })), []);
    assert.deepEqual(faultsOf(lead('a', { deputy: 'a' })), ['people: Lead a cannot be their own deputy']);
  });

  it('goes with days that are days, in order, and of a year at the most', () => {
    const away = (from: string, to: string): string => faultsOf(lead('a', { away: [{ from, to }] })).join();
    assert.equal(away('2026-12-21', '2026-12-21'), '');
    assert.match(away('2026-12-21', '2026-12-20'), /people\.0\.away\.0: from must not be later than to/);
    assert.match(away('2026-02-30', '2026-12-20'), /people\.0\.away\.0\.from/);
    assert.match(away('2026-01-01', '2028-01-01'), /a year at the most/);
  });

  it('A4.6: has seven days within which a lead has to have a session, or what the file says', () => {
    const within = (leads?: object): unknown => {
      const read = readSettings(JSON.stringify(aSettingsFile(leads ? { leads } : {})));
      return read.ok ? read.settings.leads.within : read.faults;
    };
    assert.deepEqual(within(), { amount: 7, unit: 'd' });
    assert.deepEqual(within({ within: '3d' }), { amount: 3, unit: 'd' });
    assert.match(String(within({ within: 'soon' })), /leads\.within/);
  });
});
