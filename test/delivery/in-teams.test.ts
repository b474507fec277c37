import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { keysStored, outboxEmpty } from '../journeys/stored.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Call } from '../teams/calls.ts';
import {
  broken,
  conversationNotFound,
  type Fault,
  forbidden,
  messageNotFound,
  preconditionFailed,
  throttled,
  tooBig,
  writesBlocked,
} from '../teams/errors.ts';
import type { Kind } from '../teams/routes.ts';

/** The whole way: a change, its outbox, the dispatcher, botbuilder, and what Teams answers. */
describe('telling somebody through Teams', () => {
  let ward: Ward;
  let ahead: number;
  beforeEach(async () => {
    ahead = 0;
    ward = await openWard({ clock: () => new Date(Date.now() + ahead) });
    await ward.admin.saysIn(ward.triage, 'triage here');
  });
  afterEach(() => ward.close());

  const answering = (kind: Kind, fault: Fault): (() => void) =>
    ward.connector.fault((asked) => (asked.kind === kind ? fault : undefined));
  const refused = (kind: Kind): Promise<Call> =>
    ward.connector.until((call) => call.kind === kind && (call.status === 0 || call.status >= 400));
  const postsToChannel = (): number =>
    ward.connector.calls.filter(
      ({ kind, conversation }) => kind === 'post' && conversation === ward.triage.chat.id,
    ).length;
  const logged = (event: string): number =>
    ward.logged.filter((line) => line.includes(`"msg":"${event}"`)).length;
  /** The clock may only be turned once the service has decided on what Teams said. */
  const logs = async (event: string): Promise<void> => {
    while (logged(event) === 0) await pause(5);
  };

  const raised = (): Promise<unknown> =>
    ward.nadia.sends('request.submit', { id: 'WL-00000', what: 'The printer is broken' });

  for (const [name, fault] of [
    ['412', preconditionFailed],
    ['429', throttled()],
    ['429 and a minute to wait', throttled(60)],
    ['502', broken(502)],
    ['503', broken(503)],
    ['504', broken(504)],
    ['a broken line', { hangUp: true }],
  ] as const) {
    it(`comes again after ${name}, not sooner than it may, and arrives once`, async () => {
      const healed = answering('post', fault);
      await raised();
      await logs('later');
      healed();
      assert.equal(postsToChannel(), 1, 'botbuilder itself asked once');
      ahead = name.includes('minute') ? 50_000 : 1000;
      await ward.nadia.sends('request.show', { id: 'WL-00000' });
      assert.equal(postsToChannel(), 1);
      ahead = 90_000;
      await ward.triage.shows(/printer is broken/);
      await outboxEmpty(ward);
      assert.equal(ward.triage.messages.filter(({ text }) => /printer is broken/.test(text)).length, 1);
    });
  }

  for (const [name, fault] of [
    ['blocked', writesBlocked],
    ['403 BotNotInConversationRoster', forbidden('BotNotInConversationRoster')],
    ['403 NotEnoughPermissions', forbidden('NotEnoughPermissions')],
    ['404', conversationNotFound],
    ['413', tooBig],
    ['500, which may have delivered it', { ...broken(500), delivered: true }],
  ] as const) {
    it(`is given up at ${name}, after one request, with a line in the log`, async () => {
      answering('post', fault);
      await raised();
      await refused('post');
      await outboxEmpty(ward);
      assert.equal(postsToChannel(), 1);
      assert.equal(logged('undelivered'), 1);
    });
  }

  describe('by a card that stands there already', () => {
    beforeEach(async () => {
      await raised();
      await ward.triage.shows(/printer is broken/);
      await outboxEmpty(ward);
    });

    const changed = (): Promise<unknown> => ward.informatics.sends('triage.take', { id: 'WL-00000' });

    it('forgets the card when Teams no longer knows it', async () => {
      assert.equal((await keysStored(ward, 'card|')).length, 1);
      answering('update', messageNotFound);
      await changed();
      await refused('update');
      await outboxEmpty(ward);
      assert.deepEqual(await keysStored(ward, 'card|'), []);
    });

    it('brings it up to date with the next change when Teams had a bad moment', async () => {
      const healed = answering('update', broken(500));
      await changed();
      await refused('update');
      await outboxEmpty(ward);
      healed();
      await ward.informatics.sends('triage.note', { id: 'WL-00000', message: 'Known fault' });
      await ward.triage.shows(/Ivan Petrov has this/);
    });

    it('brings it up to date by itself after a fault that passes', async () => {
      const healed = answering('update', broken(503));
      await changed();
      await logs('later');
      healed();
      ahead = 10_000;
      await ward.triage.shows(/Ivan Petrov has this/);
    });
  });
});
