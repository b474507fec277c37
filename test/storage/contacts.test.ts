import assert from 'node:assert/strict';
import sinon, { type SinonSpy } from 'sinon';
import { type Contacts, contacts } from '../../bot/storage/contacts.ts';
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

  it('cost one write for each news, and none for what is known', async () => {
    for (let time = 0; time < 3; time += 1) await people.remember(organisation, contactOf('nadia'));
    assert.equal(commit.callCount, 1);
    await people.remember(organisation, contactOf('nadia', { serviceUrl: 'http://127.0.0.1:9/moved/' }));
    assert.equal(commit.callCount, 2);
    assert.match(String((await people.find(organisation, 'nadia'))?.serviceUrl), /moved/);
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
    assert.deepEqual(await people.find(organisation, 'nadia'), contactOf('nadia'));
  });

  it('know a person of a channel without a chat, and then with one', async () => {
    await people.remember(organisation, inChannel);
    assert.deepEqual(await people.find(organisation, 'nadia'), inChannel);
    await people.remember(organisation, contactOf('nadia'));
    assert.equal((await people.find(organisation, 'nadia'))?.chat, chat);
  });

  it('lose the chat with an uninstall, and have it back with the next message', async () => {
    await people.remember(organisation, contactOf('nadia'));
    await people.forget(organisation, 'nadia');
    assert.deepEqual(await people.find(organisation, 'nadia'), inChannel);
    await people.remember(organisation, contactOf('nadia'));
    assert.deepEqual(await people.find(organisation, 'nadia'), contactOf('nadia'));
  });

  it('do not make up a person of an uninstall by somebody who was never met', async () => {
    await people.forget(organisation, 'stranger');
    assert.equal(await people.find(organisation, 'stranger'), undefined);
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
    assert.equal(await people.find(`${organisation}2`, 'nadia'), undefined);
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
});
