/** A chat or channel that the bot can write to. */
export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'group' | 'channel';
  readonly serviceUrl: string;
  readonly tenant: string;
}

/** One message in a conversation, by the id Teams gave it. */
export interface Message {
  readonly conversation: Conversation;
  readonly activity: string;
}

/**
 * How to reach a person unasked. `account` is the bot's own id for them (29:...);
 * without `chat` the sender has to open the 1:1 conversation first.
 */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly chat?: string;
}
