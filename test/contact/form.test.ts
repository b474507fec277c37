import assert from 'node:assert/strict';
import { type Form, formOf, wishesFrom } from '../../bot/contact/form.ts';
import { noWishes, type Wishes } from '../../bot/contact/wishes.ts';
import type { Person } from '../../bot/core/actor.ts';
import { nadia, now, omar } from '../support/requests.ts';
import { at, wall } from './wall.ts';

const zone = 'Europe/London';
const form = (more: Partial<Form> = {}): Form => ({ stop: [], snooze: 'off', ...more });

const choices = { professions: ['Staff nurse', 'physiotherapist'], sites: ['Main', 'St Mary’s'] };

const read = (
  more: Partial<Form>,
  before: Wishes = noWishes,
  when = now,
  deputy: Person | undefined = omar,
) => wishesFrom(form(more), before, { now: when, zone, self: nadia.id, deputy, choices });
const wishes = (...asked: Parameters<typeof read>): Wishes => {
  const answer = read(...asked);
  if (!answer.ok) assert.fail(answer.faults.join('\n'));
  return answer.wishes;
};
const faults = (...asked: Parameters<typeof read>): readonly string[] => {
  const answer = read(...asked);
  return answer.ok ? [] : answer.faults;
};

describe('what is filled in on the settings card', () => {
  it('is nothing, and means no wishes', () => {
    assert.deepEqual(wishes({ snooze: undefined }), noWishes);
  });

  it('is kept: quiet hours, shifts in the order that they come, each once, and what to stop', () => {
    const filled = {
      quietFrom: '21:30',
      quietTo: '06:45',
      shift1: '2026-11-27',
      kind1: 'night',
      shift2: '2026-11-27',
      kind2: 'night',
      shift3: '2026-11-25',
      kind3: 'early',
      stop: ['change'],
    } as const;
    assert.deepEqual(wishes(filled), {
      quiet: { from: '21:30', to: '06:45' },
      shifts: [
        { date: '2026-11-25', kind: 'early' },
        { date: '2026-11-27', kind: 'night' },
      ],
      stopped: ['change'],
    });
  });

  it('pauses until 7am tomorrow or for 7 days by the clock on the wall, or no more', () => {
    const until = (more: Partial<Form>, before?: Wishes, when?: Date) => {
      const { snoozedUntil } = wishes(more, before, when);
      return snoozedUntil === undefined ? undefined : wall(new Date(snoozedUntil));
    };
    assert.equal(until({ snooze: 'today' }), '2026-11-25 07:00');
    assert.equal(until({ snooze: 'week' }), '2026-12-01 10:30');
    assert.equal(until({ snooze: 'week' }, noWishes, at('2027-03-24 10:30')), '2027-03-31 10:30');
    const paused = { ...noWishes, snoozedUntil: at('2026-11-28 07:00').toISOString() };
    assert.equal(until({ snooze: undefined }, paused), '2026-11-28 07:00');
    assert.equal(until({ snooze: undefined }, paused, at('2026-11-28 07:00')), undefined);
    assert.equal(until({ snooze: 'off' }, paused), undefined);
  });

  it('is refused in words where it does not go together, all of it at once', () => {
    assert.deepEqual(faults({ quietFrom: '21:00', shift1: '2026-11-25', kind2: 'late' }), [
      'Give both times of your quiet hours, or leave both empty.',
      'Give each shift a date and a kind, or leave both empty.',
    ]);
    assert.deepEqual(faults({ quietTo: '07:00' }), [
      'Give both times of your quiet hours, or leave both empty.',
    ]);
    assert.deepEqual(faults({ shift3: '2026-11-23', kind3: 'long-day' }), [
      'The shift on Monday 23 November 2026 is over. Choose a later one.',
    ]);
  });

  it('may be last night, while that goes on', () => {
    const night = { shift1: '2026-11-23', kind1: 'night' } as const;
    assert.deepEqual(faults(night, noWishes, at('2026-11-24 07:29')), []);
    assert.equal(faults(night, noWishes, at('2026-11-24 07:30')).length, 1);
  });

  it('cannot be a shift of next year by a slip of the hand, which would hold everything back', () => {
    assert.deepEqual(faults({ shift1: '2026-12-22', kind1: 'early' }), []);
    assert.deepEqual(faults({ shift1: '2026-12-23', kind1: 'early' }), [
      'Choose shifts in the next 4 weeks.',
    ]);
  });

  it('is shown again as it is stored, without the shifts and pauses that are over', () => {
    const stored: Wishes = {
      quiet: { from: '21:00', to: '07:00' },
      shifts: [
        { date: '2026-11-23', kind: 'early' },
        { date: '2026-11-25', kind: 'late' },
      ],
      stopped: ['update'],
      snoozedUntil: at('2026-11-24 10:00').toISOString(),
    };
    const shown = formOf(stored, now, zone);
    assert.equal(shown.shift1, '2026-11-25');
    assert.equal(shown.kind1, 'late');
    assert.equal(shown.shift2, undefined);
    assert.equal(shown.snooze, 'off');
    const { snoozedUntil, ...kept } = stored;
    assert.deepEqual(wishes(shown, stored), { ...kept, shifts: stored.shifts.slice(1) });
  });

  it('B7: keeps a time of any day and a deputy, and takes both back', () => {
    const kept = wishes({ standing: 'early-morning', deputy: omar.id, asks: 'all' });
    assert.deepEqual(kept, { ...noWishes, standing: 'early-morning', deputy: omar });
    const shown = formOf(kept, now, zone);
    assert.deepEqual([shown.standing, shown.deputy], ['early-morning', omar.id]);
    assert.deepEqual(wishes({ ...shown, snooze: 'off' }, kept), kept);
    assert.deepEqual(wishes({ standing: 'none', deputy: 'none', asks: 'all' }, kept, now), noWishes);
    assert.deepEqual(wishes({ asks: 'all' }, kept), noWishes);
  });

  it('is refused where somebody names themselves as deputy', () => {
    assert.deepEqual(faults({ deputy: nadia.id }, noWishes, now, nadia), [
      'Choose somebody else to answer for you.',
    ]);
  });

  it('keeps work and site by the names of the settings file, and no others', () => {
    const { profile } = wishes({ profession: 'staff-nurse', site: 'st-mary-s', asks: 'all' });
    assert.deepEqual(profile, { profession: 'Staff nurse', site: 'St Mary’s' });
    const told = { ...noWishes, profile: { profession: 'Staff nurse' } };
    assert.equal(formOf(told, now, zone).profession, 'staff-nurse');
    for (const profession of ['none', 'astronaut', undefined]) {
      assert.equal(wishes({ profession, asks: 'all' }, told).profile, undefined);
    }
  });

  it('takes nothing back on a card from before that was asked', () => {
    const told: Wishes = { ...noWishes, standing: 'night', deputy: omar, profile: { site: 'Main' } };
    assert.deepEqual(wishes({}, told), told);
  });

  it('keeps the place of a shift, which it does not ask for', () => {
    const placed = { date: '2026-11-25', kind: 'late', place: 'Ward 7', via: 'Bleep 1234' } as const;
    const told = { ...noWishes, shifts: [placed] };
    const same = { shift1: '2026-11-25', kind1: 'late' } as const;
    assert.deepEqual(wishes(same, told).shifts, [placed]);
    assert.deepEqual(wishes({ ...same, kind1: 'night' }, told).shifts, [
      { date: '2026-11-25', kind: 'night' },
    ]);
  });
});
