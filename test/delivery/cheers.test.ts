import assert from 'node:assert/strict';
import type { LivingCard } from '../../bot/core/outbox.ts';
import type { Conversation } from '../../bot/core/place.ts';
import { pacer } from '../../bot/delivery/pacer.ts';
import { threads } from '../../bot/delivery/threads.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { storyStore } from '../../bot/storage/stories.ts';
import { storyCards } from '../../bot/story/cards.ts';
import type { StoryStore } from '../../bot/story/store.ts';
import { teamsAdapter } from '../../bot/teams/adapter.ts';
import { courier } from '../../bot/teams/courier.ts';
import { storyPainter } from '../../bot/wiring/story-paint.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { noPace } from '../support/no-pace.ts';
import { anOrganisation } from '../support/requests.ts';
import { aPostedStory } from '../support/stories.ts';
import { openTeams } from '../teams/client.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { teamsLimits } from '../teams/limits.ts';
import type { Room } from '../teams/room.ts';
import { deskOn, newWorld } from './scripted.ts';
import { type Worker, workerOn } from './worker.ts';

const story = aPostedStory();
const { id } = story;
const everyone = Array.from({ length: 500 }, (_, nth) => ({ id: `p${nth}`, name: `Colleague ${nth}` }));

describe('500 cheers in a minute', () => {
  let fresh: FreshTable;
  let connector: Connector;
  let channel: Room;
  let chat: Room;
  let stories: StoryStore;
  let worker: Worker;
  let world: ReturnType<typeof newWorld>;
  let pass: (ms: number) => void;

  beforeEach(async () => {
    fresh = await freshTable();
    world = newWorld();
    const ms = (): number => world.now.getTime();
    connector = await startConnector({ limits: teamsLimits(), now: ms });
    const teams = openTeams({ connector, bot: connector.url });
    channel = teams.channel('Wins');
    chat = teams.groupChat('The teller');
    const organisation = anOrganisation({ code: fresh.organisation });
    stories = storyStore(fresh.rows, contacts(fresh.rows), () => undefined);
    const cards = storyCards({ store: stories, organisation, hasChannel: async () => true });
    const painter = storyPainter({ store: stories, organisation, cards, clock: () => world.now });
    const desk = deskOn(fresh.rows, fresh.organisation, courier(teamsAdapter(undefined, noPace), ''), world);
    pass = desk.pass;
    await fresh.rows.commit(fresh.organisation, [{ op: 'put', key: keys.story(id), value: story }]);
    const ports = { ...desk.ports, paint: painter.paint };
    worker = workerOn({ ...desk, ports }, { pace: pacer(10_000), threads: threads(ms) });
    const place = ({ chat: { id: at } }: Room): Conversation => ({
      id: at,
      kind: 'channel',
      serviceUrl: connector.url,
      tenant: teams.tenant,
    });
    for (const [room, face] of [
      [channel, 'reader'],
      [chat, 'author'],
    ] as const) {
      const parcel = (await painter.paint(id, face, 'whole', 'story')) ?? assert.fail();
      const posted = await desk.ports.courier.toChannel(place(room), parcel);
      const card: LivingCard = {
        message: posted.ok ? posted.value : assert.fail(),
        face,
        news: { why: 'story', version: 5 },
      };
      await desk.box.record([{ kind: 'card', subject: id, card }]);
    }
  });
  afterEach(() => connector.close());

  const updatesOf = (room: Room) =>
    connector.calls.filter(({ kind, conversation }) => kind === 'update' && conversation === room.chat.id);

  /** Everybody presses once, eight or nine in a second; the outbox is looked at every second, as it is in life. */
  const aMinute = async (on: boolean): Promise<void> => {
    for (let second = 0; second < 60; second += 1) {
      const some = everyone.filter((_, nth) => Math.floor((nth * 60) / everyone.length) === second);
      await Promise.all(
        some.map((person) =>
          stories.cheer(fresh.organisation, id, { person, at: world.now, on, ownCopy: false }),
        ),
      );
      await worker.drain();
      pass(1000);
    }
    pass(10_000);
    await worker.drain();
  };

  it('are at most eight updates of the message in the channel, and Teams refuses none of them', async () => {
    await aMinute(true);
    assert.match(channel.text, /500 colleagues cheer this/);
    const updates = updatesOf(channel);
    assert.ok(updates.length >= 2 && updates.length <= 8, String(updates.length));
    assert.deepEqual(
      connector.calls.filter(({ status }) => status >= 400),
      [],
    );
    assert.deepEqual(updatesOf(chat), [], 'nothing that its teller sees has changed');
  }).timeout(60_000);

  it('taken back in the next minute are counted down, with as few', async () => {
    await aMinute(true);
    const before = updatesOf(channel).length;
    await aMinute(false);
    assert.doesNotMatch(channel.text, /500 colleagues/);
    assert.equal((await stories.cheers(fresh.organisation, id)).count, 0);
    assert.ok(updatesOf(channel).length - before <= 8);
    assert.ok(connector.calls.every(({ status }) => status < 400));
  }).timeout(60_000);
});
