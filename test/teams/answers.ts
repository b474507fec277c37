import { type Chat, type Chats, type Member, threadIn } from './chats.ts';
import {
  badArgument,
  conversationNotFound,
  forbidden,
  memberNotFound,
  messageNotFound,
  type Reply,
} from './errors.ts';
import { type Json, jsonIn, listIn, textIn } from './json.ts';
import type { Route } from './routes.ts';

/** About 100 KB as UTF-16, whatever the letters. */
const largest = 100 * 1024;
export const isTooBig = (body: string): boolean => 2 * body.length > largest;

const profile = ({ id, name, aadObjectId }: Member, tenantId: string): Json => ({
  id,
  name,
  aadObjectId,
  objectId: aadObjectId,
  tenantId,
  userRole: 'user',
});

const roster = (chat: Chat, who: string | undefined, paged: boolean): Reply => {
  const everyone = chat.members.map((member) => profile(member, chat.tenant));
  if (who === undefined) return { status: 200, body: paged ? { members: everyone } : everyone };
  const one = everyone.find((member) => member.id === who || member.objectId === who);
  return one ? { status: 200, body: one } : memberNotFound;
};

/** The chat that a `create` is about. */
export const createdIn = (chats: Chats, body: Json): Chat | undefined => {
  const { channel, tenant } = jsonIn(body.channelData);
  const id = textIn(jsonIn(channel).id);
  if (id !== '') return chats.find(id);
  const inTenant = textIn(body.tenantId) || textIn(jsonIn(tenant).id);
  const [person] = listIn(body.members);
  return chats.personal(inTenant, textIn(person?.id));
};

const posted = (activityId: string | undefined, more: Json = {}): Reply =>
  activityId === undefined
    ? { status: 201, body: more }
    : { status: 201, body: { ...more, id: more.id ?? activityId, activityId }, activityId };

const create = (chats: Chats, body: Json): Reply => {
  const chat = createdIn(chats, body);
  // Teams opens no chat with someone who has not got the app.
  if (chat === undefined) return forbidden('ForbiddenOperationException');
  if (body.activity === undefined) {
    return chat.kind === 'channel' ? badArgument : { status: 201, body: { id: chat.id } };
  }
  const activityId = chats.post(chat.id, jsonIn(body.activity));
  const id = chat.kind === 'channel' ? threadIn(chat.id, activityId ?? '') : chat.id;
  return posted(activityId, { id });
};

/** Does what is asked to `chats`. */
export const answer = (
  chats: Chats,
  { kind, conversation, item }: Route,
  body: Json,
  paged: boolean,
): Reply => {
  if (kind === 'create') return create(chats, body);
  const chat = chats.find(conversation);
  if (chat === undefined) return conversationNotFound;
  switch (kind) {
    case 'members':
      return roster(chat, item, paged);
    case 'post':
      return posted(chats.post(conversation, body, item));
    case 'update':
      return chats.update(conversation, item ?? '', body)
        ? { status: 200, body: { id: item }, activityId: item ?? '' }
        : messageNotFound;
    case 'delete':
      return chats.remove(conversation, item ?? '')
        ? { status: 200, body: {}, activityId: item ?? '' }
        : messageNotFound;
  }
};
