import assert from 'node:assert/strict';
import { clockTimeWords } from '../../bot/calendar/words.ts';
import { isOver, shiftSpan, tellingSpan } from '../../bot/contact/shifts.ts';
import { type Shift, type ShiftKind, shiftKinds } from '../../bot/contact/wishes.ts';
import card from '../../cards/contact-settings.json' with { type: 'json' };
import { buttonsOf } from '../teams/cards.ts';
import { at, wall } from './wall.ts';

const zone = 'Europe/London';

const shown = (span: { readonly from: number; readonly to: number } | undefined): string =>
  span ? `${wall(new Date(span.from))} to ${wall(new Date(span.to))}` : 'none';

const hours = (shift: Shift): number => {
  const span = shiftSpan(shift, zone);
  return span ? (span.to - span.from) / 3_600_000 : 0;
};

describe('a shift', () => {
  const expected: Readonly<Record<ShiftKind, string>> = {
    early: '2026-11-24 07:30 to 2026-11-24 14:00',
    late: '2026-11-24 13:00 to 2026-11-24 19:30',
    'long-day': '2026-11-24 08:00 to 2026-11-24 19:30',
    night: '2026-11-24 20:00 to 2026-11-25 07:00',
  };
  for (const kind of shiftKinds) {
    it(`B7: is for telling people things ${expected[kind]} when it is ${kind}, away from handover`, () => {
      assert.equal(shown(tellingSpan({ date: '2026-11-24', kind }, zone)), expected[kind]);
    });
  }

  it('D6.1: of a night is 12 hours long, 13 when the clocks go back and 11 when they go forward', () => {
    assert.equal(hours({ date: '2026-11-24', kind: 'night' }), 12);
    assert.equal(hours({ date: '2026-10-24', kind: 'night' }), 13);
    assert.equal(hours({ date: '2027-03-27', kind: 'night' }), 11);
    for (const date of ['2026-10-24', '2027-03-27']) {
      assert.match(shown(tellingSpan({ date, kind: 'night' }, zone)), / 20:00 to .* 07:00$/);
    }
  });

  it('is over at its last minute, not at the handover before', () => {
    const night = { date: '2026-11-24', kind: 'night' } as const;
    assert.equal(isOver(night, at('2026-11-25 07:29').getTime(), zone), false);
    assert.equal(isOver(night, at('2026-11-25 07:30').getTime(), zone), true);
  });

  it('on a day that no calendar has is over, and holds nothing', () => {
    for (const date of ['2026-02-30', '', 'Tuesday']) {
      assert.equal(isOver({ date, kind: 'early' }, 0, zone), true, date);
      assert.equal(tellingSpan({ date, kind: 'early' }, zone), undefined, date);
    }
  });

  it('is offered on the card under the times that it is held to', () => {
    const inputs = buttonsOf(card).find(({ verb }) => verb === 'settings.save')?.inputs ?? [];
    for (const id of ['kind1', 'kind2', 'kind3']) {
      const choices = inputs.find((input) => input.id === id)?.choices ?? [];
      assert.deepEqual(
        choices.map(({ value }) => value),
        shiftKinds,
      );
      for (const { title, value } of choices) {
        const span = shown(shiftSpan({ date: '2026-11-24', kind: value as ShiftKind }, zone));
        const [from = '', to = ''] = (span.match(/\d\d:\d\d/g) ?? []).map(clockTimeWords);
        assert.ok(title.endsWith(`, ${from} to ${to}`), `${title}: ${span}`);
      }
    }
  });
});
