import { ActivityTypes, type Activity as BotActivity, CardFactory, type TurnContext } from 'botbuilder';

/** Shown on a lock screen in place of the card: no typed text, no name (D1.6). */
const summary = 'Wardline has answered';

export const cardMessage = (card: object, words: string): Partial<BotActivity> => ({
  type: ActivityTypes.Message,
  summary: words,
  attachments: [CardFactory.adaptiveCard(card)],
});

/** The id that Teams gave the message. */
export const replyWithCard = async (context: TurnContext, card: object): Promise<string | undefined> =>
  (await context.sendActivity(cardMessage(card, summary)))?.id;

/** Teams takes an error status here for a broken bot, so every answer is a card with status 200. */
export const replyToPress = async (context: TurnContext, card: object): Promise<void> => {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  await replyToInvoke(context, 200, body);
};

export const replyToInvoke = async (context: TurnContext, status: number, body?: object): Promise<void> => {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
};
