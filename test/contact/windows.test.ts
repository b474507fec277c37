import assert from 'node:assert/strict';
import { mayTell } from '../../bot/contact/rules.ts';
import { nextWindow } from '../../bot/contact/windows.ts';
import { noWishes, type Wishes } from '../../bot/contact/wishes.ts';
import type { Session } from '../../bot/core/organisation.ts';
import { at, wall } from './wall.ts';

const zone = 'Europe/London';
const question = { topic: 'request', urgent: false, bulk: false } as const;
const early = { date: '2026-11-25', kind: 'early' } as const;
const night = { date: '2026-11-27', kind: 'night' } as const;
const clinic: Session = { day: 'Tue', from: '09:00', to: '13:00' };

const window = (when: string, more: Partial<Wishes>, sessions: readonly Session[] = []): string => {
  const wishes = { ...noWishes, ...more };
  const found = nextWindow({ wishes, sessions }, at(when).getTime(), zone);
  if (!found) return 'none';
  // A window in which nothing may be said would be none.
  const verdict = mayTell({ wishes, sessions, told: {} }, question, at(when), { zone, perWeek: 9 });
  const told = verdict.say === 'hold' ? verdict.until : at(when);
  assert.ok(found.from <= told.getTime() && told.getTime() < found.to, `${wall(told)} is not inside`);
  return `${wall(new Date(found.from))} to ${wall(new Date(found.to))}`;
};

describe('the next time at which somebody can be told', () => {
  it('is none in particular, where they said nothing', () => {
    assert.equal(window('2026-11-24 10:30', {}), 'none');
    assert.equal(window('2026-11-28 08:00', { shifts: [early, night] }), 'none');
  });

  it('A1.2: is the shift they are on, or the next, without its handovers', () => {
    const shifts = [early, night];
    assert.equal(window('2026-11-24 10:30', { shifts }), '2026-11-25 07:30 to 2026-11-25 14:00');
    assert.equal(window('2026-11-25 13:59', { shifts }), '2026-11-25 07:30 to 2026-11-25 14:00');
    assert.equal(window('2026-11-25 14:00', { shifts }), '2026-11-27 20:00 to 2026-11-28 07:00');
  });

  it('B7: is the time of any day that they chose, once their shifts are over', () => {
    const wishes = { shifts: [night], standing: 'early-morning' } as const;
    assert.equal(window('2026-11-24 10:30', wishes), '2026-11-27 20:00 to 2026-11-28 07:00');
    assert.equal(window('2026-11-28 07:10', wishes), '2026-11-28 08:00 to 2026-11-28 09:30');
    assert.equal(window('2026-11-29 10:00', wishes), '2026-11-30 08:00 to 2026-11-30 09:30');
  });

  it('A4.7: is the next session of a lead', () => {
    assert.equal(window('2026-11-24 13:00', {}, [clinic]), '2026-12-01 09:00 to 2026-12-01 13:00');
    assert.equal(
      window('2026-11-24 12:00', { standing: 'night' }, [clinic]),
      '2026-11-24 09:00 to 2026-11-24 13:00',
    );
  });

  it('is not before a pause is over', () => {
    const snoozedUntil = at('2026-11-25 14:30').toISOString();
    assert.equal(
      window('2026-11-24 10:30', { shifts: [early, night], snoozedUntil }),
      '2026-11-27 20:00 to 2026-11-28 07:00',
    );
  });
});
