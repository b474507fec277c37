/** A deep link to the chat with the bot, with the number typed ready to send (msteams-docs, deep-link-teams.md). */
export const ownChat =
  (appId: string | undefined) =>
  (id: string): string | undefined =>
    appId && `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}&message=${id}`;
