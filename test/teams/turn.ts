import type { Call } from './calls.ts';
import { type Card, textOf } from './cards.ts';
import { chatOf, type Message } from './chats.ts';
import type { Connector } from './connector.ts';
import { isJson, jsonIn, textIn } from './json.ts';
import type { Answered, Sent } from './post.ts';

/** Where a person did it. `message` is the one they pressed. */
export interface Spot {
  readonly conversation: string;
  readonly message?: string;
}

/** Something that a person did, ready to go to the bot as often as wanted. */
export interface Delivery {
  readonly sent: Sent;
  readonly spot: Spot;
}

/** What it led to. */
export interface Turn extends Delivery {
  /** Of the HTTP answer. */
  readonly status: number;
  /** Of the HTTP answer: for an invoke `{ statusCode, type, value }`. */
  readonly body: unknown;
  /** What the bot posted or updated in this chat before it answered, as it looks now. */
  readonly messages: readonly Message[];
  /** For an invoke, the card in its answer; else the newest card among `messages`. Throws where there is none. */
  readonly card: Card;
  /** Everything the person can read of it: card, toast and messages. */
  readonly text: string;
}

const cardType = 'application/vnd.microsoft.card.adaptive';

const cardIn = (body: unknown, { conversation, message = '' }: Spot): Card | undefined => {
  const { type, value } = jsonIn(body);
  return type === cardType && isJson(value) ? { ...value, standsIn: { conversation, message } } : undefined;
};

/** A toast, or the message of an error. */
const wordsIn = (body: unknown): string => {
  const { value } = jsonIn(body);
  return textIn(value) || textIn(jsonIn(value).message);
};

const touched = (connector: Connector, calls: readonly Call[], conversation: string): readonly Message[] => {
  const ids = new Set(calls.filter((call) => call.status < 300).map((call) => call.activityId));
  return connector.messages(chatOf(conversation)).filter((message) => ids.has(message.id));
};

/** `since` is how many calls the connector had when it began. */
export const turnOf = (
  connector: Connector,
  since: number,
  { sent, spot }: Delivery,
  { status, body }: Answered,
): Turn => {
  const messages = touched(connector, connector.calls.slice(since), spot.conversation);
  const answer = cardIn(body, spot);
  const isInvoke = jsonIn(body).statusCode !== undefined;
  const newest = isInvoke ? undefined : messages.findLast((message) => message.card)?.card;
  const read = [answer ? textOf(answer) : '', wordsIn(body), ...messages.map((message) => message.text)];
  return {
    sent,
    spot,
    status,
    body,
    messages,
    get card() {
      const card = answer ?? newest;
      if (card === undefined) throw new Error(`no card came: ${status} ${JSON.stringify(body)}`);
      return card;
    },
    text: read.filter((words) => words !== '').join('\n'),
  };
};
