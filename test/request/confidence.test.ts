import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Organisation } from '../../bot/core/organisation.ts';
import type { Change } from '../../bot/request/change.ts';
import { circleWords, inConfidence } from '../../bot/request/confidence.ts';
import type { Tell } from '../../bot/request/events.ts';
import type { Request } from '../../bot/request/request.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, ivan, lena } from '../support/requests.ts';

const { safetyOfficer, lead, informatics, admin, cio } = people;
const organisation = anOrganisation({
  people: Object.values(people),
  confidential: { roles: ['safety-officer'], people: [lead.id] },
});
const circle: readonly string[] = [lead.id, safetyOfficer.id];

const told = (tell: readonly Tell[], more: Partial<Request> = {}, where: Organisation = organisation) => {
  const change: Change = { request: aRequest({ confidential: true, ...more }), event: 'escalated', tell };
  return inConfidence(change, where).tell;
};

describe('who is told of a confidential concern (A2.8, H11)', () => {
  it('is the circle in place of the channel, of others at the desk, and of an owner who has left it', () => {
    const all = [{ to: 'people', ids: circle, why: 'late' }];
    assert.deepEqual(told([{ to: 'channel', why: 'late' }]), all);
    assert.deepEqual(told([{ to: 'people', ids: [informatics.id, admin.id], why: 'late' }]), all);
    assert.deepEqual(told([{ to: 'owner', why: 'late' }], { owner: ivan }), all);
    assert.deepEqual(told([{ to: 'owner', why: 'late' }]), all);
  });

  it('is whoever was meant, of those who are in the circle, and whoever raised it', () => {
    const tell: readonly Tell[] = [
      { to: 'requester', why: 'question' },
      { to: 'owner', why: 'reply' },
    ];
    assert.deepEqual(told(tell, { owner: lena }), tell);
    const some: Tell = { to: 'people', ids: [informatics.id, safetyOfficer.id], why: 'late' };
    assert.deepEqual(told([some]), [{ ...some, ids: [safetyOfficer.id] }]);
  });

  it('is nobody who follows, and no deputy', () => {
    assert.deepEqual(
      told([
        { to: 'followers', why: 'outcome' },
        { to: 'deputy', why: 'deputy' },
      ]),
      [],
    );
  });

  it('is nobody twice for one change', () => {
    const tell = told([
      { to: 'people', ids: [safetyOfficer.id], why: 'late' },
      { to: 'channel', why: 'nudge' },
      { to: 'people', ids: [admin.id], why: 'late' },
    ]);
    assert.deepEqual(tell, [
      { to: 'people', ids: [safetyOfficer.id], why: 'late' },
      { to: 'people', ids: [lead.id], why: 'nudge' },
    ]);
  });

  it('is never the channel nor anybody outside, whatever a rule says', () => {
    const ids = fc.subarray(Object.values(people).map(({ id }) => id));
    const tell: fc.Arbitrary<Tell> = fc.oneof(
      fc
        .constantFrom<Tell['to'] & ('requester' | 'followers' | 'deputy' | 'owner' | 'channel')>(
          ...(['requester', 'followers', 'deputy', 'owner', 'channel'] as const),
        )
        .map((to): Tell => ({ to, why: 'late' })),
      ids.map((some): Tell => ({ to: 'people', ids: some, why: 'late' })),
    );
    fc.assert(
      fc.property(fc.array(tell), fc.constantFrom(undefined, ivan, lena), (tells, owner) => {
        for (const one of told(tells, { owner })) {
          if (one.to === 'people')
            assert.ok(one.ids.length > 0 && one.ids.every((id) => circle.includes(id)));
          else if (one.to === 'owner') assert.equal(owner, lena);
          else assert.equal(one.to, 'requester');
        }
      }),
    );
  });

  it('is the safety officer where the setting was taken out of the file: it must not lie unread', () => {
    const without = anOrganisation({ people: Object.values(people) });
    const ids = [safetyOfficer.id];
    assert.deepEqual(told([{ to: 'channel', why: 'late' }], {}, without), [
      { to: 'people', ids, why: 'late' },
    ]);
  });

  it('leaves every other request as it is', () => {
    const tell: readonly Tell[] = [{ to: 'channel', why: 'raised' }];
    assert.deepEqual(told(tell, { confidential: undefined }), tell);
  });
});

describe('who reads what is told in confidence, in words', () => {
  const words = (confidential: Organisation['confidential']) =>
    circleWords(anOrganisation({ people: Object.values(people), confidential }));

  it('names roles plainly and people by their names, each once', () => {
    assert.equal(words({ roles: ['safety-officer'], people: [] }), 'the clinical safety officer');
    assert.equal(
      words({ roles: ['safety-officer', 'cio'], people: [cio.id, lead.id] }),
      'the clinical safety officer, the chief information officer and Lena Fox',
    );
  });

  it('leaves out a role that nobody has', () => {
    const people = [lead, safetyOfficer, { ...safetyOfficer, id: 'second' }];
    const organisation = anOrganisation({
      people,
      confidential: { roles: ['admin', 'safety-officer'], people: [] },
    });
    assert.equal(circleWords(organisation), 'the clinical safety officers');
  });
});
