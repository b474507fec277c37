import assert from 'node:assert/strict';
import { noWishes, type Wishes } from '../../bot/contact/wishes.ts';
import { type Contacts, contacts } from '../../bot/storage/contacts.ts';
import { colleagues, profiles, requesters } from '../../bot/wiring/requesters.ts';
import { at, wall } from '../contact/wall.ts';
import { contactOf } from '../storage/example-request.ts';
import { freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { anOrganisation, nadia, omar } from '../support/requests.ts';

describe('what is stored of people', () => {
  let stored: Contacts;
  let code: string;
  beforeEach(async () => {
    const { rows, organisation } = await freshTable();
    stored = contacts(rows);
    code = organisation;
    await stored.remember(code, contactOf(nadia.id, { name: nadia.name }));
  });

  const organisation = () => anOrganisation({ code });
  const wish = (wishes: Partial<Wishes>) => stored.wish(code, nadia.id, { ...noWishes, ...wishes });
  const known = () => requesters(stored, organisation())(nadia.id);

  it('D6.4: is when they can be told, by what they wish now', async () => {
    const from = at('2026-11-24 10:30').getTime();
    assert.equal((await known()).window(from), undefined);
    await wish({ shifts: [{ date: '2026-11-25', kind: 'early' }] });
    const window = (await known()).window(from) ?? assert.fail();
    assert.equal(wall(new Date(window.from)), '2026-11-25 07:30');
    const lead = await requesters(stored, organisation())(people.lead.id);
    assert.equal(wall(new Date(lead.window(from)?.to ?? 0)), '2026-11-24 13:00');
  });

  it('D6.4: is their deputy, where Wardline can write to them', async () => {
    await wish({ deputy: omar });
    assert.equal((await known()).deputy, undefined, 'never met');
    await stored.remember(code, contactOf(omar.id, { name: 'Omar H' }));
    assert.deepEqual((await known()).deputy, { id: omar.id, name: 'Omar H' });
    await stored.forget(code, omar.id);
    assert.equal((await known()).deputy, undefined, 'has removed Wardline');
  });

  it('is the name of a colleague as Teams has it, or the settings file, or none', async () => {
    const colleague = colleagues(stored, organisation());
    assert.deepEqual(await colleague(code, nadia.id), { ...nadia, met: true });
    assert.deepEqual(await colleague(code, people.lead.id), {
      id: people.lead.id,
      name: 'Lena Fox',
      met: false,
    });
    assert.deepEqual(await colleague(code, 'nobody'), { id: 'nobody', name: 'A colleague', met: false });
  });

  it('is their work and site as they said it, else as the settings file does', async () => {
    const profile = profiles(stored, organisation());
    assert.deepEqual(await profile(code, nadia.id), {});
    assert.deepEqual(await profile(code, people.lead.id), { profession: 'physiotherapist', site: 'Main' });
    await wish({ profile: { profession: 'Staff nurse' } });
    assert.deepEqual(await profile(code, nadia.id), { profession: 'Staff nurse' });
  });
});
