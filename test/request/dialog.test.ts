import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Turn } from '../../bot/core/action.ts';
import { noticeView } from '../../bot/desk/view.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { cardView } from '../../bot/request/card-view.ts';
import { dialogs } from '../../bot/request/dialog.ts';
import { formView } from '../../bot/request/form-view.ts';
import type { RequestStore } from '../../bot/request/store.ts';
import { anOrganisation, aRequest, ivan, now } from '../support/requests.ts';
import { aTurn } from '../support/turns.ts';

const organisation = anOrganisation();
const form = formView({ id: 'WL-7K2QX', report: { what: 'Label printer' } }, organisation);
const card = cardView(aRequest(), { now, organisation, as: 'requester' });

const opened = (shown: AnyView) => {
  const answer = sinon.spy(async (_verb: string, _fields: unknown, _turn: Turn) => shown);
  const mine = sinon.stub<Parameters<RequestStore['mine']>, ReturnType<RequestStore['mine']>>();
  mine.resolves({ items: [aRequest(), aRequest({ id: 'WL-00002', what: 'Smartcard' })] });
  const recent = sinon.stub<Parameters<RequestStore['recent']>, ReturnType<RequestStore['recent']>>();
  recent.resolves([
    { id: 'WL-00003', what: 'Smartcard reader' },
    { id: 'WL-00004', what: 'Smartcard' },
    { id: 'WL-00005', what: 'Handover list' },
  ]);
  const load = sinon.spy(async (_organisation: string, id: string) => ({
    request: aRequest({ id, confidential: id === 'WL-00004' || undefined }),
    etag: '1',
  }));
  const store = { mine, recent, load } as unknown as RequestStore;
  return { answer, mine, recent, load, dialog: dialogs<AnyView>({ answer, store, organisation }) };
};

describe('raising a request in a dialog', () => {
  it('opens the form with the words of the message', async () => {
    const { dialog, answer } = opened(form);
    const { title, view } = await dialog.open('Label printer', 'https://x', aTurn());
    assert.deepEqual([title, view.template], ['Raise a request', 'request-dialog']);
    assert.deepEqual(answer.firstCall.args.slice(0, 2), [
      'request.start',
      { what: 'Label printer', permalink: 'https://x' },
    ]);
  });

  it('says that it was sent, or shows the form again', async () => {
    assert.equal((await opened(card).dialog.submit({}, aTurn())).view.template, 'request-sent');
    assert.equal((await opened(form).dialog.submit({}, aTurn())).view.template, 'request-dialog');
  });

  it('shows a refusal as it is', async () => {
    const { title, view } = await opened(noticeView('Too long.')).dialog.submit({}, aTurn());
    assert.deepEqual([title, view], ['Wardline', noticeView('Too long.')]);
  });

  it('forgets the button that was pressed: its message goes away with the dialog', async () => {
    const { dialog, answer } = opened(card);
    const conversation = { id: 'a:1', kind: 'personal', serviceUrl: 'https://x', tenant: 't' } as const;
    await dialog.submit({ what: 'x' }, { ...aTurn(), pressed: { conversation, activity: '1' } });
    assert.deepEqual(answer.firstCall.args, ['request.submit', { what: 'x' }, aTurn()]);
  });
});

describe('searching for a request to put into a chat', () => {
  it('D5.3: looks among the person’s own and followed requests only', async () => {
    const { dialog, mine, recent, load } = opened(card);
    const found = await dialog.search('smartcard', aTurn());
    assert.deepEqual(
      found.map(({ view, hint }) => [view.template, view.data.id, hint]),
      [['request-link', 'WL-00002', 'Smartcard']],
    );
    sinon.assert.calledOnceWithExactly(mine, 'RXX', aTurn().actor.id);
    sinon.assert.notCalled(recent);
    sinon.assert.notCalled(load);
  });

  it('looks through the open requests too for somebody at the desk, by words or by number', async () => {
    const { dialog, recent } = opened(card);
    const turn = aTurn({ by: ivan, roles: ['informatics'] });
    const ids = async (typed: string) => (await dialog.search(typed, turn)).map(({ view }) => view.data.id);
    assert.deepEqual(await ids('reader'), ['WL-00003']);
    assert.deepEqual(await ids('wl-00003'), ['WL-00003']);
    assert.deepEqual(await ids(''), ['WL-7K2QX', 'WL-00002']);
    sinon.assert.calledOnce(recent);
  });

  it('A2.8: never finds what was told in confidence, not even for whoever told it', async () => {
    const { dialog, mine } = opened(card);
    const turn = aTurn({ by: ivan, roles: ['informatics'] });
    assert.deepEqual(await dialog.search('WL-00004', turn), []);
    mine.resolves({ items: [aRequest({ confidential: true })] });
    assert.deepEqual(await dialog.search('', aTurn()), []);
  });

  it('reads a page of requests at the most, however many fit', async () => {
    const { dialog, recent, load } = opened(card);
    recent.resolves(Array.from({ length: 200 }, (_, at) => ({ id: `WL-${10000 + at}`, what: 'Smartcard' })));
    await dialog.search('smartcard', aTurn({ by: ivan, roles: ['informatics'] }));
    sinon.assert.callCount(load, 8);
  });
});
