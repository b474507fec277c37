import { type Card, textOf } from './cards.ts';
import { isJson, type Json, listIn, textIn } from './json.ts';

export interface Member {
  /** The bot's own id for the person (29:...). */
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}

export interface Chat {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly name?: string;
  /** Of a channel: the team it belongs to. */
  readonly team?: string;
  readonly tenant: string;
  readonly members: readonly Member[];
}

/** A message of the bot as it looks now, after updates. */
export interface Message {
  readonly id: string;
  /** Where a person is when they press it: in a channel, the thread. */
  readonly conversation: string;
  readonly activity: Json;
  /** How often it was updated. */
  readonly edits: number;
  readonly card: Card | undefined;
  /** Everything there is to read in it. */
  readonly text: string;
}

export interface Chats {
  add(chat: Chat): void;
  find(conversation: string): Chat | undefined;
  /** The 1:1 chat of a person, by either of their ids. */
  personal(tenant: string, person: string): Chat | undefined;
  /** Draws a message and gives its id, or undefined where Teams gives none. */
  post(conversation: string, activity: Json, replyTo?: string): string | undefined;
  update(conversation: string, message: string, activity: Json): boolean;
  remove(conversation: string, message: string): boolean;
  /** Oldest first. For a thread, only what stands in it. */
  messages(conversation: string): readonly Message[];
}

const adaptive = 'application/vnd.microsoft.card.adaptive';

const threadMark = ';messageid=';
/** The chat or channel itself, without the thread. */
export const chatOf = (conversation: string): string => conversation.split(threadMark)[0] ?? '';
/** The thread of a channel that begins with this message. */
export const threadIn = (channel: string, message: string): string => `${channel}${threadMark}${message}`;
const threadOf = (conversation: string): string => conversation.split(threadMark)[1] ?? '';

const drawn = (id: string, conversation: string, activity: Json, edits: number): Message => {
  const content = listIn(activity.attachments).find((one) => one.contentType === adaptive)?.content;
  const card = isJson(content) ? { ...content, standsIn: { conversation, message: id } } : undefined;
  const text = [textIn(activity.text), card ? textOf(card) : ''].filter((words) => words !== '').join('\n');
  return { id, conversation, activity, edits, card, text };
};

/** The conversations of a tenant and what stands in them. `mint` gives a new message id. */
export const startChats = (mint: () => string): Chats => {
  const chats = new Map<string, { readonly chat: Chat; readonly messages: Map<string, Message> }>();
  const people = new Map<string, Chat>();
  const messagesOf = (conversation: string): Map<string, Message> =>
    chats.get(chatOf(conversation))?.messages ?? new Map();

  const draw = (conversation: string, activity: Json, replyTo?: string): string => {
    const id = mint();
    const chat = chatOf(conversation);
    const thread =
      threadOf(conversation) || threadOf(messagesOf(chat).get(replyTo ?? '')?.conversation ?? '');
    const place = chats.get(chat)?.chat.kind === 'channel' ? threadIn(chat, thread || id) : chat;
    messagesOf(chat).set(id, drawn(id, place, activity, 0));
    return id;
  };

  return {
    add: (chat) => {
      chats.set(chat.id, { chat, messages: chats.get(chat.id)?.messages ?? new Map() });
      if (chat.kind !== 'personal') return;
      for (const { id, aadObjectId } of chat.members) {
        people.set(`${chat.tenant} ${id}`, chat);
        people.set(`${chat.tenant} ${aadObjectId}`, chat);
      }
    },
    find: (conversation) => chats.get(chatOf(conversation))?.chat,
    personal: (tenant, person) => people.get(`${tenant} ${person}`),
    post: (conversation, activity, replyTo) => {
      const { text, attachments, ...rest } = activity;
      const split = textIn(text) !== '' && listIn(attachments).length > 0;
      if (!split) return draw(conversation, activity, replyTo);
      // Teams makes two messages of it and gives the id of neither, so the card can never be updated.
      draw(conversation, { ...rest, text }, replyTo);
      draw(conversation, { ...rest, attachments }, replyTo);
      return undefined;
    },
    update: (conversation, message, activity) => {
      const old = messagesOf(conversation).get(message);
      if (old === undefined) return false;
      messagesOf(conversation).set(message, drawn(message, old.conversation, activity, old.edits + 1));
      return true;
    },
    remove: (conversation, message) => messagesOf(conversation).delete(message),
    messages: (conversation) =>
      [...messagesOf(conversation).values()].filter(
        (message) => threadOf(conversation) === '' || message.conversation === conversation,
      ),
  };
};
