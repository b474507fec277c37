import assert from 'node:assert/strict';
import { lastResort, onDuty } from '../../bot/lead/duty.ts';
import { people } from '../support/people.ts';

const zone = 'Europe/London';
const staff = [people.lead, people.informatics, people.admin];
const tuesday = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);

const rota = {
  shifts: [
    { day: 'Tue', from: '08:00', to: '18:00', people: [people.informatics.id] },
    { day: 'Tue', from: '09:00', to: '13:00', people: [people.lead.id, people.informatics.id] },
  ],
  otherwise: [people.admin.id],
} as const;

describe('who answers for what is late', () => {
  it('A4.6: is everybody whom the rota names for this time, once', () => {
    assert.deepEqual(onDuty(rota, staff, tuesday('08:30'), zone), [people.informatics.id]);
    assert.deepEqual(onDuty(rota, staff, tuesday('09:00'), zone), [people.informatics.id, people.lead.id]);
    assert.deepEqual(onDuty(rota, staff, tuesday('13:00'), zone), [people.informatics.id]);
  });

  it('is never nobody: outside its shifts the rota names somebody too', () => {
    assert.deepEqual(onDuty(rota, staff, tuesday('18:00'), zone), [people.admin.id]);
    assert.deepEqual(onDuty(rota, staff, new Date('2026-11-25T10:00:00Z'), zone), [people.admin.id]);
  });

  it('D6.1: goes by the clock on the wall, in summer as in winter', () => {
    const summer = new Date('2026-07-07T07:00:00Z');
    assert.deepEqual(onDuty(rota, staff, summer, zone), [people.informatics.id]);
  });

  it('is, without a rota, the leads in a session, or else all leads, or else the admins', () => {
    const other = { ...people.lead, id: 'other', sessions: [] };
    assert.deepEqual(onDuty(undefined, [...staff, other], tuesday('09:30'), zone), [people.lead.id]);
    assert.deepEqual(onDuty(undefined, [...staff, other], tuesday('15:00'), zone), [people.lead.id, 'other']);
    assert.deepEqual(onDuty(undefined, [people.admin], tuesday('15:00'), zone), [people.admin.id]);
    assert.deepEqual(lastResort(staff), [people.admin.id]);
  });
});
