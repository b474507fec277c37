import assert from 'node:assert/strict';
import type { Member } from '../../bot/core/organisation.ts';
import { chooseInstead, type LeadTimes } from '../../bot/lead/lead-choice.ts';
import { leadDue } from '../../bot/lead/lead-due.ts';
import type { Request } from '../../bot/request/request.ts';
import { people } from '../support/people.ts';
import { aRequest, ivan, lena, now } from '../support/requests.ts';

const hours = { days: ['Mon'], from: '08:00', to: '18:00', zone: 'Europe/London' } as const;
const holiday = { from: '2026-11-24', to: '2026-12-09' };
const forLena = (more: Partial<Request> = {}): Request =>
  aRequest({ desk: 'lead', lead: lena, owner: undefined, ...more });

const worldOf = (staff: readonly Member[], circle: readonly string[] = []) => {
  const times: LeadTimes = { people: staff, hours, within: 7 * 24 * 60 * 60_000 };
  return {
    leads: {
      times,
      circle,
      instead: (_request: Request, lead: Member | undefined, at: Date) =>
        chooseInstead(
          lead,
          staff.filter(({ roles }) => roles.includes('lead')),
          times,
          () => 0,
          at,
        ),
    },
  };
};

const here: Member = people.lead;
const away: Member = { ...here, away: [holiday] };

describe('A4.6: what waits for a lead', () => {
  it('stays where it is while they have a session in time, and is looked at again when they have none', () => {
    assert.deepEqual(leadDue(forLena(), worldOf([here]), now), { next: undefined });
    const soon: Member = { ...here, away: [{ from: '2026-12-01', to: '2026-12-20' }] };
    const { change, next } = leadDue(forLena(), worldOf([soon]), now);
    assert.deepEqual([change, next?.toISOString()], [undefined, '2026-11-24T13:00:00.000Z']);
  });

  it('goes to the cover, and keeps the rule that moved it', () => {
    const covered: Member = { ...here, away: [{ ...holiday, cover: people.informatics.id }] };
    const { change } = leadDue(forLena(), worldOf([covered, people.informatics]), now);
    assert.equal(change?.event, 'routed');
    assert.deepEqual(change?.request.lead, ivan);
    assert.deepEqual(change?.request.overruled, [
      {
        from: `lead:id=${lena.id}`,
        to: `lead:id=${ivan.id}`,
        by: { id: 'wardline', name: 'Wardline' },
        rule: 'lead-away',
        at: now.toISOString(),
      },
    ]);
    assert.deepEqual(change?.tell, [], 'A4.7: it is in their digest');
    assert.deepEqual(leadDue(change?.request ?? forLena(), worldOf([covered, people.informatics]), now), {
      next: undefined,
    });
  });

  it('tells whoever stands in at once of what is urgent', () => {
    const deputised: Member = { ...away, deputy: people.informatics.id };
    const { change } = leadDue(forLena({ harm: 'could' }), worldOf([deputised, people.informatics]), now);
    assert.deepEqual(change?.tell, [{ to: 'people', ids: [ivan.id], why: 'assigned' }]);
  });

  it('goes to another lead whom it suits, else to informatics', () => {
    const other: Member = { ...here, id: 'other', name: 'Farah Siddiqui' };
    assert.equal(leadDue(forLena(), worldOf([away, other]), now).change?.request.lead?.id, 'other');
    const { request } = leadDue(forLena(), worldOf([away]), now).change ?? assert.fail();
    assert.deepEqual([request.desk, request.lead, request.status], ['informatics', undefined, 'submitted']);
  });

  it('goes on where its lead has left the settings file', () => {
    const { request } = leadDue(forLena(), worldOf([]), now).change ?? assert.fail();
    assert.equal(request.overruled?.at(-1)?.rule, 'lead-left');
    assert.equal(request.desk, 'informatics');
  });

  it('stays with whoever has it, and with a group', () => {
    assert.deepEqual(leadDue(forLena({ owner: lena, status: 'accepted' }), worldOf([away]), now), {});
    const group = { id: 'pharmacy', name: 'Pharmacy' };
    assert.deepEqual(leadDue(aRequest({ group }), worldOf([away]), now), {});
  });

  it('A2.8: moves a confidential concern to nobody outside the circle', () => {
    const covered: Member = { ...here, away: [{ ...holiday, cover: people.informatics.id }] };
    const staff = [covered, people.informatics];
    const sealed = forLena({ confidential: true });
    assert.deepEqual(leadDue(sealed, worldOf(staff, [lena.id]), now), {});
    const { change } = leadDue(sealed, worldOf(staff, [lena.id, ivan.id]), now);
    assert.deepEqual(change?.request.lead, ivan);
  });
});
