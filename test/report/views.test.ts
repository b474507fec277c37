import assert from 'node:assert/strict';
import { demandView } from '../../bot/report/demand-view.ts';
import { periodOf } from '../../bot/report/period.ts';
import { columnRows, columns, summaryRows } from '../../bot/report/summary-file.ts';
import { summaryView } from '../../bot/report/summary-view.ts';
import { lengthWords, shareWords, spreadWords } from '../../bot/report/words.ts';
import { aDemand, aSummary, aWait } from '../support/reports.ts';
import { now } from '../support/requests.ts';

const few = { n: 4, median: 10, ninth: 20 };
const factsOf = (summary = aSummary('last-quarter')) =>
  summaryView({ name: 'last-quarter', summary, canDemand: false }).data.sections.flatMap(
    ({ facts }) => facts,
  );
const shown = (title: string, summary = aSummary('last-quarter')): string =>
  factsOf(summary).find((fact) => fact.title === title)?.value ?? '';

describe('the words of a report', () => {
  it('B8: write lengths of time as people say them', () => {
    const words = [0, 1, 59.6, 60, 61, 390, 47 * 60, 48 * 60, 49 * 60, 14_520].map((one) => lengthWords(one));
    assert.deepEqual(words, [
      '0 minutes',
      '1 minute',
      '1 hour',
      '1 hour',
      '1 hour 1 minute',
      '6 hours 30 minutes',
      '47 hours',
      '2 days',
      '2 days 1 hour',
      '10 days 2 hours',
    ]);
    assert.equal(lengthWords(14_520, false), '242 hours');
  });

  it('D5.1: show nothing that rests on fewer than five', () => {
    assert.equal(spreadWords(few), 'Too few to show');
    assert.equal(shareWords({ of: 2, n: 4 }), 'Too few to show');
    assert.equal(shareWords({ of: 2, n: 5 }), '2 of 5 (40%)');
  });
});

