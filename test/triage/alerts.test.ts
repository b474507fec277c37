import assert from 'node:assert/strict';
import type { Request } from '../../bot/request/request.ts';
import { alerts } from '../../bot/triage/alerts.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, lena } from '../support/requests.ts';

const organisation = anOrganisation({
  people: Object.values(people),
  groups: [{ id: 'medicines', name: 'Medicines', people: [people.informatics.id, people.lead.id] }],
  confidential: { roles: ['safety-officer'], people: [people.cio.id] },
});
const duty = [people.admin.id];

const told = (more: Partial<Request>) => alerts(aRequest(more), organisation, duty);
const channel = { to: 'channel', why: 'raised' } as const;

describe('who hears of a new request at once', () => {
  it('is the channel of the desk, and nobody by name where it can wait', () => {
    assert.deepEqual(told({}), [channel]);
    assert.deepEqual(told({ lead: lena }), [channel]);
  });

  it('D2.2: is the safety officer and the leads on duty where a patient is at risk now', () => {
    assert.deepEqual(told({ harm: 'now' }), [
      { to: 'people', ids: [people.safetyOfficer.id, people.admin.id], why: 'at-risk' },
      channel,
    ]);
  });

  it('D2.2: is the lead it was sent to as well, besides those on duty', () => {
    assert.deepEqual(told({ harm: 'now', lead: lena })[0], {
      to: 'people',
      ids: [people.safetyOfficer.id, people.admin.id, lena.id],
      why: 'at-risk',
    });
  });

  it('A5.1: is the same people where a patient could come to harm, with the lead it was sent to', () => {
    assert.deepEqual(told({ kind: 'safety', lead: lena }), [
      { to: 'people', ids: [people.safetyOfficer.id, people.admin.id, lena.id], why: 'raised' },
      channel,
    ]);
  });

  it('is everybody of the group it was sent to: each hears in their own time', () => {
    assert.deepEqual(told({ group: { id: 'medicines', name: 'Medicines' } }), [
      { to: 'people', ids: [people.informatics.id, lena.id], why: 'raised' },
      channel,
    ]);
  });

  it('D6.2: is everybody of the group it was sent to, each once, where it is urgent', () => {
    const sent = told({ harm: 'could', lead: lena, group: { id: 'medicines', name: 'Medicines' } });
    assert.deepEqual(sent[0], {
      to: 'people',
      ids: [people.safetyOfficer.id, people.admin.id, lena.id, people.informatics.id],
      why: 'raised',
    });
  });

  it('A2.8: is the named circle alone for a confidential concern, and no channel', () => {
    const ids = [people.cio.id, people.safetyOfficer.id];
    assert.deepEqual(told({ confidential: true, kind: 'safety' }), [{ to: 'people', ids, why: 'raised' }]);
  });
});
