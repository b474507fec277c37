import assert from 'node:assert/strict';
import { keysStored, storedBy } from '../journeys/stored.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { installationUpdate, membersAdded, reaction } from '../teams/activities.ts';
import { isJson, jsonIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import type { Turn } from '../teams/turn.ts';

const adaptive = 'application/vnd.microsoft.card.adaptive';

/** An answer that Teams draws: HTTP 200 and a card in its envelope. */
const isCard = ({ status, body }: Turn): boolean => {
  const { statusCode, type, value } = jsonIn(body);
  return status === 200 && statusCode === 200 && type === adaptive && isJson(value);
};

describe('bot/teams/turn', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard();
  });
  after(() => ward.close());

  /** Somebody whom no other test has met. */
  let count = 0;
  const newcomer = (): Person => {
    count += 1;
    return ward.teams.person({
      id: `20000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
      name: `Colleague ${count}`,
    });
  };
  const chatOf = async (person: Person): Promise<unknown> =>
    (await storedBy(ward, `contact|${person.id}`))[0]?.chat;

  describe('when it is installed', () => {
    const welcomes = (person: Person): number =>
      person.chat().messages.filter(({ text }) => text.includes('Not for emergencies')).length;
    const events = (person: Person) => ({
      installed: () => person.does((scene) => installationUpdate(scene, 'add')),
      added: () => person.does((scene) => membersAdded(scene, [scene.bot])),
    });

    it('D2.1: says welcome once, with the emergency numbers, in whichever order the two events come', async () => {
      for (const order of ['installed first', 'added first']) {
        const person = newcomer();
        const { installed, added } = events(person);
        await (order === 'installed first' ? installed() : added());
        await (order === 'installed first' ? added() : installed());
        assert.equal(welcomes(person), 1, order);
        assert.match(person.chat().text, /Switchboard on \*\*2222\*\*/);
      }
    });

    it('says welcome once when both events come at once, three times each', async () => {
      const person = newcomer();
      const { installed, added } = events(person);
      const turns = await Promise.all([installed(), added(), installed(), added(), installed(), added()]);
      assert.ok(turns.every(({ status }) => status === 200));
      assert.equal(welcomes(person), 1);
    });

    it('remembers how to reach the person before they have said a word', async () => {
      const person = newcomer();
      await person.installs();
      assert.equal(await chatOf(person), person.chat().chat.id);
    });

    it('is silent when somebody else is added, and when the bot is added to a team', async () => {
      const person = newcomer();
      await person.does((scene) => membersAdded(scene, [{ id: '29:1somebody' }]));
      assert.equal(person.chat().messages.length, 0);
      const channel = ward.teams.channel(`Team of ${person.name}`, [person]);
      await person.installs(channel);
      assert.equal(channel.messages.length + person.chat().messages.length, 0);
      assert.deepEqual(await keysStored(ward, `welcome|${person.id}`), []);
    });
  });

  it('forgets the chat with an uninstall, and a later message brings it back', async () => {
    const person = newcomer();
    await person.says('help');
    assert.equal(await chatOf(person), person.chat().chat.id);
    await person.removes();
    assert.equal(await chatOf(person), '');
    await person.installs();
    await person.says('help');
    assert.equal(await chatOf(person), person.chat().chat.id);
  });

  it('keeps the chat when it is removed from a team', async () => {
    const person = newcomer();
    await person.says('help');
    await person.removes(ward.teams.channel(`Old team of ${person.name}`, [person]));
    assert.equal(await chatOf(person), person.chat().chat.id);
  });

  describe('for somebody whom Teams does not name', () => {
    const nameless = { from: { id: '29:1nobody', name: 'Nobody' } };

    it('answers with a refusal and changes nothing', async () => {
      const person = newcomer();
      const before = await keysStored(ward);
      const said = await person.sends('request.submit', { id: 'WL-00000', what: 'x' }, nameless);
      assert.ok(isCard(said));
      assert.match(said.text, /That is for another role\. Nothing was changed/);
      const typed = { ...nameless, text: 'The printer is broken' };
      await person.does((scene) => ({ ...membersAdded(scene, []), type: 'message' }), undefined, typed);
      assert.match(person.chat().text, /Nothing was changed/);
      await person.does((scene) => installationUpdate(scene, 'add'), undefined, nameless);
      await person.does((scene) => installationUpdate(scene, 'remove'), undefined, nameless);
      assert.deepEqual(await keysStored(ward), before);
    });
  });

  describe('of an invoke', () => {
    it('says 501 to a name it does not know, as Teams asks', async () => {
      for (const name of [
        'task/fetch',
        'signin/verifyState',
        'adaptiveCard/Action',
        'composeExtension/x',
        '',
      ]) {
        const { status } = await newcomer().invokes(name, {});
        assert.equal(status, 501, name);
      }
      assert.equal((await newcomer().invokes('x', {}, { name: undefined })).status, 501);
      const commandId = { toString: 1, valueOf: 1 };
      assert.equal((await newcomer().invokes('composeExtension/query', { commandId })).status, 501);
    });

    const shapes: readonly unknown[] = [
      ...[undefined, null, '', 'text', 0, 7, true, [], {}, [[]]],
      ...[{ action: null }, { action: 'x' }, { action: [] }, { action: {} }, { action: { verb: 7 } }],
      ...[{ action: { verb: '' } }, { action: { verb: 'request.submit' } }, { action: { data: {} } }],
      { action: { type: 'Action.Submit', verb: 'desk.help' } },
      { action: { verb: 'request.submit', data: null } },
      { action: { verb: 'request.submit', data: [] } },
      { action: { verb: 'request.submit', data: 'x' } },
      { action: { verb: 'request.show', data: { id: null } } },
      { action: { verb: '__proto__', data: {} } },
      { action: { verb: 'constructor', data: {} } },
      { action: { verb: 'x'.repeat(100_000), data: {} } },
    ];
    for (const value of shapes) {
      const name = (JSON.stringify(value) ?? 'nothing').slice(0, 60);
      it(`answers a press that holds ${name} with a card`, async () => {
        const turn = await newcomer().invokes('adaptiveCard/action', value);
        assert.ok(isCard(turn), `${turn.status} ${JSON.stringify(turn.body)}`);
        assert.ok(turn.text.length > 0);
      });
    }
  });

  it('hears in a channel only what follows its name, however Teams writes that', async () => {
    const { admin } = ward;
    const channel = ward.teams.channel('Mentions', [admin]);
    await admin.saysIn(channel, '  Triage&nbsp;here. ');
    await channel.shows(/Triage cards for new requests will appear in this channel/);
    await admin.does(
      (scene) => ({ ...membersAdded(scene, []), type: 'message', text: '<at>Wardline</at> who' }),
      channel,
    );
    await channel.shows(/Lena Fox/);
  });

  it("keeps a person's own list out of channels and groups", async () => {
    const { nadia } = ward;
    for (const room of [
      ward.teams.channel('Ward 4', [nadia]),
      ward.teams.groupChat('Night shift', [nadia]),
    ]) {
      await nadia.saysIn(room, 'my requests');
      await room.shows(/Ask me this in your own chat/);
    }
  });

  it('takes no notice of reactions and of kinds of activity it has never heard of', async () => {
    const person = newcomer();
    const before = await keysStored(ward);
    await person.does((scene) => reaction(scene, '1', 'like'));
    for (const type of ['typing', 'event', 'endOfConversation', 'messageUpdate', 'Message', 'handoff']) {
      const turn = await person.does((scene) => ({ ...membersAdded(scene, []), type }));
      assert.equal(turn.status, 200, type);
    }
    assert.deepEqual([person.chat().messages, await keysStored(ward)], [[], before]);
  });

  it('answers Teams with 200 when its reply cannot be delivered, and logs no more than a code', async () => {
    const person = newcomer();
    ward.connector.block(person.chat().chat.id);
    const { status } = await person.says('The printer is broken');
    assert.equal(status, 200);
    const line = ward.logged.at(-1) ?? '';
    assert.match(line, /reply not delivered/);
    assert.match(line, /"reason":"403/);
    assert.doesNotMatch(line, /printer/);
  });
});
