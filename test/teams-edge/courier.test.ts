import assert from 'node:assert/strict';
import type { Courier } from '../../bot/core/courier.ts';
import type { Contact, Conversation } from '../../bot/core/place.ts';
import { teamsAdapter } from '../../bot/teams/adapter.ts';
import { courier } from '../../bot/teams/courier.ts';
import { noPace } from '../support/no-pace.ts';
import { people } from '../support/people.ts';
import { openTeams } from '../teams/client.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { broken, forbidden } from '../teams/errors.ts';
import { jsonIn, listIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import type { Room } from '../teams/room.ts';
import { tenant } from './example-activity.ts';

const parcelOf = (text: string) => ({
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
  summary: 'WL-00000: there is an outcome',
});

describe('bot/teams/courier', () => {
  let connector: Connector;
  let person: Person;
  let room: Room;
  let nadia: Contact;
  let triage: Conversation;
  let out: Courier;

  beforeEach(async () => {
    connector = await startConnector();
    const teams = openTeams({ connector, bot: connector.url, tenant });
    person = teams.person(people.nadia);
    room = teams.channel('Digital triage', [person]);
    const { id, name, member } = person;
    const where = { tenant, serviceUrl: connector.url };
    nadia = { id, name, account: member.id, ...where, chat: person.chat().chat.id };
    triage = { id: room.chat.id, kind: 'channel', ...where };
    out = courier(teamsAdapter(undefined, noPace), '');
  });
  afterEach(() => connector.close());

  it("posts a card into a person's own chat, with one request and nothing typed on the lock screen", async () => {
    const result = await out.toPerson(nadia, parcelOf('New printer fitted'));
    const [message] = person.chat().messages;
    assert.match(message?.text ?? '', /New printer fitted/);
    assert.equal(message?.activity.summary, 'WL-00000: there is an outcome');
    assert.equal(message?.activity.text, undefined);
    assert.equal(connector.calls.length, 1);
    assert.ok(result.ok && result.value.contact === nadia);
    assert.equal(result.value.message.activity, message?.id);
  });

  it('opens the chat of somebody who only wrote in a channel, and says which it is', async () => {
    const { chat, ...inChannel } = nadia;
    const result = await out.toPerson(inChannel, parcelOf('Hello'));
    assert.ok(result.ok);
    assert.deepEqual(result.value.contact, nadia);
    assert.equal(result.value.message.conversation.id, chat);
    const [created] = connector.calls;
    assert.deepEqual([created?.kind, listIn(created?.body.members).length], ['create', 1]);
    assert.equal(jsonIn(jsonIn(created?.body.channelData).tenant).id, tenant);
  });

  it('opens a chat with one request too, however Teams answers', async () => {
    const { chat: _none, ...inChannel } = nadia;
    connector.fault(({ kind }) => (kind === 'create' ? broken(503) : undefined));
    const result = await out.toPerson(inChannel, parcelOf('Hello'));
    assert.ok(!result.ok && result.fault.kind === 'later');
    assert.equal(connector.calls.length, 1);
  });

  it('stops at somebody who has not got the app', async () => {
    const { chat: _none, ...inChannel } = nadia;
    connector.fault(() => forbidden('ForbiddenOperationException'));
    const result = await out.toPerson(inChannel, parcelOf('Hello'));
    assert.ok(!result.ok && result.fault.kind === 'stop');
  });

  it('starts a thread in the triage channel', async () => {
    const result = await out.toChannel(triage, parcelOf('A new request'));
    assert.ok(result.ok);
    assert.equal(result.value.conversation, triage);
    assert.match(room.text, /A new request/);
  });

  it('changes a card where it stands, in a chat and in a channel, and posts nothing new', async () => {
    const inChat = await out.toPerson(nadia, parcelOf('Sent'));
    const inChannel = await out.toChannel(triage, parcelOf('Sent'));
    assert.ok(inChat.ok && inChannel.ok);
    await out.update(inChat.value.message, parcelOf('Ivan has this'));
    await out.update(inChannel.value, parcelOf('Ivan has this'));
    for (const { messages } of [person.chat(), room]) {
      assert.equal(messages.length, 1);
      assert.match(messages[0]?.text ?? '', /Ivan has this/);
    }
  });

  it('tells that a message is gone', async () => {
    const sent = await out.toPerson(nadia, parcelOf('Sent'));
    assert.ok(sent.ok);
    const result = await out.update({ ...sent.value.message, activity: '1' }, parcelOf('Changed'));
    assert.ok(!result.ok && result.fault.kind === 'gone');
  });

  it('keeps no words of a card in a fault', async () => {
    connector.fault(({ body }) => ({
      status: 400,
      body: { error: { code: 'Bad', message: JSON.stringify(body) } },
    }));
    const result = await out.toPerson(nadia, parcelOf('Typed words'));
    assert.doesNotMatch(JSON.stringify(result), /Typed/);
  });
});
