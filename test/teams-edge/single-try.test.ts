import assert from 'node:assert/strict';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { sendFault } from '../../bot/teams/send-fault.ts';
import { singleTry } from '../../bot/teams/single-try.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { broken, type Fault, throttled } from '../teams/errors.ts';

describe('bot/teams/single-try', () => {
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector();
  });
  afterEach(() => connector.close());

  /** What botbuilder's own client makes of a send, once it is one that asks once. */
  const sendingMeets = async (fault: Fault, ms?: number): Promise<unknown> => {
    connector.fault(() => fault);
    const nobody = { getClaimValue: () => null } as never;
    const factory = new ConfigurationBotFrameworkAuthentication().createConnectorFactory(nobody);
    const client = singleTry(await factory.create(connector.url, ''), ms);
    const { conversations } = client as typeof client & {
      conversations: { sendToConversation: (id: string, activity: object) => Promise<unknown> };
    };
    return conversations.sendToConversation('a:1', { type: 'message', text: 'x' }).then(
      () => assert.fail('it went out'),
      (thrown: unknown) => thrown,
    );
  };

  for (const [name, fault] of Object.entries({ 500: broken(500), 503: broken(503), 429: throttled(60) })) {
    it(`makes one request where botbuilder makes four: ${name}`, async () => {
      const began = Date.now();
      await sendingMeets(fault);
      assert.equal(connector.calls.length, 1);
      assert.ok(Date.now() - began < 1000);
    });
  }

  it('gives up a call that is never answered, to be tried later', async () => {
    const began = Date.now();
    const thrown = await sendingMeets({ delayMs: 5000 }, 200);
    assert.equal(sendFault(thrown).kind, 'later');
    assert.ok(Date.now() - began < 2000);
  });
});
