import assert from 'node:assert/strict';
import type { Role } from '../../bot/core/actor.ts';
import { commandsFor } from '../../bot/desk/commands.ts';
import { people } from '../support/people.ts';
import { anOrganisation } from '../support/requests.ts';

const organisation = anOrganisation({
  groups: [{ id: 'medicines', name: 'Medicines', people: [people.omar.id] }],
  boards: [{ id: 'design', name: 'Design authority', people: [people.omar.id] }],
  confidential: { roles: [], people: [people.admin.id] },
});

const words = (who: { readonly id: string; readonly roles: readonly Role[] }, where = organisation) =>
  commandsFor(who, where).map(({ word }) => word);

describe('the words that the help card names', () => {
  it('are, besides those for everybody, the ones of a person’s job', () => {
    assert.deepEqual(words(people.nadia), []);
    assert.deepEqual(words(people.lead), ['queue', 'agenda', 'broadcast', 'pulse', 'reports']);
    assert.deepEqual(words(people.cio), ['agenda', 'broadcast', 'pulse', 'reports']);
    assert.deepEqual(words(people.safetyOfficer), ['queue', 'hazard log']);
  });

  it('are those of a group, a meeting and a circle for whoever is in it', () => {
    assert.deepEqual(words(people.omar), ['queue', 'agenda']);
    assert.deepEqual(words(people.admin), ['queue', 'broadcast', 'reports', 'hazard log']);
    assert.deepEqual(words(people.omar, anOrganisation()), []);
  });
});
