import { CardFactory } from 'botbuilder';
import type { Turn } from '../core/action.ts';

/** A search result: what Teams lists, and the card it puts into the chat. */
export interface Found {
  readonly title: string;
  readonly text: string;
  readonly card: object;
}

/** What is shown in a dialog: a card, and whether there is anything left to fill in. */
export interface Dialog {
  readonly title: string;
  readonly card: object;
}

/** What can be made of a Teams message. */
export interface FromMessage {
  /** The form with these words in it, and the link to the message that they are from. */
  readonly open: (text: string, link: string | undefined, turn: Turn) => Promise<Dialog>;
  /** Sends the form: the form again, or word that it was sent. */
  readonly submit: (fields: unknown, turn: Turn) => Promise<Dialog>;
}

export interface ExtensionPorts {
  readonly raise: FromMessage;
  readonly tell: FromMessage;
  readonly search: (text: string, turn: Turn) => Promise<readonly Found[]>;
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, key) => (isJson(inside) ? inside[key] : undefined), value);

/** The words of a Teams message, which is HTML. Loaded on first use: few people raise from a message. */
const plainText = async (content: unknown): Promise<string> => {
  if (typeof content !== 'string') return '';
  const { convert } = await import('html-to-text');
  return convert(content.slice(0, 100_000), {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
    ],
  });
};

const task = ({ title, card }: Dialog): object => ({
  task: {
    type: 'continue',
    value: { title, height: 'medium', width: 'medium', card: CardFactory.adaptiveCard(card) },
  },
});

const results = (found: readonly Found[]): object => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map(({ title, text, card }) => ({
      ...CardFactory.adaptiveCard(card),
      // Teams lists the preview; without one it refuses the whole answer.
      preview: CardFactory.thumbnailCard(title, [], [], { text }),
    })),
  },
});

const typedIn = (value: unknown): string => {
  const parameters = at(value, 'parameters');
  const first: unknown = Array.isArray(parameters) ? parameters[0] : undefined;
  const text = at(first, 'value');
  return at(first, 'name') === 'initialRun' || typeof text !== 'string' ? '' : text;
};

type Answer = (value: unknown, turn: Turn) => Promise<object>;

const fromMessage = (name: string, { open, submit }: FromMessage): Readonly<Record<string, Answer>> => ({
  [`composeExtension/fetchTask ${name}`]: async (value, turn) => {
    const message = at(value, 'messagePayload');
    const link = at(message, 'linkToMessage');
    const text = await plainText(at(message, 'body', 'content'));
    return task(await open(text, typeof link === 'string' ? link : undefined, turn));
  },
  [`composeExtension/submitAction ${name}`]: async (value, turn) =>
    task(await submit(at(value, 'data'), turn)),
});

/** The body that answers a message extension's invoke, or undefined where it is not one of ours. */
export const extension = ({ raise, tell, search }: ExtensionPorts) => {
  const known: Readonly<Record<string, Answer>> = {
    ...fromMessage('raiseFromMessage', raise),
    ...fromMessage('tellFromMessage', tell),
    'composeExtension/query findRequests': async (value, turn) => results(await search(typedIn(value), turn)),
  };
  return async (name: string, value: unknown, turn: Turn): Promise<object | undefined> => {
    const command = at(value, 'commandId');
    const key = `${name} ${typeof command === 'string' ? command : ''}`;
    return Object.hasOwn(known, key) ? known[key]?.(value, turn) : undefined;
  };
};
