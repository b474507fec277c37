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

const worldOf = (staff: readonly Member[], circle: readonly string[] = [], duty: readonly string[] = []) => {
  const times: LeadTimes = { people: staff, hours, within: 7 * 24 * 60 * 60_000 };
  return {
    duty,
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

  it('stays with whoever has begun, and with a group', () => {
    assert.deepEqual(leadDue(forLena({ owner: lena, status: 'accepted' }), worldOf([away]), now), {});
    const group = { id: 'pharmacy', name: 'Pharmacy' };
    assert.deepEqual(leadDue(aRequest({ group }), worldOf([away]), now), {});
  });

  it('A4.2: goes on as nobody may count on its lead any more, and comes back to no doubtful one', () => {
    const other: Member = { ...here, id: 'other', name: 'Farah Siddiqui' };
    const doubtfulFrom = now.getTime() + 3_600_000;
    const world = (...staff: readonly Member[]) => {
      const around = worldOf(staff);
      const times = {
        ...around.leads.times,
        doubtfulFrom: (id: string) => (id === lena.id ? doubtfulFrom : undefined),
      };
      const instead = (_request: Request, lead: Member | undefined, at: Date) =>
        chooseInstead(lead, staff, times, () => 0, at);
      return { ...around, leads: { ...around.leads, times, instead } };
    };
    const due = new Date(doubtfulFrom);
    assert.deepEqual(
      leadDue(forLena(), world(here, other), now),
      { next: due },
      'looked at as it comes to that',
    );
    const { request } = leadDue(forLena(), world(here, other), due).change ?? assert.fail();
    assert.deepEqual([request.lead?.id, request.overruled?.at(-1)?.rule], ['other', 'lead-unsure']);
    const alone = leadDue(forLena(), world(here), due).change ?? assert.fail();
    assert.deepEqual([alone.request.desk, alone.request.lead], ['informatics', undefined]);
    const overruled = [
      { from: 'informatics', to: `lead:id=${lena.id}`, by: ivan, at: now.toISOString() },
    ] as const;
    const byHand = [forLena({ overruled }), aRequest({ owner: lena, status: 'received' })];
    for (const one of byHand) {
      assert.deepEqual(
        leadDue(one, world(here, other), due),
        { next: undefined },
        'what a person sent them stays',
      );
    }
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

describe('A4.6: what was passed to somebody who has not read it', () => {
  const passed = (more: Partial<Request> = {}): Request =>
    aRequest({ owner: lena, status: 'received', ...more });

  it('stays while they have a session in time, and is looked at again when they have none', () => {
    assert.deepEqual(leadDue(passed(), worldOf([here]), now), { next: undefined });
    const soon: Member = { ...here, away: [{ from: '2026-12-01', to: '2026-12-20' }] };
    const { change, next } = leadDue(passed(), worldOf([soon]), now);
    assert.deepEqual([change, next?.toISOString()], [undefined, '2026-11-24T13:00:00.000Z']);
  });

  it('goes to whoever stands in, who has yet to take it, and what moved it is kept', () => {
    const deputised: Member = { ...away, deputy: people.informatics.id };
    const world = worldOf([deputised, people.informatics]);
    const { request, event } = leadDue(passed(), world, now).change ?? assert.fail();
    assert.deepEqual(
      [event, request.owner, request.status, request.lead],
      ['routed', undefined, 'submitted', ivan],
    );
    assert.deepEqual(
      request.overruled?.map(({ from, to, rule }) => [from, to, rule]),
      [['informatics', `lead:id=${ivan.id}`, 'lead-away']],
    );
  });

  it('goes back to informatics where nobody does, also where it came from there', () => {
    for (const desk of ['informatics', 'lead'] as const) {
      const { request } = leadDue(passed({ desk }), worldOf([away]), now).change ?? assert.fail();
      assert.deepEqual(
        [request.desk, request.owner, request.status],
        ['informatics', undefined, 'submitted'],
      );
      assert.equal(request.overruled?.at(-1)?.rule, 'lead-away');
      assert.deepEqual(leadDue(request, worldOf([away]), now), {});
    }
  });

  it('stays, where a patient could come to harm, with somebody who is told at once, until they are away', () => {
    const never: Member = { ...here, sessions: [], away: [{ from: '2026-12-01', to: '2026-12-09' }] };
    const concern = passed({ harm: 'could' });
    const { change, next } = leadDue(concern, worldOf([never]), now);
    assert.deepEqual([change, next?.toISOString()], [undefined, '2026-12-01T00:00:00.000Z']);
    assert.equal(leadDue(concern, worldOf([never]), next ?? now).change?.request.owner, undefined);
    assert.equal(leadDue(passed(), worldOf([never]), now).change?.request.owner, undefined);
  });
});

describe('A1.7: what somebody had who left the settings file', () => {
  const had = (status: Request['status'], more: Partial<Request> = {}): Request =>
    aRequest({ owner: lena, status, ...more });
  const world = worldOf([people.informatics], [], [ivan.id]);

  it('is given to whoever is on duty, who is told; what waits for others goes on waiting', () => {
    for (const status of ['received', 'accepted', 'working'] as const) {
      const { request, event, tell } = leadDue(had(status), world, now).change ?? assert.fail();
      assert.deepEqual([event, request.owner, request.status], ['assigned', ivan, 'received']);
      assert.deepEqual(tell, [{ to: 'owner', why: 'assigned' }]);
      assert.deepEqual(leadDue(request, world, now).change, undefined, 'once');
    }
    for (const status of ['planned', 'waiting', 'supplier', 'board'] as const) {
      const { request } = leadDue(had(status), world, now).change ?? assert.fail();
      assert.deepEqual([request.owner, request.status], [ivan, status]);
    }
  });

  it('is opened to everybody where nobody is on duty', () => {
    const { request, tell } = leadDue(had('supplier'), worldOf([]), now).change ?? assert.fail();
    assert.deepEqual([request.owner, request.status], [undefined, 'submitted']);
    assert.deepEqual(tell, [{ to: 'channel', why: 'reopened' }]);
  });

  it('A4.2: is given to nobody who may have left too', () => {
    const around = worldOf([people.informatics, people.admin], [], [ivan.id, people.admin.id]);
    const doubtfulFrom = (id: string) => (id === ivan.id ? 0 : undefined);
    const leads = { ...around.leads, times: { ...around.leads.times, doubtfulFrom } };
    assert.equal(
      leadDue(had('accepted'), { ...around, leads }, now).change?.request.owner?.id,
      people.admin.id,
    );
  });

  it('stays with somebody in the file who has no role at the desk: an answer to a broadcast of theirs', () => {
    const answers = { id: 'WB-7K2QX', title: 'EPR' };
    const own = had('accepted', { owner: { id: people.cio.id, name: people.cio.name }, answers });
    assert.deepEqual(leadDue(own, worldOf([people.cio]), now), {});
  });

  it('A2.8: is inherited inside the circle alone, where it was told in confidence', () => {
    const sealed = had('accepted', { confidential: true, harm: 'could' });
    const staff = [people.informatics, people.safetyOfficer];
    const circle = [people.safetyOfficer.id];
    const { change } = leadDue(sealed, worldOf(staff, circle, [ivan.id]), now);
    assert.equal(change?.request.owner?.id, people.safetyOfficer.id);
  });
});
