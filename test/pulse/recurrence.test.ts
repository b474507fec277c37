import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayFrom, isoOf } from '../../bot/calendar/local-day.ts';
import { isRepeat, nextRound, repeats, repeatWords, ruleOf } from '../../bot/pulse/recurrence.ts';

const monthly = 'FREQ=MONTHLY;INTERVAL=3';

/** The first rounds of a rule, the one of `since` among them. */
const rounds = (rule: string, since: string, many: number): readonly string[] => {
  const found = [since];
  while (found.length < many) {
    const next = nextRound(rule, since, found.at(-1) ?? since);
    if (next === undefined) break;
    found.push(next);
  }
  return found;
};

describe('a rule by which a pulse comes again', () => {
  it('B5: is one of weeks, months or years, with a number of times or an end', () => {
    for (const rule of [
      'FREQ=WEEKLY;INTERVAL=2',
      'FREQ=MONTHLY',
      'INTERVAL=3;FREQ=MONTHLY',
      'FREQ=MONTHLY;INTERVAL=3;COUNT=4',
      'FREQ=YEARLY;UNTIL=20281130',
    ])
      assert.ok(isRepeat(rule), rule);
  });

  it('D4.3: is refused where it asks more than once in 14 days, or for what we do not know', () => {
    for (const rule of [
      'FREQ=SECONDLY',
      'FREQ=DAILY;INTERVAL=20',
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;INTERVAL=1',
      'FREQ=MONTHLY;INTERVAL=0',
      'FREQ=MONTHLY;INTERVAL=-1',
      'FREQ=MONTHLY;INTERVAL=61',
      'FREQ=MONTHLY;INTERVAL=1e9',
      'FREQ=MONTHLY;BYDAY=MO',
      'FREQ=MONTHLY;COUNT=0',
      'FREQ=MONTHLY;COUNT=101',
      'FREQ=MONTHLY;COUNT=2;UNTIL=20281130',
      'FREQ=MONTHLY;UNTIL=20260230',
      'FREQ=MONTHLY;UNTIL=20281130T000000Z',
      'FREQ=WEEKLY;FREQ=MONTHLY',
      'FREQ=MONTHLY;',
      'FREQ=MONTHLY\nFREQ=MONTHLY',
      'RRULE:FREQ=MONTHLY',
      'freq=monthly',
      'INTERVAL=3',
      'DTSTART=20260101;FREQ=MONTHLY',
      'constructor=1;FREQ=MONTHLY',
      'often',
    ])
      assert.ok(!isRepeat(rule), rule);
  });

  it('is none at all for once, and where nothing was picked', () => {
    for (const choice of ['once', '', undefined]) assert.equal(ruleOf(choice), undefined);
    assert.ok(isRepeat('once'));
    assert.equal(ruleOf(monthly), monthly);
  });

  it('is offered as once, which comes first, and four others, none with a comma in it', () => {
    assert.deepEqual(
      repeats.map(({ title }) => title),
      ['Once', 'Every 4 weeks', 'Every 8 weeks', 'Every 3 months', 'Every 6 months'],
    );
    assert.equal(ruleOf(repeats[0]?.value), undefined);
    for (const { title, value } of repeats) {
      assert.ok(isRepeat(value) && !value.includes(','), value);
      const rule = ruleOf(value);
      if (rule !== undefined) assert.equal(repeatWords(rule), title.toLowerCase());
    }
  });

  it('is told in words', () => {
    assert.equal(repeatWords('FREQ=MONTHLY'), 'every month');
    assert.equal(repeatWords('FREQ=WEEKLY;INTERVAL=8;COUNT=4'), 'every 8 weeks, 4 times');
    assert.equal(repeatWords('FREQ=MONTHLY;COUNT=1'), 'every month, once');
    assert.equal(repeatWords('FREQ=YEARLY;UNTIL=20281130'), 'every year until 30 November 2028');
  });
});

