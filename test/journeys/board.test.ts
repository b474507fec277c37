import assert from 'node:assert/strict';
import { people } from '../support/people.ts';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Card } from '../teams/cards.ts';
import { jsonIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { storedBy } from './stored.ts';

const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);

const meeting = '2026-12-01';
const boards = [
  {
    id: 'design',
    name: 'Design authority',
    people: [people.lead.id, people.safetyOfficer.id, people.omar.id],
    meets: { day: 'Tue', from: '14:00', to: '16:00' },
  },
];
/** Omar sits in the group and has no other role. */
const everybody = Object.values(people).map((person) => ({
  ...person,
  roles: person.roles.length > 0 ? person.roles : ['requester'],
}));

describe('the meeting of a group that decides on changes', () => {
  let ward: Ward;
  let id: string;
  let time: ReturnType<typeof wallClock>;
  beforeEach(async () => {
    time = wallClock('2026-11-25T09:00:00Z');
    ward = await openWard({ clock: time.now, settings: { boards, people: everybody } });
    await ward.nadia.says('Show the discharge date on the handover list');
    id = numberIn((await ward.nadia.pressesIn(ward.nadia.chat(), 'request.submit', { kind: 'change' })).text);
  });
  afterEach(() => ward.close());

  /** Puts it on the agenda as a thumb does. */
  const tabled = async (on?: string): Promise<Card> => {
    const { informatics } = ward;
    const { card } = await informatics.sends('request.show', { id, side: 'desk' });
    const menu = await informatics.presses(card, 'More');
    const form = await informatics.presses(menu.card, 'Take it to a group');
    return (await informatics.presses(form.card, 'triage.board', on ? { on } : {})).card;
  };
  const opens = async (person: Person): Promise<Card> =>
    (await person.presses((await person.sends('board.agenda')).card, `Open ${id}`)).card;
  const votes = async (person: Person, value: string, cost: string): Promise<string> =>
    (await person.presses(await opens(person), 'board.vote', { value, cost })).text;
  const decides = async (person: Person, decision: string, reason: string, on?: string): Promise<string> =>
    (await person.presses(await opens(person), 'board.decide', { decision, reason, ...(on ? { on } : {}) }))
      .text;

  it('B2: tells everybody who backs a change which group has it and when, and keeps the clocks running', async () => {
    const { nadia, omar, informatics } = ward;
    await omar.sends('request.join', { id });
    await tabled();
    await nadia.chat().shows(/Goes to Design authority on Tuesday 1 December 2026/);
    const told = await nadia.chat().shows(/You will hear from us by 6pm on Tuesday 1 December/);
    assert.match(told.text, /Goes to Design authority/);
    await omar.chat().shows(/Goes to Design authority/);
    assert.match(
      (await informatics.says('queue')).text,
      /Goes to Design authority on Tuesday 1 December 2026/,
    );
    const rows = await storedBy(ward);
    const row = rows.find(({ rowKey }) => rowKey === `request|${id}`);
    assert.deepEqual(jsonIn(JSON.parse(String(jsonIn(row).v0))).pauses ?? [], []);
  });

  it('A6.4: has an agenda with the problem, who asked and who backs it, for members and nobody else', async () => {
    const { nadia, lead, omar, cio } = ward;
    await tabled();
    await omar.sends('request.join', { id });
    for (const person of [lead, omar, cio]) {
      const { text } = await person.says('agenda');
      assert.match(text, /For a decision by Design authority/);
      assert.match(
        text,
        /Show the discharge date[\s\S]*Asked for by Nadia Rahman; 1 other person has this too/,
      );
      assert.match(text, /Tuesday 1 December 2026/);
    }
    for (const verb of ['board.agenda', 'board.item', 'board.close', 'board.decide', 'board.vote']) {
      const filled = { id, meeting, value: '5', cost: '1', decision: 'go-ahead', reason: 'Mine' };
      assert.match((await nadia.sends(verb, filled)).text, /That is for another role/, verb);
      assert.match((await nadia.sends(verb, { ...filled, id: 'WL-ZZZZZ' })).text, /That is for another role/);
    }
    assert.match(
      (await cio.sends('board.vote', { id, meeting, value: '5', cost: '1' })).text,
      /another role/,
    );
  });

  it('stands in the chat of the meeting for all, and shows each only their own vote', async () => {
    const { lead, omar, safetyOfficer, nadia, teams } = ward;
    await tabled();
    const room = teams.groupChat('Design authority meeting', [lead, omar, safetyOfficer, nadia]);
    const posted = await lead.saysIn(room, 'agenda');
    const [message = assert.fail('nothing was posted')] = posted.messages;
    const first = await lead.presses(message, `Open ${id}`);
    const voted = await lead.presses(first.card, 'board.vote', { value: '5', cost: '1' });
    assert.match(voted.text, /1 of 3 have voted/);
    assert.match(voted.text, /You said: worth a very great deal, very little work/);
    const second = await omar.presses(message, `Open ${id}`);
    assert.match(second.text, /1 of 3 have voted/);
    assert.doesNotMatch(second.text, /You said|1 of 1|In the middle/);
    assert.match((await nadia.presses(message, `Open ${id}`)).text, /That is for another role/);
    assert.equal(room.messages.length, 1);
  });

  it('counts one vote a member, as they last said it, and shows the result when all have voted', async () => {
    const { lead, omar, safetyOfficer } = ward;
    await tabled();
    await votes(lead, '1', '5');
    assert.doesNotMatch(await votes(lead, '4', '2'), /: 1 of/);
    const press = { id, meeting, value: '5', cost: '1' };
    const both = await Promise.all(
      [omar, safetyOfficer, omar, safetyOfficer].map((person) => person.sends('board.vote', press)),
    );
    assert.ok(both.every(({ status }) => status === 200));
    const { text } = await lead.presses(await opens(lead), 'Update');
    assert.match(text, /3 of 3 have voted/);
    assert.match(text, /Worth doing soon\. In the middle: worth a lot, little work/);
    assert.match(text, /Worth a lot, little work: 3 of 3/);
  });

  it('ends the vote before all have voted where the group says so, and takes no more', async () => {
    const { lead, omar } = ward;
    await tabled();
    await votes(lead, '4', '4');
    const stale = await opens(omar);
    const ended = await lead.presses(await opens(lead), 'End the vote');
    assert.match(ended.text, /Worth a lot, a lot of work: 1 of 1/);
    const late = await omar.presses(stale, 'board.vote', { value: '1', cost: '5' });
    assert.match(late.text, /The vote is over\. Here is what the group made of it/);
    assert.match(late.text, /1 of 3 have voted/);
  });

  it('A6.3: writes one decision down, whoever presses it first, and tells everybody who backs it', async () => {
    const { nadia, omar, lead, safetyOfficer } = ward;
    await omar.sends('request.join', { id });
    await tabled();
    const cards = [await opens(lead), await opens(safetyOfficer)] as const;
    const answers = await Promise.all([
      lead.presses(cards[0], 'board.decide', { decision: 'go-ahead', reason: 'It frees beds by midday' }),
      safetyOfficer.presses(cards[1], 'board.decide', { decision: 'not-now', reason: 'No money this year' }),
    ]);
    const late = answers.filter(({ text }) => /This has moved on since you last looked/.test(text));
    assert.equal(late.length, 1);
    const goes = /Go ahead, Tuesday 1 December/.test(answers[0].text);
    const [right, wrong] = goes
      ? [/Go ahead\. It frees beds by midday/, /No money/]
      : [/No money this year/, /frees beds/];
    for (const person of [nadia, omar]) {
      const { text } = await person.chat().shows(right);
      assert.doesNotMatch(text, wrong);
      assert.match(text, /(Lena Fox|Sunil Rao) for Design authority/);
    }
    assert.match((await lead.says('agenda')).text, /Nothing waits for a decision/);
  });

  it('is one decision, however often Teams sends the press', async () => {
    const { lead, nadia } = ward;
    await tabled();
    const press = lead.prepares(await opens(lead), 'board.decide', {
      decision: 'go-ahead',
      reason: 'It frees beds by midday',
    });
    const all = await Promise.all([lead.retries(press), lead.retries(press), lead.retries(press)]);
    for (const { text } of all) assert.doesNotMatch(text, /moved on/);
    await nadia.chat().shows(/Go ahead\. It frees beds by midday/);
    const events = (await storedBy(ward)).filter(({ rowKey, v0 }) => {
      return rowKey.startsWith(`event|${id}`) && String(v0).includes('"ruled"');
    });
    assert.equal(events.length, 1);
  });

  it('D9.2: ends with a reason, the group and the person where it is not done, and can be talked through', async () => {
    const { nadia, lead } = ward;
    await tabled();
    await decides(lead, 'not-possible', 'The system cannot show two dates');
    const { text, card } = await nadia.chat().shows(/Outcome: We cannot do this/);
    assert.match(text, /The system cannot show two dates\nLena Fox for Design authority, at /);
    assert.match(text, /Talk about this/);
    await nadia.presses(card ?? assert.fail('no card'), 'Open it again', { message: 'Not even one?' });
    assert.match((await nadia.sends('request.show', { id })).text, /Ivan Petrov has this/);
  });

  it('comes back on another day where more work is needed, with new votes, and the reason on every card', async () => {
    const { nadia, lead, informatics } = ward;
    await tabled();
    await votes(lead, '4', '2');
    const undated = await decides(lead, 'more-work', 'Ask the wards first');
    assert.match(undated, /Choose the day on which it comes back/);
    assert.match(undated, /Ask the wards first/);
    await decides(lead, 'more-work', 'Ask the wards first', '2026-12-08');
    const { text } = await nadia.chat().shows(/Goes to Design authority on Tuesday 8 December 2026/);
    assert.match(text, /More work is needed first\. Ask the wards first/);
    assert.match((await lead.sends('board.item', { id })).text, /0 of 3 have voted/);
    const stale = { id, meeting, decision: 'go-ahead', reason: 'Too late' };
    assert.match((await lead.sends('board.decide', stale)).text, /moved on since you last looked/);
    assert.match((await informatics.sends('request.show', { id, side: 'desk' })).text, /More work is needed/);
  });

  it('lets nobody write down the decision on their own request, and lets them vote', async () => {
    const { omar, informatics, lead, nadia } = ward;
    await omar.says('A tablet for each bay');
    id = numberIn((await omar.pressesIn(omar.chat(), 'request.submit')).text);
    await informatics.sends('triage.board', { id, board: 'design', on: meeting });
    assert.match(await votes(omar, '5', '1'), /You said/);
    const own = await decides(omar, 'go-ahead', 'I need it');
    assert.match(own, /somebody else of the group writes down the decision/);
    assert.match(own, /I need it/);
    await decides(lead, 'go-ahead', 'They need it');
    assert.match((await omar.sends('request.show', { id })).text, /Go ahead\. They need it/);
    assert.doesNotMatch(nadia.chat().text, /tablet/);
  });

  it('leaves the agenda when the desk ends it, and the card of the meeting says so', async () => {
    const { lead, informatics } = ward;
    await tabled();
    const card = await opens(lead);
    await informatics.sends('triage.resolve', { id, outcome: 'done', reason: 'It was there already' });
    assert.match((await lead.presses(card, 'board.vote', { value: '4', cost: '2' })).text, /moved on/);
    assert.match((await lead.says('agenda')).text, /Nothing waits for a decision/);
  });

  it('D3.3: does not end a risk that must be reduced, unless it is the safety officer who says so', async () => {
    const { lead, informatics } = ward;
    await tabled();
    await informatics.sends('hazard.rate', { id, severity: '5', likelihood: '4' });
    assert.match(await decides(lead, 'not-now', 'No money'), /Only the clinical safety officer/);
    assert.match(await decides(lead, 'go-ahead', 'Do it'), /Go ahead, Tuesday 1 December 2026/);
  });

  it('refuses a day that is over, a group that nobody knows, and asks for both', async () => {
    const { informatics } = ward;
    const past = await informatics.sends('triage.board', { id, board: 'design', on: '2026-11-23' });
    assert.match(past.text, /That day is over\. Choose a later one/);
    for (const data of [
      { board: 'nobody', on: meeting },
      { board: 'design' },
      { board: 'design', on: '2026-02-31' },
    ]) {
      const { text } = await informatics.sends('triage.board', { id, ...data });
      assert.match(text, /Choose a group and a day|not valid/, JSON.stringify(data));
    }
    assert.match((await informatics.sends('triage.board', { id })).text, /Which group decides\?/);
  });

  it('A6.3: reminds whoever has it once the day goes by without a decision', async () => {
    const { informatics, nadia } = ward;
    await tabled();
    await nadia.chat().shows(/Goes to Design authority/);
    time.to('2026-12-01T18:01:00Z');
    await informatics.chat().shows(/Waits for a new day with Design authority/, 6_000);
    assert.match((await nadia.sends('request.show', { id })).text, /Waits for a new day/);
  });

  it('says so where the settings name no group', async () => {
    const bare = await openWard();
    try {
      assert.match((await bare.lead.says('agenda')).text, /No group that decides on changes is named/);
      assert.match((await bare.nadia.says('agenda')).text, /That is for another role/);
      await bare.nadia.says('A tablet for each bay');
      const one = numberIn((await bare.nadia.pressesIn(bare.nadia.chat(), 'request.submit')).text);
      assert.doesNotMatch((await bare.lead.sends('triage.more', { id: one })).text, /Take it to a group/);
    } finally {
      await bare.close();
    }
  });
});
