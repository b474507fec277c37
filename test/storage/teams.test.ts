import assert from 'node:assert/strict';
import sinon, { type SinonSpy } from 'sinon';
import type { Team } from '../../bot/core/place.ts';
import { type Contacts, contacts } from '../../bot/storage/contacts.ts';
import type { Table } from '../../bot/storage/table.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

const theatres: Team = {
  id: '19:theatres@thread.tacv2',
  name: 'Theatres',
  kind: 'channel',
  serviceUrl: 'http://127.0.0.1:9/uk/',
  tenant: 'tenant',
};
const nameless = { ...theatres, name: '' };

describe('the teams that Wardline is in', () => {
  let fresh: FreshTable;
  let organisation: string;
  let commit: SinonSpy<Parameters<Table['commit']>, ReturnType<Table['commit']>>;
  /** The memory of one process. */
  let here: Contacts;
  const restarted = (): Contacts => contacts({ ...fresh.rows, commit });
  const teams = (): Promise<readonly Team[]> => here.teams(organisation);

  beforeEach(async () => {
    fresh = await freshTable();
    organisation = fresh.organisation;
    commit = sinon.spy(fresh.rows.commit);
    here = restarted();
  });

  it('are remembered with one write each, until something about them changes', async () => {
    for (let time = 0; time < 3; time += 1) await here.joined(organisation, theatres);
    assert.equal(commit.callCount, 1);
    const moved = { ...theatres, name: 'Main theatres', serviceUrl: 'http://127.0.0.1:9/moved/' };
    await here.joined(organisation, moved);
    assert.deepEqual(await teams(), [moved]);
  });

  it('keep a name that is known when a message does not say it, in this process and in the next', async () => {
    await here.joined(organisation, theatres);
    await here.joined(organisation, nameless);
    assert.equal(commit.callCount, 1, 'that was no news');
    here = restarted();
    await here.joined(organisation, { ...nameless, serviceUrl: 'http://127.0.0.1:9/moved/' });
    assert.deepEqual(await teams(), [{ ...theatres, serviceUrl: 'http://127.0.0.1:9/moved/' }]);
  });

  it('can be chosen before their name is known, and by it afterwards', async () => {
    await here.joined(organisation, nameless);
    assert.deepEqual(await teams(), [{ ...theatres, name: 'A team' }]);
    await here.joined(organisation, theatres);
    assert.deepEqual(await teams(), [theatres]);
  });

  it('are forgotten when Wardline is taken out, and known again when it comes back', async () => {
    await here.joined(organisation, theatres);
    await here.joined(organisation, { ...theatres, id: '19:ward4@thread.tacv2', name: 'Ward 4' });
    await here.left(organisation, theatres.id);
    await here.left(organisation, theatres.id);
    assert.deepEqual(
      (await teams()).map(({ name }) => name),
      ['Ward 4'],
    );
    await here.joined(organisation, theatres);
    assert.equal((await teams()).length, 2);
  });

  it('are of one organisation alone', async () => {
    await here.joined(organisation, theatres);
    assert.deepEqual(await here.teams(`${organisation}2`), []);
    await here.left(`${organisation}2`, theatres.id);
    assert.equal((await teams()).length, 1);
  });
});
