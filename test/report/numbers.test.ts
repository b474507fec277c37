import assert from 'node:assert/strict';
import { gather } from '../../bot/report/gather.ts';
import type { LogRow } from '../../bot/report/log.ts';
import { measured, type Numbers, numbersOf } from '../../bot/report/numbers.ts';
import { logOf } from '../support/event-log.ts';
import { eventsOf, solvedIn } from '../support/events.ts';
import { aWatch } from '../support/watch.ts';

const { hours } = aWatch;
/** November of a year in which nothing shuts the service but weekends. */
const november = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-12-01T00:00:00Z') };
const later = new Date('2027-03-01T00:00:00Z');

const report = async (rows: readonly LogRow[], stretch = november, now = later): Promise<Numbers> =>
  numbersOf(measured(await gather(logOf(rows, 3), 'RXX', stretch, now), hours), stretch, now);

const id = (at: number): string => `WL-0000${at}`;
/** Five alike, so that they are enough to be shown. */
const five = (at: string, more: Parameters<typeof solvedIn>[2] = {}) =>
  [1, 2, 3, 4, 5].flatMap((number) => solvedIn(id(number), at, more));

describe('the times of a report', () => {
  it('A1.6, B2: count every minute, and service hours: Friday 4pm to Monday 4pm is 72 hours and 10', async () => {
    const { outcome } = await report(five('2026-11-20T16:00:00Z', { ended: 72 * 60 }));
    assert.deepEqual(outcome.elapsed, { n: 5, median: 72 * 60, ninth: 72 * 60 });
    assert.equal(outcome.service.median, 10 * 60);
  });

  it('A1.6: leave out a bank holiday, and count the hour that October has twice', async () => {
    const christmas = { from: new Date('2026-12-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') };
    // Thursday 24 December, 5pm, to Tuesday 29 December, 9am: Friday and Monday are bank holidays.
    const over = five('2026-12-24T17:00:00Z', { ended: 4 * 24 * 60 + 16 * 60 });
    assert.equal((await report(over, christmas)).outcome.service.median, 2 * 60);
    const october = { from: new Date('2026-10-01T00:00:00Z'), to: november.from };
    const night = five('2026-10-24T22:00:00Z', { ended: 10 * 60 });
    const { outcome } = await report(night, october);
    assert.deepEqual([outcome.elapsed.median, outcome.service.median], [600, 0]);
  });

  it('D6.3: leave a wait for the requester out of service hours and in the elapsed time', async () => {
    const rows = [1, 2, 3, 4, 5].flatMap((number) =>
      eventsOf(
        id(number),
        { at: '2026-11-23T09:00:00.000Z' },
        { event: 'asked', at: '2026-11-23T10:00:00.000Z', to: 'waiting', hears: true },
        { event: 'said', at: '2026-11-23T14:00:00.000Z', to: 'accepted', by: 'nadia', owns: true },
        { event: 'resolved', at: '2026-11-23T15:00:00.000Z', to: 'resolved', outcome: 'done' },
      ),
    );
    const { reply, outcome } = await report(rows);
    assert.equal(reply.elapsed.median, 60);
    assert.deepEqual([outcome.elapsed.median, outcome.service.median], [360, 120]);
  });

  it('D3.4: count such a wait for a safety concern', async () => {
    const rows = [1, 2, 3, 4, 5].flatMap((number) =>
      eventsOf(
        id(number),
        { at: '2026-11-23T09:00:00.000Z', harm: 'could' },
        { event: 'asked', at: '2026-11-23T10:00:00.000Z', to: 'waiting' },
        { event: 'resolved', at: '2026-11-23T15:00:00.000Z', to: 'resolved', outcome: 'done' },
      ),
    );
    assert.equal((await report(rows)).outcome.service.median, 360);
  });

  it('are of the month in which they were over, with the days before it', async () => {
    const rows = five('2026-10-30T09:00:00.000Z', { replied: 60, ended: 4 * 24 * 60 });
    const { raised, reply, outcome } = await report(rows);
    assert.deepEqual([raised, reply.elapsed.n, outcome.elapsed.n], [0, 0, 5]);
    assert.equal(outcome.elapsed.median, 4 * 24 * 60);
  });

  it('say beside them what had no reply at the end', async () => {
    const open = eventsOf(id(6), { at: '2026-11-29T09:00:00.000Z' });
    const answered = solvedIn(id(7), '2026-11-30T22:00:00.000Z', { replied: 300, ended: 400 });
    assert.equal((await report([...open, ...answered])).waiting, 2);
  });

  it('begin again where a request is opened again (B2)', async () => {
    const rows = eventsOf(
      id(1),
      { at: '2026-11-02T09:00:00.000Z' },
      { event: 'resolved', at: '2026-11-02T10:00:00.000Z', to: 'resolved', outcome: 'done' },
      { event: 'reopened', at: '2026-11-20T10:00:00.000Z', to: 'accepted', by: 'nadia' },
      { event: 'resolved', at: '2026-11-20T12:00:00.000Z', to: 'resolved', outcome: 'done' },
    );
    const { outcome, raised, reopened } = await report(rows);
    assert.deepEqual([outcome.elapsed.n, outcome.elapsed.median, raised], [2, 90, 1]);
    assert.deepEqual(reopened, { of: 0, n: 2 }, '18 days later is another matter');
  });
});

