import type { Card } from './cards.ts';
import type { Chat, Message } from './chats.ts';
import type { Connector } from './connector.ts';

/** A chat or channel with what the bot has in it. Looks again each time it is read. */
export interface Room {
  readonly chat: Chat;
  /** Oldest first. */
  readonly messages: readonly Message[];
  /** The newest card. Throws where there is none. */
  readonly card: Card;
  /** Everything there is to read. */
  readonly text: string;
  /** Waits until a message reads so, and gives the newest that does. Rejects after `timeoutMs` (2,000). */
  shows(what: RegExp, timeoutMs?: number): Promise<Message>;
}

export const roomOf = (connector: Connector, chat: Chat): Room => {
  const messages = (): readonly Message[] => connector.messages(chat.id);
  const text = (): string =>
    messages()
      .map((message) => message.text)
      .join('\n');
  const name = chat.name ?? chat.id;

  return {
    chat,
    get messages() {
      return messages();
    },
    get card() {
      const card = messages().findLast((message) => message.card)?.card;
      if (card === undefined) throw new Error(`no card stands in ${name}`);
      return card;
    },
    get text() {
      return text();
    },
    shows: async (what, timeoutMs) => {
      const found = (): Message | undefined => messages().findLast((message) => what.test(message.text));
      // A room can only change when the bot calls.
      await connector.until(() => found() !== undefined, timeoutMs).catch(() => undefined);
      const message = found();
      if (message === undefined) throw new Error(`${name} never showed ${what}; it shows:\n${text()}`);
      return message;
    },
  };
};
