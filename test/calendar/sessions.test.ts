import assert from 'node:assert/strict';
import { sessionMinutes, sessionsAround, sessionsFrom, type Timetable } from '../../bot/calendar/sessions.ts';

const zone = 'Europe/London';
const at = (iso: string): number => Date.parse(iso);
const iso = (span: { readonly from: number; readonly to: number } | undefined) =>
  span && [new Date(span.from).toISOString(), new Date(span.to).toISOString()];

const tuesday = { day: 'Tue', from: '09:00', to: '13:00' } as const;
const only = (...sessions: Timetable['sessions']): Timetable => ({ sessions, zone });

describe('the sessions of somebody with little time', () => {
  it('come one after the other, the one that is on first', () => {
    const { current, next } = sessionsAround(only(tuesday), at('2026-11-24T10:00:00Z'));
    assert.deepEqual(iso(current), ['2026-11-24T09:00:00.000Z', '2026-11-24T13:00:00.000Z']);
    assert.deepEqual(iso(next), ['2026-12-01T09:00:00.000Z', '2026-12-01T13:00:00.000Z']);
  });

  it('are over at their end and on at their start', () => {
    assert.equal(sessionsAround(only(tuesday), at('2026-11-24T13:00:00Z')).current, undefined);
    assert.ok(sessionsAround(only(tuesday), at('2026-11-24T09:00:00Z')).current);
  });

  it('are one where they touch, over lunch and over midnight', () => {
    const afternoon = { day: 'Tue', from: '13:00', to: '17:00' } as const;
    const day = sessionsAround(only(afternoon, tuesday), at('2026-11-24T15:00:00Z'));
    assert.deepEqual(iso(day.current), ['2026-11-24T09:00:00.000Z', '2026-11-24T17:00:00.000Z']);
    const night = only(
      { day: 'Tue', from: '22:00', to: '24:00' },
      { day: 'Wed', from: '00:00', to: '02:00' },
    );
    const late = sessionsAround(night, at('2026-11-25T01:00:00Z'));
    assert.deepEqual(iso(late.current), ['2026-11-24T22:00:00.000Z', '2026-11-25T02:00:00.000Z']);
  });

  it('are none on the days of an absence, the first and the last included', () => {
    const away = [{ from: '2026-11-24', to: '2026-12-01' }];
    const { current, next } = sessionsAround({ ...only(tuesday), away }, at('2026-11-24T10:00:00Z'));
    assert.equal(current, undefined);
    assert.deepEqual(iso(next), ['2026-12-08T09:00:00.000Z', '2026-12-08T13:00:00.000Z']);
  });

  it('are none on a bank holiday of the service', () => {
    const friday: Timetable = { sessions: [{ day: 'Fri', from: '09:00', to: '13:00' }], zone };
    const christmas = at('2026-12-25T10:00:00Z');
    assert.ok(sessionsAround({ ...friday, holidays: 'none' }, christmas).current);
    const { current, next } = sessionsAround({ ...friday, holidays: 'england-and-wales' }, christmas);
    assert.deepEqual(
      [current, iso(next)],
      [undefined, ['2027-01-08T09:00:00.000Z', '2027-01-08T13:00:00.000Z']],
    );
  });

  it('are none for somebody who has none, and end for somebody who is away for good', () => {
    assert.deepEqual([...sessionsFrom(only(), at('2026-11-24T10:00:00Z'))], []);
    const away = [{ from: '2026-01-01', to: '2036-01-01' }];
    assert.deepEqual(sessionsAround({ ...only(tuesday), away }, at('2026-11-24T10:00:00Z')), {
      next: undefined,
    });
  });

  it('D6.1: are as long as the clock says through both nights of its change', () => {
    const night = only({ day: 'Sun', from: '00:00', to: '04:00' });
    assert.equal(sessionMinutes(night, at('2026-10-24T12:00:00Z'), at('2026-10-26T12:00:00Z')), 300);
    assert.equal(sessionMinutes(night, at('2027-03-27T12:00:00Z'), at('2027-03-29T12:00:00Z')), 180);
    const skipped = only({ day: 'Sun', from: '01:15', to: '01:45' });
    const { next } = sessionsAround(skipped, at('2027-03-27T12:00:00Z'));
    assert.deepEqual(iso(next), ['2027-04-04T00:15:00.000Z', '2027-04-04T00:45:00.000Z']);
  });

  it('are counted from now to then, and not beyond', () => {
    const from = at('2026-11-24T12:00:00Z');
    assert.equal(sessionMinutes(only(tuesday), from, at('2026-12-01T10:00:00Z')), 120);
    assert.equal(sessionMinutes(only(tuesday), from, at('2026-11-24T12:30:00Z')), 30);
    assert.equal(sessionMinutes(only(), from, at('2026-12-01T10:00:00Z')), 0);
  });
});
