import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon from 'sinon';
import type { Page } from '../../bot/core/page.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { storyStore } from '../../bot/storage/stories.ts';
import { storyIndex } from '../../bot/storage/story-rows.ts';
import { mostWrites, type Write } from '../../bot/storage/table.ts';
import { approve, sendForApproval, withdraw } from '../../bot/story/approval-rules.ts';
import type { Decision } from '../../bot/story/change.ts';
import { consent } from '../../bot/story/consent-rules.ts';
import type { Line, Save, StoryStore } from '../../bot/story/store.ts';
import type { Story } from '../../bot/story/story.ts';
import { tell } from '../../bot/story/tell-rules.ts';
import { people } from '../support/people.ts';
import { aPostedStory, aStory, clinical, digital, teller } from '../support/stories.ts';
import { contactOf } from './example-request.ts';
import { dump, type FreshTable, freshTable, keysOf } from './fresh-table.ts';
import { numberOf, someStories } from './random-stories.ts';

const now = new Date('2026-11-20T10:00:00Z');
const id = 'WS-00000';
const { nadia, informatics, cio } = people;

describe('the store of stories', () => {
  let fresh: FreshTable;
  let organisation: string;
  let store: StoryStore;
  let saved: sinon.SinonSpy;
  beforeEach(async () => {
    fresh = await freshTable();
    organisation = fresh.organisation;
    saved = sinon.fake();
    store = storyStore(fresh.rows, contacts(fresh.rows), saved);
  });

  const { title, what, gains, kind, requests } = aStory();
  const words = { title, what, gains, kind, requests };
  const told = (number = id, at = now): Save => ({
    change: tell(number, { words, people: [clinical(), digital()], by: teller }, at),
    by: teller,
    contact: contactOf(teller.id),
  });

  const changed = async (decide: (story: Story) => Decision, number = id): Promise<Save> => {
    const before = (await store.load(organisation, number)) ?? assert.fail(number);
    const change = decide(before.story);
    if (typeof change === 'string') assert.fail(change);
    return { before, change, by: nadia };
  };
  const change = async (decide: (story: Story) => Decision, number = id): Promise<void> =>
    assert.equal(await store.save(organisation, await changed(decide, number)), 'saved');

  /** Many at once, as rows: their rules are not what is tested. */
  const put = async (stories: readonly Story[]): Promise<void> => {
    const writes = stories.flatMap((story): readonly Write[] => [
      { op: 'put', key: keys.story(story.id), value: story },
      ...[...storyIndex(story)].map(([key, value]): Write => ({ op: 'put', key, value })),
    ]);
    for (let at = 0; at < writes.length; at += mostWrites)
      await fresh.rows.commit(organisation, writes.slice(at, at + mostWrites));
  };
  const postedAt = (count: number, at: string): Story =>
    aPostedStory({ id: numberOf(count), createdAt: at, postedAt: at });

  const all = async (read: (page?: string) => Promise<Page<Line>>): Promise<readonly string[]> => {
    const seen: string[] = [];
    let page: string | undefined;
    do {
      const { items, next } = await read(page);
      assert.ok(items.length <= 8);
      seen.push(...items.map((line) => line.id));
      page = next;
    } while (page !== undefined);
    return seen;
  };

  it('gives back the story as it was saved, and tells the outbox', async () => {
    const save = told();
    assert.equal(await store.save(organisation, save), 'saved');
    sinon.assert.calledOnce(saved);
    const loaded = await store.load(organisation, id);
    assert.deepEqual(loaded?.story, JSON.parse(JSON.stringify(save.change.story)));
    assert.equal(await store.load(organisation, 'WS-00001'), undefined);
    assert.equal(await store.save(organisation, told()), 'conflict', 'the number is taken');
  });

  it('lets one of two people who save at once win, whole', async () => {
    await store.save(organisation, told());
    const saves = await Promise.all([
      changed((story) => consent(story, { by: nadia, answer: 'named' }, [], now)),
      changed((story) => consent(story, { by: informatics, answer: 'no' }, [], now)),
    ]);
    const results = await Promise.all(saves.map((one) => store.save(organisation, one)));
    assert.deepEqual([...results].sort(), ['conflict', 'saved']);
    assert.equal((await keysOf(fresh.client, organisation, 'event|')).length, 2);
    const { contributors } = (await store.load(organisation, id))?.story ?? assert.fail();
    assert.equal(contributors.filter(({ answer }) => answer).length, 1);
  });

  it('lists what waits oldest first, and no longer once it is out or taken back', async () => {
    for (const [nth, number] of [numberOf(1), numberOf(0), numberOf(2)].entries())
      await store.save(organisation, told(number, new Date(now.getTime() + nth * 60_000)));
    const waiting = () => all((page) => store.waiting(organisation, page));
    assert.deepEqual(await waiting(), [], 'those who are in it are asked first');
    for (const at of [0, 1, 2]) await change((story) => sendForApproval(story, [], now), numberOf(at));
    await change((story) => consent(story, { by: nadia, answer: 'thanks' }, [], now), numberOf(1));
    assert.deepEqual(await waiting(), [numberOf(1), numberOf(0), numberOf(2)]);
    await change((story) => approve(story, { by: cio, month: '2026-11' }, now), numberOf(1));
    await change((story) => withdraw(story, teller, now), numberOf(2));
    assert.deepEqual(await waiting(), [numberOf(0)]);
    assert.deepEqual(await all((page) => store.wall(organisation, page)), [numberOf(1)]);
    await change((story) => withdraw(story, cio, now), numberOf(1));
    assert.deepEqual(await all((page) => store.wall(organisation, page)), []);
  });

  it('D5.4: names nobody in a list, whoever agreed: nobody keeps a list up to date', async () => {
    const named = { ...words, title: 'How Nadia Rahman tidied the round' };
    const change_ = tell(id, { words: named, people: [clinical(), digital()], by: teller }, now);
    await store.save(organisation, { change: change_, by: teller });
    const titles = async () => {
      const lines = await Promise.all([
        store.own(organisation, teller.id),
        store.own(organisation, informatics.id),
        store.wall(organisation),
      ]);
      return [...new Set(lines.flatMap(({ items }) => items.map((line) => line.title)))];
    };
    assert.deepEqual(await titles(), ['How a colleague tidied the round']);
    await change((story) => consent(story, { by: nadia, answer: 'named' }, [], now));
    await change((story) => approve(story, { by: cio, month: '2026-11' }, now));
    await change((story) => consent(story, { by: nadia, answer: 'no' }, [], now));
    assert.deepEqual(await titles(), ['How a colleague tidied the round']);
    assert.equal((await store.own(organisation, nadia.id)).items.length, 1, 'to change their mind');
  });

  it('turns the pages of a wall of 500, each once, newest first, and reads any span of it', async () => {
    const minutes = (nth: number): string => new Date(now.getTime() + nth * 60_000).toISOString();
    await put(Array.from({ length: 500 }, (_, nth) => postedAt(nth, minutes(nth))));
    const wall = await all((page) => store.wall(organisation, page));
    assert.deepEqual(
      wall,
      Array.from({ length: 500 }, (_, nth) => numberOf(499 - nth)),
    );
    const own = await all((page) => store.own(organisation, teller.id, page));
    assert.deepEqual(own, wall);
    const some = await store.posted(organisation, minutes(10), minutes(13));
    assert.deepEqual(
      some.map((line) => line.id),
      [numberOf(10), numberOf(11), numberOf(12)],
    );
    assert.equal((await store.posted(organisation, minutes(0), minutes(500))).length, 500);
    const elsewhere = await store.wall(organisation, 'request|WL-00000');
    assert.equal(elsewhere.items[0]?.id, numberOf(499), 'a cursor of another list starts at the top');
  }).timeout(60_000);

  it('ends a year with its last millisecond, and knows none that is no year', async () => {
    const moments = [
      '2025-12-31T23:59:59.999Z',
      '2026-01-01T00:00:00.000Z',
      '2026-12-31T23:59:59.999Z',
      '2027-01-01T00:00:00.000Z',
    ];
    await put(moments.map((at, nth) => postedAt(nth, at)));
    const of = (year: string) => all((page) => store.wall(organisation, page, year));
    assert.deepEqual(await of('2025'), [numberOf(0)]);
    assert.deepEqual(await of('2026'), [numberOf(2), numberOf(1)]);
    assert.deepEqual(await of('2027'), [numberOf(3)]);
    for (const year of ['2028', '0000', '9999', '20265', 'year', "' or 1 eq 1"])
      assert.deepEqual(await of(year), []);
    const between = await store.posted(organisation, moments[1] ?? '', moments[2] ?? '');
    assert.deepEqual(
      between.map((line) => line.id),
      [numberOf(1)],
      'the first instant is in it, the last is not',
    );
  });

  it('keeps index rows that a rebuild from the snapshot would make, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(someStories, async (saves) => {
        const here = await freshTable();
        const at = storyStore(here.rows, contacts(here.rows), () => undefined);
        for (const save of saves) {
          const before = await at.load(here.organisation, id);
          assert.equal(await at.save(here.organisation, { ...save, before }), 'saved');
        }
        const last = saves.at(-1)?.change.story ?? assert.fail();
        const rows = (await dump(here.client, here.organisation)) as readonly Record<string, string>[];
        const stored = rows
          .filter(({ rowKey = '' }) => /^stories(-own|-waiting)?\|/.test(rowKey))
          .map(({ rowKey, v0 }) => [rowKey, v0]);
        const rebuilt = [...storyIndex(last)].map(([key, line]) => [key, JSON.stringify(line)]);
        assert.deepEqual(new Map(stored as [string, string][]), new Map(rebuilt as [string, string][]));
      }),
      { numRuns: 10 },
    );
  }).timeout(60_000);

  it('reads what is kept of every broadcast that told of it, oldest first', async () => {
    assert.deepEqual(await store.tellings(organisation, id), []);
    const telling = (broadcast: string, at: string): Write => ({
      op: 'put',
      key: keys.toldIn(id, broadcast),
      value: { broadcast, at },
    });
    await fresh.rows.commit(organisation, [
      telling('WB-00000', '2026-12-02T00:00:00.000Z'),
      telling('WB-ZZZZZ', '2026-12-01T00:00:00.000Z'),
    ]);
    assert.deepEqual(await store.tellings(organisation, id), ['WB-ZZZZZ', 'WB-00000']);
  });

  describe('cheers', () => {
    const cheer = (person: { readonly id: string; readonly name: string }, on = true, ownCopy = false) =>
      store.cheer(organisation, id, { person, at: now, on, ownCopy });

    it('are one for each person, however often they press, and can be taken back once', async () => {
      assert.deepEqual(await store.cheers(organisation, id, nadia.id), { count: 0, cheered: false });
      const presses = await Promise.all([cheer(nadia), cheer(nadia), cheer(nadia)]);
      assert.deepEqual(presses.map(({ first }) => first).sort(), [false, false, true]);
      await cheer(informatics);
      assert.deepEqual(await store.cheers(organisation, id, nadia.id), { count: 2, cheered: true });
      assert.deepEqual(await store.cheers(organisation, id, cio.id), { count: 2, cheered: false });
      const undone = await Promise.all([cheer(nadia, false), cheer(nadia, false)]);
      assert.deepEqual(undone.map(({ first }) => first).sort(), [false, true]);
      assert.deepEqual(await store.cheers(organisation, id, nadia.id), { count: 1, cheered: false });
      assert.deepEqual(await store.cheers(organisation, 'WS-00001'), { count: 0, cheered: false });
    });

    it('of 500 are all counted, and leave one row for the card that many see', async () => {
      const some = Array.from({ length: 500 }, (_, nth) => ({ id: `p${nth}`, name: '' }));
      for (let at = 0; at < some.length; at += 50)
        await Promise.all(some.slice(at, at + 50).map((one) => cheer(one)));
      assert.equal((await store.cheers(organisation, id)).count, 500);
      assert.equal((await keysOf(fresh.client, organisation, 'waiting|')).length, 1);
      sinon.assert.notCalled(saved);
    }).timeout(60_000);

    it('that change nothing leave nothing to do', async () => {
      await cheer(nadia);
      for (const key of await keysOf(fresh.client, organisation, 'waiting|'))
        await fresh.rows.commit(organisation, [{ op: 'delete', key }]);
      await cheer(nadia, true, true);
      await cheer(informatics, false, true);
      assert.deepEqual(await keysOf(fresh.client, organisation, 'waiting|'), []);
      assert.deepEqual(await keysOf(fresh.client, organisation, 'outbox|'), []);
      sinon.assert.notCalled(saved);
    });

    it('in somebody’s own chat show there at once', async () => {
      await cheer(nadia, true, true);
      assert.deepEqual(await keysOf(fresh.client, organisation, 'outbox|'), [
        `outbox|6bulk|${id}|edit|${nadia.id}`,
      ]);
      sinon.assert.calledOnce(saved);
    });
  });
});