describe('first-contact resolution', () => {
  const one = async (
    ...rest: Parameters<typeof eventsOf> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) =>
    (await report(eventsOf(id(1), { at: '2026-11-02T09:00:00.000Z', kind: 'incident' }, ...rest)))
      .firstContact;
  const taken = { event: 'taken', at: '2026-11-02T09:05:00.000Z', to: 'accepted' } as const;
  const solved = {
    event: 'resolved',
    at: '2026-11-02T09:30:00.000Z',
    to: 'resolved',
    outcome: 'done',
  } as const;

  it('A1.5, B2: is the answer as the first word, from the first person', async () => {
    assert.deepEqual(await one(taken, solved), { of: 1, n: 1 });
    assert.deepEqual(await one(solved), { of: 1, n: 1 });
    assert.deepEqual(await one(taken, { ...solved, by: 'lena' }), { of: 0, n: 1 });
    const asked = { event: 'asked', at: '2026-11-02T09:10:00.000Z', to: 'waiting' } as const;
    assert.deepEqual(await one(taken, asked, solved), { of: 0, n: 1 });
    const passed = { event: 'assigned', at: '2026-11-02T09:10:00.000Z', to: 'received' } as const;
    assert.deepEqual(await one(taken, passed, solved), { of: 0, n: 1 });
  });

  it('A2.4: is not lost by saying the concern back', async () => {
    const restated = { event: 'restated', at: '2026-11-02T09:10:00.000Z', to: 'accepted' } as const;
    assert.deepEqual(await one(restated, solved), { of: 1, n: 1 });
  });

  it('is lost where it is opened again within 7 days, also in the next month, and not after', async () => {
    const end = { ...solved, at: '2026-11-28T09:30:00.000Z' };
    const again = (at: string) => ({ event: 'reopened', at, to: 'accepted', by: 'nadia' }) as const;
    assert.deepEqual(await one(taken, end, again('2026-12-05T09:30:00.000Z')), { of: 0, n: 1 });
    assert.deepEqual(await one(taken, end, again('2026-12-05T09:30:01.000Z')), { of: 1, n: 1 });
  });

  it('is not earned by a fast "no", nor by passing it on', async () => {
    for (const outcome of ['not-possible', 'not-now', 'passed-on'] as const) {
      assert.deepEqual(await one(taken, { ...solved, outcome }), { of: 0, n: 1 });
    }
    assert.deepEqual(await one(taken, { ...solved, outcome: 'already-possible' }), { of: 1, n: 1 });
  });

  it('B2: is net of faults, access and questions, and gross of everything; a second episode is in neither', async () => {
    const rows = [
      ...solvedIn(id(1), '2026-11-02T09:00:00.000Z', { kind: 'access' }),
      ...solvedIn(id(2), '2026-11-02T09:00:00.000Z', { kind: 'change' }),
      ...solvedIn(id(3), '2026-11-02T09:00:00.000Z', { kind: 'safety' }),
      ...eventsOf(
        id(4),
        { at: '2026-10-02T09:00:00.000Z' },
        { event: 'resolved', at: '2026-10-02T10:00:00.000Z', to: 'resolved', outcome: 'done' },
        { event: 'reopened', at: '2026-11-20T10:00:00.000Z', to: 'accepted', by: 'nadia' },
        { event: 'resolved', at: '2026-11-20T12:00:00.000Z', to: 'resolved', outcome: 'done' },
      ),
    ];
    const { firstContact, firstContactOfAll } = await report(rows);
    assert.deepEqual(
      [firstContact, firstContactOfAll],
      [
        { of: 1, n: 1 },
        { of: 3, n: 3 },
      ],
    );
  });
});

