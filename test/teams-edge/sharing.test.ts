import assert from 'node:assert/strict';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import sinon from 'sinon';
import { sharing, singleTry } from '../../bot/teams/single-try.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { broken, type Fault, throttled } from '../teams/errors.ts';

interface Conversations {
  readonly conversations: { sendToConversation: (id: string, activity: object) => Promise<unknown> };
}

describe('bot/teams/single-try, sharing the pace of the tenant', () => {
  let connector: Connector;
  let pace: { readonly spend: sinon.SinonSpy<[]>; readonly hold: sinon.SinonSpy<[number]> };
  beforeEach(async () => {
    connector = await startConnector();
    pace = { spend: sinon.fake(), hold: sinon.fake() };
  });
  afterEach(() => connector.close());

  const factory = () => {
    const nobody = { getClaimValue: () => null } as never;
    return new ConfigurationBotFrameworkAuthentication().createConnectorFactory(nobody);
  };
  /** Without botbuilder's own tries, which would wait for seconds. */
  const sends = async (times = 1): Promise<unknown> => {
    const client = sharing(singleTry(await factory().create(connector.url, '')), pace);
    const { conversations } = client as typeof client & Conversations;
    const sent = Array.from({ length: times }, () =>
      conversations.sendToConversation('a:1', { type: 'message', text: 'x' }),
    );
    return Promise.all(sent).catch((fault: unknown) => fault);
  };
  const meets = (fault: Fault): void => void connector.fault(() => fault);

  it('counts an answer as sent, before Teams has it', async () => {
    meets({ delayMs: 300 });
    const sent = sends(3);
    for (let waited = 0; connector.calls.length + pace.spend.callCount < 3 && waited < 250; waited += 5) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.deepEqual([pace.spend.callCount, connector.calls.length], [3, 0]);
    await sent;
    assert.equal(pace.spend.callCount, 3);
    sinon.assert.notCalled(pace.hold);
  });

  for (const [said, fault, ms] of [
    ['as long as Teams says', throttled(7), 7000],
    ['for a second where Teams does not say how long', throttled(), 1000],
    [
      'for a second where what Teams says is no number',
      { ...throttled(), headers: { 'retry-after': 'soon' } },
      1000,
    ],
    ['for a second where Teams says none at all', throttled(0), 1000],
  ] as const) {
    it(`holds everything for the tenant after a 429: ${said}`, async () => {
      meets(fault);
      await sends();
      sinon.assert.calledOnceWithExactly(pace.hold, ms);
    });
  }

  for (const status of [500, 503] as const) {
    it(`holds nothing after a ${status}, whatever it says about later`, async () => {
      meets({ ...broken(status), headers: { 'retry-after': '7' } });
      await sends();
      sinon.assert.notCalled(pace.hold);
      sinon.assert.calledOnce(pace.spend);
    });
  }

  it('holds at once, while botbuilder itself waits to try again, and counts every try', async () => {
    let times = 0;
    connector.fault(() => {
      times += 1;
      return times === 1 ? throttled(1) : undefined;
    });
    const client = sharing(await factory().create(connector.url, ''), pace);
    const { conversations } = client as typeof client & Conversations;
    let over = false;
    const sent = conversations.sendToConversation('a:1', { type: 'message' }).then(
      () => (over = true),
      () => (over = true),
    );
    for (let waited = 0; pace.hold.callCount === 0 && waited < 600; waited += 10) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.equal(over, false);
    sinon.assert.calledOnceWithExactly(pace.hold, 1000);
    await sent;
    assert.equal(connector.calls.length, 2);
    assert.equal(pace.spend.callCount, 2);
  });

  it('leaves alone what has no pipeline', () => {
    for (const other of [undefined, null, 'text', {}]) assert.equal(sharing(other, pace), other);
  });
});
