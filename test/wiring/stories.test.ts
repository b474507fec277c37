import assert from 'node:assert/strict';
import type { Turn } from '../../bot/core/action.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { keys } from '../../bot/storage/keys.ts';
import { type Storage, storage } from '../../bot/storage/storage.ts';
import { type StoryParts, storyParts } from '../../bot/wiring/stories.ts';
import { contactOf } from '../storage/example-request.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest } from '../support/requests.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { aPostedStory, teller } from '../support/stories.ts';
import { aTurn } from '../support/turns.ts';

const { nadia, omar, informatics, cio } = people;
const id = 'WL-00001';
const place = { id: '19:wins@thread.tacv2', kind: 'channel', serviceUrl: 's', tenant: 't' } as const;
const read = readSettings(
  JSON.stringify({
    organisation: { code: 'RXX', name: 'Example', tenants: ['t'] },
    emergency: [{ label: 'Switchboard', number: '2222' }],
  }),
);
const settings = read.ok ? read.settings : assert.fail(read.faults.join());

describe('what a story asks of requests and people', () => {
  let fresh: FreshTable;
  let code: string;
  let stored: Storage;
  let parts: StoryParts;
  beforeEach(async () => {
    fresh = await freshTable();
    code = fresh.organisation;
    const { connection } = await sharedTables();
    stored = await storage({ kind: 'connection-string', value: connection }, code, () => undefined);
    const organisation = anOrganisation({ code, people: Object.values(people) });
    parts = storyParts({
      stored,
      organisation,
      settings,
      local: false,
      failed: (fault) => assert.fail(String(fault)),
    });
  });

  const put = (key: string, value: unknown) => fresh.rows.commit(code, [{ op: 'put', key, value }]);
  const requester = { id: nadia.id, name: nadia.name };
  const owner = { id: informatics.id, name: informatics.name };
  const request = (more: Parameters<typeof aRequest>[0] = {}) =>
    aRequest({ id, requester, owner, what: 'The charts\nprint three times', status: 'resolved', ...more });
  const by = ({ id: person, name, roles }: (typeof people)[keyof typeof people]): Turn =>
    aTurn({ by: { id: person, name }, roles, organisation: code });

  describe('of a request that it came from', () => {
    it('tells whoever raised it, follows it or works at the desk what it was and whose', async () => {
      await put(keys.request(id), request());
      await put(keys.follower(id, omar.id), { id: omar.id, name: omar.name });
      const whole = { id, ended: true, what: 'The charts print three times', requester, owner };
      for (const one of [nadia, omar, informatics])
        assert.deepEqual(await parts.ports.source(id, by(one)), whole);
    });

    it('tells a stranger whether it has ended, and nothing else', async () => {
      await put(keys.request(id), request());
      for (const one of [omar, cio])
        assert.deepEqual(await parts.ports.source(id, by(one)), { id, ended: true });
    });

    it('has ended once its outcome was told', async () => {
      for (const [status, ended] of [
        ['working', false],
        ['waiting', false],
        ['linked', false],
        ['withdrawn', false],
        ['error', false],
        ['resolved', true],
        ['confirmed', true],
      ] as const) {
        await put(keys.request(id), request({ status }));
        assert.equal((await parts.ports.source(id, by(nadia)))?.ended, ended, status);
      }
    });

    it('A2.8: knows nothing of one that was raised in confidence, nor of one that is not there', async () => {
      await put(keys.request(id), request({ confidential: true }));
      for (const one of [nadia, informatics, people.safetyOfficer])
        assert.equal(await parts.ports.source(id, by(one)), undefined);
      assert.equal(await parts.ports.source('WL-00009', by(nadia)), undefined);
    });
  });

  describe('of a colleague', () => {
    it('D5.4: knows the name by which they can be kept out of the words, or nobody', async () => {
      const { colleague } = parts.ports;
      await stored.contacts.remember(code, contactOf('met', { name: 'Meta Lund' }));
      await stored.contacts.remember(code, contactOf('nameless', { name: '' }));
      await stored.contacts.remember(code, contactOf(informatics.id, { name: '' }));
      assert.deepEqual(await colleague(code, 'met'), { id: 'met', name: 'Meta Lund', met: true });
      assert.equal(await colleague(code, 'nameless'), undefined, 'Teams has not told their name yet');
      assert.deepEqual(await colleague(code, informatics.id), { ...owner, met: true });
      assert.deepEqual(await colleague(code, cio.id), { id: cio.id, name: cio.name, met: false });
      assert.equal(await colleague(code, 'nobody'), undefined);
    });
  });

  it('knows whether somebody has chosen a channel', async () => {
    assert.equal(await parts.ports.hasChannel(), false);
    await stored.contacts.settle(code, 'triage', place);
    assert.equal(await parts.ports.hasChannel(), false);
    await stored.contacts.settle(code, 'stories', place);
    assert.equal(await parts.ports.hasChannel(), true);
    assert.deepEqual(await stored.contacts.place(code, 'triage'), place);
  });

  describe('of whom it is told', () => {
    const story = aPostedStory({ requests: [id, 'WL-00002', 'WL-00003'] });
    const told = async () => (await parts.page(story.id, undefined)).people.map((person) => person.id);

    beforeEach(async () => {
      await put(keys.story(story.id), story);
      await put(keys.request(id), request());
      await put(keys.request('WL-00002'), request({ id: 'WL-00002', requester: { id: 'zoe', name: 'Zoe' } }));
    });

    it('names everybody who raised or follows one of its requests, once, in the order of their ids', async () => {
      for (const person of ['yan', 'abe'])
        for (const number of [id, 'WL-00002'])
          await put(keys.follower(number, person), { id: person, name: person });
      assert.deepEqual(await told(), ['abe', 'yan', 'zoe']);
    });

    it('leaves out its teller and all who are in it, whatever they answered', async () => {
      await put(keys.follower(id, teller.id), teller);
      await put(keys.follower(id, informatics.id), owner);
      assert.deepEqual(await told(), ['zoe']);
    });

    it('A2.8: leaves out those of a request that is confidential since', async () => {
      await put(keys.request('WL-00002'), request({ id: 'WL-00002', confidential: true }));
      assert.deepEqual(await told(), []);
    });

    it('goes on where it was, a page of 45 at a time', async () => {
      const all = Array.from({ length: 100 }, (_, nth) => `p${String(nth).padStart(3, '0')}`);
      for (const person of all) await put(keys.follower(id, person), { id: person, name: person });
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await parts.page(story.id, after);
        assert.ok(page.people.length <= 45);
        seen.push(...page.people.map((person) => person.id));
        after = page.next;
      } while (after !== undefined);
      assert.deepEqual(seen, [...all, 'zoe']);
    });

    it('is nobody once it is taken back, before it is out, and where it came from no request', async () => {
      await put(keys.story(story.id), { ...story, status: 'withdrawn' });
      assert.deepEqual(await told(), []);
      await put(keys.story(story.id), { ...story, status: 'told' });
      assert.deepEqual(await told(), []);
      await put(keys.story(story.id), { ...story, requests: [] });
      assert.deepEqual(await told(), []);
      assert.deepEqual(await parts.page('WS-00000', undefined), { people: [] });
    });
  });
});
