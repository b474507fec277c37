import assert from 'node:assert/strict';
import type { Member } from '../../bot/core/organisation.ts';
import { lastResort, onDuty } from '../../bot/lead/duty.ts';
import { people } from '../support/people.ts';

const hours = {
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  from: '08:00',
  to: '18:00',
  zone: 'Europe/London',
  holidays: 'england-and-wales',
} as const;
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
    assert.deepEqual(onDuty(rota, staff, tuesday('08:30'), hours), [people.informatics.id]);
    assert.deepEqual(onDuty(rota, staff, tuesday('09:00'), hours), [people.informatics.id, people.lead.id]);
    assert.deepEqual(onDuty(rota, staff, tuesday('13:00'), hours), [people.informatics.id]);
  });

  it('is never nobody: outside its shifts the rota names somebody too', () => {
    assert.deepEqual(onDuty(rota, staff, tuesday('18:00'), hours), [people.admin.id]);
    assert.deepEqual(onDuty(rota, staff, new Date('2026-11-25T10:00:00Z'), hours), [people.admin.id]);
  });

  it('D6.1: goes by the clock on the wall, in summer as in winter', () => {
    const summer = new Date('2026-07-07T07:00:00Z');
    assert.deepEqual(onDuty(rota, staff, summer, hours), [people.informatics.id]);
  });

  it('is, without a rota, the leads in a session, or else all leads, or else the admins', () => {
    const other = { ...people.lead, id: 'other', sessions: [] };
    assert.deepEqual(onDuty(undefined, [...staff, other], tuesday('09:30'), hours), [people.lead.id]);
    assert.deepEqual(onDuty(undefined, [...staff, other], tuesday('15:00'), hours), [
      people.lead.id,
      'other',
    ]);
    assert.deepEqual(onDuty(undefined, [people.admin], tuesday('15:00'), hours), [people.admin.id]);
    assert.deepEqual(lastResort(staff), [people.admin.id]);
  });

  const today = [{ from: '2026-11-24', to: '2026-11-24' }];
  const other: Member = { ...people.lead, id: 'other', sessions: [] };
  const away = (member: Member): Member => ({ ...member, away: today });

  it('A4.6: is never only somebody who is away, whatever their timetable says', () => {
    const at = tuesday('09:30');
    const duty = (...all: readonly Member[]) => onDuty(undefined, all, at, hours);
    assert.deepEqual(duty(away(people.lead), other, people.admin), ['other']);
    assert.deepEqual(duty(away(people.lead), people.admin), [people.admin.id]);
    assert.deepEqual(duty(away(people.lead), away(people.admin), people.informatics), [
      people.informatics.id,
    ]);
    assert.deepEqual(duty(away(people.lead), away(people.admin)), [people.admin.id], 'and never nobody');
    const after = new Date('2026-12-01T09:30:00Z');
    assert.deepEqual(onDuty(undefined, [away(people.lead), other], after, hours), [people.lead.id]);
  });

  it('A4.6: is in no session on a bank holiday, and in one in service hours without a timetable', () => {
    const boxingDay = {
      ...other,
      id: 'mondays',
      sessions: [{ day: 'Mon', from: '09:00', to: '13:00' }],
    } as const;
    const allWeek: Member = { ...people.lead, id: 'all-week', sessions: undefined };
    const substitute = new Date('2026-12-28T10:00:00Z');
    const both = [boxingDay.id, 'all-week'];
    assert.deepEqual(onDuty(undefined, [boxingDay, allWeek, people.admin], substitute, hours), both);
    assert.deepEqual(onDuty(undefined, [boxingDay, allWeek], new Date('2026-12-21T14:00:00Z'), hours), [
      'all-week',
    ]);
    const { holidays: _none, ...everyDay } = hours;
    assert.deepEqual(onDuty(undefined, [boxingDay, other], substitute, everyDay), ['mondays']);
  });

  it('A4.6: leaves those who are away out of the rota, and falls to the rest of it', () => {
    const named = (...all: readonly Member[]) => onDuty(rota, all, tuesday('09:30'), hours);
    assert.deepEqual(named(people.lead, away(people.informatics), people.admin), [people.lead.id]);
    assert.deepEqual(named(away(people.lead), away(people.informatics), people.admin), [people.admin.id]);
    assert.deepEqual(
      named(away(people.lead), away(people.informatics), away(people.admin), other),
      ['other'],
      'a lead who is there',
    );
  });
});
