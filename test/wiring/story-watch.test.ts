import assert from 'node:assert/strict';
import sinon from 'sinon';
import { celebrated } from '../../bot/request/celebrate-rules.ts';
import type { RequestStore } from '../../bot/request/store.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { storyStore } from '../../bot/storage/stories.ts';
import { storyIndex } from '../../bot/storage/story-rows.ts';
import type { Write } from '../../bot/storage/table.ts';
import { withdraw } from '../../bot/story/approval-rules.ts';
import { patienceMs } from '../../bot/story/asking.ts';
import type { StoryStore } from '../../bot/story/store.ts';
import type { Story } from '../../bot/story/story.ts';
import { storyWatch } from '../../bot/wiring/story-watch.ts';
import { type FreshTable, freshTable, keysOf } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest } from '../support/requests.ts';
import { aPostedStory, aStory, teller, toldAt } from '../support/stories.ts';

const numbers = ['WL-00001', 'WL-00002'] as const;
const posted = aPostedStory({ requests: numbers });
const { id } = posted;
const now = new Date('2026-11-20T12:00:01Z');

describe('what time alone brings to a story', () => {
  let fresh: FreshTable;
  let code: string;
  let stories: StoryStore;
  let requests: RequestStore;
  beforeEach(async () => {
    fresh = await freshTable();
    code = fresh.organisation;
    const known = contacts(fresh.rows);
    stories = storyStore(fresh.rows, known, () => undefined);
    requests = requestStore(fresh.rows, known, () => undefined);
    await put(
      ...numbers.map((request): Write => ({ op: 'put', key: keys.request(request), value: ended(request) })),
    );
  });

  const ended = (request: string, more = {}) => aRequest({ id: request, status: 'confirmed', ...more });
  const put = (...writes: readonly Write[]) => fresh.rows.commit(code, writes);
  const stands = (story: Story) => {
    const lines = [...storyIndex(story)].map(([key, value]): Write => ({ op: 'put', key, value }));
    return put({ op: 'put', key: keys.story(id), value: story }, ...lines);
  };
  const looking = (stored: { stories: StoryStore; requests: RequestStore } = { stories, requests }) =>
    storyWatch({
      stored,
      organisation: anOrganisation({ code, people: [{ ...people.cio }, { ...people.lead }] }),
    });
  const story = async (): Promise<Story> => (await stories.load(code, id))?.story ?? assert.fail();
  const marks = async () =>
    Promise.all(numbers.map(async (request) => (await requests.load(code, request))?.request.stories ?? []));
  const trail = async (): Promise<readonly string[]> => {
    const rows = await Promise.all(
      (await keysOf(fresh.client, code, `event|${id}`)).map((key) =>
        fresh.rows.read<{ event: string; by: string }>(code, key),
      ),
    );
    return rows.map((row) => `${row?.value.event} by ${row?.value.by}`);
  };

  it('asks those who may approve once three days are over, and not before', async () => {
    await stands(aStory());
    const from = new Date(Date.parse(toldAt) + patienceMs);
    assert.deepEqual(await looking()(id, now), from);
    assert.deepEqual(await trail(), []);
    assert.equal(await looking()(id, from), undefined);
    assert.deepEqual(await trail(), ['sent by wardline']);
    const [plan] = await keysOf(fresh.client, code, 'outbox|1plan');
    const task = await fresh.rows.read<{ recipients: object[]; why: string }>(code, plan ?? '');
    assert.deepEqual([task?.value.why, task?.value.recipients.length], ['approval', 2]);
  });

  it('names it on each request that it came from, once, and says when a year is over', async () => {
    await stands(posted);
    const next = new Date('2027-11-20T09:00:00Z');
    assert.deepEqual(await looking()(id, now), next);
    assert.deepEqual(await marks(), [[id], [id]]);
    assert.deepEqual(await trail(), ['linked by wardline']);
    assert.deepEqual(await looking()(id, now), next);
    assert.deepEqual(await trail(), ['linked by wardline'], 'nothing was done a second time');
  });

  it('A8.1: shows it once more a year later, however late it is asked', async () => {
    await stands(aPostedStory());
    const late = new Date('2027-12-24T09:00:00Z');
    assert.equal(await looking()(id, late), undefined);
    assert.equal(await looking()(id, late), undefined);
    assert.deepEqual(await trail(), ['recalled by wardline']);
  });

  it('takes its name off each request once it is taken back, and ends there', async () => {
    await stands(posted);
    await looking()(id, now);
    const before = (await stories.load(code, id)) ?? assert.fail();
    const change = withdraw(before.story, teller, now);
    assert.ok(typeof change !== 'string');
    assert.equal(await stories.save(code, { before, change, by: teller }), 'saved');
    assert.equal(await looking()(id, now), undefined);
    assert.deepEqual(await marks(), [[], []]);
    assert.equal((await story()).linkedAt, undefined);
    const length = (await trail()).length;
    assert.equal(await looking()(id, now), undefined);
    assert.equal((await trail()).length, length);
  });

  it('goes on after a crash between two requests, and marks none twice', async () => {
    await stands(posted);
    const save = sinon.stub<Parameters<RequestStore['save']>, ReturnType<RequestStore['save']>>();
    save.callsFake(requests.save).onSecondCall().rejects(new Error('the process ended'));
    await assert.rejects(looking({ stories, requests: { ...requests, save } })(id, now));
    assert.deepEqual(await marks(), [[id], []]);
    assert.equal((await story()).linkedAt, undefined);
    await looking()(id, now);
    assert.deepEqual(await marks(), [[id], [id]]);
    assert.equal((await keysOf(fresh.client, code, 'event|WL-')).length, 2);
  });

  it('leaves no mark of a story that is taken back while its requests are told', async () => {
    await stands(posted);
    let withdrawn = false;
    const save: RequestStore['save'] = async (...given) => {
      if (!withdrawn) {
        withdrawn = true;
        const before = (await stories.load(code, id)) ?? assert.fail();
        const change = withdraw(before.story, teller, now);
        if (typeof change !== 'string') await stories.save(code, { before, change, by: teller });
      }
      return requests.save(...given);
    };
    await looking({ stories, requests: { ...requests, save } })(id, now);
    assert.deepEqual(await marks(), [[], []]);
  });

  it('leaves no mark where it crashed half way and the story was taken back before the next look', async () => {
    await stands(posted);
    const save = sinon.stub<Parameters<RequestStore['save']>, ReturnType<RequestStore['save']>>();
    save.callsFake(requests.save).onSecondCall().rejects(new Error('the process ended'));
    await assert.rejects(looking({ stories, requests: { ...requests, save } })(id, now));
    await stands({ ...posted, status: 'withdrawn' });
    await looking()(id, now);
    assert.deepEqual(await marks(), [[], []]);
  });

  it('sees what somebody else made of a request meanwhile', async () => {
    await stands(posted);
    const save = sinon.stub<Parameters<RequestStore['save']>, ReturnType<RequestStore['save']>>();
    save.callsFake(requests.save);
    save.onFirstCall().callsFake(async (...given) => {
      const before = (await requests.load(code, numbers[0])) ?? assert.fail();
      const change = celebrated(before.request, 'WS-00009', true, now);
      assert.ok(change !== 'unchanged');
      await requests.save(code, { before, change, by: teller });
      return requests.save(...given);
    });
    await looking({ stories, requests: { ...requests, save } })(id, now);
    assert.deepEqual(await marks(), [['WS-00009', id], [id]]);
  });

  it('A2.8: leaves alone a request that is told in confidence since, and one that is not there', async () => {
    const sealed = ended(numbers[0], { confidential: true });
    await put(
      { op: 'put', key: keys.request(numbers[0]), value: sealed },
      { op: 'delete', key: keys.request(numbers[1]) },
    );
    await stands(posted);
    await looking()(id, now);
    assert.deepEqual(await marks(), [[], []]);
    assert.notEqual((await story()).linkedAt, undefined);
  });

  it('is nothing for a number without a story', async () => {
    assert.equal(await looking()('WS-00000', now), undefined);
  });
});
