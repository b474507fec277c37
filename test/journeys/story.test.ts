import assert from 'node:assert/strict';
import { numberIn } from '../support/number-in.ts';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { fetchTask, submitAction } from '../teams/extensions.ts';
import type { Person } from '../teams/person.ts';
import type { Room } from '../teams/room.ts';
import { keysStored, outboxEmpty, storedBy } from './stored.ts';

/** Everything that a person or a room can read at this moment. */
const reads = (room: Room): string => room.text;

describe('a story, from the request to the thanks', () => {
  let ward: Ward;
  let clock: ReturnType<typeof wallClock>;
  let wins: Room;
  let request: string;

  beforeEach(async () => {
    // A Tuesday: the lead's session.
    clock = wallClock('2026-11-24T10:00:00Z');
    ward = await openWard({ clock: clock.now });
    const { nadia, omar, lead, informatics, cio, admin, triage } = ward;
    await Promise.all([nadia, omar, lead, informatics, cio].map((person) => person.installs()));
    await admin.saysIn(triage, 'triage here');
    wins = ward.teams.channel('Wins', [nadia, omar, lead, informatics, cio, admin]);
    await admin.saysIn(wins, 'stories here');
    await nadia.says('The drug charts print three times');
    request = numberIn((await nadia.pressesIn(nadia.chat(), 'request.submit')).text, 'WL');
    await omar.sends('request.join', { id: request });
    await informatics.sends('triage.take', { id: request });
    await informatics.sends('triage.resolve', {
      id: request,
      outcome: 'done',
      reason: 'They print once now.',
    });
    await outboxEmpty(ward);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') console.log(ward.logged.slice(-12).join(''));
    await ward.close();
  });

  const tenSecondsOn = (): void => clock.to(new Date(clock.now().getTime() + 11_000).toISOString());

  const words = () => ({
    title: 'Charts that print once',
    what: 'Ivan Petrov came to the ward, and Nadia showed him the round.',
    benefit: 'Nobody waits for a chart.',
    clinical: ward.nadia.id,
    digital: ward.informatics.id,
    request,
  });

  /** Told by the lead, who is not in it. */
  const told = async (
    by: Person = ward.lead,
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const form = await by.says('story');
    const done = await by.presses(form.card, 'story.tell', { ...words(), ...more });
    return numberIn(done.text, 'WS');
  };

  const answers = async (person: Person, title: string): Promise<string> => {
    const card = await person.chat().shows(/May we name you/);
    return (await person.presses(card, title)).text;
  };

  const posted = async (): Promise<string> => {
    const id = await told();
    await answers(ward.nadia, 'Yes, name me');
    await answers(ward.informatics, 'No');
    const approval = await ward.cio.chat().shows(/Charts that print once/);
    await ward.cio.presses(approval, 'story.approve');
    await wins.shows(/Charts that print once/);
    await outboxEmpty(ward);
    return id;
  };

  it('A8.1, D5.4: raise, resolve, tell, one of two withholds, approve, post, cheer, withdraw', async () => {
    const { nadia, omar, lead, informatics, cio } = ward;
    const id = await told();
    // Nothing is public before anybody said yes and somebody else approved.
    await nadia.chat().shows(/May we name you/);
    await informatics.chat().shows(/May we name you/);
    assert.doesNotMatch(reads(wins), /Charts that print once/);
    const early = await omar.sends('story.show', { id });
    assert.match(early.text, /cannot find that story/);

    assert.match(await answers(nadia, 'Yes, name me'), /name/i);
    await answers(informatics, 'No');
    const approval = await cio.chat().shows(/Charts that print once/);
    assert.match(approval.text, /A colleague came to the ward, and Nadia showed him the round/);
    assert.doesNotMatch(approval.text, /Ivan|Petrov/);

    // The teller may not approve.
    const own = await lead.sends('story.approve', { id });
    assert.match(own.text, /another role/);
    await cio.presses(approval, 'story.approve');

    const post = await wins.shows(/Charts that print once/);
    assert.match(post.text, /Nadia Rahman/);
    assert.doesNotMatch(post.text, /Ivan|Petrov/);
    await omar.chat().shows(/Charts that print once/);
    assert.doesNotMatch((await omar.chat().shows(/Told by Lena Fox/)).text, /Ivan|Petrov/);
    await nadia.chat().shows(/thanks you/);
    await outboxEmpty(ward);
    assert.doesNotMatch(reads(informatics.chat()), /thanks you/);

    const cheered = await omar.presses(post, 'story.cheer');
    assert.match(cheered.text, /You cheer this/);
    await omar.presses(post, 'story.cheer');
    await cio.presses(post, 'story.cheer');
    tenSecondsOn();
    await wins.shows(/2 colleagues/);
    const undone = await omar.presses(cheered.card ?? assert.fail(), 'Take my cheer back');
    assert.match(undone.text, /1 colleague cheers this/);

    // Nadia takes her name back: every copy that stands anywhere changes.
    await nadia.sends('story.consent', { id, answer: 'unnamed' });
    await outboxEmpty(ward);
    tenSecondsOn();
    await wins.shows(/a colleague showed him the round/i);
    for (const room of [wins, omar.chat(), cio.chat()]) {
      const copies = room.messages.filter(({ text }) => text.includes('Charts that print once'));
      assert.ok(copies.length > 0);
      for (const { text } of copies) assert.doesNotMatch(text, /Nadia|Rahman/, room.chat.name);
    }
  });

  it('D5.4: silence is not consent: approved without an answer, nobody is named until they say so', async () => {
    const { nadia, cio, informatics } = ward;
    const id = await told();
    const early = await cio.sends('story.approve', { id });
    assert.match(early.text, /Nobody in it has answered yet/);
    await nadia.sends('story.consent', { id, answer: 'thanks' });
    await cio.sends('story.approve', { id });
    const post = await wins.shows(/Charts that print once/);
    assert.doesNotMatch(post.text, /Nadia|Ivan|Petrov/);
    await outboxEmpty(ward);
    const card = await informatics.chat().shows(/thanks you/);
    await informatics.presses(card, 'Yes, name me');
    await wins.shows(/Ivan Petrov/);
    assert.doesNotMatch((await wins.shows(/Charts/)).text, /Nadia/);
    await nadia.sends('story.consent', { id, answer: 'named' });
    await wins.shows(/Nadia Rahman/);
  });

  it('the request and the story name each other, and no longer once it is taken back', async () => {
    const { nadia, omar, lead } = ward;
    const id = await posted();
    assert.match((await nadia.sends('request.show', { id: request })).text, new RegExp(id));
    assert.match((await omar.sends('story.show', { id, side: 'reader' })).text, new RegExp(request));
    await lead.sends('story.withdraw', { id });
    await outboxEmpty(ward);
    await wins.shows(/taken back/);
    for (const room of [wins, omar.chat(), nadia.chat()]) {
      assert.doesNotMatch(reads(room), /Charts that print once/, room.chat.name);
    }
    assert.doesNotMatch((await nadia.sends('request.show', { id: request })).text, new RegExp(id));
    assert.match((await omar.sends('story.cheer', { id })).text, /taken back/);
  });

  it('is declined kindly, told otherwise, and asks again those who said yes to other words', async () => {
    const { nadia, lead, cio, informatics } = ward;
    const id = await told();
    await answers(nadia, 'Yes, name me');
    await answers(informatics, 'Yes, name me');
    const approval = await cio.chat().shows(/Charts that print once/);
    await cio.presses(approval, 'story.decline', { reason: 'Lovely. Say how many wait less.' });
    const back = await lead.chat().shows(/Say how many wait less/);
    const form = await lead.presses(back, 'story.edit');
    await lead.presses(form.card, 'story.tell', { what: 'Forty patients a day wait less.' });
    const again = await nadia.chat().shows(/Forty patients a day wait less/);
    assert.match(again.text, /May we name you/);
    assert.match((await cio.sends('story.approve', { id, seen: 1 })).text, /words have changed/);
  });

  it('D5.4: whoever said no stays out of it when the teller takes them off the list', async () => {
    const { nadia, omar, lead, cio, informatics } = ward;
    const id = await told();
    await answers(nadia, 'No');
    await lead.sends('story.tell', { ...words(), id, clinical: omar.id });
    // Ivan may still have the card of before in view, which is of other words.
    await omar.sends('story.consent', { id, answer: 'named' });
    await informatics.sends('story.consent', { id, answer: 'named' });
    await cio.sends('story.approve', { id });
    const post = await wins.shows(/Charts that print once/);
    assert.match(post.text, /Ivan Petrov came to the ward, and a colleague showed him the round/);
    assert.match(post.text, /Omar Haddad/);
  });

  it('D5.4: nobody in it can read what another one answered, and every card that was looked up follows', async () => {
    const { nadia, omar, informatics, cio } = ward;
    const id = await posted();
    const mine = await nadia.sends('story.show', { id });
    assert.match(mine.text, /A colleague came to the ward, and Nadia showed him/);
    const looked = [omar, cio, informatics, nadia];
    for (const person of looked) await person.says(id);
    await omar.says('stories');
    await nadia.sends('story.consent', { id, answer: 'no' });
    await outboxEmpty(ward);
    await omar.chat().shows(/a colleague showed him the round/i);
    await outboxEmpty(ward);
    for (const person of [omar, cio, informatics]) {
      const cards = person.chat().messages.filter(({ text }) => text.includes('Charts that print once'));
      for (const { text } of cards) assert.doesNotMatch(text, /Nadia/, person.name);
    }
    await ward.lead.sends('story.withdraw', { id });
    await outboxEmpty(ward);
    await omar.chat().shows(/taken back/);
    await outboxEmpty(ward);
    for (const person of [cio, informatics, nadia]) {
      assert.doesNotMatch(reads(person.chat()), /showed him the round/, person.name);
    }
  });

  it('is told from a Teams message, and from then on stands in its teller’s own chat', async () => {
    const { omar, nadia, informatics } = ward;
    const on = {
      id: '1',
      author: { aadObjectId: nadia.id, name: nadia.name },
      content: '<p>It prints once!</p>',
    };
    const opened = await omar.does((scene) => fetchTask(scene, 'tellFromMessage', on));
    assert.match(JSON.stringify(opened.body), /It prints once!/);
    const number = /WS-[0-9A-HJKMNP-TV-Z]{5}/.exec(JSON.stringify(opened.body))?.[0] ?? assert.fail();
    const data = { ...words(), id: number, clinical: nadia.id, digital: informatics.id };
    const sent = await omar.does((scene) => submitAction(scene, 'tellFromMessage', data, on));
    assert.match(JSON.stringify(sent.body), /Waiting for 2 people/);
    const card = await omar.chat().shows(/Waiting for 2 people/);
    await omar.presses(card, 'story.edit');
    await nadia.chat().shows(/May we name you/);
  });

  it('stands in the first channel that is named for stories, if there was none as it was approved', async () => {
    const other = await openWard({ clock: clock.now });
    const { lead, cio, nadia, informatics, admin } = other;
    for (const person of [lead, cio, nadia, informatics]) await person.installs();
    const id = numberIn(
      (await lead.sends('story.tell', { ...words(), id: 'WS-00000', request: '' })).text,
      'WS',
    );
    await nadia.sends('story.consent', { id, answer: 'named' });
    const done = await cio.sends('story.approve', { id });
    assert.match(done.text, /No channel for stories is set/);
    const late = other.teams.channel('Late wins', [admin, lead]);
    await admin.saysIn(late, 'stories here');
    await late.shows(/Charts that print once/);
    await admin.saysIn(late, 'stories here');
    await outboxEmpty(other);
    assert.equal(late.messages.filter(({ text }) => text.includes('Charts that print once')).length, 1);
    await other.close();
  });

  it('from the receipt of a request: the receipt comes back, and the story stands below it', async () => {
    const { nadia } = ward;
    const outcome = await nadia.chat().shows(/They print once now/);
    await nadia.presses(outcome, 'request.confirm');
    const rated = await nadia.sends('request.rate', { id: request, rating: '5' });
    const form = await nadia.presses(rated.card ?? assert.fail(), 'story.start');
    await nadia.presses(form.card ?? assert.fail(), 'story.tell', {
      title: 'Once is enough',
      what: 'It prints once.',
      clinical: ward.omar.id,
    });
    await nadia.chat().shows(/Waiting for 2 people/);
    await outboxEmpty(ward);
    const receipts = nadia.chat().messages.filter(({ text }) => text.includes(`Request ${request}`));
    assert.ok(receipts.length > 0);
    for (const { text } of receipts) assert.doesNotMatch(text, /Have you got a story/);
  });

  it('A8.1: says what is missing, and keeps every word', async () => {
    const { nadia } = ward;
    const form = await nadia.says('story');
    const half = { ...words(), digital: '' };
    const lacking = await nadia.presses(form.card, 'story.tell', half, { force: true });
    assert.match(lacking.text, /at least one person on the digital side/);
    assert.match(JSON.stringify(lacking.card), /Nadia showed him the round/);
    const unknown = await nadia.presses(
      lacking.card,
      'story.tell',
      {
        digital: '90000000-0000-4000-8000-000000000009',
      },
      { force: true },
    );
    assert.match(unknown.text, /do not know one of these people/);
    const open = await nadia.presses(lacking.card, 'story.tell', { ...words(), request: 'WL-00000' });
    assert.match(open.text, /cannot find WL-00000/);
  });

  it('a press that comes three times tells, posts and thanks once', async () => {
    const { lead, cio, nadia } = ward;
    const form = await lead.says('story');
    const press = lead.prepares(form.card ?? assert.fail(), 'story.tell', words());
    const turns = await Promise.all([press, press, press].map((one) => lead.retries(one)));
    const id = numberIn(turns[0]?.text ?? '', 'WS');
    assert.deepEqual(await keysStored(ward, 'story|'), [`story|${id}`]);
    await Promise.all([1, 2, 3].map(() => nadia.sends('story.consent', { id, answer: 'thanks' })));
    await Promise.all([cio, ward.lead, cio].map((person) => person.sends('story.approve', { id })));
    await wins.shows(/Charts that print once/);
    await outboxEmpty(ward);
    const posts = wins.messages.filter(({ text }) => text.includes('Charts that print once'));
    assert.equal(posts.length, 1);
    const thanks = nadia.chat().messages.filter(({ text }) => text.includes('thanks you'));
    assert.equal(thanks.length, 1);
  });

  it('D5.7: no name and no word of it is in an event, in the log or on a lock screen', async () => {
    await posted();
    const trails = [...(await storedBy(ward, 'event|WS')), ...(await storedBy(ward, 'log|'))];
    assert.ok(trails.length > 0);
    const text = `${JSON.stringify(trails)}${ward.logged.join('')}`;
    assert.doesNotMatch(text, /Charts that print|Ivan Petrov|Nadia Rahman/);
  });

  it('a year ago today: it stands in the channel once more, with the names as they are then', async () => {
    const { nadia } = ward;
    const id = await posted();
    await nadia.sends('story.consent', { id, answer: 'no' });
    await outboxEmpty(ward);
    clock.to('2027-11-24T09:00:05Z');
    const again = await wins.shows(/A year ago, on Tuesday 24 November 2026/);
    assert.match(again.text, /Charts that print once/);
    assert.doesNotMatch(again.text, /Nadia/);
    clock.to('2028-11-24T09:00:05Z');
    await outboxEmpty(ward);
    assert.equal(wins.messages.filter(({ text }) => /A year ago, on/.test(text)).length, 1);
  });
});
