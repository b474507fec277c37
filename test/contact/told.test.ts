import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fullUntil, toldOnceMore } from '../../bot/contact/told.ts';
import { at, wall } from './wall.ts';

const zone = 'Europe/London';
const full = (told: Readonly<Record<string, number>>, perWeek: number, now: string): string | undefined => {
  const until = fullUntil(told, perWeek, at(now).getTime(), zone);
  return until === undefined ? undefined : wall(new Date(until));
};

describe('what somebody was told unasked', () => {
  it('is counted by the local day', () => {
    const one = toldOnceMore({}, at('2026-07-01 00:30'), zone);
    assert.deepEqual(one, { '2026-07-01': 1 });
    assert.deepEqual(toldOnceMore(one, at('2026-07-01 23:59'), zone), { '2026-07-01': 2 });
    assert.deepEqual(toldOnceMore(one, at('2026-07-02 00:00'), zone), { '2026-07-01': 1, '2026-07-02': 1 });
  });

  it('is forgotten after seven days, so that it stays small', () => {
    const old = { '2026-11-16': 3, '2026-11-17': 2, '2026-11-23': 1, nonsense: 4 };
    assert.deepEqual(toldOnceMore(old, at('2026-11-24 12:00'), zone), {
      '2026-11-17': 2,
      '2026-11-23': 1,
      '2026-11-24': 1,
    });
    fc.assert(
      fc.property(fc.array(fc.nat(40 * 1440), { maxLength: 200 }), (minutes) => {
        const begin = at('2026-10-05 00:00').getTime();
        const told = minutes
          .toSorted((a, b) => a - b)
          .reduce((all, minute) => toldOnceMore(all, new Date(begin + minute * 60_000), zone), {});
        assert.ok(Object.keys(told).length <= 8);
      }),
    );
  });

  it('fills the week until a day leaves it, at 9am and not in the night', () => {
    const told = { '2026-11-18': 2, '2026-11-24': 1 };
    assert.equal(full(told, 4, '2026-11-24 10:00'), undefined);
    assert.equal(full(told, 3, '2026-11-24 10:00'), '2026-11-25 09:00');
    assert.equal(full(told, 3, '2026-11-25 00:10'), '2026-11-25 09:00');
    assert.equal(full(told, 3, '2026-11-25 09:00'), undefined);
  });

  it('counts the night before 9am as well', () => {
    assert.equal(full({ '2026-11-24': 1 }, 1, '2026-11-24 01:00'), '2026-11-24 09:00');
    assert.equal(full({ '2026-11-24': 1 }, 1, '2026-11-24 09:00'), '2026-11-25 09:00');
  });
});
