import assert from 'node:assert/strict';
import type { Person } from '../../bot/core/actor.ts';
import type { Occasion } from '../../bot/core/occasion.ts';
import { type Contacts, contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { reaching } from '../../bot/wiring/reach.ts';
import type { Recipients } from '../../bot/wiring/recipients.ts';
import { contactOf } from '../storage/example-request.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { anOrganisation, inMinutes, now } from '../support/requests.ts';

const rules = { zone: 'Europe/London', perWeek: 14 };
const update: Occasion = { topic: 'update', urgent: false, bulk: true };
const outage: Occasion = { topic: 'outage', urgent: true, bulk: true };
/** Long enough ago not to be here now. */
const seen = inMinutes(-600).toISOString();

describe('whom Wardline reaches', () => {
  let fresh: FreshTable;
  let code: string;
  let known: Contacts;
  beforeEach(async () => {
    fresh = await freshTable();
    code = fresh.organisation;
    known = contacts(fresh.rows);
  });

  const reachingHere = () =>
    reaching({
      contacts: known,
      organisation: anOrganisation({ code, people: Object.values(people) }),
      rules,
    });
  const met = (...ids: readonly string[]): Promise<void> =>
    known.rememberAll(
      code,
      ids.map((id) => contactOf(id, { seen })),
    );
  const column = async (person: string, columns: Readonly<Record<string, string>>): Promise<void> => {
    await fresh.rows.commit(code, [
      { op: 'merge', key: keys.contact(person), columns: { id: person, ...columns } },
    ]);
  };
  const countOf = (all: readonly string[] | undefined, occasion = update) => {
    const listed = all?.map((id): Person => ({ id, name: id }));
    const asked: unknown[] = [];
    const recipients = {
      all: async (...given: readonly unknown[]) => {
        asked.push(...given);
        return listed;
      },
    } as unknown as Recipients;
    return reachingHere()
      .count(recipients, { id: 'some', requests: ['WL-00000'] }, occasion, now)
      .then((count) => {
        assert.deepEqual(asked, ['some', ['WL-00000'], now]);
        return count;
      });
  };

  /** One of each kind. */
  const mixed = async (): Promise<void> => {
    await met('ready', 'snoozed', 'stopped', 'blocked', 'full', 'gone');
    await known.wish(code, 'snoozed', { shifts: [], stopped: [], snoozedUntil: inMinutes(60).toISOString() });
    await known.wish(code, 'stopped', { shifts: [], stopped: ['update'] });
    await column('blocked', { blocked: '403 MessageWritesBlocked' });
    await column('full', { told: JSON.stringify({ '2026-11-23': 14 }) });
    await known.forget(code, 'gone');
  };

  it('D6.2: counts everybody, and those who would not be told at this moment by why', async () => {
    await mixed();
    assert.deepEqual(await countOf(undefined), { people: 6, held: 2, stopped: 1, blocked: 2 });
  });

  it('A2.5: holds an outage back from nobody, and reaches nobody who is blocked', async () => {
    await mixed();
    assert.deepEqual(await countOf(undefined, outage), { people: 6, held: 0, stopped: 0, blocked: 2 });
  });

  it('counts as everyone only those who have written or pressed', async () => {
    await met('ready');
    await known.rememberAll(code, [contactOf('never wrote')]);
    await known.forget(code, 'never met');
    await known.wish(code, 'no address', { shifts: [], stopped: [] });
    assert.deepEqual(await countOf(undefined), { people: 1, held: 0, stopped: 0, blocked: 0 });
  });

  it('counts of a list those on it and no others, whether they ever wrote or not', async () => {
    await mixed();
    await known.rememberAll(code, [contactOf('member')]);
    const count = await countOf(['ready', 'stopped', 'member', 'ready']);
    assert.deepEqual(count, { people: 3, held: 0, stopped: 1, blocked: 0 });
  });

  it('counts as not to be reached whoever is on the list and was never met', async () => {
    await met('ready');
    assert.deepEqual(await countOf(['ready', 'x', 'y']), { people: 3, held: 0, stopped: 0, blocked: 2 });
    assert.deepEqual(await countOf([]), { people: 0, held: 0, stopped: 0, blocked: 0 });
  });

  it('counts more than one page of 1,000, each once', async () => {
    const ids = Array.from({ length: 1001 }, (_, at) => `person-${at}`);
    await met(...ids);
    await known.wish(code, 'person-999', { shifts: [], stopped: ['update'] });
    assert.deepEqual(await countOf(undefined), { people: 1001, held: 0, stopped: 1, blocked: 0 });
    assert.deepEqual(await countOf([...ids, 'x']), { people: 1002, held: 0, stopped: 1, blocked: 1 });
  });

  it('A4.7: holds leads until a session of theirs, by the settings file', async () => {
    const { lead } = people;
    await met(lead.id);
    const reach = await reachingHere().reach(lead.id);
    // Lena Fox has Tuesday mornings, and it is Tuesday morning.
    assert.deepEqual(reach?.may(update, now), { say: 'send' });
    const afternoon = new Date('2026-11-24T14:00:00Z');
    const held = reach?.may(update, afternoon);
    assert.ok(held?.say === 'hold');
    assert.deepEqual([held.reason, held.until], ['session', new Date('2026-12-01T09:00:00Z')]);
  });

  it('knows how to reach somebody, why not, and what one more message makes of their week', async () => {
    await met('ready');
    await column('ready', { told: JSON.stringify({ '2026-11-01': 9, '2026-11-24': 2 }) });
    const reach = await reachingHere().reach('ready');
    assert.equal(reach?.contact.chat, 'a:ready');
    assert.equal(reach?.blocked, '');
    assert.deepEqual(reach?.toldOnceMore(now), { '2026-11-24': 3 });
    await column('ready', { blocked: 'removed' });
    assert.equal((await reachingHere().reach('ready'))?.blocked, 'removed');
    assert.equal(await reachingHere().reach('stranger'), undefined);
  });
});
