import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier, Sent } from '../../bot/core/courier.ts';
import { holding } from '../../bot/delivery/holding.ts';
import { contactOf } from '../storage/example-request.ts';
import { fails, parcel, scriptedCourier } from './scripted.ts';

const team = { id: '19:t@thread.tacv2', kind: 'channel', serviceUrl: 's', tenant: 't' } as const;

describe('a courier that heeds "too much" (429)', () => {
  const hold = sinon.fake();
  const spend = sinon.fake();
  beforeEach(() => {
    hold.resetHistory();
    spend.resetHistory();
  });

  const answering = (result: Sent<never> | undefined, random = 0.5) => {
    const scripted = scriptedCourier();
    const courier = result ? { ...scripted, toPerson: async () => result } : scripted;
    return holding(courier, { take: sinon.stub(), spend, hold }, () => random);
  };
  const held = (): readonly number[] => hold.args.map(([ms]) => ms);

  it('holds everything of the tenant for as long as Teams said', async () => {
    await answering(fails('later', '429', 60_000)).toPerson(contactOf('a'), parcel);
    assert.deepEqual(held(), [60_000]);
  });

  it('doubles the wait from one second up to half a minute where Teams does not say', async () => {
    const courier = answering(fails('later', '429'));
    for (let time = 0; time < 7; time += 1) await courier.toPerson(contactOf('a'), parcel);
    assert.deepEqual(
      held().map((ms) => ms / 1000),
      [1, 2, 4, 8, 16, 30, 30],
    );
  });

  it('gives or takes a fifth, so that replicas do not come back together', async () => {
    for (const [random, ms] of [
      [0, 800],
      [0.999999, 1200],
    ] as const) {
      hold.resetHistory();
      await answering(fails('later', '429'), random).toPerson(contactOf('a'), parcel);
      assert.equal(Math.round(held()[0] ?? 0), ms);
    }
  });

  it('begins anew once a message has gone through', async () => {
    const scripted = scriptedCourier();
    let result: Sent<never> | undefined = fails('later', '429');
    const toPerson: Courier['toPerson'] = async (...to) => result ?? scripted.toPerson(...to);
    const courier = holding({ ...scripted, toPerson }, { take: sinon.stub(), spend, hold }, () => 0.5);
    for (const next of [result, result, undefined, result]) {
      result = next;
      await courier.toPerson(contactOf('a'), parcel);
    }
    assert.deepEqual(held(), [1000, 2000, 1000]);
  });

  for (const reason of ['412', '502', '503', '504']) {
    it(`holds nobody up for ${reason}, which is about one message`, async () => {
      await answering(fails('later', reason, 5000)).toPerson(contactOf('a'), parcel);
      assert.deepEqual(held(), []);
    });
  }

  it('counts a chat that has to be opened, and a page of a list of members, as calls of their own', async () => {
    const { chat: _none, ...closed } = contactOf('a');
    const courier = answering(undefined);
    await courier.toPerson(contactOf('a'), parcel);
    assert.equal(spend.callCount, 0);
    await courier.toPerson(closed, parcel);
    assert.equal(spend.callCount, 1);
    await courier.members(team);
    assert.equal(spend.callCount, 2);
  });
});
