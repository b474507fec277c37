import assert from 'node:assert/strict';
import { clocks } from '../../bot/clock/clocks.ts';
import { concerns, demandOf, isDeedOf, together } from '../../bot/report/demand.ts';
import { gather } from '../../bot/report/gather.ts';
import { type Flow, measured } from '../../bot/report/numbers.ts';
import { summaryOf } from '../../bot/report/summary.ts';
import { clockFacts } from '../../bot/request/clock-facts.ts';
import { isOpen } from '../../bot/request/request.ts';
import { hours, leads, targets } from '../simulation/trust.ts';
import { simulated } from '../simulation/year.ts';
import { logOf } from '../support/event-log.ts';

const year = simulated({ seed: 11, count: 400 });
const later = new Date('2028-01-01T00:00:00Z');
const whole = { from: new Date('2026-08-01T00:00:00Z'), to: later };

describe('a report, against what it was made of', () => {
  it('works out of the events alone the times that the clocks have from the snapshot', async () => {
    const { told } = measured(await gather(logOf(year.trail), 'RSIM', whole, later), hours);
    let compared = 0;
    for (const { story, episode, reply, outcome } of told) {
      const request = year.requests.get(story.id) ?? assert.fail(story.id);
      const isLast = story.episodes.at(-1) === episode;
      if (!isLast || isOpen(request) || !outcome || request.status === 'error') continue;
      const { acknowledge, resolve } = clocks(clockFacts(request), later, { targets, hours });
      assert.equal(outcome.elapsed, resolve.elapsedMinutes, story.id);
      assert.equal(outcome.service, resolve.serviceMinutes, story.id);
      assert.equal(reply?.elapsed, acknowledge.elapsedMinutes, story.id);
      assert.equal(reply?.service, acknowledge.serviceMinutes, story.id);
      compared += 1;
    }
    assert.ok(compared > 300, `${compared}`);
  });

  it('counts every request and outcome of the log once, over all months together', async () => {
    const log = logOf(year.trail);
    const { stories } = await gather(log, 'RSIM', whole, later);
    const left = [...year.requests.values()].filter(({ status }) => status === 'error').length;
    assert.equal(stories.length, year.requests.size - left);
  });

  it('A4.7: has exactly as many of a lead’s steps and outcomes as the event log', () => {
    const quarter = { from: new Date('2026-09-30T23:00:00Z'), to: new Date('2027-01-01T00:00:00Z') };
    const [from, to] = [quarter.from.toISOString(), quarter.to.toISOString()];
    const rows = year.trail.filter(({ at }) => from <= at && at < to);
    assert.ok(rows.filter((row) => leads.some(({ id }) => id === row.by)).length > 50);
    for (const lead of leads) {
      const own = rows.filter((row) => row.by === lead.id && !row.owns);
      const demand = demandOf(
        lead,
        rows.filter((row) => concerns(lead.id, row)),
        quarter,
        hours,
      );
      assert.equal(demand.deeds, own.length, lead.id);
      assert.equal(demand.outcomes, own.filter(({ event }) => event === 'resolved').length);
      const came = rows.filter(
        (row) => row.by !== lead.id && (row.lead === lead.id || row.owner === lead.id),
      );
      assert.equal(demand.came, new Set(came.map(({ id }) => id)).size);
      const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
      for (const name of ['sessions', 'minutes', 'came', 'deeds', 'outcomes'] as const) {
        assert.equal(sum(demand.weeks.map((week) => week[name])), demand[name], `${lead.id} ${name}`);
      }
      assert.equal(sum(Object.values(demand.byKind)), demand.outcomes);
      assert.equal(sum(Object.values(demand.byOutcome)), demand.outcomes);
    }
  });

  it('A4.7: adds up the leads to what the log has of all of them', () => {
    const quarter = { from: new Date('2027-03-01T00:00:00Z'), to: new Date('2027-05-31T23:00:00Z') };
    const rows = year.trail.filter(
      ({ at }) => quarter.from.toISOString() <= at && at < quarter.to.toISOString(),
    );
    const all = leads.map((lead) =>
      demandOf(
        lead,
        rows.filter((row) => concerns(lead.id, row)),
        quarter,
        hours,
      ),
    );
    const sum = all.reduce(together);
    assert.equal(sum.deeds, rows.filter((row) => leads.some(({ id }) => isDeedOf(id, row))).length);
    assert.equal(sum.leads, leads.length);
    assert.equal(sum.weeks.length, all[0]?.weeks.length);
    assert.doesNotMatch(JSON.stringify(sum), /lead-/, 'nobody is named in a sum');
  });

  it('A6.18: says of the months of a year what it says of the year', async () => {
    const log = logOf(year.trail);
    const now = new Date('2027-08-15T00:00:00Z');
    const { months, numbers, period } = await summaryOf({ log, organisation: 'RSIM', hours }, 'year', now);
    assert.equal(months.length, 12);
    assert.deepEqual([months[0]?.month.from, months.at(-1)?.month.to], [period.from, period.to]);
    const sum = (of: (one: Flow) => number) => months.reduce((total, month) => total + of(month.numbers), 0);
    assert.ok(numbers.raised > 100);
    for (const of of [
      (one: Flow) => one.raised,
      (one: Flow) => one.reply.elapsed.n,
      (one: Flow) => one.outcome.elapsed.n,
      (one: Flow) => one.outcomes.withdrawn ?? 0,
    ]) {
      assert.equal(sum(of), of(numbers));
    }
    const quarter = await summaryOf({ log, organisation: 'RSIM', hours }, 'last-quarter', now);
    assert.deepEqual(
      quarter.months.map(({ month, running }) => [month.words, running]),
      [
        ['April 2027', false],
        ['May 2027', false],
        ['June 2027', false],
      ],
    );
    const one = await summaryOf({ log, organisation: 'RSIM', hours }, 'last-month', now);
    assert.deepEqual(one.months, []);
  });
});
