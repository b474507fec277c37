import assert from 'node:assert/strict';
import { hasRole } from '../../bot/core/actor.ts';
import { nadia } from '../support/requests.ts';

const withRoles = (...roles: Parameters<typeof hasRole>[0]['roles']) => ({
  ...nadia,
  organisation: 'RXX',
  roles,
});

describe('a role', () => {
  it('is held when any one of those asked for is', () => {
    assert.equal(hasRole(withRoles('requester', 'lead'), ['informatics', 'lead']), true);
  });

  it('A4.17: is not held by rank: a chief information officer does not triage', () => {
    assert.equal(hasRole(withRoles('requester', 'cio', 'admin'), ['informatics', 'lead']), false);
    assert.equal(hasRole(withRoles(), ['requester']), false);
  });
});
