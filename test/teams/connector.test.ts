import assert from 'node:assert/strict';
import { type Connector, type ConnectorOptions, startConnector } from './connector.ts';
import { broken, throttled, writesBlocked } from './errors.ts';
import { type Json, jsonIn } from './json.ts';
import { teamsLimits } from './limits.ts';

const nadia = { id: '29:nadia', name: 'Nadia', aadObjectId: 'nadia-aad' };
const card = (text: string): Json => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }] },
});

describe('the simulated Teams connector', () => {
  let connector: Connector;

  const start = async (options: ConnectorOptions = {}): Promise<void> => {
    connector = await startConnector(options);
    connector.chats.add({ id: 'a:nadia', kind: 'personal', tenant: 't', members: [nadia] });
    connector.chats.add({ id: '19:triage@thread.tacv2', kind: 'channel', tenant: 't', members: [nadia] });
  };
  beforeEach(() => start());
  afterEach(() => connector.close());

  const ask = async (method: string, path: string, body?: Json) => {
    const response = await fetch(`${connector.url}v3/conversations${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: jsonIn(await response.json()) };
  };
  const say = (text: string, chat = 'a:nadia') =>
    ask('POST', `/${encodeURIComponent(chat)}/activities`, { text });

  it('records what is asked in order and gives every message its own id', async () => {
    const first = await say('one');
    const second = await say('two');
    await ask('PUT', `/a:nadia/activities/${first.body.id}`, { text: 'changed' });
    await ask('DELETE', `/a:nadia/activities/${second.body.id}`);
    assert.deepEqual(
      connector.calls.map(({ kind, conversation, activityId, status }) => [
        kind,
        conversation,
        activityId,
        status,
      ]),
      [
        ['post', 'a:nadia', first.body.id, 201],
        ['post', 'a:nadia', second.body.id, 201],
        ['update', 'a:nadia', first.body.id, 200],
        ['delete', 'a:nadia', second.body.id, 200],
      ],
    );
    assert.notEqual(first.body.id, second.body.id);
  });

  it('keeps each message as it looks after its updates', async () => {
    const { body } = await ask('POST', '/a:nadia/activities', { attachments: [card('Waiting')] });
    await ask('PUT', `/a:nadia/activities/${body.id}`, { attachments: [card('Done')] });
    const [message] = connector.messages('a:nadia');
    assert.deepEqual([message?.text, message?.edits], ['Done', 1]);
    assert.deepEqual(message?.card?.standsIn, { conversation: 'a:nadia', message: body.id });
  });

  it('starts a thread for each post to a channel and keeps replies in it', async () => {
    const root = await say('new card', '19:triage@thread.tacv2');
    const thread = `19:triage@thread.tacv2;messageid=${root.body.id}`;
    await say('inside', thread);
    await ask('POST', `/19:triage@thread.tacv2/activities/${root.body.id}`, { text: 'reply' });
    await say('elsewhere', '19:triage@thread.tacv2');
    assert.deepEqual(
      connector.messages(thread).map((message) => message.text),
      ['new card', 'inside', 'reply'],
    );
    assert.equal(connector.messages('19:triage@thread.tacv2').length, 4);
  });

  it('opens the one 1:1 chat of a person by either id, and a channel thread with its first message', async () => {
    const open = (id: string) => ask('POST', '', { members: [{ id }], tenantId: 't' });
    assert.deepEqual((await open(nadia.id)).body, { id: 'a:nadia' });
    assert.deepEqual((await open(nadia.aadObjectId)).body, { id: 'a:nadia' });
    const channelData = { channel: { id: '19:triage@thread.tacv2' } };
    const thread = await ask('POST', '', { isGroup: true, channelData, activity: { text: 'hello' } });
    assert.equal(thread.body.id, `19:triage@thread.tacv2;messageid=${thread.body.activityId}`);
  });

  it('refuses what Teams refuses, in its words', async () => {
    const codeOf = async (asked: Promise<{ status: number; body: Json }>) => {
      const { status, body } = await asked;
      return [status, jsonIn(body.error).code];
    };
    assert.deepEqual(await codeOf(say('hello', 'a:nobody')), [404, 'ConversationNotFound']);
    const update = ask('PUT', '/a:nadia/activities/1', { text: 'x' });
    assert.deepEqual(await codeOf(update), [404, 'ActivityNotFoundInConversation']);
    const stranger = ask('POST', '', { members: [{ id: '29:stranger' }], tenantId: 't' });
    assert.deepEqual(await codeOf(stranger), [403, 'ForbiddenOperationException']);
    assert.deepEqual(await codeOf(say('x'.repeat(52_000))), [413, 'MessageSizeTooBig']);
  });

  it('gives no id for text with a card, which Teams splits in two', async () => {
    const { body } = await ask('POST', '/a:nadia/activities', { text: 'Look', attachments: [card('here')] });
    assert.equal(body.id, undefined);
    assert.deepEqual(
      connector.messages('a:nadia').map((message) => message.text),
      ['Look', 'here'],
    );
  });

  it('fails as scripted, until the script is stopped', async () => {
    const stop = connector.fault(({ kind }) => (kind === 'post' ? throttled(3) : undefined));
    const refused = await say('one');
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '3']);
    stop();
    assert.equal((await say('two')).status, 201);
    assert.equal(connector.messages('a:nadia').length, 1);
  });

  it('can do what was asked and say that it failed, or say nothing', async () => {
    const script = [{ ...broken(502), delivered: true }, { hangUp: true }];
    connector.fault(() => script.shift());
    const response = await fetch(`${connector.url}v3/conversations/a:nadia/activities`, {
      method: 'POST',
      body: '{}',
    });
    assert.equal(response.status, 502);
    assert.equal(connector.messages('a:nadia').length, 1);
    await assert.rejects(say('two'));
    assert.deepEqual([connector.calls.at(-1)?.status, connector.messages('a:nadia').length], [0, 1]);
  });

  it('answers late when told to', async () => {
    connector.fault(() => ({ delayMs: 30 }));
    const began = performance.now();
    assert.equal((await say('late')).status, 201);
    assert.ok(performance.now() - began >= 29);
  });

  it('says that writes are blocked as JSON within JSON', async () => {
    connector.block('a:nadia');
    const { status, body } = await say('hello');
    assert.deepEqual([status, body], [403, writesBlocked.body]);
    assert.equal(JSON.parse(String(body.message)).subCode, 'MessageWritesBlocked');
  });

  it('tells of a call that came before or comes later, and names what came when none fits', async () => {
    const later = connector.until((call) => call.body.text === 'two');
    await say('one');
    await say('two');
    assert.equal((await later).body.text, 'two');
    assert.equal((await connector.until((call) => call.body.text === 'one')).body.text, 'one');
    await assert.rejects(
      connector.until(() => false, 5),
      /post a:nadia -> 201/,
    );
  });

  it('enforces the published limits when they are switched on', async () => {
    await connector.close();
    await start({ limits: teamsLimits(), now: () => 5_000 });
    const answers = [];
    for (let n = 0; n < 8; n += 1) answers.push(await say(`${n}`));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [...Array(7).fill(201), 429],
    );
    assert.equal(answers.at(-1)?.headers.get('retry-after'), '1');
  });

  it('counts a late one when it is let in, not when it came', async () => {
    await connector.close();
    let now = 5_000;
    await start({ limits: teamsLimits({ perTenantPerSecond: 1 }), now: () => now });
    connector.fault(({ body }) => (body.text === 'late' ? { delayMs: 50 } : undefined));
    const late = say('late');
    now += 10;
    assert.equal((await say('at once')).status, 201);
    now += 1_000;
    assert.equal((await late).status, 201);
  });
});
