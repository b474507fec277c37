import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameOf, teamOf, turnOf } from '../../bot/teams/who-and-where.ts';
import { people } from '../support/people.ts';
import { anOrganisation } from '../support/requests.ts';
import type { Json } from '../teams/json.ts';
import { activity, nadia, tenant } from './example-activity.ts';

const organisation = anOrganisation();
const at = (time: string, more: Json = {}) => turnOf(activity(more), organisation, new Date(time));
const from = (more: Json) => ({ from: { id: '29:1nadia', aadObjectId: nadia, ...more } });
const inTeam = (team: unknown) => activity({ channelData: { tenant: { id: tenant }, team } });

describe('bot/teams/who-and-where, about teams, names and times', () => {
  it('D5.1: keeps to ten minutes when somebody was here, rounded down', () => {
    for (const [time, seen] of [
      ['2026-11-24T09:30:00.000Z', '2026-11-24T09:30:00.000Z'],
      ['2026-11-24T09:39:59.999Z', '2026-11-24T09:30:00.000Z'],
      ['2026-11-24T09:40:00.000Z', '2026-11-24T09:40:00.000Z'],
      ['2026-11-24T23:59:59.999Z', '2026-11-24T23:50:00.000Z'],
    ] as const)
      assert.equal(at(time)?.contact.seen, seen);
  });

  it('never says that somebody was here later than they were, nor ten minutes before', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
        const seen = Date.parse(turnOf(activity(), organisation, now)?.contact.seen ?? '');
        assert.ok(seen <= now.getTime() && now.getTime() - seen < 600_000);
        assert.equal(seen % 600_000, 0);
      }),
    );
  });

  it('leaves the name of a contact empty where Teams says none, so that a known one stays', () => {
    for (const name of [undefined, '', ' \t ']) {
      const turn = at('2026-11-24T09:30:00.000Z', from({ name }));
      assert.deepEqual([turn?.contact.name, turn?.actor.name], ['', 'A colleague']);
    }
  });

  it('has the name of the settings file for whoever is in it, also where Teams says none', () => {
    const { lead } = people;
    const turn = at('2026-11-24T09:30:00.000Z', from({ aadObjectId: lead.id }));
    assert.deepEqual([turn?.contact.name, turn?.actor.name], [lead.name, lead.name]);
  });

  it('cuts a name to what a card has room for, and trims it', () => {
    assert.equal(nameOf('  Nadia Rahman\n'), 'Nadia Rahman');
    assert.equal(nameOf(undefined), '');
    assert.ok(nameOf('x'.repeat(300)).length <= 80);
    assert.ok(nameOf('😀'.repeat(100)).isWellFormed());
  });

  it('finds the team of a channel, as a conversation whose members can be asked for', () => {
    assert.deepEqual(teamOf(inTeam({ id: '19:abc@thread.tacv2', name: ' Theatres ' })), {
      id: '19:abc@thread.tacv2',
      name: 'Theatres',
      kind: 'channel',
      serviceUrl: activity().serviceUrl,
      tenant,
    });
  });

  it('leaves the name of a team empty where Teams says none, as in a message', () => {
    assert.equal(teamOf(inTeam({ id: '19:abc@thread.tacv2' }))?.name, '');
    assert.equal(teamOf(inTeam({ id: '19:abc@thread.tacv2', name: ' ' }))?.name, '');
  });

  it('knows of no team in a chat, nor by an id that could not be a key', () => {
    assert.equal(teamOf(activity()), undefined);
    for (const id of ['', 'a|b', 'a/b', 'a#b', 'a?b', 'a b', "a'b", 'é', '\u0000', 'x'.repeat(201)]) {
      assert.equal(teamOf(inTeam({ id, name: 'Theatres' })), undefined, id);
    }
    for (const team of [null, 'x', 7, [], {}, { id: 7 }, { name: 'Theatres' }]) {
      assert.equal(teamOf(inTeam(team)), undefined, JSON.stringify(team));
    }
  });
});
