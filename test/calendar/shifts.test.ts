import assert from 'node:assert/strict';
import { shiftChoices, shiftWords, standingChoices, standingWords } from '../../bot/calendar/shift-words.ts';
import {
  isOver,
  type Shift,
  type ShiftKind,
  shiftKinds,
  shiftSpan,
  shiftTimes,
  tellingSpan,
} from '../../bot/calendar/shifts.ts';
import { type Standing, standingSpans, standings } from '../../bot/calendar/standing.ts';
import { clockTimeWords } from '../../bot/calendar/words.ts';
import { at, wall } from '../contact/wall.ts';

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

  it('B8: is offered under the times that it is held to, as a ward says them and as the NHS writes them', () => {
    assert.deepEqual(
      shiftChoices.map(({ value }) => value),
      shiftKinds,
    );
    for (const { title, value } of shiftChoices) {
      const times = shown(shiftSpan({ date: '2026-11-24', kind: value }, zone)).match(/\d\d:\d\d/g) ?? [];
      const [from = '', to = ''] = times.map(clockTimeWords);
      const ward = times.map((time) => time.replace(':', '')).join(' to ');
      assert.ok(title.endsWith(` (${ward}), ${from} to ${to}`), title);
    }
  });

  it('is told with its date, for what says so stays on a screen', () => {
    const now = at('2026-11-24 10:30');
    const words = (date: string, kind: ShiftKind): string => shiftWords({ date, kind }, now, zone);
    assert.equal(words('2026-11-24', 'long-day'), 'Long day on Tuesday 24 November');
    assert.equal(words('2027-01-01', 'night'), 'Night on Friday 1 January 2027');
    assert.equal(words('someday', 'early'), 'Early');
  });
});

describe('a time of any day', () => {
  const expected: Readonly<Record<Standing, string>> = {
    'early-morning': '08:00 to 09:30',
    midday: '13:00 to 14:00',
    evening: '17:30 to 19:30',
    night: '20:00 to 07:00',
  };
  const handovers = shiftKinds.flatMap((kind) => {
    const { from, to } = shiftTimes[kind];
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    return [
      { from: minutes(from), to: minutes(from) + 30 },
      { from: minutes(to) - 30, to: minutes(to) },
    ];
  });

  for (const standing of standings) {
    it(`B7: is ${expected[standing]} for ${standing}, in no handover of any usual shift`, () => {
      const spans = standingSpans(standing, at('2026-11-24 10:30').getTime(), zone);
      assert.ok(shown(spans[1]).replace(/\d{4}-\d\d-\d\d /g, '') === expected[standing], shown(spans[1]));
      for (const { from, to } of spans) {
        for (let time = from; time < to; time += 60_000) {
          const [hour = 0, minute = 0] = wall(new Date(time)).slice(11).split(':').map(Number);
          const now = hour * 60 + minute;
          const hit = handovers.find((handover) => handover.from <= now && now < handover.to);
          assert.equal(hit, undefined, wall(new Date(time)));
        }
      }
    });
  }

  it('D6.1: of a night is 11 hours long, 12 when the clocks go back and 10 when they go forward', () => {
    const hoursOf = (date: string): number => {
      const [, span] = standingSpans('night', at(`${date} 12:00`).getTime(), zone);
      return span ? (span.to - span.from) / 3_600_000 : 0;
    };
    assert.deepEqual(['2026-11-24', '2026-10-24', '2027-03-27'].map(hoursOf), [11, 12, 10]);
  });

  it('B8: is offered in both ways of writing a time', () => {
    assert.equal(standingChoices[0]?.title, 'Early morning (0800 to 0930), 8am to 9:30am');
    assert.equal(standingWords('midday'), '1pm to 2pm');
  });
});
