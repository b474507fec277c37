import assert from 'node:assert/strict';
import { openWard, type Ward } from '../support/ward.ts';
import { type Card, textOf } from '../teams/cards.ts';
import { fetchTask, query, submitAction } from '../teams/extensions.ts';
import { isJson, type Json, jsonIn, textIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import type { Room } from '../teams/room.ts';
import type { Turn } from '../teams/turn.ts';
import { keysStored } from './stored.ts';

const message = {
  id: '1700000000000',
  author: { aadObjectId: '10000000-0000-4000-8000-000000000002', name: 'Omar Haddad' },
  content: '<div><p>The <b>label printer</b> is&nbsp;broken &amp; jams</p></div>',
};

const dialogCard = (turn: Turn): Readonly<Record<string, unknown>> => {
  const value = jsonIn(jsonIn(jsonIn(turn.body).task).value);
  const content = jsonIn(value.card).content;
  assert.ok(isJson(content), JSON.stringify(turn.body));
  return content;
};

/** What was found, as the cards that Teams would put into the chat. */
const cardsIn = (turn: Turn): readonly Card[] => {
  const { attachments } = jsonIn(jsonIn(turn.body).composeExtension);
  const all: readonly unknown[] = Array.isArray(attachments) ? attachments : [];
  return all.map((one) => ({
    ...jsonIn(jsonIn(one).content),
    standsIn: { conversation: '', message: '' },
  }));
};

const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? '';

const submitData = (card: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const [action] = Array.isArray(card.actions) ? card.actions : [];
  return jsonIn(jsonIn(action).data);
};

describe('the message extension', () => {
  let ward: Ward;
  let at: number;
  beforeEach(async () => {
    at = Date.parse('2026-11-24T10:30:00Z');
    const begun = Date.now();
    ward = await openWard({ clock: () => new Date(at + Date.now() - begun) });
  });
  afterEach(() => ward.close());

  it('raises a request from a message, with its words as plain text and the receipt in the own chat', async () => {
    const { nadia, admin, triage } = ward;
    await nadia.installs();
    await admin.saysIn(triage, 'triage here');
    const opened = await nadia.does((scene) => fetchTask(scene, 'raiseFromMessage', message), triage);
    const form = dialogCard(opened);
    assert.match(JSON.stringify(form), /"value":"The label printer is broken & jams"/);

    const data = { ...submitData(form), what: 'The label printer is broken & jams' };
    const sent = await nadia.does((scene) => submitAction(scene, 'raiseFromMessage', data, message), triage);
    assert.match(textOf(dialogCard(sent)), /Sent to informatics, not yet read/);
    await triage.shows(/Nobody has this yet/);
    await nadia.chat().shows(/You will hear from us by/);

    await nadia.does((scene) => submitAction(scene, 'raiseFromMessage', data, message), triage);
    assert.equal(
      (await nadia.says('my requests')).text.match(/Open WL-/g)?.length,
      1,
      'a retry is the same request',
    );
  });

  it('D1.2: gives the form back without the patient number that was in the message', async () => {
    const { nadia } = ward;
    const content = '<p>No label for 999 000 0018</p>';
    const opened = await nadia.does((scene) => fetchTask(scene, 'raiseFromMessage', { ...message, content }));
    const card = JSON.stringify(dialogCard(opened));
    assert.match(card, /\[NHS number removed\]/);
    assert.doesNotMatch(card, /0018/);
    const data = { ...submitData(dialogCard(opened)), what: 'No label for 9990000018' };
    const refused = await nadia.does((scene) => submitAction(scene, 'raiseFromMessage', data));
    assert.match(textOf(dialogCard(refused)), /Nothing was sent yet/);
  });

  it('finds a person their own requests by words or number, and nobody else’s', async () => {
    const { nadia, omar } = ward;
    await nadia.presses((await nadia.says('The label printer is broken')).card, 'Send');
    const count = async (person: Person, text: string): Promise<number> => (await find(person, text)).length;
    assert.equal(await count(nadia, ''), 1);
    assert.equal(await count(nadia, 'PRINTER label'), 1);
    assert.equal(await count(nadia, 'wl-'), 1);
    assert.equal(await count(nadia, 'scanner'), 0);
    assert.equal(await count(omar, 'printer'), 0);
  });

  const find = async (person: Person, text: string): Promise<readonly Card[]> =>
    cardsIn(await person.does((scene) => query(scene, 'findRequests', text)));
  const opens = (person: Person, on = message, room?: Room): Promise<Turn> =>
    person.does((scene) => fetchTask(scene, 'raiseFromMessage', on), room);
  const submits = (person: Person, data: Json): Promise<Turn> =>
    person.does((scene) => submitAction(scene, 'raiseFromMessage', data, message));
  const raised = async (person: Person): Promise<number> =>
    (await person.says('my requests')).text.match(/Open WL-/g)?.length ?? 0;

  it('keeps the link to the message for the requester and the desk, and for nobody who follows', async () => {
    const { nadia, omar, informatics } = ward;
    const form = dialogCard(await opens(nadia));
    const id = numberIn(textOf(dialogCard(await submits(nadia, { ...submitData(form), what: 'No labels' }))));
    const link =
      /\[The message it came from\]\(https:\/\/teams\.microsoft\.com\/l\/message\/19:chat@thread\.v2\/1700000000000\)/;
    assert.match((await nadia.sends('request.show', { id })).text, link);
    assert.match((await informatics.sends('request.show', { id })).text, link);
    const followed = await omar.sends('request.join', { id });
    assert.doesNotMatch(followed.text, /teams\.microsoft/);
  });

  it('drops a link that a forged dialog puts in its place, and sends the request', async () => {
    const { nadia } = ward;
    for (const permalink of [
      'https://evil.example/l/message/1',
      'javascript:alert(1)',
      '](https://evil.example/)',
    ]) {
      const form = dialogCard(await opens(nadia));
      const sent = await submits(nadia, { ...submitData(form), what: 'No labels', permalink });
      const id = numberIn(textOf(dialogCard(sent)));
      assert.doesNotMatch(JSON.stringify((await nadia.sends('request.show', { id })).body), /evil|alert/);
    }
  });

  it('makes one request of the same dialog however often Teams sends it, also at once, and none of opening it', async () => {
    const { nadia } = ward;
    const forms = await Promise.all([opens(nadia), opens(nadia), opens(nadia)]);
    const numbers = forms.map((turn) => textIn(submitData(dialogCard(turn)).id));
    assert.equal(new Set(numbers).size, 3);
    assert.equal(await raised(nadia), 0);
    const [first] = forms;
    assert.ok(first);
    const data = { ...submitData(dialogCard(first)), what: 'No labels' };
    const sent = await Promise.all([submits(nadia, data), submits(nadia, data), submits(nadia, data)]);
    assert.deepEqual(
      sent.map((turn) => numberIn(textOf(dialogCard(turn)))),
      [numbers[0], numbers[0], numbers[0]],
    );
    assert.equal(await raised(nadia), 1);
  });

  it('leads a person back to what they raised from the same message, with a new form for everybody else', async () => {
    const { nadia, omar } = ward;
    const forms = [dialogCard(await opens(nadia)), dialogCard(await opens(nadia))];
    const data = forms.map((form, at) => ({ ...submitData(form), what: `No labels ${at}` }));
    const sent = await Promise.all(data.map((one) => submits(nadia, one)));
    assert.equal(await raised(nadia), 1, 'two forms sent at once');
    const id = numberIn(textOf(dialogCard(sent[0] ?? assert.fail())));
    const words = (await nadia.sends('request.show', { id })).text;
    assert.match(words, /No labels 0/);
    assert.match(words, /No labels 1/);
    assert.ok(sent.some((turn) => /We added your words to it/.test(textOf(dialogCard(turn)))));
    const again = textOf(dialogCard(await opens(nadia)));
    assert.match(again, /You have raised this message before\. Here is how it stands\./);
    assert.match(again, new RegExp(id));
    assert.match(textOf(dialogCard(await opens(omar))), /What is the problem or idea\?/);
  });

  it('D3.4: makes another request of the same message where it tells of harm', async () => {
    const { nadia } = ward;
    const forms = [dialogCard(await opens(nadia)), dialogCard(await opens(nadia))];
    await submits(nadia, { ...submitData(forms[0] ?? {}), what: 'No labels' });
    await submits(nadia, { ...submitData(forms[1] ?? {}), what: 'Wrong blood was given', harm: 'now' });
    assert.equal(await raised(nadia), 2);
  });

  it('offers a new form once a day has gone by, or the first is withdrawn', async () => {
    const { nadia } = ward;
    const form = dialogCard(await opens(nadia));
    const id = textIn(submitData(form).id);
    await submits(nadia, { ...submitData(form), what: 'No labels' });
    at += 24 * 60 * 60_000;
    assert.match(textOf(dialogCard(await opens(nadia))), /What is the problem or idea\?/);
    at -= 60_000;
    await nadia.sends('request.withdraw', { id });
    const second = dialogCard(await opens(nadia));
    assert.match(textOf(second), /What is the problem or idea\?/);
    await submits(nadia, { ...submitData(second), what: 'Still no labels' });
    assert.equal(await raised(nadia), 2);
  });

  it('sends its news to the own chat, also where it was used between two colleagues', async () => {
    const { nadia, teams, informatics } = ward;
    await nadia.installs();
    const pair = teams.groupChat('Nadia and Omar');
    const between = {
      conversation: { id: pair.chat.id, conversationType: 'personal', tenantId: teams.tenant },
    };
    const opened = await nadia.does((scene) => fetchTask(scene, 'raiseFromMessage', message), pair, between);
    const data = { ...submitData(dialogCard(opened)), what: 'No labels' };
    await nadia.does((scene) => submitAction(scene, 'raiseFromMessage', data), pair, between);
    await nadia.chat().shows(/Sent to informatics, not yet read/);
    await informatics.sends('triage.take', { id: textIn(jsonIn(data).id) });
    await nadia.chat().shows(/Ivan Petrov has this/);
    assert.equal(pair.messages.length, 0);
  });

  it('D5.3: shows each viewer of a shared card what they may see, and nobody more', async () => {
    const { nadia, omar, informatics, cio } = ward;
    await nadia.presses((await nadia.says('The label printer is broken')).card, 'Send');
    const [shared = assert.fail('nothing was found')] = await find(nadia, 'printer');
    assert.doesNotMatch(textOf(shared), /printer|Nadia/);
    assert.deepEqual(
      Object.keys(jsonIn(shared.refresh)),
      ['action'],
      'Teams asks for up to 60 people by itself',
    );
    const { verb, data } = jsonIn(jsonIn(shared.refresh).action);
    const glance = async (person: Person): Promise<string> => (await person.sends(textIn(verb), data)).text;
    assert.match(await glance(nadia), /The label printer is broken[\s\S]*Sent to informatics, not yet read/);
    assert.match(await glance(informatics), /The label printer is broken[\s\S]*for the rest/);
    assert.match(await glance(cio), /The label printer is broken[\s\S]*I have this too/);
    const joined = await omar.presses((await omar.sends(textIn(verb), data)).card, 'I have this too');
    assert.match(joined.text, /You will be told the outcome/);
    assert.doesNotMatch(joined.text, /I have this too/);
    assert.equal(await raised(omar), 1);
    const cards = await keysStored(ward, `card|${textIn(jsonIn(data).id)}`);
    assert.equal(cards.length, 1, 'a card that stands in a chat for all is never painted for one of them');
  });

  it('D5.3: tells a stranger of a shared safety concern nothing but its number', async () => {
    const { nadia, omar, informatics } = ward;
    const form = await nadia.says('Wrong blood was given');
    const id = numberIn((await nadia.presses(form.card, 'Send', { kind: 'safety' })).text);
    const [shared = assert.fail('nothing was found')] = await find(nadia, 'blood');
    assert.doesNotMatch(textOf(shared), /blood/);
    const seen = (await omar.sends('request.glance', { id })).text;
    assert.doesNotMatch(seen, /blood|safety|too|Sent/);
    assert.equal(
      seen.replace(id, ''),
      (await omar.sends('request.glance', { id: 'WL-ZZZZZ' })).text.replace('WL-ZZZZZ', ''),
    );
    assert.match((await informatics.sends('request.glance', { id })).text, /Wrong blood was given/);
  });

  it('finds the desk open requests of others, by words or by number', async () => {
    const { nadia, informatics, omar } = ward;
    const form = await nadia.says('The label printer is broken');
    const id = numberIn((await nadia.presses(form.card, 'Send')).text);
    assert.equal((await find(informatics, 'printer')).length, 1);
    assert.equal((await find(informatics, id.toLowerCase())).length, 1);
    assert.equal((await find(informatics, '')).length, 0);
    assert.equal((await find(omar, id)).length, 0);
  });

  it('answers a command that is not its own with 501', async () => {
    const turn = await ward.nadia.does((scene) => query(scene, 'somethingElse', 'x'));
    assert.equal(turn.status, 501);
  });
});
