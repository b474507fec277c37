import assert from 'node:assert/strict';
import { reportsPage } from '../../bot/page/reports-page.ts';
import type { Numbers } from '../../bot/report/numbers.ts';
import type { Month, Summary } from '../../bot/report/summary.ts';
import { summaryView } from '../../bot/report/summary-view.ts';
import type { Outcome } from '../../bot/request/request.ts';
import { aSummary, aWait, someNumbers } from '../support/reports.ts';

const spread = (n: number, median: number, ninth: number) => ({
  elapsed: { n, median, ninth },
  service: { n, median, ninth },
});

const month = (at: number, more: Partial<Numbers> = {}): Month => ({
  month: {
    from: new Date(Date.UTC(2026, 6 + at, 1)),
    to: new Date(Date.UTC(2026, 7 + at, 1)),
    words: ['July 2026', 'August 2026', 'September 2026'][at] ?? '',
  },
  running: at === 2,
  numbers: someNumbers(more),
});

const quarter = (months: readonly Month[] = [month(0), month(1), month(2)], more = {}): Summary => ({
  ...aSummary('last-quarter', more),
  months,
});

const pageOf = (summary: Summary | undefined = quarter()) =>
  reportsPage({
    name: 'last-quarter',
    summary,
    demands: [],
    dayOf: (at) => at.toISOString().slice(0, 10),
  });

const barsOf = (title: RegExp, summary = quarter()) =>
  pageOf(summary).bars.find((figure) => title.test(figure.title)) ?? assert.fail(`${title}`);

describe('the page of reports', () => {
  it('A6.15: has the facts of the card, word for word, and its title and note', () => {
    const card = summaryView({ name: 'last-quarter', summary: quarter(), canDemand: false }).data;
    const page = pageOf();
    assert.deepEqual(page.facts, card.sections.slice(0, 3));
    assert.deepEqual([page.title, page.note], [card.title, card.note]);
  });

  it('draws every group that the card may show, with the card’s words, and says how many it may not', () => {
    const waits = [
      ...Array.from({ length: 12 }, (_, at) => aWait({ by: 'site', group: `Site ${at}` })),
      aWait({ by: 'site', group: 'Tiny', reply: { n: 4, median: 1, ninth: 2 } }),
    ];
    const bars = barsOf(/by site/, quarter(undefined, { waits }));
    assert.equal(bars.rows.length, 12);
    assert.equal(
      bars.rows[0]?.words,
      'Half within 24 minutes, 9 in 10 within 3 hours 10 minutes. Counted: 212.',
    );
    assert.equal(bars.rest, '1 other group: too few to show, under 5 requests each.');
    assert.doesNotMatch(JSON.stringify(pageOf(quarter(undefined, { waits }))), /Tiny/);
  });

  it('D5.1: draws nothing of a month with fewer than 5, and says so in its table', () => {
    const few = month(1, { reply: spread(4, 7, 9), outcome: spread(0, Number.NaN, Number.NaN) });
    const [, reply, outcome] = pageOf(quarter([month(0), few, month(2)])).lines;
    assert.deepEqual(
      reply?.lines.map(({ points }) => points.map(({ x }) => x)),
      [
        ['2026-07-01', '2026-09-01'],
        ['2026-07-01', '2026-09-01'],
      ],
    );
    assert.deepEqual(reply?.rows[1], ['August 2026', 'Too few to show', 'Too few to show', 'Fewer than 5']);
    assert.deepEqual(outcome?.rows[1], reply?.rows[1]);
    assert.doesNotMatch(JSON.stringify([reply, outcome]), /NaN|null|7 minutes/);
  });

  it('draws no line where one month alone has enough, and still has the table', () => {
    const few = { reply: spread(2, 1, 1) };
    const [, reply] = pageOf(quarter([month(0), month(1, few), month(2, few)])).lines;
    assert.deepEqual(reply?.lines, []);
    assert.equal(reply?.summary, 'A line needs 2 months with 5 or more in each.');
    assert.equal(reply?.rows.length, 3);
  });

  it('counts in minutes, hours or days, whichever fits the longest, and says it in words beside', () => {
    const unit = (ninth: number) =>
      pageOf(quarter([0, 1].map((at) => month(at, { reply: spread(9, 30, ninth) })))).lines[1];
    assert.deepEqual(
      [120, 600, 10_000].map((ninth) => [unit(ninth)?.unit, unit(ninth)?.yMax]),
      [
        ['Minutes', 120],
        ['Hours', 10],
        ['Days', 6.9],
      ],
    );
    assert.match(unit(600)?.summary ?? '', /Half of them within 30 minutes in July 2026/);
  });

  it('names the month that is not over', () => {
    assert.equal(pageOf().lines[0]?.rows[2]?.[0], 'September 2026, so far');
  });

  it('B10: shows outcomes as shares of all of them, and no share of fewer than 5', () => {
    const of = (outcomes: Partial<Record<Outcome | 'withdrawn', number>>) =>
      barsOf(/^Outcomes/, quarter(undefined, { outcomes })).rows.map(({ name, words }) => [name, words]);
    assert.deepEqual(of({ done: 6, withdrawn: 2 }), [
      ['Done', '6 of 8 (75%)'],
      ['Withdrawn', '2 of 8 (25%)'],
    ]);
    assert.deepEqual(of({ done: 3 }), [['Done', '3']]);
  });

  it('D9.4: shows which rules were overruled, most often first, and no Markdown of their names', () => {
    const overruled = [
      { rule: 'else', of: 1, n: 9 },
      { rule: '*loud*', of: 4, n: 132 },
    ];
    assert.deepEqual(
      barsOf(/overruled/, quarter(undefined, { overruled })).rows.map(({ name, words }) => [name, words]),
      [
        ['\\*loud\\*', '4 times, 132 requests sent by it'],
        ['else', '1 time, 9 requests sent by it'],
      ],
    );
  });

  it('has no lines of one month, and says how to get some', () => {
    const page = reportsPage({
      name: 'last-month',
      summary: aSummary('last-month'),
      demands: [],
      dayOf: String,
    });
    assert.deepEqual(page.lines, []);
    assert.match(page.noLines, /Choose a quarter or 12 months/);
  });

  it('says that it is still counting, and has no number then; nothing happened is said in the card’s words', () => {
    const counting = reportsPage({ name: 'year', summary: undefined, demands: [], dayOf: String });
    assert.deepEqual([counting.counting, counting.facts, counting.lines, counting.bars], [true, [], [], []]);
    assert.match(counting.text, /goes on by itself/);
    const empty = { raised: 0, rated: { of: 0, n: 0 }, outcome: spread(0, Number.NaN, Number.NaN) };
    const nothing = pageOf(quarter(undefined, empty));
    assert.equal(nothing.text, 'Nothing was raised and nothing ended in this time.');
    assert.deepEqual([nothing.facts, nothing.lines, nothing.bars], [[], [], []]);
  });
});
