import { DateTime } from 'luxon';
import type { Chat, Member } from './chats.ts';
import type { Json } from './json.ts';

/** The moment something happens in Teams: who, where and when. */
export interface Scene {
  readonly serviceUrl: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly from: Member;
  readonly chat: Chat;
  /** The thread, in a channel. */
  readonly conversation: string;
  readonly id: string;
  readonly now: Date;
}

export interface Activity extends Json {
  readonly type: string;
  readonly id: string;
}

const group = ({ kind }: Chat): Json => (kind === 'personal' ? {} : { isGroup: true });

const channelData = ({ chat }: Scene): Json => ({
  tenant: { id: chat.tenant },
  ...(chat.kind === 'channel' && {
    teamsChannelId: chat.id,
    teamsTeamId: chat.team ?? chat.id,
    channel: { id: chat.id },
    team: { id: chat.team ?? chat.id },
  }),
});

const envelope = (scene: Scene, type: string): Activity => ({
  type,
  id: scene.id,
  timestamp: scene.now.toISOString(),
  localTimestamp: DateTime.fromJSDate(scene.now, { zone: 'Europe/London' }).toISO(),
  localTimezone: 'Europe/London',
  locale: 'en-GB',
  channelId: 'msteams',
  serviceUrl: scene.serviceUrl,
  from: scene.from,
  conversation: {
    ...group(scene.chat),
    conversationType: scene.chat.kind,
    tenantId: scene.chat.tenant,
    id: scene.conversation,
  },
  recipient: scene.bot,
  entities: [
    { locale: 'en-GB', country: 'GB', platform: 'Windows', timezone: 'Europe/London', type: 'clientInfo' },
  ],
  channelData: channelData(scene),
});

const withEntity = (activity: Activity, entity: Json): Activity => ({
  ...activity,
  entities: [entity, ...(Array.isArray(activity.entities) ? activity.entities : [])],
});

/** Teams sends what was typed twice: as text, and as the HTML that other people see. */
const html = (content: string): Json => ({ contentType: 'text/html', content: `<p>${content}</p>` });
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const personalText = (scene: Scene, text: string): Activity => ({
  ...envelope(scene, 'message'),
  textFormat: 'plain',
  text,
  attachments: [html(escaped(text))],
});

/** In a channel or a group chat the bot only hears what mentions it, and hears the mention too. */
export const mentioningText = (scene: Scene, text: string): Activity => {
  const { id, name } = scene.bot;
  const mention = `<at>${name}</at>`;
  const message = {
    ...envelope(scene, 'message'),
    textFormat: 'plain',
    text: `${mention} ${text}\n`,
    attachments: [
      html(`<span itemtype="http://schema.skype.com/Mention">${name}</span>&nbsp;${escaped(text)}`),
    ],
  };
  return withEntity(message, { type: 'mention', text: mention, mentioned: { id, name } });
};

export const invoke = (scene: Scene, name: string, value: unknown): Activity => {
  const activity = envelope(scene, 'invoke');
  return {
    ...activity,
    id: `f:${scene.id}`,
    name,
    value,
    channelData: { ...channelData(scene), source: { name: 'message' } },
  };
};

export interface ExecuteAction {
  readonly id?: string;
  readonly title?: string;
  readonly verb: string;
  readonly data: unknown;
}

/** A press of an Action.Execute in the message `replyToId`. `automatic` is a refresh that nobody pressed. */
export const executeAction = (
  scene: Scene,
  replyToId: string,
  action: ExecuteAction,
  trigger: 'manual' | 'automatic' = 'manual',
): Activity => {
  const value = { action: { type: 'Action.Execute', ...action }, trigger };
  const activity = invoke(scene, 'adaptiveCard/action', value);
  return {
    ...activity,
    replyToId,
    channelData: {
      ...channelData(scene),
      source: { name: 'message' },
      legacy: { replyToId: `1:${replyToId}` },
    },
  };
};

/** Events about a conversation stand in no thread, and give the ids of the person but no name. */
const event = (scene: Scene, type: string): Activity => {
  const { id, aadObjectId } = scene.from;
  const activity = envelope({ ...scene, conversation: scene.chat.id }, type);
  return { ...activity, id: `f:${scene.id}`, from: { id, aadObjectId } };
};

export const installationUpdate = (scene: Scene, action: 'add' | 'remove'): Activity => ({
  ...event(scene, 'installationUpdate'),
  action,
});

/** `added` may be the bot itself (`scene.bot`) or other people. */
export const membersAdded = (scene: Scene, added: readonly { readonly id: string }[]): Activity => ({
  ...event(scene, 'conversationUpdate'),
  membersAdded: added.map(({ id }) => ({ id })),
  ...(scene.chat.kind === 'channel' && {
    channelData: { ...channelData(scene), eventType: 'teamMemberAdded' },
  }),
});

export const reaction = (scene: Scene, replyToId: string, type: 'like' | 'heart' | 'laugh'): Activity => ({
  ...envelope(scene, 'messageReaction'),
  replyToId,
  reactionsAdded: [{ type }],
});
