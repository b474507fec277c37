import assert from 'node:assert/strict';
import type { Priority } from '../../bot/clock/priority.ts';
import { hearBy, heldTo } from '../../bot/request/promise.ts';
import { type Report, rank } from '../../bot/request/request.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { aSettingsFile } from '../support/settings.ts';

const read = readSettings(JSON.stringify(aSettingsFile()));
if (!read.ok) throw new Error(read.faults.join('\n'));
const { targets, hours } = read.settings;

const friday = new Date('2026-11-27T16:00:00Z');
const promised = (
  report: Partial<Report> & { readonly assessed?: { readonly priority: Priority } },
  moment: 'raised' | 'owned' = 'raised',
): string => hearBy({ what: 'Label printer', ...report }, moment, friday, targets, hours).toISOString();

describe('the promise of when somebody is heard from', () => {
  it('A1.4: is an hour by any clock where a patient is at risk now', () => {
    assert.equal(promised({ harm: 'now' }), '2026-11-27T17:00:00.000Z');
    assert.equal(promised({ harm: 'now' }, 'owned'), '2026-11-28T00:00:00.000Z');
  });

  it('D6.3: runs in service hours for everything else, over the weekend to Monday', () => {
    assert.equal(promised({ harm: 'could' }), '2026-11-27T18:00:00.000Z');
    assert.equal(promised({ kind: 'safety', harm: 'no' }), '2026-11-27T18:00:00.000Z');
    assert.equal(promised({ affects: 'ward' }), '2026-11-30T14:00:00.000Z');
    assert.equal(promised({ affects: 'site' }), '2026-11-30T14:00:00.000Z');
    assert.equal(promised({ affects: 'team' }), '2026-12-01T16:00:00.000Z');
    assert.equal(promised({}), '2026-12-01T16:00:00.000Z');
  });

  it('is of an answer once somebody has it', () => {
    assert.equal(promised({ harm: 'could' }, 'owned'), '2026-11-30T16:00:00.000Z');
    assert.equal(promised({}, 'owned'), '2026-12-11T16:00:00.000Z');
  });
});

describe('what a request is held to', () => {
  it('is what its own words say until somebody has assessed it, and then the assessment', () => {
    assert.equal(heldTo({ what: 'Label printer', affects: 'ward' }), 'P3');
    assert.equal(heldTo({ what: 'Label printer', affects: 'ward', assessed: { priority: 'P2' } }), 'P2');
    assert.equal(promised({ harm: 'now', assessed: { priority: 'P4' } }), '2026-12-01T16:00:00.000Z');
  });
});

describe('the order of the queue', () => {
  it('A1.4: has a patient at risk first, then what could do harm or is a safety concern, then the rest', () => {
    assert.equal(rank({ harm: 'now' }), 0);
    assert.equal(rank({ harm: 'now', kind: 'safety' }), 0);
    assert.equal(rank({ harm: 'could' }), 1);
    assert.equal(rank({ harm: 'no', kind: 'safety' }), 1);
    assert.equal(rank({ harm: 'no' }), 2);
    assert.equal(rank({}), 2);
  });
});
