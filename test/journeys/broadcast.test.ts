import assert from 'node:assert/strict';
import { openWard, type Ward } from '../support/ward.ts';
import { buttonsOf } from '../teams/cards.ts';
import { broken, throttled } from '../teams/errors.ts';
import type { Person } from '../teams/person.ts';
import { outboxEmpty } from './stored.ts';

const words = {
  title: 'EPR downtime on Thursday',
  body: 'The **EPR** is off from 2am to 4am on Thursday. Use paper.',
  audience: 'everyone',
  class: 'update',
};

describe('a broadcast, from draft to the last reader', () => {
  let ward: Ward;
  let ahead: number;

  beforeEach(async () => {
    ahead = 0;
    ward = await openWard({ clock: () => new Date(Date.now() + ahead) });
    for (const person of readers()) await person.installs();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') console.log(ward.logged.slice(-12).join(''));
    await ward.close();
  });

  const readers = (): readonly Person[] => [ward.nadia, ward.omar, ward.lead, ward.cio];

  const drafted = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const form = await ward.cio.says('broadcast');
    const draft = await ward.cio.presses(form.card, 'broadcast.draft', { ...words, ...more });
    return /WB-[0-9A-Z]{5}/.exec(JSON.stringify(draft.card))?.[0] ?? assert.fail(draft.text);
  };

  /** Asked for by the author, let through by a lead. */
  const sent = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const id = await drafted(more);
    await ward.cio.sends('broadcast.send', { id });
    await ward.lead.sends('broadcast.approve', { id });
    return id;
  };

  const hasRead = (person: Person, text: RegExp = /EPR downtime on Thursday/): Promise<unknown> =>
    person.chat().shows(text);
  const copiesOf = (person: Person): number =>
    person
      .chat()
      .messages.filter(({ card }) => buttonsOf(card ?? {}).some(({ verb }) => verb === 'broadcast.reply'))
      .length;
  const progressOf = async (id: string): Promise<string> =>
    (await ward.cio.sends('broadcast.progress', { id })).text;

  it('waits for a second person, then reaches everyone who has met Wardline, once', async () => {
    const { cio, lead, nadia, omar } = ward;
    const id = await drafted();
    assert.match((await cio.sends('broadcast.send', { id })).text, /approv/i);
    assert.match((await cio.sends('broadcast.approve', { id })).text, /another role/);
    const asked = await lead.chat().shows(/EPR downtime/);
    assert.deepEqual([copiesOf(nadia), copiesOf(omar)], [0, 0]);
    await lead.presses(asked, 'broadcast.approve');
    for (const person of readers()) await hasRead(person);
    await outboxEmpty(ward);
    assert.deepEqual(readers().map(copiesOf), [1, 1, 1, 1]);
    assert.match(await progressOf(id), /4 of 4 sent/);
    await cio.chat().shows(/4 of 4 sent/);
  });

  it('A2.5: sends an outage at once, whatever quiet hours and stops people have set', async () => {
    const { cio, nadia, omar } = ward;
    await nadia.sends('settings.save', { quietFrom: '00:00', quietTo: '23:59', stop: 'update,change' });
    await omar.sends('settings.save', { snooze: 'week' });
    const id = await drafted({ class: 'outage', title: 'EPR is down' });
    await cio.sends('broadcast.send', { id });
    for (const person of readers()) await hasRead(person, /EPR is down/);
  });

  it('D6.2: holds and leaves out those who said so, says it before and after, and sends when it may', async () => {
    const { cio, nadia, omar } = ward;
    await nadia.sends('settings.save', { snooze: 'week' });
    await omar.sends('settings.save', { stop: 'update' });
    const id = await drafted();
    const draft = (await cio.sends('broadcast.show', { id })).text;
    assert.match(draft, /4 people.*1 person will be told later.*1 person will not be told/s);
    await cio.sends('broadcast.send', { id });
    await ward.lead.sends('broadcast.approve', { id });
    await hasRead(ward.lead);
    await outboxEmpty(ward);
    const progress = await progressOf(id);
    assert.match(progress, /2 of 4 sent/);
    assert.match(progress, /1 have paused messages/);
    assert.deepEqual([copiesOf(nadia), copiesOf(omar)], [0, 0]);
    ahead = 7 * 24 * 3_600_000 + 60_000;
    await hasRead(nadia);
    await outboxEmpty(ward);
    assert.match(await progressOf(id), /3 of 4 sent/);
  });

  it('is read, answered and replied to, and the reply is a request that the author has', async () => {
    const { cio, nadia, omar } = ward;
    const id = await sent({ acknowledge: 'true', question: 'Is 2am safe for your ward?' });
    await hasRead(omar);
    const card = await nadia.chat().shows(/EPR downtime/);
    const answered = await nadia.presses(card, 'broadcast.acknowledge', { answer: 'Yes, we are quiet then' });
    assert.match(answered.text, /Yes, we are quiet then|have read/i);
    const replied = await omar.sends('broadcast.reply', { id, message: 'Theatres run all night' });
    const number = /WL-[0-9A-Z]{5}/.exec(replied.text)?.[0] ?? assert.fail(replied.text);
    await cio.chat().shows(/Theatres run all night/);
    await omar.chat().shows(/Cleo Marsh has this/);
    const again = await omar.sends('broadcast.reply', { id, message: 'Theatres run all night' });
    assert.ok(again.text.includes(number), 'the same words are one request');
    await cio.sends('triage.resolve', { id: number, outcome: 'done', reason: 'We moved it to 5am' });
    await omar.chat().shows(/We moved it to 5am/);
    await outboxEmpty(ward);
    const progress = await progressOf(id);
    assert.match(progress, /1 of 4/);
    await nadia.chat().shows(/You have read this|You have said/i);
  });

  it('H7: corrects every copy that stands in a chat, and tells those still held the corrected words', async () => {
    const { cio, omar } = ward;
    await omar.sends('settings.save', { snooze: 'week' });
    const _id = await sent();
    await hasRead(ward.nadia);
    await outboxEmpty(ward);
    const own = await cio.chat().shows(/3 of 4 sent/);
    await cio.presses(own, 'broadcast.correct', { body: 'The EPR is off from 3am to 5am on Thursday.' });
    for (const person of [ward.nadia, ward.lead, cio]) await hasRead(person, /3am to 5am/);
    ahead = 7 * 24 * 3_600_000 + 60_000;
    await hasRead(omar, /3am to 5am/);
    await outboxEmpty(ward);
    assert.deepEqual(readers().map(copiesOf), [1, 1, 1, 1]);
  });

  it('H7: says in the ledger who still has the old words, and the same correction tries them again', async () => {
    const { cio, nadia, omar, connector } = ward;
    await sent();
    for (const person of readers()) await hasRead(person);
    await outboxEmpty(ward);
    const heal = connector.fault(({ kind, conversation }) =>
      kind === 'update' && conversation === omar.chat().chat.id ? broken(500) : undefined,
    );
    const corrects = async (): Promise<void> => {
      const own = await cio.chat().shows(/4 of 4 sent/);
      await cio.presses(own, 'broadcast.correct', { body: 'It is off from 3am to 5am.' });
    };
    await corrects();
    await hasRead(nadia, /3am to 5am/);
    await outboxEmpty(ward, 15_000);
    const card = JSON.stringify(await cio.chat().shows(/4 of 4 sent/));
    const url = /http:[^"]+ledger\.csv\?ticket=[\w.-]+/.exec(card)?.[0] ?? assert.fail(card);
    assert.match(await (await fetch(url)).text(), /still shows the words before the correction/);
    heal();
    ahead = 60_000;
    await corrects();
    await hasRead(omar, /3am to 5am/);
  });

  it('A4.14: has no words that nobody approved: what nobody has yet is edited, not corrected', async () => {
    const { cio, lead } = ward;
    const id = await drafted();
    await cio.sends('broadcast.send', { id, when: new Date(Date.now() + 3_600_000).toISOString() });
    await lead.sends('broadcast.approve', { id });
    const tried = await cio.sends('broadcast.correct', { id, body: 'Never approved' });
    assert.match(tried.text, /Edit the words and ask for approval again/);
    assert.doesNotMatch((await lead.sends('broadcast.show', { id })).text, /Never approved/);
  });

  it('gives every word back where a field is blank or too long, and keeps nothing', async () => {
    const long = 'From Monday '.repeat(200);
    for (const [fault, says] of [
      [{ title: ' ' }, /Fill in the title/],
      [{ title: '\u200b' }, /Fill in the title/],
      [{ body: '' }, /Fill in what you want to tell them/],
      [{ body: long }, /it has 2,399 characters and can have 2,000/],
    ] as const) {
      const all = { ...words, ...fault };
      const { card, text } = await ward.cio.sends('broadcast.draft', { id: 'WB-00000', ...all });
      assert.match(text, says);
      assert.ok(JSON.stringify(card).includes(JSON.stringify(all.body.trim()).slice(1, -1)));
    }
    assert.match((await ward.cio.sends('broadcast.show', { id: 'WB-00000' })).text, /cannot find/);
  });

  it('is for people who exist, and keeps no text that stands where an audience belongs', async () => {
    for (const audience of ['9990000018', 'nobody', 'site:Nowhere']) {
      const answer = await ward.cio.sends('broadcast.draft', { id: 'WB-00000', ...words, audience });
      assert.match(answer.text, /Choose who it is for/);
      assert.doesNotMatch(JSON.stringify(answer.card), /9990000018/);
    }
  });

  it('is sent again only to those it failed for, and reminds only those who have not read it, twice at most', async () => {
    const { cio, nadia, omar, connector } = ward;
    const heal = connector.fault(({ kind, conversation }) =>
      kind === 'post' && conversation === omar.chat().chat.id ? broken(500) : undefined,
    );
    const id = await sent({ acknowledge: 'true' });
    await hasRead(nadia);
    await outboxEmpty(ward);
    assert.match(await progressOf(id), /3 of 4 sent/);
    heal();
    const own = await cio.chat().shows(/3 of 4 sent/);
    await cio.presses(own, 'broadcast.resend');
    await hasRead(omar);
    await outboxEmpty(ward);
    assert.deepEqual(readers().map(copiesOf), [1, 1, 1, 1]);
    await nadia.sends('broadcast.acknowledge', { id });
    ahead = 21 * 3_600_000;
    for (let time = 1; time <= 3; time += 1) {
      await cio.presses((await cio.sends('broadcast.list', {})).card, 'broadcast.show');
      await cio.sends('broadcast.chase', { id });
      await outboxEmpty(ward);
      ahead += 21 * 3_600_000;
    }
    assert.deepEqual([copiesOf(nadia), copiesOf(omar)], [1, 3]);
  });

  it('leaves alone whoever has blocked it, until they write again', async () => {
    const { nadia, omar, connector } = ward;
    connector.block(omar.chat().chat.id);
    const first = await sent();
    await hasRead(nadia);
    await outboxEmpty(ward);
    assert.match(await progressOf(first), /Cannot be reached/);
    const tried = connector.calls.length;
    await sent({ title: 'EPR downtime on Thursday, part two' });
    await hasRead(nadia, /part two/);
    await outboxEmpty(ward);
    const posts = connector.calls
      .slice(tried)
      .filter(({ kind, conversation }) => kind === 'post' && conversation === omar.chat().chat.id);
    assert.equal(posts.length, 0, 'not even tried');
    connector.unblock(omar.chat().chat.id);
    ahead = 11 * 60_000;
    await omar.says('hello');
    await sent({ title: 'EPR downtime on Thursday, part three' });
    await hasRead(omar, /part three/);
  });

  it('goes at the time that was chosen, not before, and not at all once it was cancelled', async () => {
    const { cio, lead, nadia } = ward;
    const when = new Date(Date.now() + 25 * 3_600_000).toISOString().slice(0, 16);
    const late = async (title: string): Promise<string> => {
      const id = await drafted({ title });
      await cio.sends('broadcast.send', { id, when });
      await lead.sends('broadcast.approve', { id });
      return id;
    };
    const cancelled = await late('EPR downtime on Thursday, cancelled');
    await late('EPR downtime on Thursday, kept');
    await outboxEmpty(ward, 15_000);
    assert.match((await cio.sends('broadcast.cancel', { id: cancelled })).text, /cancelled|stopped/i);
    assert.equal(copiesOf(nadia), 0);
    ahead = 27 * 3_600_000;
    await hasRead(nadia, /kept/);
    await outboxEmpty(ward, 15_000);
    assert.equal(copiesOf(nadia), 1);
  });

  it('A2.3: tells "you said, we did" to everyone who raised or backed the requests', async () => {
    const { cio, nadia, omar, informatics, lead } = ward;
    const form = await nadia.says('The label printer is broken');
    const number = /WL-[0-9A-Z]{5}/.exec((await nadia.presses(form.card, 'Send')).text)?.[0] ?? '';
    await omar.sends('request.join', { id: number, message: 'Here too' });
    await informatics.sends('triage.resolve', { id: number, outcome: 'done', reason: 'New printers' });
    await outboxEmpty(ward);
    const id = await drafted({
      audience: 'requests',
      requests: number,
      title: 'EPR printers: you said, we did',
    });
    await cio.sends('broadcast.send', { id });
    await lead.sends('broadcast.approve', { id });
    await hasRead(nadia, /you said, we did/);
    await hasRead(omar, /you said, we did/);
    await outboxEmpty(ward);
    assert.deepEqual(readers().map(copiesOf), [1, 1, 0, 0]);
  });

  it('reaches everyone in a team where Wardline is, and opens a chat with those who never wrote', async () => {
    const { teams, cio, lead, nadia } = ward;
    const stranger = teams.person({ id: '10000000-0000-4000-8000-0000000000aa', name: 'Sofia Lind' });
    const room = teams.channel('Theatres', [nadia, stranger]);
    await nadia.installs(room);
    const form = await cio.says('broadcast');
    const team = /team:[^"\\]+/.exec(JSON.stringify(form.card))?.[0] ?? assert.fail('no team to choose');
    const id = await drafted({ audience: team });
    await cio.sends('broadcast.send', { id });
    await lead.sends('broadcast.approve', { id });
    await hasRead(nadia);
    await hasRead(stranger);
    await outboxEmpty(ward);
    assert.match(await progressOf(id), /2 of 2 sent/);
  });

  it('waits as long as Teams says when it has too much, and reaches everybody once', async () => {
    const { connector } = ward;
    let times = 0;
    connector.fault(({ kind }) => {
      if (kind !== 'post' || times > 0) return undefined;
      times += 1;
      return throttled(1);
    });
    await sent();
    for (const person of readers()) await hasRead(person);
    await outboxEmpty(ward, 15_000);
    assert.deepEqual(readers().map(copiesOf), [1, 1, 1, 1]);
  });

  it('gives its author the ledger as a file, and nobody who has no ticket', async () => {
    const { cio, nadia } = ward;
    const id = await sent({ acknowledge: 'true', question: '=1+1?' });
    for (const person of readers()) await hasRead(person);
    await nadia.sends('broadcast.answer', { id, answer: '=cmd()' });
    await outboxEmpty(ward);
    const card = JSON.stringify((await cio.sends('broadcast.progress', { id })).card);
    const url = /http:[^"]+ledger\.csv\?ticket=[\w.-]+/.exec(card)?.[0] ?? assert.fail(card);
    const file = await fetch(url);
    assert.match(file.headers.get('content-type') ?? '', /text\/csv/);
    const lines = (await file.text()).trim().split('\r\n');
    assert.equal(lines.length, 5);
    const own = lines.find((line) => line.startsWith('Nadia Rahman')) ?? '';
    assert.match(own, /read/, lines.join());
    assert.match(own, /'=cmd\(\)/);
    assert.equal((await fetch(`${url}x`)).status, 404);
    assert.equal((await fetch(url.replace(/\?.*/, ''))).status, 404);
    ahead = 11 * 60_000;
    assert.equal((await fetch(url)).status, 404, 'over after ten minutes');
  });
});
