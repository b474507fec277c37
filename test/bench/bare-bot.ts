import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';

/** Answers every message and every press with a card that is there already. `before` runs first. */
export const startBareBot = (port: number, card: () => object, before?: () => Promise<void>): void => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

  const turn = async (context: TurnContext): Promise<void> => {
    await before?.();
    if (context.activity.type === 'message') {
      await context.sendActivity({ type: 'message', attachments: [CardFactory.adaptiveCard(card())] });
      return;
    }
    const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card() };
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  };

  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const { body, headers, method = 'POST' } = request;
    await adapter.process({ body, headers, method }, response, turn);
  });
  server.listen(port, '127.0.0.1');
};