describe('the other measures of a report', () => {
  it('count what was opened again within 14 days, also after the end of the month', async () => {
    const end = '2026-11-28T10:00:00.000Z';
    const rows = ['2026-12-12T10:00:00.000Z', '2026-12-12T10:00:01.000Z'].flatMap((again, at) =>
      eventsOf(
        id(at),
        { at: '2026-11-28T09:00:00.000Z' },
        { event: 'resolved', at: end, to: 'resolved', outcome: 'done' },
        { event: 'reopened', at: again, to: 'accepted', by: 'nadia' },
      ),
    );
    assert.deepEqual((await report(rows)).reopened, { of: 1, n: 2 });
    const { young } = await report(rows, november, new Date('2026-12-02T00:00:00Z'));
    assert.equal(young, 2, 'two weeks are not over yet');
  });

  it('mix outcomes, with what was withdrawn beside them', async () => {
    const withdrawn = eventsOf(
      id(1),
      { at: '2026-11-02T09:00:00.000Z' },
      { event: 'withdrawn', at: '2026-11-02T10:00:00.000Z', to: 'withdrawn', by: 'nadia', owns: true },
    );
    const { outcomes, outcome, reply } = await report([
      ...withdrawn,
      ...solvedIn(id(2), '2026-11-02T09:00:00.000Z'),
    ]);
    assert.deepEqual(outcomes, { withdrawn: 1, done: 1 });
    assert.deepEqual([outcome.elapsed.n, reply.elapsed.n], [1, 1]);
  });

  it('A2.2: weigh contributions that were answered against broadcasts that were sent', async () => {
    const joined = { event: 'joined', at: '2026-11-02T09:02:00.000Z', by: 'omar', backers: 1 } as const;
    const request = eventsOf(
      id(1),
      { at: '2026-11-02T09:00:00.000Z' },
      joined,
      { ...joined, by: 'grace', backers: 2 },
      { event: 'resolved', at: '2026-11-02T10:00:00.000Z', to: 'resolved', outcome: 'done' },
      { event: 'reopened', at: '2026-11-03T10:00:00.000Z', to: 'accepted', by: 'nadia' },
      { event: 'resolved', at: '2026-11-03T11:00:00.000Z', to: 'resolved', outcome: 'done' },
    );
    const posted = (version: number, event: string, from: string, to: string, at: string) =>
      ({ id: 'WB-00001', version, event, at, by: 'cleo', from, to }) as const;
    const rows: readonly LogRow[] = [
      ...request,
      posted(2, 'asked', 'draft', 'waiting', '2026-11-04T09:00:00.000Z'),
      posted(3, 'approved', 'waiting', 'sending', '2026-11-04T10:00:00.000Z'),
      posted(4, 'finished', 'sending', 'sent', '2026-11-04T10:05:00.000Z'),
      posted(5, 'resent', 'sent', 'sending', '2026-11-04T11:00:00.000Z'),
    ];
    const { listening, joined: tooMany } = await report(rows);
    // The first reply to the request, and the two with "me too" who were told its outcome: once.
    assert.deepEqual([listening, tooMany], [{ answered: 3, sent: 1 }, 2]);
  });

  it('D9.4: count overrulings by the rule, and not what the time alone moved', async () => {
    const moved = (by: string) => ({ event: 'routed', at: '2026-11-02T09:10:00.000Z', by }) as const;
    const rows = [
      ...eventsOf(id(1), { at: '2026-11-02T09:00:00.000Z', rule: 'eyes' }, moved('ivan'), moved('wardline')),
      ...eventsOf(id(2), { at: '2026-11-02T09:00:00.000Z', rule: 'eyes' }),
      ...eventsOf(id(3), { at: '2026-11-02T09:00:00.000Z', rule: 'else' }),
    ];
    assert.deepEqual((await report(rows)).overruled, [{ rule: 'eyes', of: 1, n: 2 }]);
  });

  it('A2.4, B10: share of restatements that are right first time, of those that were answered', async () => {
    const at = '2026-11-02T09:10:00.000Z';
    const restated = { event: 'restated', at, to: 'accepted' } as const;
    const right = { event: 'agreed', at, by: 'nadia' } as const;
    const wrong = { event: 'corrected', at, by: 'nadia' } as const;
    const rows = [[restated, right], [restated, wrong, restated, right], [restated]].flatMap((rest, index) =>
      eventsOf(id(index), { at: '2026-11-02T09:00:00.000Z' }, ...rest),
    );
    assert.deepEqual((await report(rows)).restated, { of: 2, n: 3, wrong: 1 });
  });

  it('A4.16: ask of the first date, in the month in which it was kept or came due', async () => {
    const planned = (until: string) =>
      ({ event: 'planned', at: '2026-11-02T10:00:00.000Z', to: 'planned', until }) as const;
    const done = (at: string) => ({ event: 'resolved', at, to: 'resolved', outcome: 'done' }) as const;
    const [soon, late] = ['2026-11-10T18:00:00.000Z', '2026-11-20T18:00:00.000Z'];
    const cases = [
      [planned(soon), done('2026-11-10T18:00:00.000Z')],
      [planned(soon), { ...planned(late), at: '2026-11-09T10:00:00.000Z' }, done('2026-11-12T10:00:00.000Z')],
      [planned(soon)],
      [planned('2026-12-10T18:00:00.000Z')],
      [planned('2026-12-10T18:00:00.000Z'), done('2026-11-12T10:00:00.000Z')],
      [planned(late), { event: 'withdrawn', at: soon, to: 'withdrawn', by: 'nadia' } as const],
    ];
    const rows = cases.flatMap((rest, at) => eventsOf(id(at), { at: '2026-11-02T09:00:00.000Z' }, ...rest));
    assert.deepEqual((await report(rows)).promises, { kept: 2, due: 4 });
  });

  it('add up the minutes a week that were confirmed: the last word of each request, unless it was opened again', async () => {
    const done = {
      event: 'resolved',
      at: '2026-11-02T10:00:00.000Z',
      to: 'resolved',
      outcome: 'done',
    } as const;
    const stated = { event: 'stated', at: '2026-11-02T11:00:00.000Z' } as const;
    const saved = (weekly: number) => ({ event: 'saved', at: '2026-11-03T09:00:00.000Z', weekly }) as const;
    const again = { event: 'reopened', at: '2026-11-04T09:00:00.000Z', to: 'accepted' } as const;
    const cases = [
      [done, stated],
      [done, stated, saved(50), saved(40)],
      [done, stated, saved(900), again],
    ];
    const rows = cases.flatMap((rest, at) => eventsOf(id(at), { at: '2026-11-02T09:00:00.000Z' }, ...rest));
    assert.deepEqual((await report(rows)).saved, { weekly: 40, n: 1 });
  });

  it('A1.1: count the last rating of each request in the time, also one from before it was opened again', async () => {
    const done = {
      event: 'resolved',
      at: '2026-11-02T10:00:00.000Z',
      to: 'resolved',
      outcome: 'done',
    } as const;
    const rated = (rating: 1 | 2 | 3 | 4 | 5, at: string) =>
      ({ event: 'rated-outcome', at: `2026-${at}T09:00:00.000Z`, by: 'nadia', owns: true, rating }) as const;
    const again = { event: 'reopened', at: '2026-11-05T09:00:00.000Z', to: 'accepted' } as const;
    const confirmed = { event: 'confirmed', at: '2026-11-05T09:00:00.000Z', to: 'confirmed' } as const;
    const cases = [
      [done, rated(5, '11-03')],
      // A second thought, and one a month later: each is of its own time.
      [done, rated(5, '11-03'), rated(2, '11-04'), rated(4, '12-04')],
      [done, rated(4, '11-03'), again],
      [done, rated(4, '11-03'), again, { ...done, at: '2026-11-06T10:00:00.000Z' }, rated(5, '11-07')],
      [done, rated(3, '11-03'), confirmed],
      [done, confirmed],
      [done, rated(5, '12-01')],
    ];
    const rows = cases.flatMap((rest, at) => eventsOf(id(at), { at: '2026-11-02T09:00:00.000Z' }, ...rest));
    assert.deepEqual((await report(rows)).rated, { of: 3, n: 5 }, 'by hand: 5, 2, 4, 5 and 3');
    const december = { from: november.to, to: new Date('2027-01-01T00:00:00Z') };
    assert.deepEqual((await report(rows, december)).rated, { of: 2, n: 2 }, 'by hand: 4 and 5');
    const sealed = rows.map((row) => ({ ...row, sealed: true as const }));
    assert.deepEqual((await report(sealed)).rated, { of: 0, n: 0 }, 'A2.8');
  });

  it('show waits by site, profession and night, by the clock on the wall', async () => {
    const day = '2026-11-23T12:00:00.000Z';
    const rows = [
      ...five('2026-11-23T19:30:00.000Z', { site: 'Main', profession: 'nurse', replied: 600, ended: 700 }),
      ...solvedIn(id(6), day, { site: 'North' }),
      ...solvedIn(id(7), '2026-11-24T07:29:59.000Z'),
      ...solvedIn(id(8), '2026-11-24T07:30:00.000Z'),
    ];
    const { waits } = await report(rows);
    const found = Object.fromEntries(waits.map(({ by, group, reply }) => [`${by} ${group}`, reply.n]));
    assert.deepEqual(found, {
      'kind incident': 8,
      'site Main': 5,
      'site North': 1,
      'profession nurse': 5,
      'night night': 6,
      'night day': 2,
    });
    assert.equal(waits.find(({ group }) => group === 'Main')?.reply.median, 600);
  });

  it('B2, A2.8: leave out what was sent in error, and every concern raised in confidence', async () => {
    const voided = eventsOf(
      id(1),
      { at: '2026-11-02T09:00:00.000Z' },
      { event: 'taken', at: '2026-11-02T09:10:00.000Z', to: 'accepted' },
      { event: 'voided', at: '2026-11-02T09:20:00.000Z', to: 'error' },
    );
    const sealed = solvedIn(id(2), '2026-11-02T09:00:00.000Z', { sealed: true, site: 'Main' });
    const all = await report([...voided, ...sealed]);
    assert.deepEqual(all, await report([]));
    assert.equal(all.raised, 0);
  });

  it('are the same however the log is cut into pages, and whichever clock was a little behind', async () => {
    const rows = five('2026-10-30T09:00:00.000Z', { ended: 4 * 24 * 60 });
    // The second event of the first request was stamped after its third.
    const skewed = rows.map((row) =>
      row.id === id(1) && row.version === 2 ? { ...row, at: '2026-11-03T09:00:00.001Z' } : row,
    );
    for (const all of [rows, skewed]) {
      const whole = await gather(logOf(all), 'RXX', november, later);
      for (const size of [1, 2, 5]) {
        assert.deepEqual(await gather(logOf(all, size), 'RXX', november, later), whole);
      }
      assert.equal(whole.stories.length, 5);
    }
  });
});
