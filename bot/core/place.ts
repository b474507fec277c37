/** A chat or channel that the bot can write to. */
export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'group' | 'channel';
  readonly serviceUrl: string;
  readonly tenant: string;
}

/** A team that the bot was added to; its id is that of its first channel. */
export interface Team extends Conversation {
  /** Empty where Teams did not say, as in a message: a name that is known already stays. */
  readonly name: string;
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
  /** Empty where Teams did not say: a name that is known already stays. */
  readonly name: string;
  readonly account: string;
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly chat?: string;
  /** When they wrote or pressed, cut to ten minutes so that it is seldom news. Absent where they did neither. */
  readonly seen?: string;
}
