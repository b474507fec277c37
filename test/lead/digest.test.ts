import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digestItems, digestPeople, isFor, placeOf } from '../../bot/lead/digest.ts';
import { people } from '../support/people.ts';
import { aRequest, ivan, lena, minutesAgo, now } from '../support/requests.ts';

const none = { routed: [], owned: [], putOff: [], others: [] };
const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

describe('what stands in a digest', () => {
  it('is what was sent to them, what was passed to them, and what has news; the rest of theirs is not', () => {
    const routed = [aRequest({ id: 'WL-00001', lead: lena, createdAt: minutesAgo(5) })];
    const owned = [
      aRequest({ id: 'WL-00002', owner: lena, status: 'received', createdAt: minutesAgo(4) }),
      aRequest({ id: 'WL-00003', owner: lena, status: 'accepted', createdAt: minutesAgo(3) }),
      aRequest({ id: 'WL-00004', owner: lena, status: 'working', createdAt: minutesAgo(2) }),
    ];
    const others = [aRequest({ id: 'WL-00005', owner: ivan, status: 'accepted', createdAt: minutesAgo(1) })];
    const putOff = [
      { id: 'WL-00004', why: 'reply' },
      { id: 'WL-00005', why: 'late' },
    ] as const;
    const items = digestItems({ routed, owned, putOff, others }, now);
    assert.deepEqual(idsOf(items), ['WL-00001', 'WL-00002', 'WL-00004', 'WL-00005']);
  });

  it('begins with what could harm a patient, then with what is oldest', () => {
    const routed = [
      aRequest({ id: 'WL-00001', createdAt: minutesAgo(10) }),
      aRequest({ id: 'WL-00002', createdAt: minutesAgo(20) }),
      aRequest({ id: 'WL-00003', harm: 'could', createdAt: minutesAgo(1) }),
      aRequest({ id: 'WL-00004', harm: 'now', createdAt: minutesAgo(0) }),
    ];
    const items = digestItems({ ...none, routed }, now);
    assert.deepEqual(idsOf(items), ['WL-00004', 'WL-00003', 'WL-00002', 'WL-00001']);
  });

  it('is not what was put aside until later, unless there is news of it', () => {
    const later = new Date(now.getTime() + 60_000).toISOString();
    const routed = [aRequest({ id: 'WL-00001', snoozedUntil: later })];
    assert.deepEqual(digestItems({ ...none, routed }, now), []);
    const putOff = [{ id: 'WL-00001', why: 'reply' }] as const;
    assert.equal(digestItems({ ...none, routed, putOff }, now).length, 1);
    assert.equal(digestItems({ ...none, routed }, new Date(later)).length, 1);
  });

  it('has each once, in an order that going through it in steps keeps', () => {
    const one = fc.record({
      id: fc.integer({ min: 0, max: 30 }).map((at) => `WL-${String(at).padStart(5, '0')}`),
      createdAt: fc.integer({ min: 0, max: 20 }).map(minutesAgo),
      harm: fc.constantFrom('no', 'could', 'now'),
      priority: fc.constantFrom('P1', 'P3', undefined),
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const routed = all.map(({ priority, ...more }) => ({
          ...aRequest({ ...more, lead: lena }),
          priority,
        }));
        const items = digestItems({ ...none, routed }, now);
        assert.deepEqual([...new Set(idsOf(items))], idsOf(items));
        const stepped: string[] = [];
        for (let place = ''; ; ) {
          const next = items.find((item) => item.place > place);
          if (!next) break;
          stepped.push(next.id);
          place = next.place;
        }
        assert.deepEqual(stepped, idsOf(items));
      }),
    );
  });

  it('places a request where its line of the list stands', () => {
    const assessed = {
      impact: 1,
      urgency: 2,
      priority: 'P1',
      rule: '',
      by: ivan,
      at: minutesAgo(1),
    } as const;
    const request = aRequest({ assessed });
    assert.equal(placeOf(request), placeOf({ ...aRequest(), priority: 'P1' }));
  });

  it('is not for somebody any more once another has it, or it is over', () => {
    const sent = aRequest({ lead: lena });
    assert.equal(isFor(sent, lena, []), true);
    assert.equal(isFor(sent, ivan, []), false);
    assert.equal(isFor({ ...sent, owner: ivan, status: 'accepted' }, lena, []), false);
    assert.equal(isFor({ ...sent, owner: lena, status: 'received' }, lena, []), true);
    assert.equal(isFor({ ...sent, owner: lena, status: 'accepted' }, lena, []), false);
    assert.equal(isFor({ ...sent, status: 'withdrawn' }, lena, [{ id: sent.id, why: 'reply' }]), false);
    assert.equal(isFor({ ...sent, status: 'linked' }, lena, []), false);
    assert.equal(isFor({ ...sent, owner: ivan }, lena, [{ id: sent.id, why: 'late' }]), true);
  });

  it('is for whoever has sessions, for every lead, and for those who stand in for them', () => {
    const covered = { ...people.lead, away: [{ from: '', to: '', cover: people.admin.id }] };
    const staff = [covered, people.informatics, people.admin, people.cio];
    assert.deepEqual(idsOf(digestPeople(staff)), [people.lead.id, people.admin.id]);
    assert.deepEqual(
      idsOf(digestPeople([{ ...people.lead, deputy: people.informatics.id }, people.informatics])),
      [people.lead.id, people.informatics.id],
    );
  });
});
