import assert from 'node:assert/strict';
import { channelOf, conversationOf, turnOf } from '../../bot/teams/who-and-where.ts';
import { people } from '../support/people.ts';
import { anOrganisation } from '../support/requests.ts';
import type { Json } from '../teams/json.ts';
import { activity, nadia, tenant } from './example-activity.ts';

const now = new Date('2026-11-24T09:30:00.000Z');
const organisation = anOrganisation();
const turn = (more: Json = {}) => turnOf(activity(more), organisation, now);
const from = (more: Json) => ({ from: { id: '29:1nadia', name: 'Nadia', aadObjectId: nadia, ...more } });

describe('bot/teams/who-and-where', () => {
  it('makes a colleague of whoever the settings file does not name', () => {
    const { actor } = turn() ?? {};
    assert.deepEqual(actor, { id: nadia, name: 'Nadia Rahman', organisation: 'RXX', roles: ['requester'] });
  });

  it('D1.4: gives roles and a name by Entra id alone, whatever the activity says', () => {
    const lena = people.lead;
    assert.deepEqual(turn(from({ aadObjectId: lena.id, name: 'Somebody' }))?.actor, {
      id: lena.id,
      name: lena.name,
      organisation: 'RXX',
      roles: ['requester', 'lead'],
    });
    assert.deepEqual(turn(from({ name: lena.name, id: `29:${lena.id}` }))?.actor.roles, ['requester']);
  });

  it('knows nobody without an Entra id, or with one that could not be a key', () => {
    for (const aadObjectId of [undefined, '', 'a|b', 'a/b', 'a#b', 'a b', "a'b", 'é', 'x'.repeat(101)]) {
      assert.equal(turn(from({ aadObjectId })), undefined, String(aadObjectId));
    }
  });

  it('has a name for everybody', () => {
    for (const name of [undefined, '', '  ']) {
      assert.equal(turn(from({ name }))?.actor.name, 'A colleague');
    }
  });

  it('keeps the own chat as the way to reach a person, and no channel', () => {
    const { contact, channel, pressed } = turn({ replyToId: '17' }) ?? {};
    assert.equal(contact?.chat, 'a:1nadia');
    assert.deepEqual([contact?.account, contact?.tenant], ['29:1nadia', tenant]);
    assert.equal(channel, undefined);
    assert.deepEqual([pressed?.activity, pressed?.conversation.id], ['17', 'a:1nadia']);
  });

  const inPlace = (conversationType: string | undefined, more: Json = {}) => {
    const id = '19:c@thread.tacv2;messageid=17';
    return turn({ conversation: { id, conversationType, tenantId: tenant, ...more } });
  };

  it("keeps a channel without its thread, and never as somebody's own chat", () => {
    const { contact, channel } = inPlace('channel', { isGroup: true }) ?? {};
    assert.equal(contact?.chat, undefined);
    assert.deepEqual([channel?.id, channel?.kind], ['19:c@thread.tacv2', 'channel']);
  });

  it('answers to a group as a group, also where Teams says no more than that it is one', () => {
    for (const type of ['groupChat', undefined, 'meeting', 'constructor', '__proto__']) {
      const { channel, contact } = inPlace(type, { isGroup: true }) ?? {};
      assert.deepEqual([channel?.kind, contact?.chat], ['group', undefined], String(type));
    }
    assert.equal(inPlace('groupChat')?.channel?.kind, 'group');
  });

  it("takes a chat for a person's own only where nothing speaks against it", () => {
    const id = 'a:1nadia';
    assert.equal(inPlace('personal', { id })?.channel, undefined);
    assert.equal(inPlace(undefined, { id })?.channel, undefined);
    assert.equal(inPlace('constructor', { id })?.contact.chat, id);
  });

  it('never takes the chat of two colleagues for one, where a message extension is used', () => {
    const turn = inPlace('personal', { id: '19:one_other@unq.gbl.spaces' });
    assert.deepEqual([turn?.contact.chat, turn?.channel?.kind], [undefined, 'group']);
  });

  it('finds the channel of a thread', () => {
    const thread = conversationOf(activity({ conversation: { id: '19:c;messageid=1;messageid=2' } }));
    assert.equal(channelOf(thread).id, '19:c');
    assert.equal(channelOf({ ...thread, id: '19:c' }).id, '19:c');
  });
});
