import {
  type Activity,
  executeAction,
  installationUpdate,
  invoke,
  membersAdded,
  mentioningText,
  personalText,
  type Scene,
} from './activities.ts';
import type { Card } from './cards.ts';
import { type Chat, type Member, type Message, threadIn } from './chats.ts';
import { choose, offers, type Which } from './choosing.ts';
import type { Connector } from './connector.ts';
import { CannotPress, dataFor, type Filled, type Pressing } from './filling.ts';
import type { Json } from './json.ts';
import { post, type Sent, sealed } from './post.ts';
import { type Room, roomOf } from './room.ts';
import { type Delivery, type Spot, type Turn, turnOf } from './turn.ts';

/** Someone as a settings file names them. `id` is the Entra object id. */
export interface Someone {
  readonly id: string;
  readonly name: string;
  readonly roles?: readonly string[];
}

/** Someone using Teams. What the bot sends after it answered is waited for with `Room.shows`. */
export interface Person extends Someone {
  readonly member: Member;
  /** Their 1:1 chat with the bot. */
  chat(): Room;
  says(text: string): Promise<Turn>;
  /** Mentions the bot: in a channel as a new thread, in a group chat as a message. */
  saysIn(room: Room, text: string): Promise<Turn>;
  /** Throws CannotPress where the Teams client would not send, unless `force`. */
  presses(on: Card | Message, which: Which, filled?: Filled, pressing?: Pressing): Promise<Turn>;
  /** The same, on the newest card in the room that has such a button. */
  pressesIn(room: Room, which: Which, filled?: Filled, pressing?: Pressing): Promise<Turn>;
  /** An Action.Execute that no card offered. `overrides` replace fields of the activity; undefined drops one. */
  sends(verb: string, data?: unknown, overrides?: Json): Promise<Turn>;
  /** Any activity, made for this person in their own chat or in a room. */
  does(make: (scene: Scene) => Activity, room?: Room, overrides?: Json): Promise<Turn>;
  invokes(name: string, value: unknown, overrides?: Json): Promise<Turn>;
  /** A press that is not sent yet: `retries` sends it, also many times at once. */
  prepares(on: Card | Message, which: Which, filled?: Filled, pressing?: Pressing): Delivery;
  /** The same bytes again, as Teams sends them when an answer is late. */
  retries(delivery: Delivery): Promise<Turn>;
  /** Adds the bot to their own chat or to a room. The turn is that of the second of the two activities. */
  installs(room?: Room): Promise<Turn>;
  /** Removes it: from then on the bot may not write there. */
  removes(room?: Room): Promise<Turn>;
}

/** What all people of one Teams have in common. */
export interface Surroundings {
  readonly connector: Connector;
  readonly bot: Scene['bot'];
  readonly now: () => Date;
  readonly address: () => string;
  readonly headers: Sent['headers'];
  readonly withinMs: number;
  readonly empty: 'absent' | 'blank';
}

/** `own` is their 1:1 chat with the bot, which the connector knows. */
export const personIn = (around: Surroundings, someone: Someone, member: Member, own: Chat): Person => {
  const { connector, bot, now, address, headers, withinMs, empty } = around;
  const home = roomOf(connector, own);

  const scene = (chat: Chat, conversation?: string): Scene => {
    const id = connector.mint();
    const here = conversation ?? (chat.kind === 'channel' ? threadIn(chat.id, id) : chat.id);
    return { serviceUrl: connector.url, bot, from: member, chat, conversation: here, id, now: now() };
  };
  const retries = async (delivery: Delivery): Promise<Turn> => {
    const since = connector.calls.length;
    const answered = await post(address(), delivery.sent, withinMs);
    return turnOf(connector, since, delivery, answered);
  };
  const act = (activity: Activity, spot: Spot): Promise<Turn> =>
    retries({ sent: sealed(activity, headers), spot });
  const does = (make: (scene: Scene) => Activity, { chat }: Room = home, overrides: Json = {}) => {
    const here = scene(chat);
    return act({ ...make(here), ...overrides }, { conversation: here.conversation });
  };

  const prepares: Person['prepares'] = (on, which, filled = {}, pressing = {}) => {
    const card = 'standsIn' in on ? on : on.card;
    const chat = connector.chats.find(card?.standsIn.conversation ?? '');
    if (!card || !chat) throw new CannotPress('there is no card to press');
    const button = choose(card, which);
    const { title, verb, json } = button;
    const data = dataFor(button, filled, { empty, ...pressing });
    const action = { ...(typeof json.id === 'string' && { id: json.id }), title, verb, data };
    const { conversation, message } = card.standsIn;
    const activity = executeAction(scene(chat, conversation), message, action);
    return { sent: sealed(activity, headers), spot: card.standsIn };
  };
  const presses: Person['presses'] = async (...press) => retries(prepares(...press));

  return {
    ...someone,
    member,
    chat: () => home,
    says: (text) => does((here) => personalText(here, text)),
    saysIn: (room, text) => does((here) => mentioningText(here, text), room),
    presses,
    pressesIn: async (room, which, filled, pressing) => {
      const on = room.messages.findLast(({ card }) => card && offers(card, which)) ?? room.card;
      return presses(on, which, filled, pressing);
    },
    sends: (verb, data = {}, overrides = {}) => {
      const message = home.messages.at(-1)?.id ?? connector.mint();
      const activity = executeAction(scene(own), message, { verb, data });
      return act({ ...activity, ...overrides }, { conversation: own.id, message });
    },
    does,
    invokes: (name, value, overrides) => does((here) => invoke(here, name, value), home, overrides),
    prepares,
    retries,
    installs: async (room = home) => {
      connector.unblock(room.chat.id);
      await does((here) => installationUpdate(here, 'add'), room);
      return does((here) => membersAdded(here, [bot]), room);
    },
    removes: async (room = home) => {
      connector.block(room.chat.id);
      return does((here) => installationUpdate(here, 'remove'), room);
    },
  };
};
