import assert from 'node:assert/strict';
import type { Role } from '../../bot/core/actor.ts';
import { Refusal } from '../../bot/core/refusal.ts';
import type { Request } from '../../bot/request/request.ts';
import type { Filter } from '../../bot/request/store.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { hasLists, isListed, listed } from '../../bot/triage/lists.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, ivan, lena, minutesAgo } from '../support/requests.ts';

const medicines = { id: 'medicines', name: 'Medicines' };

const numbered = (at: number, more: Partial<Request> = {}): Request =>
  aRequest({ id: `WL-${String(at).padStart(5, '0')}`, createdAt: minutesAgo(1000 - at), ...more });

describe('a list of requests', () => {
  let fresh: FreshTable;
  beforeEach(async () => {
    fresh = await freshTable();
  });

  const put = async (...requests: readonly Request[]): Promise<void> => {
    for (const request of requests)
      await fresh.rows.commit(
        fresh.organisation,
        [...indexRows(request)].map(([key, value]) => ({ op: 'put', key, value })),
      );
  };

  const lists = async (
    who: { readonly id: string; readonly name: string; readonly roles: readonly Role[] },
    filter?: Filter,
    page?: string,
  ) => {
    const { organisation: code, rows } = fresh;
    const organisation = anOrganisation({
      code,
      groups: [{ ...medicines, people: [people.nadia.id, people.lead.id] }],
      confidential: { roles: ['safety-officer'], people: [people.cio.id] },
    });
    const store = requestStore(rows, contacts(rows), () => undefined);
    const { lines, ...rest } = await listed(
      store,
      organisation,
      { ...who, organisation: code },
      { filter, page },
    );
    return { ...rest, ids: lines.items.map(({ id }) => Number(id.slice(3))), next: lines.next };
  };
  const refused = async (listing: Promise<unknown>): Promise<void> => {
    await assert.rejects(listing, (fault) => fault instanceof Refusal && fault.code === 'not-allowed');
  };

  it('holds what was sent to somebody by name and to their groups, most urgent first', async () => {
    await put(
      numbered(1, { lead: lena }),
      numbered(2, { group: medicines }),
      numbered(3, { group: medicines, harm: 'could' }),
      numbered(4, { lead: ivan }),
      numbered(5, { group: { id: 'imaging', name: 'Imaging' } }),
    );
    assert.deepEqual((await lists(people.lead, 'for-me')).ids, [3, 1, 2]);
    assert.deepEqual((await lists(people.informatics, 'for-me')).ids, [4]);
  });

  it('goes on from page to page of it, and none twice', async () => {
    await put(...Array.from({ length: 11 }, (_, at) => numbered(at, { group: medicines })));
    const first = await lists(people.lead, 'for-me');
    const second = await lists(people.lead, 'for-me', first.next);
    assert.deepEqual([...first.ids, ...second.ids], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.equal(second.next, undefined);
  });

  it('is, for a member of a group who is not of the desk, that of the group and their own, and no other', async () => {
    await put(numbered(1, { group: medicines }), numbered(2));
    const shown = await lists(people.nadia);
    assert.deepEqual([shown.filter, shown.ids], ['for-me', [1]]);
    assert.deepEqual((await lists(people.nadia, 'mine')).ids, []);
    for (const filter of ['all', 'urgent', 'confidential'] as const)
      await refused(lists(people.nadia, filter));
    for (const filter of [undefined, 'all', 'for-me', 'mine'] as const)
      await refused(lists(people.omar, filter));
  });

  it('D5.3: is, for the safety officer, what could harm a patient and no everyday work of the desk', async () => {
    await put(numbered(1), numbered(2, { harm: 'now' }), numbered(3, { kind: 'safety' }));
    assert.deepEqual((await lists(people.safetyOfficer)).ids, [2, 3]);
    assert.deepEqual((await lists(people.informatics)).ids, [2, 3, 1]);
  });

  it('A2.8: of confidential concerns is for their circle alone, and in no other list', async () => {
    await put(numbered(1, { confidential: true, kind: 'safety' }), numbered(2));
    assert.deepEqual((await lists(people.safetyOfficer, 'confidential')).ids, [1]);
    await refused(lists(people.informatics, 'confidential'));
    assert.deepEqual((await lists(people.informatics)).ids, [2]);
  });

  it('A2.8: is, for whoever is in that circle and not of the desk, that of confidential concerns', async () => {
    await put(numbered(1, { confidential: true }), numbered(2));
    const shown = await lists(people.cio);
    assert.deepEqual([shown.filter, shown.ids], ['confidential', [1]]);
    await refused(lists(people.cio, 'all'));
  });

  it('decides of one request what its pages decide of all', async () => {
    const requests = [
      numbered(1),
      numbered(2, { harm: 'could' }),
      numbered(3, { group: medicines }),
      numbered(4, { lead: lena, status: 'accepted', owner: ivan }),
      numbered(5, { confidential: true, kind: 'safety' }),
      numbered(6, { group: medicines, status: 'accepted', owner: people.nadia }),
      numbered(7, { status: 'linked', kind: 'safety' }),
      numbered(8, { status: 'resolved', harm: 'now' }),
      numbered(9, { lead: people.safetyOfficer }),
    ];
    await put(...requests);
    const organisation = anOrganisation({
      groups: [{ ...medicines, people: [people.nadia.id, people.lead.id] }],
      confidential: { roles: ['safety-officer'], people: [people.cio.id] },
    });
    for (const who of Object.values(people)) {
      const actor = { ...who, organisation: fresh.organisation };
      const alone = requests.filter((request) => isListed(request, organisation, actor));
      const seen = new Set<number>();
      for (const filter of ['all', 'for-me', 'mine', 'confidential'] as const) {
        const { ids } = await lists(who, filter).catch(() => ({ ids: [] }));
        for (const id of ids) seen.add(id);
      }
      assert.deepEqual(
        alone.map(({ id }) => Number(id.slice(3))),
        [...seen].sort(),
        who.name,
      );
      assert.equal(hasLists(organisation, actor), who !== people.omar && who !== people.admin, who.name);
    }
  });
});
