import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstDayOutside, inYearlySpan, isMonthDay } from '../../bot/calendar/yearly-span.ts';

const autumn = { from: '09-20', to: '11-30' };
const newYear = { from: '12-15', to: '01-05' };

describe('a span of every year', () => {
  it('is from a day to a day of the calendar, the 29th of February among them', () => {
    assert.ok(['01-01', '02-29', '12-31'].every(isMonthDay));
    for (const text of ['02-30', '13-01', '9-20', '09-31', '00-10', '2026-09-20', '20/09', ''])
      assert.ok(!isMonthDay(text), text);
  });

  it('holds its first day and its last, in any year', () => {
    const days = ['2026-09-19', '2026-09-20', '2027-10-25', '2030-11-30', '2026-12-01'];
    assert.deepEqual(
      days.map((day) => inYearlySpan(autumn, day)),
      [false, true, true, true, false],
    );
    assert.ok(inYearlySpan({ from: '05-01', to: '05-01' }, '2026-05-01'));
    assert.ok(!inYearlySpan({ from: '05-01', to: '05-01' }, '2026-05-02'));
  });

  it('goes on over new year where its end is not the later day', () => {
    const days = ['2026-12-14', '2026-12-15', '2026-12-31', '2027-01-01', '2027-01-05', '2027-01-06'];
    assert.deepEqual(
      days.map((day) => inYearlySpan(newYear, day)),
      [false, true, true, true, true, false],
    );
  });

  it('that ends on the 29th of February ends on the 28th in most years', () => {
    const winter = { from: '02-20', to: '02-29' };
    assert.equal(firstDayOutside('2026-02-25', [winter]), '2026-03-01');
    assert.equal(firstDayOutside('2028-02-29', [winter]), '2028-03-01');
  });
});

describe('the first day outside spans of every year', () => {
  it('is the day itself where none holds it', () => {
    assert.equal(firstDayOutside('2026-12-01', [autumn]), '2026-12-01');
    assert.equal(firstDayOutside('2026-10-10', []), '2026-10-10');
  });

  it('lies after all that follow one another', () => {
    assert.equal(firstDayOutside('2026-10-10', [autumn]), '2026-12-01');
    assert.equal(
      firstDayOutside('2026-10-10', [autumn, { from: '12-01', to: '12-14' }, newYear]),
      '2027-01-06',
    );
  });

  it('is none where they leave no day of the year', () => {
    assert.equal(firstDayOutside('2026-02-01', [{ from: '01-01', to: '12-31' }]), undefined);
    assert.equal(firstDayOutside('2026-02-01', [{ from: '03-01', to: '02-28' }]), undefined);
    // One day of four years is none to count on, but it is one.
    assert.equal(firstDayOutside('2027-03-01', [{ from: '03-01', to: '02-28' }]), '2028-02-29');
  });

  it('is in none of them, and every day before it is in one', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2032-12-31'), noInvalidDate: true });
    const iso = day.map((at) => at.toISOString().slice(0, 10));
    const span = fc.record({ from: iso.map((at) => at.slice(5)), to: iso.map((at) => at.slice(5)) });
    fc.assert(
      fc.property(iso, fc.array(span, { maxLength: 4 }), (from, spans) => {
        const free = firstDayOutside(from, spans);
        const held = (on: string): boolean => spans.some((one) => inYearlySpan(one, on));
        const end = free ?? '2034-01-01';
        if (free !== undefined) assert.ok(!held(free));
        for (
          let at = Date.parse(from);
          at < Math.min(Date.parse(end), Date.parse(from) + 366 * 86_400_000);
          at += 86_400_000
        )
          assert.ok(held(new Date(at).toISOString().slice(0, 10)));
      }),
      { numRuns: 30 },
    );
  });

  it('is asked of days alone', () => {
    for (const text of ['2026-02-30', 'Tuesday', ''])
      assert.throws(() => firstDayOutside(text, [autumn]), RangeError, text);
  });
});
