import assert from 'node:assert/strict';
import type { FormData } from '../../bot/broadcast/form-view.ts';
import type { LedgerPage } from '../../bot/page/broadcast/ledger-page.ts';
import type { BroadcastsPage } from '../../bot/page/broadcast/list-page.ts';
import type { BroadcastPage } from '../../bot/page/broadcast/one-page.ts';
import type { ReachPage } from '../../bot/page/broadcast/reach-page.ts';
import { asksFrom } from '../support/tab-asks.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Person } from '../teams/person.ts';
import { outboxEmpty, storedBy } from './stored.ts';

describe('a broadcast that is written on its page', () => {
  let ward: Ward;

  before(async () => {
    ward = await openWard();
    for (const person of [ward.nadia, ward.omar, ward.lead, ward.cio]) await person.installs();
  });
  after(() => ward.close());

  const ask = (person: Person, verb: string, fields: object = {}, as: 'view' | 'card' = 'view') =>
    asksFrom(ward, person)(verb, fields, as);

  const read = async <Data>(person: Person, verb: string, fields: object = {}): Promise<Data> => {
    const { status, text, data } = await ask(person, verb, fields);
    assert.equal(status, 200, text);
    return data as Data;
  };

  it('is seen as readers will have it, approved in a chat, and its ledger tells of everybody once', async () => {
    const { cio, lead, nadia } = ward;
    const { id, audiences } = await read<FormData>(cio, 'broadcast.start');
    assert.ok(audiences.some(({ value }) => value === 'everyone'));
    const words = {
      id,
      title: 'EPR downtime on Thursday',
      body: 'Use **paper** from 2am.',
      audience: 'everyone',
      class: 'update',
      acknowledge: 'true',
    };

    const before = await storedBy(ward, 'broadcast|');
    const card = await ask(cio, 'page.broadcast-preview', words, 'card');
    assert.equal(card.template, 'broadcast-card');
    assert.match(JSON.stringify(card.card), /Use \*\*paper\*\* from 2am/);
    const named = { ...words, body: 'For 999 000 0018' };
    const blocked = await ask(cio, 'page.broadcast-preview', named, 'card');
    assert.deepEqual([blocked.status, blocked.template], [422, 'desk-notice']);
    assert.match(blocked.text ?? '', /patient number/);
    assert.ok(!ward.logged.join('').includes('999 000'), 'it is in no line of the log');
    assert.deepEqual(await storedBy(ward, 'broadcast|'), before);
    const reach = await read<ReachPage>(cio, 'page.broadcast-reach', {
      audience: 'everyone',
      class: 'update',
    });
    assert.equal(reach.headline, 'For 4 people.');

    assert.equal((await ask(cio, 'broadcast.draft', words)).template, 'broadcast-draft');
    const [own] = (await read<BroadcastsPage>(cio, 'page.broadcasts')).rows;
    assert.deepEqual([own?.id, own?.status], [id, 'Draft, not sent']);
    await ask(cio, 'broadcast.send', { id });
    const [waiting] = (await read<BroadcastsPage>(lead, 'page.broadcasts')).rows;
    assert.equal(waiting?.forYou, true);

    const asked = await lead.chat().shows(/EPR downtime/);
    await lead.presses(asked, 'broadcast.approve');
    for (const person of [nadia, ward.omar, lead, cio]) await person.chat().shows(/EPR downtime on Thursday/);
    await outboxEmpty(ward);
    const got = await nadia.chat().shows(/EPR downtime/);
    await nadia.presses(got, 'broadcast.acknowledge');

    const page = await read<BroadcastPage>(cio, 'page.broadcast', { id });
    assert.equal(page.progress?.headline, '4 of 4 sent');
    assert.ok(page.trail.rows.some(({ what, by }) => /^Approved/.test(what) && /Lena Fox/.test(by)));
    const { lines, next } = await read<LedgerPage>(cio, 'page.ledger', { id });
    assert.deepEqual(lines.map(({ name }) => name).sort(), [
      'Cleo Marsh',
      'Lena Fox',
      'Nadia Rahman',
      'Omar Haddad',
    ]);
    assert.deepEqual([next, lines.find(({ name }) => name === 'Nadia Rahman')?.state], ['', 'Read']);
    const { url } = await read<{ url: string }>(cio, 'page.ledger-file', { id });
    const file = await fetch(`http://127.0.0.1:${ward.app().port}${url}`);
    assert.equal((await file.text()).trim().split('\r\n').length, 5);
  });

  it('is no page for those who may neither send nor approve', async () => {
    const refused = await ask(ward.nadia, 'page.broadcasts');
    assert.deepEqual([refused.status, refused.text], [403, 'That is for another role. Nothing was changed.']);
    const me = await read<{ places: readonly { id: string }[] }>(ward.nadia, 'page.me');
    assert.ok(!me.places.some(({ id }) => id === 'broadcasts'));
  });
});
