import assert from 'node:assert/strict';
import sinon from 'sinon';
import { Refusal } from '../../bot/core/refusal.ts';
import type { Decision } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import { settle } from '../../bot/request/settle.ts';
import type { RequestStore } from '../../bot/request/store.ts';
import { take } from '../../bot/triage/rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aRequest, inMinutes, ivan, lena, nadia, now } from '../support/requests.ts';
import { aTurn } from '../support/turns.ts';

const turn = aTurn({ by: ivan, roles: ['informatics'] });
const ivanTakes = (request: Request): Decision => take(request, ivan, inMinutes(60), now);
const takenByLena = madeBy(take(aRequest(), lena, inMinutes(60), now)).request;

const aStore = () => {
  const load = sinon.stub<Parameters<RequestStore['load']>, ReturnType<RequestStore['load']>>();
  const save = sinon.stub<Parameters<RequestStore['save']>, ReturnType<RequestStore['save']>>();
  load.resolves({ request: aRequest(), etag: 'one' });
  save.resolves('saved');
  return { load, save, store: { load, save } as unknown as RequestStore };
};

describe('settling a change', () => {
  // The waits between two tries are a random share of some milliseconds; here they are none.
  beforeEach(() => sinon.stub(Math, 'random').returns(0));
  afterEach(() => sinon.restore());

  it('saves what the rule decided, against the version that it decided on', async () => {
    const { load, save, store } = aStore();
    const follower = { id: nadia.id, name: nadia.name };
    const settled = await settle(store, turn, 'WL-7K2QX', ivanTakes, () => ({ follower }));
    assert.equal(settled.result, 'changed');
    assert.deepEqual(settled.request.owner, ivan);
    sinon.assert.calledOnceWithExactly(load, 'RXX', 'WL-7K2QX');
    sinon.assert.calledOnce(save);
    const [organisation, saved] = save.firstCall.args;
    assert.deepEqual([organisation, saved.before?.etag, saved.follower], ['RXX', 'one', follower]);
    assert.deepEqual([saved.by, saved.contact], [turn.actor, turn.contact]);
    assert.deepEqual(saved.change.request, settled.request);
  });

  it('decides again on what somebody else made of it in the meantime', async () => {
    const { load, save, store } = aStore();
    load.onSecondCall().resolves({ request: takenByLena, etag: 'two' });
    save.onFirstCall().resolves('conflict');
    const settled = await settle(store, turn, 'WL-7K2QX', ivanTakes);
    assert.equal(settled.result, 'no-longer');
    assert.deepEqual(settled.request.owner, lena, 'the card names who was first');
    sinon.assert.calledOnce(save);
  });

  it('saves on the newer version where the rule still holds there', async () => {
    const { load, save, store } = aStore();
    load.onSecondCall().resolves({ request: aRequest({ version: 9, backers: 4 }), etag: 'two' });
    save.onFirstCall().resolves('conflict');
    const settled = await settle(store, turn, 'WL-7K2QX', ivanTakes);
    assert.deepEqual([settled.request.version, settled.request.backers], [10, 4]);
    assert.equal(save.secondCall.args[1].before?.etag, 'two');
  });

  it('saves nothing where the rule changes nothing', async () => {
    for (const result of ['unchanged', 'no-longer'] as const) {
      const { save, store } = aStore();
      assert.deepEqual(await settle(store, turn, 'WL-7K2QX', () => result), { request: aRequest(), result });
      sinon.assert.notCalled(save);
    }
  });

  it('gives up after a dozen tries, and says that it was the storage', async () => {
    const { save, store } = aStore();
    save.resolves('conflict');
    await assert.rejects(
      settle(store, turn, 'WL-7K2QX', ivanTakes),
      (fault) => fault instanceof Refusal && fault.code === 'storage',
    );
    sinon.assert.callCount(save, 12);
  });

  it('refuses a request that is not there', async () => {
    const { load, save, store } = aStore();
    load.resolves(undefined);
    await assert.rejects(
      settle(store, turn, 'WL-7K2QX', ivanTakes),
      (fault) => fault instanceof Refusal && fault.code === 'not-found',
    );
    sinon.assert.notCalled(save);
  });

  it('lets a refusal of the rule through, before anything is saved', async () => {
    const { save, store } = aStore();
    const refuse = (): never => {
      throw new Refusal('not-allowed');
    };
    await assert.rejects(settle(store, turn, 'WL-7K2QX', refuse), Refusal);
    sinon.assert.notCalled(save);
  });
});
