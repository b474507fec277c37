import type { Turn } from '../core/action.ts';
import type { Actor, Role } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Conversation } from '../core/place.ts';
import { clip } from '../core/text.ts';
import { type Activity, tenantOf } from './activity.ts';

/** A kind of group that Teams adds one day must not pass for somebody's own chat. */
const kindOf = ({ conversationType, isGroup }: Activity['conversation']): Conversation['kind'] => {
  if (conversationType === 'channel') return 'channel';
  return conversationType === 'groupChat' || isGroup ? 'group' : 'personal';
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

/** Entra ids are GUIDs; the Playground's are too. Anything else could not be part of a row key. */
const safeId = /^[\w.:@-]{1,100}$/;

/** A name is on every card several times; Entra allows 256 characters. */
const longestName = 80;

/** Who is acting, with the roles of the settings file. Undefined where Teams does not say who it is. */
const actorOf = (activity: Activity, organisation: Organisation): Actor | undefined => {
  const id = activity.from.aadObjectId;
  if (!id || !safeId.test(id)) return undefined;
  const member = organisation.people.find((person) => person.id === id);
  const roles: readonly Role[] = ['requester', ...(member?.roles ?? [])];
  const name = member?.name ?? clip(activity.from.name?.trim() || 'A colleague', longestName);
  return { id, name, organisation: organisation.code, roles };
};

/** The facts of a turn, or undefined where nobody can be held to it. */
export const turnOf = (activity: Activity, organisation: Organisation, now: Date): Turn | undefined => {
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
      name: actor.name,
      account,
      tenant,
      serviceUrl,
      ...(own ? { chat: conversation.id } : {}),
    },
    ...(activity.replyToId ? { pressed: { conversation, activity: activity.replyToId } } : {}),
    ...(own ? {} : { channel: channelOf(conversation) }),
  };
};
