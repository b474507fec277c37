import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import type { Json } from './json.ts';

/** The barest bot on the real parts: it shows a form with what was said, and answers a press with what came. */
export interface Echo {
  readonly url: string;
  readonly adapter: CloudAdapter;
  close(): Promise<void>;
}

const form = (what: string): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    {
      type: 'Input.Text',
      id: 'what',
      label: 'What is wrong?',
      value: what,
      isRequired: true,
      maxLength: 200,
    },
    { type: 'Input.Toggle', id: 'now', title: 'It is happening now' },
  ],
  actions: [{ type: 'Action.Execute', title: 'Send', verb: 'request.submit', data: { id: 'r1' } }],
});

const receipt = (data: unknown): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: `Received ${JSON.stringify(data)}` }],
});

const show = (context: TurnContext, card: Json, id?: string) => {
  const activity = { type: 'message', attachments: [CardFactory.adaptiveCard(card)] };
  return id === undefined ? context.sendActivity(activity) : context.updateActivity({ ...activity, id });
};

const respond = async (context: TurnContext): Promise<void> => {
  const { type, text, value, replyToId } = context.activity;
  if (type === 'message') await show(context, form(text));
  if (type !== 'invoke') return;
  const card = receipt(value.action.data);
  await show(context, card, replyToId);
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
};

export const startEcho = async (): Promise<Echo> => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const { body, headers, method = 'POST' } = request;
    await adapter.process({ body, headers, method }, response, respond);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    adapter,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};
