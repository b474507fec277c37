import { type ConversationReference, TeamsInfo, type TurnContext } from 'botbuilder';
import type { Courier, Parcel, Sent } from '../core/courier.ts';
import type { Contact, Conversation, Message } from '../core/place.ts';
import type { TeamsAdapter } from './adapter.ts';
import { cardMessage } from './reply.ts';
import { sendFault } from './send-fault.ts';
import { nameOf } from './who-and-where.ts';

/** The most that Teams gives at once. */
const rosterPage = 500;

/** Lists of members call it objectId, which botbuilder's type does not know (its .NET twin's issue 3856). */
const entraId = ({
  aadObjectId,
  objectId,
}: {
  aadObjectId?: string;
  objectId?: string;
}): string | undefined => aadObjectId ?? objectId;

const attempt = async <Value>(send: () => Promise<Value>): Promise<Sent<Value>> => {
  try {
    return { ok: true, value: await send() };
  } catch (fault) {
    return { ok: false, fault: sendFault(fault) };
  }
};

const referenceTo = (conversation: Conversation, appId: string): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl: conversation.serviceUrl,
  bot: { id: `28:${appId}`, name: 'Wardline' },
  conversation: {
    id: conversation.id,
    name: '',
    isGroup: conversation.kind !== 'personal',
    conversationType: conversation.kind === 'group' ? 'groupChat' : conversation.kind,
    tenantId: conversation.tenant,
  },
});

/** Everything unasked leaves here. `appId` is empty in the demo, where connectors on this machine ask for none. */
export const courier = (adapter: TeamsAdapter, appId: string): Courier => {
  const inConversation = async <Value>(
    conversation: Conversation,
    act: (context: TurnContext) => Promise<Value>,
  ): Promise<Value> => {
    let value: Value | undefined;
    await adapter.continueConversationAsync(appId, referenceTo(conversation, appId), async (context) => {
      value = await act(context);
    });
    return value as Value;
  };

  const post = async (conversation: Conversation, { card, summary }: Parcel): Promise<Message> => {
    const sent = await inConversation(conversation, (context) =>
      context.sendActivity(cardMessage(card, summary)),
    );
    return { conversation, activity: sent?.id ?? '' };
  };

  /** Someone who has only ever written in a channel: their own chat is opened first, and remembered. */
  const openChat = async (contact: Contact): Promise<string> => {
    let chat = '';
    const parameters = {
      isGroup: false,
      bot: { id: `28:${appId}`, name: 'Wardline' },
      members: [{ id: contact.account, name: contact.name }],
      tenantId: contact.tenant,
      channelData: { tenant: { id: contact.tenant } },
      activity: undefined as never,
      topicName: undefined as never,
    };
    const { serviceUrl } = contact;
    await adapter.createConversationAsync(appId, 'msteams', serviceUrl, '', parameters, async (context) => {
      chat = context.activity.conversation.id;
    });
    return chat;
  };

  return {
    toPerson: (contact, parcel) =>
      attempt(async () => {
        const chat = contact.chat ?? (await openChat(contact));
        const { serviceUrl, tenant } = contact;
        const message = await post({ id: chat, kind: 'personal', serviceUrl, tenant }, parcel);
        return { message, contact: chat === contact.chat ? contact : { ...contact, chat } };
      }),

    toChannel: (place, parcel) => attempt(() => post(place, parcel)),

    update: ({ conversation, activity }, { card, summary }) =>
      attempt(async () => {
        await inConversation(conversation, (context) =>
          context.updateActivity({ ...cardMessage(card, summary), id: activity }),
        );
        return undefined;
      }),

    members: (team, next) =>
      attempt(async () => {
        const { serviceUrl, tenant } = team;
        const { members, continuationToken } = await inConversation(team, (context) =>
          TeamsInfo.getPagedTeamMembers(context, team.id, rosterPage, next),
        );
        // A guest or a bot without an Entra id is nobody that Wardline could know again.
        const known = members.flatMap((member) => {
          const id = entraId(member);
          return id ? [{ id, name: nameOf(member.name), account: member.id, tenant, serviceUrl }] : [];
        });
        return { members: known, ...(continuationToken ? { next: continuationToken } : {}) };
      }),
  };
};
