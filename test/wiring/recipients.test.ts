import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon, { type SinonStub } from 'sinon';
import type { Broadcast } from '../../bot/broadcast/broadcast.ts';
import type { Person } from '../../bot/core/actor.ts';
import type { Courier } from '../../bot/core/courier.ts';
import type { Contact, Team } from '../../bot/core/place.ts';
import { type Contacts, contacts } from '../../bot/storage/contacts.ts';
import { type Recipients, recipients } from '../../bot/wiring/recipients.ts';
import { contactOf } from '../storage/example-request.ts';
import { freshTable } from '../storage/fresh-table.ts';
import { aBroadcast, aPolicy } from '../support/broadcasts.ts';
import { people } from '../support/people.ts';
import { anOrganisation, inMinutes, lena, nadia, now, omar } from '../support/requests.ts';

const team: Team = {
  id: '19:theatres@thread.tacv2',
  kind: 'channel',
  name: 'Theatres',
  serviceUrl: 'http://127.0.0.1:9/uk/',
  tenant: 'tenant',
};
const seen = now.toISOString();
const idOf = (at: number): string => `person-${String(at).padStart(3, '0')}`;
const idsOf = (all: readonly Person[]): readonly string[] => all.map(({ id }) => id);
const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, at) => idOf(from + at));
const members = (from: number, to: number): readonly Contact[] =>
  range(from, to).map((id) => {
    const { chat: _none, ...member } = contactOf(id);
    return member;
  });

