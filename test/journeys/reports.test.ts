import assert from 'node:assert/strict';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Person } from '../teams/person.ts';
import type { Turn } from '../teams/turn.ts';
import { cellsIn } from '../wiring/csv.ts';

/** A Tuesday in Lena's session. */
const october = Date.parse('2026-10-06T09:00:00Z');
const november = Date.parse('2026-11-20T09:00:00Z');

const linksIn = (turn: Turn): readonly string[] =>
  [...JSON.stringify(turn.card).matchAll(/"url":"([^"]+report\.csv[^"]+)"/g)].map(([, url = '']) => url);

const fileAt = async (url: string | undefined) => {
  const response = await fetch(url ?? assert.fail('no link'));
  const text = await response.text();
  return { status: response.status, rows: response.ok ? cellsIn(text.replace(/^\ufeff/, '')) : [] };
};

describe('the desk in numbers', function () {
  this.timeout(30_000);
  let ward: Ward;
  /** One for each ward: time goes only forward in it. */
  let time: { now: number };
  beforeEach(async () => {
    const own = { now: october };
    time = own;
    ward = await openWard({
      clock: () => new Date(own.now),
      settings: { confidential: { roles: ['safety-officer'] } },
    });
  });
  afterEach(() => ward.close());

  const pass = (minutes: number): void => {
    time.now += minutes * 60_000;
  };

  const raise = async (by: Person, more: object = {}): Promise<string> => {
    await by.says('The label printer on Ward 4 is broken');
    const receipt = await by.pressesIn(by.chat(), 'request.submit', { kind: 'incident', ...more });
    return /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0] ?? assert.fail(receipt.text);
  };

  const solve = async (id: string, by: Person = ward.informatics): Promise<void> => {
    pass(30);
    await by.sends('triage.take', { id });
    pass(30);
    await by.sends('triage.resolve', { id, outcome: 'done', reason: 'New roll' });
  };

  it('A1.5, A1.6, A6.15: is counted from the events of a month, as a card and as a file with its dictionary', async () => {
    const { nadia, omar, informatics, lead, cio } = ward;
    const ids: string[] = [];
    for (const _ of Array(5).keys()) {
      const id = await raise(nadia);
      await solve(id);
      ids.push(id);
      pass(24 * 60 - 60);
    }
    await nadia.sends('request.reopen', { id: ids[4], message: 'Still blank' });
    await solve(ids[4] ?? '');
    // Neither what was sent in error nor what is told in confidence is counted.
    const wrong = await raise(omar);
    await informatics.sends('triage.void', { id: wrong, reason: 'A test' });
    time.now = november;

    const card = await cio.says('reports');
    assert.match(card.text, /The desk in numbers: October 2026/);
    assert.match(card.text, /5 requests, and "me too" said 0 times/);
    // Whoever opened it again heard nothing until the outcome: 60 minutes, and the sixth reply.
    assert.match(card.text, /Half within 30 minutes, 9 in 10 within 45 minutes/);
    assert.match(card.text, /4 of 5 \(80%\)/, 'one was opened again within 7 days');
    assert.match(card.text, /1 of 6 \(17%\) within 14 days/);
    assert.match(card.text, /Done: 6/);
    assert.match(card.text, /Something stopped working/);

    const [numbers, columns] = linksIn(card);
    const { rows } = await fileAt(numbers);
    const [titles, ...lines] = rows;
    const value = (measure: string) => lines.find((line) => line[0] === measure)?.[2];
    assert.deepEqual(
      [value('Raised'), value('First reply, elapsed, median'), value('Outcome, elapsed, median')],
      ['5', '30', '60'],
    );
    assert.equal(value('First-contact resolution, net'), '80');
    const dictionary = (await fileAt(columns)).rows;
    assert.deepEqual(
      dictionary.slice(1).map(([title]) => title),
      titles,
      'every column is explained',
    );

    const running = await lead.presses(card.card, 'report.summary', { period: 'this-month' });
    assert.match(running.text, /November 2026, so far/);
    assert.match(running.text, /Nothing was raised and nothing ended/);
    assert.match((await nadia.sends('report.summary', {})).text, /That is for another role/);
  });

  it('A2.8: does not count a concern that was raised in confidence, nor say that there is one', async () => {
    const { nadia, safetyOfficer, cio } = ward;
    const before = (await cio.sends('report.summary', { period: 'this-month' })).text;
    const id = await raise(nadia, { kind: 'safety', confidential: 'yes' });
    assert.match((await safetyOfficer.sends('request.show', { id, side: 'desk' })).text, new RegExp(id));
    await solve(id, safetyOfficer);
    const after = await cio.sends('report.summary', { period: 'this-month' });
    assert.equal(after.text, before);
  });

  it('adds up the time that outcomes give back, once those who have it say so', async () => {
    const { nadia, informatics, cio } = ward;
    const id = await raise(nadia);
    await solve(id);
    const desk = await informatics.sends('request.show', { id, side: 'desk' });
    const form = await informatics.presses(desk.card, 'Time it saves');
    await informatics.presses(form.card, 'Say it', { minutes: '6', times: '2', per: 'day', people: '10' });
    const weekly = async () => (await cio.sends('report.summary', { period: 'this-month' })).text;
    assert.match(await weekly(), /0 minutes a week, confirmed by those who have it \(0 requests\)/);

    const own = await nadia.sends('request.show', { id });
    const ask = await nadia.presses(own.card, 'Does it save you time?');
    assert.match(ask.text, /Ivan Petrov thinks so/);
    const thanked = await nadia.presses(ask.card, 'That is right', { people: '5' });
    assert.match(thanked.text, /It counts as you said/);
    assert.match(await weekly(), /5 hours a week, confirmed by those who have it \(1 request\)/);
    await nadia.presses(ask.card, 'That is right', { people: '5' });
    assert.match(
      await weekly(),
      /5 hours a week, confirmed by those who have it \(1 request\)/,
      'a second tap',
    );
  });

  it('A4.7, D5.1: sets a lead’s demand against their sessions, for that lead and nobody else', async () => {
    const { nadia, informatics, lead, cio } = ward;
    const first = await raise(nadia);
    await solve(first, lead);
    const second = await raise(nadia);
    await informatics.sends('triage.assign', { id: second, assignee: people.lead.id });

    const card = await lead.presses((await lead.says('reports')).card, 'Leads and their time');
    assert.match(card.text, /Your sessions and what they held: October to December 2026, so far/);
    assert.match(card.text, /1 session, 4 hours/);
    assert.match(card.text, /1 request sent or passed on, 1 taken unasked/);
    assert.match(card.text, /2 steps, of which 1 outcome/);
    const [url] = linksIn(card);
    const { rows } = await fileAt(url);
    assert.deepEqual(rows.at(-1), ['Whole quarter', '1', '240', '1', '2', '1']);

    const sum = await cio.sends('report.demand', {});
    assert.match(sum.text, /too few leads to show them together/);
    assert.deepEqual(linksIn(sum), [], 'and no file of it either');
    assert.match((await cio.sends('report.demand', { whose: 'own' })).text, /That is for another role/);
    assert.match((await lead.sends('report.demand', { whose: 'all' })).text, /That is for another role/);
    assert.match((await informatics.sends('report.demand', {})).text, /That is for another role/);
  });

  it('hands out its file for ten minutes', async () => {
    const [url] = linksIn(await ward.cio.says('reports'));
    assert.equal((await fileAt(url)).status, 200);
    assert.equal((await fileAt(`${url}x`)).status, 404);
    pass(10);
    assert.equal((await fileAt(url)).status, 404);
  });
});

describe('the leads together', () => {
  it('D5.1: are shown to the CIO as one sum that names nobody', async () => {
    const more = [1, 2].map((at) => ({
      id: `30000000-0000-4000-8000-00000000000${at}`,
      name: `Another Lead ${at}`,
      roles: ['lead'],
      sessions: [{ day: 'Mon', from: '09:00', to: '12:00' }],
    }));
    const ward = await openWard({
      clock: () => new Date(october),
      settings: { people: [...Object.values(people).filter(({ roles }) => roles.length > 0), ...more] },
    });
    try {
      const card = await ward.cio.says('reports');
      const sum = await ward.cio.presses(card.card, 'Leads and their time');
      assert.match(sum.text, /All leads together: October to December 2026, so far/);
      assert.match(sum.text, /3 sessions, 10 hours/);
      assert.doesNotMatch(sum.text, /Lena|Another Lead/);
      const { rows } = await fileAt(linksIn(sum)[0]);
      assert.deepEqual(rows.at(-1)?.slice(0, 3), ['Whole quarter', '3', '600']);
    } finally {
      await ward.close();
    }
  });
});
