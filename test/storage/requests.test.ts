import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Page } from '../../bot/core/page.ts';
import type { Request } from '../../bot/request/request.ts';
import { join } from '../../bot/request/rules.ts';
import type { RequestStore, Save } from '../../bot/request/store.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { note as deskNote, take } from '../../bot/triage/rules.ts';
import { actor, contactOf, minutesLater, numberOf, raised, start } from './example-request.ts';
import { dump, type FreshTable, freshTable } from './fresh-table.ts';

const idOf = ({ id }: { readonly id: string }): string => id;

/** All pages of a list, by following `next` to the end. */
const allPages = async <Item>(
  read: (page?: string) => Promise<Page<Item>>,
): Promise<readonly (readonly Item[])[]> => {
  const pages: (readonly Item[])[] = [];
  let next: string | undefined;
  do {
    const page = await read(next);
    pages.push(page.items);
    next = page.next;
  } while (next !== undefined);
  return pages;
};

describe('the store of requests', () => {
  let fresh: FreshTable;
  let organisation: string;
  let store: RequestStore;
  let saved: sinon.SinonSpy;

  beforeEach(async () => {
    fresh = await freshTable();
    organisation = fresh.organisation;
    saved = sinon.fake();
    store = requestStore(fresh.rows, contacts(fresh.rows), saved);
  });

  const save = (one: Save) => store.save(organisation, one);

  /** The change that `who` makes to what is stored now. */
  const changeOf = async (id: string, who: string): Promise<Save> => {
    const before = await store.load(organisation, id);
    assert.ok(before);
    const change = deskNote(before.request, { by: actor(who), text: `By ${who}` }, minutesLater(1));
    assert.notEqual(change, 'unchanged');
    return { before, change: change as Save['change'], by: actor(who), contact: contactOf(who) };
  };

  const taken = async (id: string, who: string): Promise<void> => {
    const before = await store.load(organisation, id);
    assert.ok(before);
    const change = take(before.request, actor(who), minutesLater(60), minutesLater(1)) as Save['change'];
    assert.equal(await save({ before, change, by: actor(who), contact: contactOf(who) }), 'saved');
  };

  it('gives back the request as it was saved, and tells the outbox', async () => {
    const one = raised('WL-00000');
    assert.equal(await save(one), 'saved');
    sinon.assert.calledOnce(saved);
    const loaded = await store.load(organisation, 'WL-00000');
    assert.deepEqual(loaded?.request, JSON.parse(JSON.stringify(one.change.request)));
    assert.equal(await store.load(organisation, 'WL-00001'), undefined);
  });

  it('lets one of 20 racing changes win, and keeps nothing of the others', async () => {
    await save(raised('WL-00000'));
    const racing = await Promise.all(
      Array.from({ length: 20 }, (_, at) => changeOf('WL-00000', `racer${at}`)),
    );
    const results = await Promise.all(racing.map(save));
    assert.equal(results.filter((result) => result === 'saved').length, 1);
    assert.equal(saved.callCount, 2);
    const winner = `racer${results.indexOf('saved')}`;
    const loaded = await store.load(organisation, 'WL-00000');
    assert.deepEqual(
      loaded?.request.notes.map((one) => one.by.id),
      [winner],
    );
    const everything = JSON.stringify(await dump(fresh.client, organisation));
    assert.deepEqual([...new Set(everything.match(/racer\d+/g))], [winner]);
  });

  it('refuses a number that is taken, and leaves the first as it was', async () => {
    assert.equal(await save(raised('WL-00000', 'nadia')), 'saved');
    assert.equal(await save(raised('WL-00000', 'omar', { what: 'Mine now' })), 'conflict');
    assert.equal((await store.load(organisation, 'WL-00000'))?.request.requester.id, 'nadia');
    assert.doesNotMatch(JSON.stringify(await dump(fresh.client, organisation)), /Mine now|omar/);
  });

  it('A2.3: names whoever raised a request and everybody who said "me too", each with a name and nothing else', async () => {
    await save(raised('WL-00000', 'nadia'));
    await save(raised('WL-000000', 'stranger'));
    for (const who of ['omar', 'lena']) {
      const by = { ...actor(who), roles: ['requester', 'lead'] } as const;
      const before = await store.load(organisation, 'WL-00000');
      assert.ok(before);
      const change = join(before.request, { by, text: '' }, false, minutesLater(1)) as Save['change'];
      assert.equal(await save({ before, change, by, follower: by, contact: contactOf(who) }), 'saved');
    }
    const named = (id: string) => ({ id, name: `Colleague ${id}` });
    assert.deepEqual(await store.concerned(organisation, 'WL-00000'), ['nadia', 'lena', 'omar'].map(named));
    assert.deepEqual(await store.concerned(organisation, 'WL-000000'), [named('stranger')]);
    assert.deepEqual(await store.concerned(organisation, 'WL-ZZZZZ'), []);
    assert.deepEqual(await store.concerned('another', 'WL-00000'), []);
  });

  it('names more of them than one page of the tables holds', async () => {
    await save(raised('WL-00000', 'nadia'));
    const ids = Array.from({ length: 1001 }, (_, at) => `p${String(at).padStart(4, '0')}`);
    for (let at = 0; at < ids.length; at += 100) {
      await fresh.rows.commit(
        organisation,
        ids.slice(at, at + 100).map((id) => ({
          op: 'put',
          key: keys.follower('WL-00000', id),
          value: { id, name: id },
        })),
      );
    }
    const concerned = await store.concerned(organisation, 'WL-00000');
    assert.deepEqual(concerned.map(idOf), ['nadia', ...ids]);
  });

  describe('with lists of 21', () => {
    const count = 21;
    /** Three to a moment, so that some keys differ by the number alone. */
    const momentOf = (at: number): Date => minutesLater(Math.floor(at / 3));
    const all = Array.from({ length: count }, (_, at) => numberOf(at));
    const harmOf = (at: number) => (['no', 'now', 'could'] as const)[at % 3] ?? 'no';

    beforeEach(async () => {
      await Promise.all(
        all.map((id, at) => save(raised(id, 'nadia', { harm: harmOf(at), now: momentOf(at) }))),
      );
      await save(raised('WL-ZZZZZ', 'omar', { now: minutesLater(60) }));
    });

    it("pages through a person's own, newest first, and loses and doubles none", async () => {
      const pages = await allPages((page) => store.mine(organisation, 'nadia', page));
      assert.deepEqual(
        pages.map((page) => page.length),
        [8, 8, 5],
      );
      const times = pages.flat().map((request: Request) => request.createdAt);
      assert.deepEqual(times, [...times].sort().reverse());
      assert.deepEqual(pages.flat().map(idOf).sort(), all);
    });

    it('pages through the queue, worst first and oldest first among equals', async () => {
      const pages = await allPages((page) => store.open(organisation, 'all', 'ivan', page));
      const lines = pages.flat();
      assert.deepEqual(lines.map(idOf).sort(), [...all, 'WL-ZZZZZ']);
      assert.deepEqual(
        lines.map(({ harm }) => harm),
        [...Array(7).fill('now'), ...Array(7).fill('could'), ...Array(7).fill('no'), undefined],
      );
      for (let at = 1; at < lines.length; at += 1) {
        const [one, other] = [lines[at - 1], lines[at]];
        assert.ok(one?.harm !== other?.harm || String(one?.createdAt) <= String(other?.createdAt));
      }
      const urgent = await allPages((page) => store.open(organisation, 'urgent', 'ivan', page));
      assert.equal(urgent.flat().length, 14);
    });

    it('pages through what one person has taken, and nobody else', async () => {
      for (const id of all.slice(0, 10)) await taken(id, 'ivan');
      await taken('WL-ZZZZZ', 'ivan.2');
      const pages = await allPages((page) => store.open(organisation, 'mine', 'ivan', page));
      assert.deepEqual(pages.flat().map(idOf).sort(), all.slice(0, 10));
    });

    it('gives the recent ones newest first', async () => {
      const hints = await store.recent(organisation);
      assert.equal(hints.length, count + 1);
      assert.equal(hints[0]?.id, 'WL-ZZZZZ');
    });

    it('loses and doubles none when more come in between two pages', async () => {
      const first = await store.mine(organisation, 'nadia');
      await save(raised('WL-NEW00', 'nadia', { now: minutesLater(120) }));
      const rest = await allPages((page) => store.mine(organisation, 'nadia', page ?? first.next));
      assert.deepEqual([...first.items, ...rest.flat()].map(idOf).sort(), all);
    });

    it('begins again with a forged cursor, and shows nothing of anybody else', async () => {
      const first = (await store.mine(organisation, 'nadia')).items.map(idOf);
      const theirs = await store.open(organisation, 'all', 'ivan');
      const forged = ['', ' ', 'x', "'", "' or RowKey ne '", 'mine|omar|', 'mine|nadia', 'mine|', 'open|0'];
      for (const page of [...forged, theirs.next ?? '', 'mine|nadia|\u0000', 'mine|nadia|\ud800']) {
        const shown = await store.mine(organisation, 'nadia', page);
        assert.deepEqual(shown.items.map(idOf), first, JSON.stringify(page));
      }
    });
  });

  it("shows a person with an awkward id their own list and not their neighbour's", async () => {
    const awkward = ['a', 'a.b', 'a:b', 'a@b', 'a-b', 'a_b', 'A'];
    await Promise.all(awkward.map((person, at) => save(raised(numberOf(at), person, { now: start }))));
    for (const [at, person] of awkward.entries()) {
      assert.deepEqual((await store.mine(organisation, person)).items.map(idOf), [numberOf(at)]);
    }
  });
});