describe('the recipients of a broadcast', () => {
  let code: string;
  let known: Contacts;
  let roster: SinonStub<Parameters<Courier['members']>, ReturnType<Courier['members']>>;
  let concerned: SinonStub<[string], Promise<readonly Person[]>>;
  let who: Recipients;

  const recipientsOf = () =>
    recipients({
      organisation: anOrganisation({ code, people: Object.values(people) }),
      policy: aPolicy({
        audiences: [
          { id: 'allied', name: 'Allied health', professions: ['physiotherapist', 'pharmacist'] },
          { id: 'theatres', name: 'Theatres', team: team.id },
        ],
      }),
      contacts: known,
      courier: { members: roster },
      concerned,
    });

  beforeEach(async () => {
    const fresh = await freshTable();
    code = fresh.organisation;
    known = contacts(fresh.rows);
    roster = sinon.stub();
    concerned = sinon.stub();
    who = recipientsOf();
  });

  const to = (audience: string, more: Partial<Broadcast> = {}): Broadcast =>
    aBroadcast({ audience, ...more });
  const met = (...ids: readonly string[]): Promise<void> =>
    known.rememberAll(
      code,
      ids.map((id) => contactOf(id, { seen })),
    );

  /** The pages of everybody, by following the cursor to the end. */
  const pagesOf = async (
    broadcast: Broadcast,
    between: (page: number) => Promise<unknown> = async () => undefined,
  ): Promise<readonly (readonly string[])[]> => {
    const pages: (readonly string[])[] = [];
    let after: string | undefined;
    do {
      const page = await who.page(broadcast, after, now);
      pages.push(idsOf(page.people));
      after = page.next;
      await between(pages.length);
    } while (after !== undefined);
    return pages;
  };

  describe('that is for everyone', () => {
    it('are all who have written or pressed, once, as many to a page as a transaction takes', async () => {
      await met(...range(0, 100));
      const pages = await pagesOf(to('everyone'));
      assert.deepEqual(
        pages.map(({ length }) => length),
        [45, 45, 10],
      );
      assert.deepEqual(pages.flat(), range(0, 100));
    });

    it('are not the members of a team who never wrote, and pages without anybody are not the last', async () => {
      await known.rememberAll(code, members(0, 95));
      await met(idOf(3), idOf(94));
      const pages = await pagesOf(to('everyone'));
      assert.deepEqual(
        pages.map(({ length }) => length),
        [1, 0, 1],
      );
      assert.deepEqual(pages.flat(), [idOf(3), idOf(94)]);
    });

    it('go on after the cursor when people come meanwhile, and none is named twice', async () => {
      const even = Array.from({ length: 60 }, (_, at) => idOf(at * 2));
      await met(...even);
      const pages = await pagesOf(to('everyone'), async (page) => page === 1 && met(idOf(1), idOf(119)));
      assert.deepEqual(pages.flat(), [...even, idOf(119)]);
    });

    it('begin at the cursor in another process too', async () => {
      await met(...range(0, 50));
      const { next } = await who.page(to('everyone'), undefined, now);
      who = recipientsOf();
      assert.deepEqual(idsOf((await who.page(to('everyone'), next, now)).people), range(45, 50));
    });

    it('are not held in memory for a count', async () => {
      assert.equal(await who.all('everyone', [], now), undefined);
    });

    it('are nobody while nobody has met Wardline', async () => {
      assert.deepEqual(await pagesOf(to('everyone')), [[]]);
    });
  });

  describe('that is for people in the settings file', () => {
    for (const [audience, expected] of [
      ['allied', [people.lead, people.safetyOfficer]],
      ['role:cio', [people.cio]],
      ['site:Main', [people.lead]],
      ['profession:pharmacist', [people.safetyOfficer]],
      ['role:nobody', []],
      ['a group that was taken out of the file', []],
      ['profession:%E0%A4%A', []],
    ] as const) {
      it(`are ${expected.map(({ name }) => name).join(' and ') || 'nobody'}: ${audience}`, async () => {
        const named = expected.map(({ id, name }) => ({ id, name }));
        assert.deepEqual(await who.page(to(audience), undefined, now), { people: named });
        assert.deepEqual(await who.all(audience, [], now), named);
      });
    }
  });

  describe('that is for requests', () => {
    it('A2.3: are all who raised or backed any of them, each once, by name alone', async () => {
      concerned.withArgs('WL-00000').resolves([{ ...omar, roles: ['lead'] } as Person, nadia]);
      concerned.withArgs('WL-00001').resolves([nadia, lena]);
      concerned.withArgs('WL-ZZZZZ').resolves([]);
      const requests = ['WL-00000', 'WL-00001', 'WL-ZZZZZ'];
      const page = await who.page(to('requests', { requests }), undefined, now);
      assert.deepEqual(page, { people: [nadia, omar, lena] });
      assert.equal((await who.all('requests', requests, now))?.length, 3);
    });

    it('are nobody where none are named', async () => {
      assert.deepEqual(await who.page(to('requests'), undefined, now), { people: [] });
      sinon.assert.notCalled(concerned);
    });

    it('are paged by id, whatever order they come in and however many there are', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(fc.nat(400), { maxLength: 200 }), async (numbers) => {
          concerned.resolves(numbers.map((at) => ({ id: idOf(at), name: 'x' })));
          const pages = await pagesOf(to('requests', { requests: ['WL-00000'] }));
          assert.deepEqual(pages.flat(), numbers.map(idOf).sort());
          assert.ok(pages.every(({ length }, at) => length === 45 || at === pages.length - 1));
        }),
        { numRuns: 50 },
      );
    });
  });

  describe('that is for a team', () => {
    beforeEach(async () => {
      await known.joined(code, team);
      roster
        .withArgs(team, undefined)
        .resolves({ ok: true, value: { members: members(0, 50), next: 'two' } });
      roster
        .withArgs(team, 'two')
        .resolves({ ok: true, value: { members: members(50, 100), next: 'three' } });
      roster.withArgs(team, 'three').resolves({ ok: true, value: { members: members(100, 110) } });
    });

    it('are its members of today, from all pages of the list, by either name of the audience', async () => {
      for (const audience of [`team:${team.id}`, 'theatres']) {
        assert.deepEqual((await pagesOf(to(audience))).flat(), range(0, 110));
      }
    });

    it('can be written to although they never wrote', async () => {
      await pagesOf(to('theatres'));
      const reach = await known.reach(code, idOf(109));
      assert.equal(reach?.contact.account, `29:${idOf(109)}`);
      assert.deepEqual([reach?.contact.chat, reach?.seen], [undefined, undefined]);
    });

    it('keep the chat and the wishes that were known of them', async () => {
      const wishes = { shifts: [], stopped: ['update'] } as const;
      await met(idOf(0));
      await known.wish(code, idOf(0), wishes);
      await pagesOf(to('theatres'));
      const reach = await known.reach(code, idOf(0));
      assert.deepEqual([reach?.contact.chat, reach?.seen, reach?.wishes], [`a:${idOf(0)}`, seen, wishes]);
    });

    it('are asked for once in five minutes, however many pages and counts there are', async () => {
      await pagesOf(to('theatres'));
      await who.all('theatres', [], inMinutes(4.9));
      assert.equal(roster.callCount, 3);
      await who.all('theatres', [], inMinutes(5));
      assert.equal(roster.callCount, 6);
    });

    it('are nobody once Wardline was taken out of the team', async () => {
      await known.left(code, team.id);
      assert.deepEqual(await who.page(to('theatres'), undefined, now), { people: [] });
      sinon.assert.notCalled(roster);
    });

    it('are nobody where Teams refuses the list, rather than a broadcast that never ends', async () => {
      roster
        .withArgs(team, undefined)
        .resolves({ ok: false, fault: { kind: 'stop', reason: '403 BotNotInConversationRoster' } });
      assert.deepEqual(await who.page(to('theatres'), undefined, now), { people: [] });
    });

    it('are everybody or a fault: half a list is not kept, and is asked for again', async () => {
      const fault = { kind: 'later', reason: '503 ServiceUnavailable' } as const;
      roster.withArgs(team, 'two').onFirstCall().resolves({ ok: false, fault });
      await assert.rejects(
        who.page(to('theatres'), undefined, now),
        /^Error: roster: 503 ServiceUnavailable$/,
      );
      assert.equal((await pagesOf(to('theatres'))).flat().length, 110);
    });

    it('are each named once where Teams lists somebody on two pages', async () => {
      roster.withArgs(team, 'three').resolves({ ok: true, value: { members: members(99, 101) } });
      assert.equal((await pagesOf(to('theatres'))).flat().length, 101);
    });

    it('stay in the order of their ids when the list changes between two pages', async () => {
      const first = await who.page(to('theatres'), undefined, now);
      roster.withArgs(team, undefined).resolves({ ok: true, value: { members: members(40, 60) } });
      const rest = await who.page(to('theatres'), first.next, inMinutes(6));
      assert.deepEqual(idsOf(rest.people), range(45, 60));
    });
  });
});
