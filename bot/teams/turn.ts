import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Turn } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Contact, Message, Team } from '../core/place.ts';
import { type RefusalCode, sentences } from '../core/refusal.ts';
import type { Activity } from './activity.ts';
import { commandOf } from './commands.ts';
import { replyToInvoke, replyToPress, replyWithCard } from './reply.ts';
import { sendFault } from './send-fault.ts';
import { conversationOf, nameOf, type TeamsTurn, teamOf, turnOf } from './who-and-where.ts';

/** The card that answers, and who wants to know of the message that it stands in, if anybody does. */
export interface Answered {
  readonly card: object;
  readonly stands?: ((message: Message) => Promise<void>) | undefined;
}

export interface TurnPorts {
  readonly organisation: Organisation;
  /** What answers a verb. Never throws. */
  readonly answer: (verb: string, fields: unknown, turn: Turn) => Promise<Answered>;
  readonly refuse: (code: RefusalCode) => object;
  /** The body that answers a message extension; undefined where the command is not ours. */
  readonly extend: (name: string, value: unknown, turn: Turn) => Promise<object | undefined>;
  readonly contacts: {
    readonly remember: (organisation: string, contact: Contact) => Promise<void>;
    readonly met: (organisation: string, contact: Contact) => Promise<void>;
    readonly forget: (organisation: string, person: string) => Promise<void>;
    readonly joined: (organisation: string, team: Team) => Promise<void>;
    readonly left: (organisation: string, team: string) => Promise<void>;
    readonly claimWelcome: (organisation: string, person: string) => Promise<boolean>;
  };
  readonly clock: () => Date;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

/** `value.action` of an adaptiveCard/action invoke; botbuilder reads it unguarded and throws on an empty one. */
const pressOf = (value: unknown): { readonly verb: string; readonly data: unknown } => {
  const action = typeof value === 'object' && value !== null && 'action' in value ? value.action : undefined;
  if (typeof action !== 'object' || action === null) return { verb: '', data: undefined };
  const verb = 'verb' in action && typeof action.verb === 'string' ? action.verb : '';
  return { verb, data: 'data' in action ? action.data : undefined };
};

const botMention = (activity: Activity): string | undefined =>
  activity.entities?.find((entity) => entity.mentioned?.id === activity.recipient.id)?.text;

/** What was typed, without the mention that called the bot in a channel. */
const textOf = (activity: Activity): string => {
  const mention = botMention(activity);
  const text = activity.text ?? '';
  return (mention ? text.replace(mention, '') : text.replace(/^\s*<at>[^<]*<\/at>/, ''))
    .replaceAll('&nbsp;', ' ')
    .trim();
};

const addsBot = (activity: Activity): boolean =>
  activity.type === 'installationUpdate'
    ? activity.action?.startsWith('add') === true
    : activity.membersAdded?.some((member) => member.id === activity.recipient.id) === true;

/** Teams leaves the name out of an install. Without it the ledger of a broadcast would not say who was told. */
const memberName = (context: TurnContext): Promise<string> =>
  TeamsInfo.getMember(context, context.activity.from.id).then(
    ({ name }) => nameOf(name),
    () => '',
  );

/** One activity from Teams to one answer. Nothing here decides: it narrows, asks and shows. */
export const turnHandler = (ports: TurnPorts) => {
  const { organisation, answer, refuse, extend, contacts, clock, log } = ports;

  const notStored = (fault: unknown): void => log('contact not stored', { fault });

  /** A reply matters more than an address book that is one message behind. */
  const remember = (turn: TeamsTurn): Promise<void> =>
    contacts.remember(turn.actor.organisation, turn.contact).catch(notStored);

  /** Teams is told 200 in any case: it would not send the message again, and nobody reads a 5xx on a phone. */
  const reply = (context: TurnContext, card: object): Promise<string | undefined> =>
    replyWithCard(context, card).catch((fault: unknown) => {
      log('reply not delivered', { reason: sendFault(fault).reason });
      return undefined;
    });

  const onMessage = async (context: TurnContext, activity: Activity, turn: TeamsTurn): Promise<void> => {
    const { verb, fields, own } = commandOf(textOf(activity));
    if (own && turn.channel) return void (await reply(context, refuse('own-chat')));
    const team = turn.channel && teamOf(activity);
    // A team that had the bot before it learned to remember teams.
    if (team) contacts.joined(turn.actor.organisation, team).catch(notStored);
    const [{ card, stands }] = await Promise.all([answer(verb, fields, turn), remember(turn)]);
    const id = await reply(context, card);
    if (stands && id) await stands({ conversation: conversationOf(activity), activity: id }).catch(notStored);
  };

  const onPress = async (context: TurnContext, activity: Activity, turn: TeamsTurn): Promise<void> => {
    const { verb, data } = pressOf(activity.value);
    await replyToPress(context, verb === '' ? refuse('bad-field') : (await answer(verb, data, turn)).card);
  };

  /** Teams sends both kinds of event for one install; a team's members are never greeted one by one. */
  const onInstalled = async (context: TurnContext, activity: Activity, turn: TeamsTurn): Promise<void> => {
    const { organisation: code, id } = turn.actor;
    if (turn.channel) {
      const team = teamOf(activity);
      if (team) await contacts.joined(code, team).catch(notStored);
      return;
    }
    await contacts.met(code, turn.contact).catch(notStored);
    const first = await contacts.claimWelcome(code, id).catch(notStored);
    if (first) await reply(context, (await answer('desk.help', {}, turn)).card);
    if (turn.contact.name) return;
    // Last: thousands installed at once meet Teams' limit, and botbuilder then waits as long as Teams says.
    const name = await memberName(context);
    if (name) await contacts.remember(code, { ...turn.contact, name }).catch(notStored);
  };

  /** A search has no card of its own to say that it failed. */
  const onExtension = async (context: TurnContext, activity: Activity, turn: TeamsTurn): Promise<void> => {
    const body = await extend(activity.name ?? '', activity.value, turn).catch((fault: unknown) => {
      log('search failed', { fault });
      return { composeExtension: { type: 'message', text: sentences.storage } };
    });
    await replyToInvoke(context, body ? 200 : 501, body);
  };

  return async (context: TurnContext, activity: Activity): Promise<void> => {
    const turn = turnOf(activity, organisation, clock());
    const invoke = activity.type === 'invoke';
    if (!turn) {
      if (invoke) return replyToPress(context, refuse('not-allowed'));
      if (activity.type === 'message') await reply(context, refuse('not-allowed'));
      return;
    }
    if (activity.type === 'message') return onMessage(context, activity, turn);
    if (invoke && activity.name === 'adaptiveCard/action') return onPress(context, activity, turn);
    if (invoke) return onExtension(context, activity, turn);
    if (activity.type === 'installationUpdate' && activity.action?.startsWith('remove')) {
      const { organisation: code, id } = turn.actor;
      const team = teamOf(activity);
      if (!turn.channel) await contacts.forget(code, id).catch(notStored);
      else if (team) await contacts.left(code, team.id).catch(notStored);
      return;
    }
    if (addsBot(activity)) await onInstalled(context, activity, turn);
  };
};
