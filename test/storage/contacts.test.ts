import assert from 'node:assert/strict';
import sinon, { type SinonSpy } from 'sinon';
import type { Contact } from '../../bot/core/place.ts';
import { type Contacts, contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { type Outbox, outbox } from '../../bot/storage/outbox.ts';
import type { Table } from '../../bot/storage/table.ts';
import { contactOf } from './example-request.ts';
import { dump, type FreshTable, freshTable } from './fresh-table.ts';

const { chat, ...inChannel } = contactOf('nadia');

describe('contacts', () => {
  let fresh: FreshTable;
  let organisation: string;
  let commit: SinonSpy<Parameters<Table['commit']>, ReturnType<Table['commit']>>;
  /** The memory of one process. */
  let people: Contacts;
  const restarted = (): Contacts => contacts({ ...fresh.rows, commit });

  beforeEach(async () => {
    fresh = await freshTable();
    organisation = fresh.organisation;
    commit = sinon.spy(fresh.rows.commit);
    people = restarted();
  });

  const found = async (person: string, where = organisation): Promise<Contact | undefined> =>
    (await people.reach(where, person))?.contact;

  it('are left alone once Teams refused a message, and no longer once they write', async () => {
    const here = contactOf('nadia', { seen: '2026-11-24T09:30:00.000Z' });
    await people.remember(organisation, here);
    const refused = { op: 'merge', key: keys.contact('nadia'), columns: { blocked: '403' } } as const;
    await fresh.rows.commit(organisation, [refused]);
    assert.equal((await people.reach(organisation, 'nadia'))?.blocked, '403');
    await people.remember(organisation, { ...here, seen: '2026-11-24T09:40:00.000Z' });
    const back = await people.reach(organisation, 'nadia');
    assert.deepEqual([back?.blocked, back?.seen], ['', '2026-11-24T09:40:00.000Z']);
  });

  it('are as good as blocked after an uninstall, until they install again, whatever was remembered', async () => {
    const here = contactOf('nadia', { seen: '2026-11-24T09:30:00.000Z' });
    await people.met(organisation, here);
    await restarted().forget(organisation, 'nadia');
    assert.equal((await people.reach(organisation, 'nadia'))?.blocked, 'removed');
    await people.met(organisation, here);
    assert.equal((await people.reach(organisation, 'nadia'))?.blocked, '');
  });

  it('keep what the person wishes, and a name that is known where Teams leaves it out', async () => {
    await people.remember(organisation, contactOf('nadia'));
    const wishes = { shifts: [], stopped: ['update'] } as const;
    await people.wish(organisation, 'nadia', wishes);
    await people.met(organisation, contactOf('nadia', { name: '' }));
    const reach = await people.reach(organisation, 'nadia');
    assert.deepEqual([reach?.wishes, reach?.contact.name], [wishes, 'Colleague nadia']);
  });

  it('are read a page at a time, in the order of their ids, without those who have no address', async () => {
    await people.rememberAll(
      organisation,
      ['d', 'b', 'a', 'e'].map((id) => contactOf(id)),
    );
    await people.forget(organisation, 'c');
    const ids: string[][] = [];
    let next: string | undefined;
    do {
      const page = await people.everyone(organisation, next, 2);
      ids.push(page.people.map(({ contact }) => contact.id));
      next = page.next;
    } while (next !== undefined);
    assert.deepEqual(ids, [['a', 'b'], ['d'], ['e']]);
  });

  it('cost one write for each news, and none for what is known', async () => {
    for (let time = 0; time < 3; time += 1) await people.remember(organisation, contactOf('nadia'));
    assert.equal(commit.callCount, 1);
    await people.remember(organisation, contactOf('nadia', { serviceUrl: 'http://127.0.0.1:9/moved/' }));
    assert.equal(commit.callCount, 2);
    assert.match(String((await found('nadia'))?.serviceUrl), /moved/);
  });

  it('are written again after a restart, and by the save that landed in the meantime not twice', async () => {
    await people.remember(organisation, contactOf('nadia'));
    const after = restarted();
    assert.equal(after.news(organisation, contactOf('nadia')).length, 1);
    after.landed(organisation, contactOf('nadia'));
    assert.equal(after.news(organisation, contactOf('nadia')).length, 0);
  });

  it('stay news until their write has landed', async () => {
    commit = sinon.fake.rejects(new Error('no storage'));
    people = restarted();
    await assert.rejects(people.remember(organisation, contactOf('nadia')));
    assert.equal(people.news(organisation, contactOf('nadia')).length, 1);
  });

  it('keep the own chat when the person then writes in a channel', async () => {
    await people.remember(organisation, contactOf('nadia'));
    await people.remember(organisation, inChannel);
    assert.equal(commit.callCount, 1, 'that was no news');
    await restarted().remember(organisation, inChannel);
    assert.deepEqual(await found('nadia'), contactOf('nadia'));
  });

  it('know a person of a channel without a chat, and then with one', async () => {
    await people.remember(organisation, inChannel);
    assert.deepEqual(await found('nadia'), inChannel);
    await people.remember(organisation, contactOf('nadia'));
    assert.equal((await found('nadia'))?.chat, chat);
  });

  it('lose the chat with an uninstall, and have it back with the next message', async () => {
    await people.remember(organisation, contactOf('nadia'));
    await people.forget(organisation, 'nadia');
    assert.deepEqual(await found('nadia'), inChannel);
    await people.remember(organisation, contactOf('nadia'));
    assert.deepEqual(await found('nadia'), contactOf('nadia'));
  });

  it('do not make up a person of an uninstall by somebody who was never met', async () => {
    await people.forget(organisation, 'stranger');
    assert.equal(await found('stranger'), undefined);
  });

  it('remember the newest 50,000 and forget the oldest first', () => {
    for (let count = 0; count <= 50_000; count += 1) people.landed(organisation, contactOf(`p${count}`));
    assert.equal(people.news(organisation, contactOf('p0')).length, 1);
    assert.equal(people.news(organisation, contactOf('p1')).length, 0);
    people.landed(organisation, contactOf('p1', { name: 'New name' }));
    people.landed(organisation, contactOf('one more'));
    assert.equal(people.news(organisation, contactOf('p1', { name: 'New name' })).length, 0);
    assert.equal(people.news(organisation, contactOf('p2')).length, 1);
  });

  it('tell one organisation from another', async () => {
    await people.remember(organisation, contactOf('nadia'));
    assert.equal(people.news('another', contactOf('nadia')).length, 1);
    assert.equal(await found('nadia', `${organisation}2`), undefined);
  });

  it('let exactly one of 20 say welcome, in two processes', async () => {
    const other = restarted();
    const tries = Array.from({ length: 20 }, (_, at) =>
      (at % 2 === 0 ? people : other).claimWelcome(organisation, 'nadia'),
    );
    assert.equal((await Promise.all(tries)).filter(Boolean).length, 1);
    assert.equal(await people.claimWelcome(organisation, 'nadia'), false);
    assert.equal(await people.claimWelcome(organisation, 'omar'), true);
  });

  it('hold the triage channel, and the newer one once it moved', async () => {
    assert.equal(await people.place(organisation, 'triage'), undefined);
    const channel = { id: '19:a@thread.tacv2', kind: 'channel', serviceUrl: 's', tenant: 't' } as const;
    await people.settle(organisation, 'triage', channel);
    await people.settle(organisation, 'triage', { ...channel, id: '19:b@thread.tacv2' });
    assert.deepEqual(await people.place(organisation, 'triage'), { ...channel, id: '19:b@thread.tacv2' });
    assert.equal((await dump(fresh.client, organisation)).length, 1);
  });

  describe('of everybody', () => {
    const seen = '2026-11-24T09:30:00.000Z';

    it('are written a hundred at a time, and those who are known not again', async () => {
      const many = Array.from({ length: 250 }, (_, at) => contactOf(`p${at}`));
      await people.rememberAll(organisation, many);
      assert.equal(commit.callCount, 3);
      await people.rememberAll(organisation, many);
      assert.equal(commit.callCount, 3);
    });

    it('tell who has written from who is only a member of a team', async () => {
      await people.remember(organisation, contactOf('nadia', { seen }));
      await people.rememberAll(organisation, [contactOf('omar')]);
      const page = await people.everyone(organisation, undefined, 9);
      assert.deepEqual(
        page.people.map((one) => one.seen),
        [seen, undefined],
      );
    });
  });

  describe('who refused a message (403)', () => {
    const seen = '2026-11-24T09:30:00.000Z';
    const refused = (box: Outbox) =>
      box.record([
        { kind: 'contact', person: 'nadia', patch: { blocked: '403', told: { '2026-11-24': 3 } } },
      ]);

    it('are known again at once, though they wrote a moment before as well', async () => {
      await people.remember(organisation, contactOf('nadia', { seen }));
      await refused(outbox(fresh.rows, organisation, (id) => people.outdated(organisation, id)));
      await people.remember(organisation, contactOf('nadia', { seen }));
      assert.equal((await people.reach(organisation, 'nadia'))?.blocked, '');
    });

    it('stay blocked when a list of members names them: they have not said a word', async () => {
      await people.remember(organisation, contactOf('nadia', { seen }));
      await refused(outbox(fresh.rows, organisation));
      await restarted().rememberAll(organisation, [contactOf('nadia', { name: 'A new name' })]);
      assert.equal((await people.reach(organisation, 'nadia'))?.blocked, '403');
    });
  });
});
