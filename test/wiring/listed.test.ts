import assert from 'node:assert/strict';
import type { Contact } from '../../bot/core/place.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { leadRows } from '../../bot/storage/leads.ts';
import { listedRows } from '../../bot/storage/listed.ts';
import { type ListedLeads, listedLeads } from '../../bot/wiring/listed.ts';
import { type FreshTable, freshTable, keysOf } from '../storage/fresh-table.ts';
import { timesOf } from '../support/leads.ts';
import { people } from '../support/people.ts';
import { anOrganisation } from '../support/requests.ts';

const { id } = people.lead;
const subject = `listed:${id}`;
const friday = new Date('2026-11-20T10:00:00Z');
const tuesday = new Date('2026-11-24T09:00:00Z');
const flagged = new Date('2027-02-22T09:00:00Z');

const contact: Contact = {
  ...{ id, name: 'Lena Fox', account: `29:${id}`, tenant: 't', serviceUrl: 'https://x/', chat: 'a:1' },
  seen: friday.toISOString(),
};

describe('the entries of leads, as routing and the outbox know them', () => {
  let fresh: FreshTable;
  const open: ListedLeads[] = [];
  beforeEach(async () => {
    fresh = await freshTable();
  });
  afterEach(() => {
    for (const one of open.splice(0)) one.stop();
  });

  const replica = (
    more: {
      readonly staff?: readonly (typeof people.lead)[];
      readonly every?: number;
      readonly known?: ReturnType<ListedLeads['known']>;
    } = {},
  ) => {
    const organisation = anOrganisation({ code: fresh.organisation, people: more.staff ?? [people.lead] });
    const one = listedLeads({
      stored: {
        listed: listedRows(fresh.rows, fresh.organisation, () => undefined),
        leads: leadRows(fresh.rows, fresh.organisation),
        contacts: contacts(fresh.rows),
      },
      organisation,
      times: timesOf(organisation.people),
      every: more.every ?? 60_000,
      known: more.known,
      clock: () => tuesday,
      failed: (fault) => assert.fail(String(fault)),
    });
    open.push(one);
    return one;
  };
  const met = () => contacts(fresh.rows).remember(fresh.organisation, contact);
  const stored = (start: string) => keysOf(fresh.client, fresh.organisation, start);
  const isFlagged = ({ times }: ListedLeads): boolean =>
    (times.doubtfulFrom?.(id) ?? Number.POSITIVE_INFINITY) <= flagged.getTime();

  it('lists whoever is new as the service starts, and looks at them as their next session begins', async () => {
    await replica().start(friday);
    await replica().start(new Date(friday.getTime() + 1000));
    assert.deepEqual(await stored('waiting|'), [`waiting|${tuesday.toISOString()}|1plan|${subject}|wake`]);
    const row = await fresh.rows.read<{ since: string }>(fresh.organisation, keys.listed(id));
    assert.deepEqual(row?.value, { since: friday.toISOString() });
  });

  it('A4.2: asks once, however many replicas look and however often they start', async () => {
    await met();
    const all = [replica(), replica(), replica()];
    for (const one of all) await one.start(friday);
    const nexts = await Promise.all([...all, ...all].map((one) => one.woken(subject, tuesday)));
    for (const next of nexts) assert.equal(next?.toISOString(), '2027-11-30T09:00:00.000Z');
    assert.deepEqual(await stored('outbox|'), [`outbox|3news|${subject}|002026|listed|${id}`]);
    await replica().start(tuesday);
    await replica().woken(subject, new Date(tuesday.getTime() + 1000));
    assert.equal((await stored('outbox|')).length, 1);
  });

  it('A4.2: tells nobody whom it has never met, and asks them once it has', async () => {
    const one = replica();
    await one.start(friday);
    assert.equal((await one.woken(subject, tuesday))?.toISOString(), '2026-12-01T09:00:00.000Z');
    assert.deepEqual(await stored('outbox|'), []);
    assert.ok(isFlagged(one), 'their days count all the same');
    await met();
    await one.woken(subject, new Date('2026-12-01T09:00:00Z'));
    assert.equal((await stored('outbox|')).length, 1);
    assert.ok(!isFlagged(one), 'and anew from here');
  });

  it('asks nobody who has left the settings file, or leads no more', async () => {
    await met();
    await replica().start(friday);
    const without = replica({ staff: [{ ...people.lead, roles: ['informatics'] as never }] });
    assert.equal(await without.woken(subject, tuesday), undefined);
    assert.equal(await without.paint(subject), undefined);
    assert.deepEqual(await stored('outbox|'), []);
  });

  it('A4.2: knows at once of what is confirmed here, and soon of what is confirmed elsewhere', async () => {
    await met();
    const [here, there] = [replica(), replica({ every: 20 })];
    await here.start(friday);
    await here.woken(subject, tuesday);
    await there.start(tuesday);
    assert.deepEqual([isFlagged(here), isFlagged(there)], [true, true]);
    assert.equal((await here.paint(subject))?.over, false);
    await here.ports.confirm(id, flagged);
    assert.equal(isFlagged(here), false);
    for (let tries = 0; tries < 100 && isFlagged(there); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.equal(isFlagged(there), false);
    assert.equal((await here.paint(subject))?.over, true, 'what was confirmed is not asked');
  });

  it('A4.2: are known from the first moment of changed settings, before they are read again', async () => {
    await met();
    const before = replica();
    await before.start(friday);
    await before.woken(subject, tuesday);
    assert.deepEqual([isFlagged(replica()), isFlagged(replica({ known: before.known() }))], [false, true]);
  });

  it('keeps one confirmation of two taps at once', async () => {
    const one = replica();
    const both = await Promise.all([1, 2].map(() => one.ports.confirm(id, tuesday)));
    assert.deepEqual(new Set(both.map(({ confirmed }) => confirmed)), new Set([tuesday.toISOString()]));
    assert.equal((await one.ports.entries()).get(id)?.confirmed, tuesday.toISOString());
  });
});
