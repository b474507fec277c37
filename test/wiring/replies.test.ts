import assert from 'node:assert/strict';
import sinon from 'sinon';
import { replyNumber } from '../../bot/broadcast/number.ts';
import { Refusal } from '../../bot/core/refusal.ts';
import type { RequestStore } from '../../bot/request/store.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { replies } from '../../bot/wiring/replies.ts';
import { raised } from '../storage/example-request.ts';
import { type FreshTable, freshTable, keysOf } from '../storage/fresh-table.ts';
import { aBroadcast, cleo } from '../support/broadcasts.ts';
import { anOrganisation, inMinutes, nadia, now, omar } from '../support/requests.ts';
import { aTurn } from '../support/turns.ts';

const broadcast = aBroadcast({ status: 'sent' });
const text = 'Theatres run all night';

describe('a reply to a broadcast', () => {
  let fresh: FreshTable;
  let code: string;
  let store: RequestStore;
  let mint: sinon.SinonStub<[], string>;
  let hearBy: sinon.SinonSpy;

  beforeEach(async () => {
    fresh = await freshTable();
    code = fresh.organisation;
    store = requestStore(fresh.rows, contacts(fresh.rows), () => undefined);
    mint = sinon.stub<[], string>();
    mint.onFirstCall().returns('WL-AAAAA');
    mint.returns('WL-BBBBB');
    hearBy = sinon.fake.returns(inMinutes(120));
  });

  const says = (words = text, by = omar, about = broadcast, as?: string): Promise<string> =>
    replies({ store, organisation: anOrganisation({ code }), hearBy, mint })({
      broadcast: about,
      text: words,
      turn: aTurn({ by }),
      id: as ?? replyNumber(about.id, by.id, words),
    });
  const requests = (): Promise<readonly string[]> => keysOf(fresh.client, code, 'request|');
  const loaded = async (id: string) => (await store.load(code, id))?.request ?? assert.fail(id);

  it('A2.6: is a request of the reader’s that the author of the broadcast has', async () => {
    const id = await says();
    const request = await loaded(id);
    assert.deepEqual([request.requester, request.owner, request.status], [omar, cleo, 'accepted']);
    assert.deepEqual([request.what, request.kind], [text, 'question']);
    assert.deepEqual(request.answers, { id: broadcast.id, title: broadcast.title });
    assert.equal(request.hearBy, inMinutes(120).toISOString());
    sinon.assert.calledOnceWithExactly(hearBy, { what: text, kind: 'question' }, 'owned', now);
  });

  it('is in the lists of both: theirs to follow, the author’s to do', async () => {
    const id = await says();
    assert.deepEqual(
      (await store.mine(code, omar.id)).items.map((one) => one.id),
      [id],
    );
    assert.deepEqual(
      (await store.open(code, 'mine', cleo.id)).items.map((one) => one.id),
      [id],
    );
  });

  it('is one request when the same words are sent three times, also all at once', async () => {
    const ids = await Promise.all([says(), says(), says()]);
    ids.push(await says());
    assert.equal(new Set(ids).size, 1);
    assert.deepEqual(await requests(), [`request|${ids[0]}`]);
  });

  it('stays one when the same words come again after the author has dealt with it', async () => {
    const id = await says();
    const before = await store.load(code, id);
    assert.ok(before);
    const change = { request: { ...before.request, version: 2 }, event: 'noted', tell: [] } as const;
    assert.equal(await store.save(code, { before, change, by: cleo, contact: aTurn().contact }), 'saved');
    assert.equal(await says(), id);
    assert.equal((await loaded(id)).version, 2);
  });

  it('is another request with other words, from another person, and to another broadcast', async () => {
    const ids = [
      await says(),
      await says('And so does A&E'),
      await says(text, nadia),
      await says(text, omar, { ...broadcast, id: 'WB-00000' }),
    ];
    assert.equal(new Set(ids).size, 4);
  });

  it('takes a number of its own where its number is somebody else’s, and leaves theirs alone', async () => {
    const taken = replyNumber(broadcast.id, omar.id, text);
    await store.save(code, raised(taken, nadia.id));
    assert.equal(await says(), 'WL-AAAAA');
    assert.deepEqual((await loaded('WL-AAAAA')).requester, omar);
    assert.equal((await loaded(taken)).requester.id, nadia.id);
    assert.equal((await loaded(taken)).what, 'The label printer is broken');
  });

  it('takes a number of its own where somebody else’s reply to the same broadcast has it', async () => {
    const taken = await says('Ours too', nadia, broadcast, replyNumber(broadcast.id, omar.id, text));
    mint.resetHistory();
    assert.equal(await says(), 'WL-AAAAA');
    assert.equal((await loaded(taken)).what, 'Ours too');
  });

  it('takes a number of its own where the same person has that one for something else', async () => {
    await store.save(code, raised(replyNumber(broadcast.id, omar.id, text), omar.id));
    assert.equal(await says(), 'WL-AAAAA');
  });

  it('gives up after three numbers that are taken, and says so', async () => {
    for (const id of [replyNumber(broadcast.id, omar.id, text), 'WL-AAAAA', 'WL-BBBBB']) {
      await store.save(code, raised(id, nadia.id));
    }
    await assert.rejects(says(), (fault) => fault instanceof Refusal && fault.code === 'storage');
    assert.equal((await requests()).length, 3);
  });
});
