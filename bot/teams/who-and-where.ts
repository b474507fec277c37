import type { Turn } from '../core/action.ts';
import type { Actor, Role } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Contact, Conversation, Team } from '../core/place.ts';
import { safeId } from '../core/safe-id.ts';
import { shownName } from '../core/shown-name.ts';
import { type Activity, tenantOf } from './activity.ts';

/** A kind of group that Teams adds one day must not pass for somebody's own chat. */
const kindOf = ({ id, conversationType, isGroup }: Activity['conversation']): Conversation['kind'] => {
  if (conversationType === 'channel') return 'channel';
  // A message extension is used between two people too. Their chat is a thread (19:...), which a bot's own never is.
  const shared = conversationType === 'groupChat' || isGroup || id.startsWith('19:');
  return shared ? 'group' : 'personal';
};

export const conversationOf = (activity: Activity): Conversation => ({
  id: activity.conversation.id,
  kind: kindOf(activity.conversation),
  serviceUrl: activity.serviceUrl,
  tenant: tenantOf(activity),
});

/** A channel itself rather than one thread in it: a message sent to this id starts a new thread. */
export const channelOf = (conversation: Conversation): Conversation => ({
  ...conversation,
  id: conversation.id.replace(/;messageid=.*$/, ''),
});

/** The team of a channel, as a conversation whose members can be asked for. */
export const teamOf = (activity: Activity): Team | undefined => {
  const team = activity.channelData?.team;
  if (!team || !safeTeam.test(team.id)) return undefined;
  const { serviceUrl } = activity;
  return { id: team.id, name: nameOf(team.name), kind: 'channel', serviceUrl, tenant: tenantOf(activity) };
};

/** Such as 19:0123abcd@thread.tacv2: it becomes part of a row key. */
const safeTeam = /^[\w.:@-]{1,200}$/;

const nobody = 'A colleague';

/** Who is acting, with the roles of the settings file. Undefined where Teams does not say who it is. */
const actorOf = (activity: Activity, organisation: Organisation): Actor | undefined => {
  const id = activity.from.aadObjectId;
  if (!id || !safeId.test(id)) return undefined;
  const member = organisation.people.find((person) => person.id === id);
  const roles: readonly Role[] = ['requester', ...(member?.roles ?? [])];
  const name = member?.name ?? (nameOf(activity.from.name) || nobody);
  return { id, name, organisation: organisation.code, roles };
};

/** Empty where Teams does not say, as when somebody installs the bot. */
export const nameOf = (name: string | undefined): string => shownName(name ?? '');

/** To how many milliseconds it is kept when somebody was here: nobody's hours are to be read from it (D5.1). */
const seenTo = 10 * 60_000;

/** A turn in Teams always says how its person is reached. */
export interface TeamsTurn extends Turn {
  readonly contact: Contact;
}

/** The facts of a turn, or undefined where nobody can be held to it. */
export const turnOf = (activity: Activity, organisation: Organisation, now: Date): TeamsTurn | undefined => {
  const actor = actorOf(activity, organisation);
  if (!actor) return undefined;
  const conversation = conversationOf(activity);
  const { tenant, serviceUrl, kind } = conversation;
  const account = activity.from.id;
  const own = kind === 'personal';
  return {
    activity: activity.id ?? '',
    actor,
    now,
    contact: {
      id: actor.id,
      name: actor.name === nobody ? '' : actor.name,
      account,
      tenant,
      serviceUrl,
      seen: new Date(Math.floor(now.getTime() / seenTo) * seenTo).toISOString(),
      ...(own ? { chat: conversation.id } : {}),
    },
    ...(activity.replyToId ? { pressed: { conversation, activity: activity.replyToId } } : {}),
    ...(own ? {} : { channel: channelOf(conversation) }),
  };
};
