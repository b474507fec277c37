import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type ReceivePorts, receiver } from '../../bot/teams/receive.ts';
import { tenant, wire } from './example-activity.ts';

const fault = (statusCode: number): Error =>
  Object.assign(new Error('Words of the library at login.example.com'), { statusCode });

describe('bot/teams/receive', () => {
  const receiving = (receive: (...given: unknown[]) => Promise<unknown>) => {
    const turn = sinon.fake.resolves(undefined);
    const log = sinon.fake();
    const adapter = { receive } as unknown as ReceivePorts['adapter'];
    const take = receiver({ adapter, admission: { tenants: [tenant], local: false }, turn, log });
    return { take: (body: unknown) => take(body, 'Bearer a.b.c'), turn, log };
  };

  it('hands the token and the narrowed activity on, and the answer back', async () => {
    const receive = sinon.fake.resolves({ status: 200, body: { statusCode: 200 } });
    const { take } = receiving(receive);
    assert.deepEqual(await take({ ...wire(), unknown: 1 }), { status: 200, body: { statusCode: 200 } });
    assert.deepEqual(receive.args[0]?.slice(0, 2), ['Bearer a.b.c', wire()]);
  });

  it('answers 200 where there is nothing to say', async () => {
    assert.deepEqual(await receiving(async () => undefined).take(wire()), { status: 200, body: undefined });
  });

  it('asks for no token to turn away what is no activity, or comes from elsewhere', async () => {
    const receive = sinon.fake.resolves(undefined);
    const { take } = receiving(receive);
    for (const body of [null, [], 7, 'x', {}, { type: 'message' }]) {
      assert.deepEqual(await take(body), { status: 400, body: { error: 'not an activity' } });
    }
    assert.deepEqual(await take(wire({ channelId: 'webchat' })), {
      status: 403,
      body: { error: 'forbidden' },
    });
    sinon.assert.notCalled(receive);
  });

  for (const [statusCode, status, error] of [
    [401, 401, 'unauthorised'],
    [403, 401, 'unauthorised'],
    [400, 503, 'unavailable'],
    [500, 503, 'unavailable'],
  ] as const) {
    it(`says ${status} and no more when the check of the token ends with ${statusCode}`, async () => {
      const { take, turn, log } = receiving(() => Promise.reject(fault(statusCode)));
      assert.deepEqual(await take(wire()), { status, body: { error } });
      sinon.assert.notCalled(turn);
      sinon.assert.calledOnce(log);
    });
  }

  it('says 503 to whatever else is thrown', async () => {
    for (const thrown of [new Error('x'), 'text', null, undefined]) {
      const { take } = receiving(() => Promise.reject(thrown));
      assert.deepEqual(await take(wire()), { status: 503, body: { error: 'unavailable' } });
    }
  });
});
