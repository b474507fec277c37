import assert from 'node:assert/strict';
import {
  approversOf,
  audienceOf,
  audiencesOf,
  canSend,
  isIn,
  isSender,
  mayApprove,
} from '../../bot/broadcast/audience.ts';
import type { Role } from '../../bot/core/actor.ts';
import type { Member } from '../../bot/core/organisation.ts';
import { aPolicy } from '../support/broadcasts.ts';
import { people } from '../support/people.ts';
import { aTurn } from '../support/turns.ts';

const actor = (...roles: Role[]) => aTurn({ roles }).actor;
const staff: readonly Member[] = [
  people.lead,
  people.informatics,
  people.cio,
  people.admin,
  people.safetyOfficer,
];
const nurses = { id: 'nurses', name: 'Nurses of Main', professions: ['nurse'], sites: ['Main'] };

describe('who may send to whom', () => {
  it('is the chief information officer to everybody, and nobody else but for an outage', () => {
    const policy = aPolicy();
    for (const kind of ['update', 'change', 'celebration'] as const) {
      assert.ok(canSend(actor('cio'), 'everyone', kind, policy));
      for (const role of ['informatics', 'lead', 'admin', 'safety-officer'] as const) {
        assert.ok(!canSend(actor(role), 'everyone', kind, policy), role);
      }
    }
  });

  it('A2.5: includes those who first know of an outage', () => {
    for (const role of ['cio', 'informatics', 'lead', 'admin'] as const) {
      assert.ok(canSend(actor(role), 'everyone', 'outage', aPolicy()), role);
      assert.ok(isSender(actor(role), aPolicy()), role);
    }
    for (const nobody of [actor(), actor('safety-officer')]) {
      assert.ok(!canSend(nobody, 'everyone', 'outage', aPolicy()));
      assert.ok(!isSender(nobody, aPolicy()));
    }
  });

  it('is what the settings say of one audience, besides', () => {
    const policy = aPolicy({ audiences: [{ ...nurses, senders: ['lead'] }] });
    assert.ok(canSend(actor('lead'), 'nurses', 'update', policy));
    assert.ok(canSend(actor('cio'), 'nurses', 'update', policy));
    assert.ok(!canSend(actor('lead'), 'everyone', 'update', policy));
  });

  it('is not who may approve: that is a list of its own', () => {
    assert.ok(mayApprove(actor('safety-officer'), aPolicy()));
    assert.ok(!mayApprove(actor('informatics'), aPolicy()));
    assert.deepEqual(approversOf(aPolicy(), staff, people.cio.id), [
      people.lead.id,
      people.admin.id,
      people.safetyOfficer.id,
    ]);
  });
});

describe('the audiences', () => {
  const policy = aPolicy({ audiences: [nurses, { id: 'everyone', name: 'All of us' }] });
  const options = audiencesOf(policy, staff, [{ id: '19:abc@thread.tacv2', name: 'Theatres' }]);

  it("are the file's own, then what occurs among its people and where the bot is, each once", () => {
    assert.deepEqual(
      options.map(({ id }) => id),
      [
        'nurses',
        'everyone',
        'requests',
        'role:lead',
        'role:informatics',
        'role:cio',
        'role:admin',
        'role:safety-officer',
        'profession:physiotherapist',
        'profession:pharmacist',
        'site:Main',
        'team:19:abc@thread.tacv2',
      ],
    );
    assert.equal(options[1]?.name, 'All of us');
  });

  it('stand for somebody, every one of them', () => {
    for (const { id } of options) assert.ok(audienceOf(id, policy), id);
    for (const id of ['', 'nobody', 'role:', 'site:%', 'ward:4'])
      assert.equal(audienceOf(id, policy), undefined, id);
  });

  it('keep a name with spaces and commas through a list of choices', () => {
    const member = { ...people.lead, profession: 'nurse, theatre', sites: ['St Mary’s: 50%'] };
    for (const { id } of audiencesOf(aPolicy(), [member], [])) {
      assert.match(id, /^[^\s,|]+$/);
      const audience = audienceOf(id, aPolicy());
      if (audience?.kind === 'people') assert.ok(isIn(member, audience.filter), id);
    }
  });

  it('hold whoever matches one entry of each list', () => {
    const nurse: Member = {
      id: 'a',
      name: 'Jo',
      roles: ['lead'],
      profession: 'nurse',
      sites: ['North', 'Main'],
    };
    assert.ok(isIn(nurse, nurses));
    assert.ok(!isIn({ ...nurse, sites: ['North'] }, nurses));
    assert.ok(!isIn({ ...nurse, profession: undefined }, nurses));
    assert.ok(isIn(nurse, { roles: ['cio', 'lead'] }));
  });
});