describe('the desk in numbers', () => {
  it('A1.1, B10: says how many found our help good, and the 95% range by Wilson', () => {
    assert.equal(
      shown('Our help'),
      '18 of 20 rated our help as good or very good (90%, 95% range 70% to 97%)',
    );
    const all = aSummary('last-quarter', { rated: { of: 5, n: 5 } });
    assert.match(shown('Our help', all), /^5 of 5 .*\(100%, 95% range 57% to 100%\)$/);
    const rows = summaryRows(aSummary('last-quarter'), String).filter(([measure]) =>
      /^Help/.test(measure ?? ''),
    );
    assert.deepEqual(
      rows.map(([measure, , value, unit, n]) => [measure, value, unit, n]),
      [
        ['Help rated good or very good', '90', '%', '20'],
        ['Help rated good or very good, 95% low', '69.9', '%', '20'],
        ['Help rated good or very good, 95% high', '97.21', '%', '20'],
      ],
    );
  });

  it('D5.1: says nothing of the help where fewer than five rated it, on the card or in the file', () => {
    for (const rated of [
      { of: 4, n: 4 },
      { of: 0, n: 0 },
    ]) {
      const summary = aSummary('last-quarter', { rated });
      assert.equal(shown('Our help', summary), 'Too few to show');
      const rows = summaryRows(summary, String).filter(([measure]) => /^Help/.test(measure ?? ''));
      assert.equal(rows.length, 3);
      assert.ok(rows.every(([, , value, , n]) => value === '' && n === ''));
    }
  });

  it('A1.6: gives the middle and 9 in 10, on both clocks, with how many', () => {
    assert.equal(
      shown('First reply'),
      'Half within 31 minutes, 9 in 10 within 6 hours 42 minutes. In service hours: 27 minutes, and 3 hours 34 minutes. Counted: 1,188.',
    );
    assert.equal(
      shown('Opened again'),
      '38 of 1,140 (3%) within 14 days. 41 outcomes may still be: under 14 days old',
    );
    assert.equal(shown('Heard and told'), '1,262 answered, 31 broadcasts sent: 40.7 to 1');
    assert.equal(
      shown('Time given back'),
      '39 hours 5 minutes a week, confirmed by those who have it (19 requests)',
    );
  });

  it('D5.1: names no group of fewer than five, on the card or in the file', () => {
    const waits = [
      aWait({ by: 'site', group: 'Tiny', reply: few, outcome: few }),
      aWait({ by: 'site', group: 'Main' }),
    ];
    const summary = aSummary('last-quarter', { waits });
    assert.doesNotMatch(JSON.stringify(factsOf(summary)), /Tiny/);
    assert.match(JSON.stringify(factsOf(summary)), /1 other group.*Too few to show/);
    const rows = summaryRows(summary, (at) => at.toISOString());
    const tiny = rows.filter(([, group]) => group === 'Tiny');
    assert.ok(tiny.length > 0 && tiny.every(([, , value, , n]) => value === '' && n === ''));
  });

  it('A6.18: tells a trend in words, or that there is too little to tell', () => {
    assert.equal(shown('Replies'), 'Quicker in each month');
    assert.equal(
      shown('Outcomes', {
        ...aSummary('last-quarter'),
        numbers: aSummary('year', { outcomes: {} }).numbers,
      }),
      'No clear change',
    );
    assert.match(shown('Opening again'), /^Too little to tell: it takes 3/);
    assert.equal(shown('Replies', aSummary('last-month')), '');
  });

  it('says that nothing happened, or that it is still counting, and not zeros', () => {
    const nothing = aSummary('this-month', { raised: 0, rated: { of: 0, n: 0 } });
    const none = { elapsed: { n: 0, median: Number.NaN, ninth: Number.NaN } };
    const empty = {
      ...nothing,
      numbers: { ...nothing.numbers, outcome: { ...nothing.numbers.outcome, ...none } },
    };
    const data = summaryView({ name: 'this-month', summary: empty, canDemand: false }).data;
    assert.match(data.text, /Nothing was raised/);
    assert.deepEqual(data.sections, []);
    const counting = summaryView({ name: 'year', summary: undefined, canDemand: false }).data;
    assert.match(counting.text, /still counting/);
    assert.match(counting.title, /The last 12 months/);
  });

  it('A6.15: has a dictionary of every column of its file, and a meaning in every row', () => {
    const [titles, ...rows] = summaryRows(aSummary('last-quarter'), (at) => at.toISOString().slice(0, 10));
    assert.deepEqual(
      titles,
      columns.map(([title]) => title),
    );
    assert.deepEqual(
      columnRows.slice(1).map(([title]) => title),
      titles,
    );
    assert.ok(rows.length > 40);
    for (const row of rows) {
      assert.equal(row.length, titles?.length);
      assert.ok((row.at(-1) ?? '').length > 10, row.join());
    }
    const median = rows.find(([measure]) => measure === 'First reply, elapsed, median');
    assert.deepEqual(median?.slice(0, 7), [
      'First reply, elapsed, median',
      '',
      '31',
      'minutes',
      '1188',
      '2026-06-30',
      '2026-09-30',
    ]);
  });
});

describe('a lead’s own card', () => {
  const looks = {
    whose: 'own',
    quarter: 'last-quarter',
    period: periodOf('last-quarter', now, 'Europe/London'),
    canOwn: true,
    canAll: false,
  } as const;

  it('A4.7: sets demand against planned time', () => {
    const { data } = demandView({ ...looks, demand: aDemand() });
    const value = (title: string) => data.facts.find((fact) => fact.title === title)?.value;
    assert.equal(value('Time planned'), '22 sessions, 88 hours');
    assert.equal(value('Demand'), '61 requests sent or passed on, 9 taken unasked');
    assert.equal(value('Demand against time'), '1 request for each 1 hour 15 minutes of session');
    assert.match(data.private, /Only you see this/);
  });

  it('says plainly that there are no sessions to set it against', () => {
    const { data } = demandView({ ...looks, demand: aDemand({ sessions: 0, minutes: 0 }) });
    assert.match(JSON.stringify(data.facts), /No sessions in the settings.*Nothing to compare/);
  });
});
