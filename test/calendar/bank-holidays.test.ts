import assert from 'node:assert/strict';
import { bankHolidays } from '../../bot/calendar/bank-holidays.ts';
import { onWeekends, published } from './published-bank-holidays.ts';

const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

/** Easter Sundays as the Church of England tabulates them. */
const easters = new Map([
  [2024, '03-31'],
  [2025, '04-20'],
  [2026, '04-05'],
  [2027, '03-28'],
  [2028, '04-16'],
  [2029, '04-01'],
  [2030, '04-21'],
  [2031, '04-13'],
  [2032, '03-28'],
  [2033, '04-17'],
  [2034, '04-09'],
  [2035, '03-25'],
]);

const day = (date: string, plus = 0): Date => new Date(Date.parse(date) + plus * 86_400_000);
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const isWeekend = (date: string): boolean => [0, 6].includes(day(date).getUTCDay());
const mondayFrom = (date: string): string =>
  [0, 1, 2, 3, 4, 5, 6].map((plus) => iso(day(date, plus))).find((each) => day(each).getUTCDay() === 1) ?? '';

/** The rule in words: a holiday on a weekend moves to the next weekday that is not one already. */
const movedOffWeekends = (dates: readonly string[]): readonly string[] => {
  const taken = new Set(dates.filter((date) => !isWeekend(date)));
  for (const date of dates.filter(isWeekend)) {
    const free = [1, 2, 3, 4]
      .map((plus) => iso(day(date, plus)))
      .find((each) => !isWeekend(each) && !taken.has(each));
    if (free) taken.add(free);
  }
  return [...taken];
};

const byRule = (nation: (typeof nations)[number], year: number, easter: string): readonly string[] => {
  const shared = ['01-01', '12-25', '12-26'].map((date) => `${year}-${date}`);
  const goodFriday = iso(day(`${year}-${easter}`, -2));
  const mays = [mondayFrom(`${year}-05-01`), mondayFrom(`${year}-05-25`)];
  if (nation === 'scotland') {
    const own = [`${year}-01-02`, `${year}-11-30`];
    return [...movedOffWeekends([...shared, ...own]), goodFriday, ...mays, mondayFrom(`${year}-08-01`)];
  }
  const own = nation === 'northern-ireland' ? [`${year}-03-17`, `${year}-07-12`] : [];
  const rest = [goodFriday, iso(day(`${year}-${easter}`, 1)), ...mays, mondayFrom(`${year}-08-25`)];
  return [...movedOffWeekends([...shared, ...own]), ...rest];
};

describe('bank holidays', () => {
  for (const nation of nations) {
    it(`D6: are those the government published for ${nation}, with the weekend days they stand for`, () => {
      const ours = [2024, 2025, 2026, 2027, 2028].flatMap((year) => [...bankHolidays(nation, year)]);

      assert.deepEqual(ours.sort(), [...published[nation], ...onWeekends[nation]].sort());
    });

    for (const [year, easter] of easters) {
      it(`D6: follow the rule for ${nation} in ${year}`, () => {
        const weekdays = [...bankHolidays(nation, year)].filter((date) => !isWeekend(date));
        const extra = nation === 'scotland' && year === 2026 ? ['2026-06-15'] : [];

        assert.deepEqual(weekdays.sort(), [...byRule(nation, year, easter), ...extra].sort());
      });
    }
  }

  it('D6: put Boxing Day 2026 on Monday 28 December as well as on its Saturday', () => {
    const dates = bankHolidays('england-and-wales', 2026);

    assert.deepEqual(
      ['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29'].map((date) => dates.has(date)),
      [true, true, false, true, false],
    );
  });

  it('leave Easter Monday a working day in Scotland', () => {
    assert.equal(bankHolidays('scotland', 2027).has('2027-03-29'), false);
    assert.equal(bankHolidays('scotland', 2027).has('2027-03-26'), true);
  });

  it('are none where the settings say none', () => {
    assert.equal(bankHolidays('none', 2026).size, 0);
  });
});
