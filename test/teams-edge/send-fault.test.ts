import assert from 'node:assert/strict';
import type { Courier, SendFault } from '../../bot/core/courier.ts';
import type { Contact } from '../../bot/core/place.ts';
import { teamsAdapter } from '../../bot/teams/adapter.ts';
import { courier } from '../../bot/teams/courier.ts';
import { sendFault } from '../../bot/teams/send-fault.ts';
import { noPace } from '../support/no-pace.ts';
import { people } from '../support/people.ts';
import { openTeams } from '../teams/client.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import {
  broken,
  conversationNotFound,
  type Fault,
  type Forbidden,
  forbidden,
  messageNotFound,
  preconditionFailed,
  throttled,
  tooBig,
  writesBlocked,
} from '../teams/errors.ts';
import { tenant } from './example-activity.ts';

const parcel = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'WL-00000' };

const forbiddens: readonly Forbidden[] = [
  'BotDisabledByAdmin',
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'ForbiddenOperationException',
  'InvalidBotApiHost',
  'NotEnoughPermissions',
];

describe('bot/teams/send-fault, of what Teams really answers,', () => {
  let connector: Connector;
  let nadia: Contact;
  let out: Courier;

  beforeEach(async () => {
    connector = await startConnector();
    const person = openTeams({ connector, bot: connector.url, tenant }).person(people.nadia);
    const { id, name, member } = person;
    nadia = { id, name, account: member.id, tenant, serviceUrl: connector.url, chat: person.chat().chat.id };
    out = courier(teamsAdapter(undefined, noPace), '');
  });
  afterEach(() => connector.close());

  const faultOf = async (fault: Fault, contact = nadia): Promise<SendFault> => {
    const stop = connector.fault(() => fault);
    const result = await out.toPerson(contact, parcel);
    stop();
    assert.ok(!result.ok);
    return result.fault;
  };

  /** Asks Teams once whatever it answers: another try is the outbox's to make. */
  const askedOnce = (): void => assert.equal(connector.calls.length, 1);

  for (const code of forbiddens) {
    it(`stops at 403 ${code}`, async () => {
      assert.deepEqual(await faultOf(forbidden(code)), { kind: 'stop', reason: `403 ${code}` });
      askedOnce();
    });
  }

  it('stops at somebody who removed the bot, and keeps the words of the answer to itself', async () => {
    const fault = await faultOf(writesBlocked);
    assert.equal(fault.kind, 'stop');
    assert.doesNotMatch(fault.reason, /Thread is blocked/);
  });

  it('knows what is gone', async () => {
    assert.deepEqual(await faultOf(conversationNotFound), {
      kind: 'gone',
      reason: '404 ConversationNotFound',
    });
    assert.deepEqual(await faultOf(messageNotFound), {
      kind: 'gone',
      reason: '404 ActivityNotFoundInConversation',
    });
  });

  for (const [name, fault] of [
    ['412', preconditionFailed],
    ['429 without a word on when', throttled()],
    ['502', broken(502)],
    ['503', broken(503)],
    ['504', broken(504)],
  ] as const) {
    it(`puts off ${name}, after one request`, async () => {
      const result = await faultOf(fault);
      assert.equal(result.kind, 'later');
      assert.ok(result.kind === 'later' && result.afterMs === undefined);
      assert.match(result.reason, new RegExp(`^${name.slice(0, 3)}`));
      askedOnce();
    });
  }

  it('waits as long as 429 says, without holding anything up meanwhile', async () => {
    const began = Date.now();
    assert.deepEqual(await faultOf(throttled(60)), {
      kind: 'later',
      reason: '429 Throttled',
      afterMs: 60_000,
      throttled: true,
    });
    assert.ok(Date.now() - began < 1000);
    askedOnce();
  });

  it('does not repeat a 500, after which Teams may have delivered the message', async () => {
    const { kind } = await faultOf({ ...broken(500), delivered: true });
    assert.equal(kind, 'failed');
    askedOnce();
    assert.equal(connector.messages(nadia.chat ?? '').length, 1);
  });

  for (const [name, fault] of [
    ['400', { status: 400 }],
    ['401', { status: 401 }],
    ['413', tooBig],
    ['501', { status: 501 }],
  ] as const) {
    it(`gives up at ${name}`, async () => {
      const { kind, reason } = await faultOf(fault);
      assert.deepEqual([kind, reason.slice(0, 3)], ['failed', name]);
    });
  }

  it('puts off a line that breaks, a connector that is away and a name that cannot be looked up', async () => {
    assert.equal((await faultOf({ hangUp: true })).kind, 'later');
    assert.equal((await faultOf({}, { ...nadia, serviceUrl: 'http://127.0.0.1:1/' })).kind, 'later');
    for (const code of ['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'REQUEST_SEND_ERROR']) {
      assert.equal(sendFault(Object.assign(new Error(code), { name: 'RestError', code })).kind, 'later');
    }
  });

  it('puts off a message when no token could be had to send it with', () => {
    // As @azure/msal-node throws it, and @azure/identity for a managed identity.
    const noSecret = Object.assign(new Error('x'), { name: 'ClientAuthError', errorCode: 'network_error' });
    const noIdentity = Object.assign(new Error('x'), { name: 'AuthenticationError', statusCode: 400 });
    assert.deepEqual(sendFault(noSecret), { kind: 'later', reason: 'network_error' });
    assert.deepEqual(sendFault(noIdentity), { kind: 'later', reason: 'AuthenticationError' });
  });

  it('gives up at an address that is none', async () => {
    const { kind, reason } = await faultOf({}, { ...nadia, serviceUrl: 'not an address' });
    assert.deepEqual([kind, reason], ['failed', 'ERR_INVALID_URL']);
  });

  it('has a word for anything that can be thrown', () => {
    for (const thrown of [undefined, null, 'text', 7, {}, new Error('x'), new TypeError('y')]) {
      const { kind, reason } = sendFault(thrown);
      assert.ok(['later', 'failed'].includes(kind) && reason.length > 0);
    }
  });
});
