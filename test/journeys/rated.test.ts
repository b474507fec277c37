import assert from 'node:assert/strict';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { buttonsOf, textOf } from '../teams/cards.ts';
import type { Person } from '../teams/person.ts';
import type { Turn } from '../teams/turn.ts';
import { outboxEmpty, storedBy } from './stored.ts';

const tuesday = '2026-10-06T09:00:00Z';
const prompt = /Have you got a story to tell\?/;
const question = /How was our help\?/;

describe('an outcome that is rated', function () {
  this.timeout(30_000);
  let ward: Ward;
  let clock: ReturnType<typeof wallClock>;
  beforeEach(async () => {
    clock = wallClock(tuesday);
    ward = await openWard({ clock: clock.now, settings: { confidential: { roles: ['safety-officer'] } } });
  });
  afterEach(() => ward.close());

  const pass = (minutes: number): void => {
    clock.to(new Date(clock.now().getTime() + minutes * 60_000).toISOString());
  };
  const days = (count: number): void => pass(count * 24 * 60);

  const raise = async (by: Person, more: object = {}): Promise<string> => {
    await by.says('The label printer on Ward 4 is broken');
    const receipt = await by.pressesIn(by.chat(), 'request.submit', { kind: 'incident', ...more });
    return /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0] ?? assert.fail(receipt.text);
  };
  const solve = async (id: string, reason = 'New roll', by: Person = ward.informatics): Promise<void> => {
    pass(30);
    await by.sends('triage.take', { id });
    pass(30);
    await by.sends('triage.resolve', { id, outcome: 'done', reason });
    await outboxEmpty(ward);
  };
  /** Without what else was repainted in the chat meanwhile. */
  const answer = ({ card }: Turn): string => textOf(card);
  const show = (id: string, by: Person = ward.nadia): Promise<Turn> => by.sends('request.show', { id });
  const titles = ({ card }: Turn): readonly string[] => buttonsOf(card ?? {}).map(({ title }) => title);

  it('A1.1, A8.3: raise, outcome, confirm, one tap, asked for a story once, and never again', async () => {
    const { nadia } = ward;
    const id = await raise(nadia);
    assert.doesNotMatch(answer(await show(id)), question, 'not while it is open');
    await solve(id);

    const told = await nadia.chat().shows(/Does it work for you now\?/);
    assert.match(told.text, question, 'also where they say nothing else');
    const confirmed = await nadia.presses(told, 'It works');
    assert.match(confirmed.text, question);
    assert.deepEqual(titles(confirmed).slice(0, 5), [
      'Very good',
      'Good',
      'Neither good nor poor',
      'Poor',
      'Very poor',
    ]);

    const rated = await nadia.presses(confirmed.card, 'Very good');
    assert.match(rated.text, /You said that our help was very good/);
    assert.doesNotMatch(answer(rated), question);
    assert.match(rated.text, prompt);
    assert.ok(titles(rated).includes('Tell the story'));

    const answered = await nadia.presses(rated.card, 'Not now');
    assert.doesNotMatch(answer(answered), prompt);
    // A stale card, and Teams sending a press again.
    assert.doesNotMatch(answer(await nadia.presses(rated.card, 'Not now')), prompt);
    assert.doesNotMatch(answer(await nadia.presses(rated.card, 'Good')), prompt);
    assert.match((await show(id)).text, /our help was good/);

    const reopened = await nadia.sends('request.reopen', { id, message: 'Blank again' });
    assert.doesNotMatch(answer(reopened), /our help was|How was our help/);
    assert.match(
      (await nadia.presses(confirmed.card, 'Poor')).text,
      /This has moved on/,
      'a card from before',
    );
    await solve(id, 'A new printer');
    assert.match((await show(id)).text, question, 'the next outcome is asked about');
    const second = await nadia.sends('request.rate', { id, rating: '5' });
    assert.match(second.text, /our help was very good/);
    assert.doesNotMatch(answer(second), prompt);

    const { informatics } = ward;
    const desk = await informatics.sends('request.show', { id, side: 'desk' });
    assert.match(desk.text, /A new printer/);
    for (const text of [desk.text, informatics.chat().text]) assert.doesNotMatch(text, /very good/i);
  });

  it('A1.1: keeps every rating in the events, and one for a press that comes three times', async () => {
    const { nadia } = ward;
    const id = await raise(nadia);
    await solve(id);
    const press = nadia.prepares((await show(id)).card ?? assert.fail('no card'), 'Poor');
    await Promise.all([nadia.retries(press), nadia.retries(press), nadia.retries(press)]);
    await nadia.sends('request.rate', { id, rating: '4' });
    const values = (await storedBy(ward, 'log|')).map((row) => JSON.stringify(row));
    const ratings = values.filter((row) => /rated-outcome/.test(row));
    assert.equal(ratings.length, 2, values.join('\n'));
    assert.match((await show(id)).text, /our help was good/);
  });

  it('A8.3: asks nobody for a story who found the help poor, or who raised a concern', async () => {
    const { nadia, safetyOfficer } = ward;
    const poor = await raise(nadia);
    await solve(poor);
    assert.doesNotMatch(answer(await nadia.sends('request.rate', { id: poor, rating: '2' })), prompt);

    const harm = await raise(nadia, { harm: 'could' });
    await solve(harm, 'New roll', ward.safetyOfficer);
    const rated = await nadia.sends('request.rate', { id: harm, rating: '5' });
    assert.doesNotMatch(answer(rated), prompt);

    const sealed = await raise(nadia, { kind: 'safety', confidential: 'yes' });
    await solve(sealed, 'We looked into it', safetyOfficer);
    assert.doesNotMatch(answer(await nadia.sends('request.rate', { id: sealed, rating: '5' })), prompt);
  });

  it('A8.3: takes the prompt off the card after 30 days, unasked', async () => {
    const { nadia } = ward;
    const id = await raise(nadia);
    await solve(id);
    await nadia.sends('request.rate', { id, rating: '5' });
    await outboxEmpty(ward);
    const shown = (): boolean => nadia.chat().messages.some(({ text }) => prompt.test(text));
    assert.ok(shown(), 'it stands on the living card');
    days(29);
    assert.match((await show(id)).text, prompt);
    days(1);
    const end = Date.now() + 10_000;
    while (shown() && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
    assert.ok(!shown(), 'no card asks any more');
  });

  it('lets nobody rate or answer for somebody else, nor before there is an outcome', async () => {
    const { nadia, omar, lead } = ward;
    const id = await raise(nadia);
    assert.match((await nadia.sends('request.rate', { id, rating: '5' })).text, /This has moved on/);
    await omar.sends('request.join', { id });
    await solve(id);
    for (const person of [omar, lead]) {
      for (const [verb, rating] of [['request.rate', '1'], ['request.no-story']] as const) {
        assert.match((await person.sends(verb, { id, rating })).text, /That is for another role/);
      }
    }
    assert.doesNotMatch(answer(await show(id, omar)), question, 'a follower is not asked');
    assert.match((await show(id)).text, question);
    assert.match((await nadia.sends('request.rate', { id, rating: '6' })).text, /not valid/);
    assert.match((await nadia.sends('request.no-story', { id })).text, /This has moved on/);
  });

  it('A1.1, B10: is counted in the report of its month, and added up by hand', async () => {
    const { nadia, omar, cio } = ward;
    const report = async (): Promise<string> =>
      (await cio.sends('report.summary', { period: 'this-month' })).text;
    const ratings = ['5', '4', '4', '3', '5'];
    const ids: string[] = [];
    for (const [at, rating] of ratings.entries()) {
      const by = at % 2 === 0 ? nadia : omar;
      const id = await raise(by);
      await solve(id);
      if (at < 4) await by.sends('request.rate', { id, rating });
      ids.push(id);
    }
    assert.match(await report(), /Too few to show/);
    assert.doesNotMatch(await report(), /rated our help/);
    await nadia.sends('request.rate', { id: ids[4], rating: '5' });
    assert.match(await report(), /4 of 5 rated our help as good or very good \(80%, 95% range 38% to 96%\)/);
    // A second thought counts in place of the first.
    await nadia.sends('request.rate', { id: ids[0], rating: '1' });
    assert.match(await report(), /3 of 5 rated our help as good or very good \(60%, 95% range 23% to 88%\)/);
  });
});
