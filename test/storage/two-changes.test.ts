import assert from 'node:assert/strict';
import type { Person } from '../../bot/core/actor.ts';
import { merge, mostChildren } from '../../bot/link/merge-rules.ts';
import type { Request } from '../../bot/request/request.ts';
import { settleBoth } from '../../bot/request/settle-both.ts';
import type { RequestStore, Save } from '../../bot/request/store.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { indexRows, rowsOf } from '../../bot/storage/request-rows.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { mostWrites, type Table } from '../../bot/storage/table.ts';
import { resolve } from '../../bot/triage/rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aTurn } from '../support/turns.ts';
import { actor, contactOf, minutesLater, numberOf, raised } from './example-request.ts';
import { type FreshTable, freshTable, keysOf } from './fresh-table.ts';

const [first, second] = ['WL-00000', 'WL-00001'] as const;

describe('two requests that change together', () => {
  let fresh: FreshTable;
  let organisation: string;
  let store: RequestStore;
  beforeEach(async () => {
    fresh = await freshTable();
    organisation = fresh.organisation;
    store = requestStore(fresh.rows, contacts(fresh.rows), () => undefined);
    await store.save(organisation, raised(first, 'nadia'));
    await store.save(organisation, raised(second, 'omar'));
  });

  const at = async (id: string): Promise<Request> =>
    (await store.load(organisation, id))?.request ?? assert.fail(id);

  const merging = async (child: string, parent: string): Promise<Save> => {
    const before = await store.load(organisation, child);
    const other = await store.load(organisation, parent);
    assert.ok(before && other);
    const both = merge(before.request, other.request, minutesLater(1));
    if (typeof both === 'string') assert.fail(both);
    return { before, change: both.change, by: actor('ivan'), also: { before: other, change: both.also } };
  };

  it('invariant 1: are both saved, with the event and the index rows of each', async () => {
    assert.equal(await store.save(organisation, await merging(second, first)), 'saved');
    const [child, parent] = [await at(second), await at(first)];
    assert.deepEqual([child.status, child.parent, parent.backers], ['linked', first, 1]);
    const events = await keysOf(fresh.client, organisation, 'event|');
    assert.equal(events.length, 4);
    const index = await keysOf(fresh.client, organisation, 'open|');
    assert.deepEqual(
      index,
      [...indexRows(parent).keys()].filter((key) => key.startsWith('open|')),
    );
  });

  it('invariant 1: are neither saved where either has changed since it was read', async () => {
    for (const moved of [first, second]) {
      const save = await merging(second, first);
      const before = await store.load(organisation, moved);
      assert.ok(before);
      const request = { ...before.request, version: before.request.version + 1 };
      const change = { request, event: 'noted', tell: [] } as const;
      assert.equal(await store.save(organisation, { before, change, by: actor('lena') }), 'saved');
      assert.equal(await store.save(organisation, save), 'conflict');
      assert.deepEqual([(await at(first)).children, (await at(second)).status], [undefined, 'submitted']);
    }
  });

  it('invariant 1: are neither changed where the process ends before the tables have answered', async () => {
    const broken: Table = { ...fresh.rows, commit: () => Promise.reject(new Error('gone')) };
    const mortal = requestStore(broken, contacts(broken), () => undefined);
    await assert.rejects(mortal.save(organisation, await merging(second, first)));
    assert.deepEqual([(await at(first)).children, (await at(second)).status], [undefined, 'submitted']);
    assert.equal(await store.save(organisation, await merging(second, first)), 'saved');
  });

  it('go into each other in one direction only, however many press at once', async () => {
    const by: Person = { id: 'ivan', name: 'Ivan' };
    const base = aTurn({ by, roles: ['informatics'], at: minutesLater(1) });
    const turn = { ...base, actor: { ...base.actor, organisation } };
    const press = (child: string, parent: string) =>
      settleBoth(
        store,
        turn,
        child,
        () => store.load(organisation, parent),
        (one, other) => (other ? merge(one, other, turn.now) : 'unknown'),
      );
    const settled = await Promise.all([press(first, second), press(second, first), press(first, second)]);
    const [one, two] = [await at(first), await at(second)];
    assert.equal([one, two].filter(({ status }) => status === 'linked').length, 1);
    assert.equal(settled.filter(({ result }) => result === 'changed').length, 1);
    assert.equal((one.children ?? []).length + (two.children ?? []).length, 1);
  });

  it('fit into one transaction with as many parts as a request can hold, each row once', async () => {
    const children = Array.from({ length: mostChildren }, (_, one) => ({
      id: numberOf(one + 10),
      people: 1,
    }));
    const parent = { ...(await at(first)), children };
    const save = await merging(second, first);
    const full = { ...parent, children: children.slice(1) };
    const both = merge(parent, { ...full, id: 'WL-99999' }, minutesLater(2));
    if (typeof both === 'string') assert.fail(both);
    const before = { request: parent, etag: 'e' };
    const solved = madeBy(
      resolve(parent, { by: actor('ivan'), text: 'Done', outcome: 'done' }, minutesLater(2)),
    );
    const saves: readonly Save[] = [
      save,
      { before, change: solved, by: actor('ivan'), contact: contactOf('ivan') },
      {
        before,
        change: both.change,
        by: actor('ivan'),
        also: { before: { request: full, etag: 'e' }, change: both.also },
      },
    ];
    for (const one of saves) {
      const keys = rowsOf(one).map(({ key }) => key);
      assert.ok(keys.length < mostWrites - 5, `${keys.length}`);
      assert.equal(new Set(keys).size, keys.length);
    }
    assert.equal(rowsOf(saves[1] ?? save).filter(({ key }) => key.includes('|wake')).length, mostChildren);
  });
});