describe('the next round of a pulse', () => {
  it('B5: follows the rule from the first day', () => {
    assert.deepEqual(rounds(monthly, '2026-12-01', 4), [
      '2026-12-01',
      '2027-03-01',
      '2027-06-01',
      '2027-09-01',
    ]);
    assert.deepEqual(rounds('FREQ=WEEKLY;INTERVAL=8', '2026-12-01', 3), [
      '2026-12-01',
      '2027-01-26',
      '2027-03-23',
    ]);
    assert.equal(nextRound(monthly, '2026-12-01', '2026-11-30'), '2026-12-01');
    assert.equal(nextRound(monthly, '2026-12-01', '2027-02-28'), '2027-03-01');
    assert.equal(nextRound(monthly, '2026-12-01', '2027-03-01'), '2027-06-01');
    assert.equal(nextRound(monthly, '2026-12-01', '2031-05-05'), '2031-06-01');
  });

  it('is on the last day of a month that lacks its day, and does not stay there', () => {
    assert.deepEqual(rounds('FREQ=MONTHLY', '2026-10-31', 6), [
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
    assert.deepEqual(rounds(monthly, '2027-11-30', 3), ['2027-11-30', '2028-02-29', '2028-05-30']);
    assert.deepEqual(rounds(monthly, '2026-11-29', 3), ['2026-11-29', '2027-02-28', '2027-05-29']);
    assert.deepEqual(rounds('FREQ=YEARLY', '2028-02-29', 5), [
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
  });

  it('is none once the rule is over', () => {
    assert.deepEqual(rounds('FREQ=MONTHLY;COUNT=3', '2026-10-31', 9), [
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
    ]);
    assert.deepEqual(rounds('FREQ=MONTHLY;UNTIL=20261201', '2026-10-01', 9), [
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
    ]);
    assert.equal(nextRound('FREQ=MONTHLY;COUNT=1', '2026-10-01', '2026-10-01'), undefined);
  });

  it('D6.1: is a day, which no clock change and no time zone moves', () => {
    const zone = process.env.TZ;
    try {
      for (const name of ['America/New_York', 'Europe/London', 'Pacific/Auckland']) {
        process.env.TZ = name;
        assert.deepEqual(rounds('FREQ=WEEKLY;INTERVAL=2', '2026-10-11', 3), [
          '2026-10-11',
          '2026-10-25',
          '2026-11-08',
        ]);
        assert.equal(nextRound('FREQ=WEEKLY;INTERVAL=4', '2027-02-28', '2027-02-28'), '2027-03-28');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('B5: comes after the day it is asked for, never within 14 days of the last, and is the soonest there is', () => {
    const rule = fc.oneof(
      fc.integer({ min: 2, max: 60 }).map((weeks) => `FREQ=WEEKLY;INTERVAL=${weeks}`),
      fc.integer({ min: 1, max: 60 }).map((months) => `FREQ=MONTHLY;INTERVAL=${months}`),
      fc.constant('FREQ=YEARLY'),
    );
    const day = fc.integer({ min: 20_000, max: 22_000 });
    fc.assert(
      fc.property(rule, day, fc.integer({ min: 0, max: 2000 }), (text, since, later) => {
        const after = isoOf(since + later);
        const next = nextRound(text, isoOf(since), after) ?? '';
        assert.ok(next > after);
        const following = nextRound(text, isoOf(since), next) ?? '';
        assert.ok((dayFrom(following) ?? 0) - (dayFrom(next) ?? 0) >= 14);
        // From the day before it, it is the same: none lies between.
        assert.equal(nextRound(text, isoOf(since), isoOf((dayFrom(next) ?? 0) - 1)), next);
      }),
      { numRuns: 60 },
    );
  });

  it('is asked of rules and days of ours alone', () => {
    assert.throws(() => nextRound('FREQ=DAILY', '2026-12-01', '2026-12-01'), RangeError);
    assert.throws(() => nextRound(monthly, '2026-02-30', '2026-12-01'), RangeError);
    assert.throws(() => nextRound(monthly, '2026-12-01', 'tomorrow'), RangeError);
    assert.throws(() => repeatWords('FREQ=DAILY'), RangeError);
  });
});
