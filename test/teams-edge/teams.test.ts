import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { storedBy } from '../journeys/stored.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { installationUpdate, mentioningText } from '../teams/activities.ts';
import { type Json, jsonIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import type { Room } from '../teams/room.ts';

describe('bot/teams/turn, about teams and names', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard();
  });
  after(() => ward.close());

  /** Somebody whom no other test has met. */
  let count = 0;
  const newcomer = (name?: string): Person => {
    count += 1;
    return ward.teams.person({
      id: `30000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
      name: name ?? `Colleague ${count}`,
    });
  };
  const channelOf = (person: Person): Room => ward.teams.channel(`Team of ${person.name}`, [person]);
  const teamAt = async (room: Room): Promise<Json | undefined> => {
    const [row] = await storedBy(ward, `team|${room.chat.id}`);
    return row && jsonIn(JSON.parse(String(row.v0)));
  };
  const named = (room: Room, team: Json): Json => ({
    channelData: { tenant: { id: room.chat.tenant }, channel: { id: room.chat.id }, team },
  });

  describe('a team', () => {
    it('is remembered with its name when Wardline is added to it, and forgotten when it is taken out', async () => {
      const person = newcomer();
      const room = channelOf(person);
      const called = named(room, { id: room.chat.id, name: 'Theatres' });
      await person.does((scene) => installationUpdate(scene, 'add'), room, called);
      assert.deepEqual(await teamAt(room), {
        id: room.chat.id,
        name: 'Theatres',
        kind: 'channel',
        serviceUrl: ward.connector.url,
        tenant: room.chat.tenant,
      });
      await person.removes(room);
      assert.equal(await teamAt(room), undefined);
    });

    it('is remembered from a message too, where Wardline was there before; its name stays', async () => {
      const person = newcomer();
      const room = channelOf(person);
      await person.saysIn(room, 'who');
      for (let waited = 0; !(await teamAt(room)) && waited < 2000; waited += 20) await pause(20);
      assert.equal((await teamAt(room))?.name, '');
      const called = named(room, { id: room.chat.id, name: 'Theatres' });
      await person.does((scene) => installationUpdate(scene, 'add'), room, called);
      await person.saysIn(room, 'who');
      await pause(100);
      assert.equal((await teamAt(room))?.name, 'Theatres');
    });

    it('is the team and not the channel that somebody wrote in', async () => {
      const person = newcomer();
      const room = channelOf(person);
      const called = named(room, { id: '19:general@thread.tacv2', name: 'Theatres' });
      await person.does((scene) => mentioningText(scene, 'who'), room, called);
      for (let waited = 0; waited < 2000; waited += 20) {
        if ((await storedBy(ward, 'team|19:general@')).length > 0) break;
        await pause(20);
      }
      assert.equal(await teamAt(room), undefined);
      assert.equal((await storedBy(ward, 'team|19:general@')).length, 1);
    });

    it('is none where Teams names none, or an id that could not be a key', async () => {
      const before = await storedBy(ward, 'team|');
      const person = newcomer();
      const room = channelOf(person);
      for (const team of [undefined, { id: 'a|b' }, { id: '' }, { id: "19:x'" }, { id: 7 }]) {
        const channelData = { tenant: { id: room.chat.tenant }, ...(team ? { team } : {}) };
        const { status } = await person.does((scene) => installationUpdate(scene, 'add'), room, {
          channelData,
        });
        assert.equal(status, 200);
        await person.does((scene) => installationUpdate(scene, 'remove'), room, { channelData });
      }
      const group = ward.teams.groupChat(`Night shift of ${person.name}`, [person]);
      await person.installs(group);
      assert.deepEqual(await storedBy(ward, 'team|'), before);
    });

    it('is not forgotten when a person removes Wardline from their own chat', async () => {
      const person = newcomer();
      const room = channelOf(person);
      await person.installs(room);
      await person.removes();
      assert.ok(await teamAt(room));
    });
  });

  describe('the name of somebody who installs', () => {
    const contactOf = async ({ id }: Person) => (await storedBy(ward, `contact|${id}`))[0];
    const askedFor = (person: Person): number =>
      ward.connector.calls.filter(
        ({ kind, conversation }) => kind === 'members' && conversation === person.chat().chat.id,
      ).length;

    it('is asked for, because Teams leaves it out, so that a ledger says who was told', async () => {
      const person = newcomer('  Sofia Lind ');
      await person.installs();
      assert.equal((await contactOf(person))?.name, 'Sofia Lind');
      assert.ok(askedFor(person) > 0);
      assert.match(person.chat().text, /Not for emergencies/);
    });

    it('is not asked for where the settings file or the activity has it', async () => {
      await ward.cio.installs();
      assert.equal(askedFor(ward.cio), 0);
      const person = newcomer();
      const { id, aadObjectId, name } = person.member;
      await person.does((scene) => installationUpdate(scene, 'add'), undefined, {
        from: { id, aadObjectId, name },
      });
      assert.equal(askedFor(person), 0);
      assert.equal((await contactOf(person))?.name, name);
    });

    it('is missed by nobody: without it they are welcomed and can be reached all the same', async () => {
      const person = newcomer();
      const heal = ward.connector.fault(({ kind }) => (kind === 'members' ? { status: 403 } : undefined));
      await person.does((scene) => installationUpdate(scene, 'add'));
      heal();
      const contact = await contactOf(person);
      assert.deepEqual([contact?.name, contact?.chat], [undefined, person.chat().chat.id]);
      assert.match(person.chat().text, /Not for emergencies/);
      await person.says('help');
      assert.equal((await contactOf(person))?.name, person.name, 'and the next message says it');
    });

    it('stays what it was when a later install cannot say', async () => {
      const person = newcomer();
      await person.says('help');
      const heal = ward.connector.fault(({ kind }) => (kind === 'members' ? { status: 404 } : undefined));
      await person.does((scene) => installationUpdate(scene, 'add'));
      heal();
      assert.equal((await contactOf(person))?.name, person.name);
    });

    it('is waited for by nobody: they are stored and welcomed before Teams is asked', async () => {
      const person = newcomer();
      let asked: readonly unknown[] = [];
      const heal = ward.connector.fault(({ kind }) => {
        if (kind !== 'members') return undefined;
        asked = [person.chat().messages.length];
        return { status: 404, delayMs: 300 };
      });
      const turn = person.does((scene) => installationUpdate(scene, 'add'));
      await person.chat().shows(/Not for emergencies/);
      const contact = await contactOf(person);
      assert.deepEqual([contact?.chat, contact?.name], [person.chat().chat.id, undefined]);
      assert.equal((await turn).status, 200);
      heal();
      assert.deepEqual(asked, [1]);
    });
  });
});
