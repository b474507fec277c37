import type { TurnContext } from 'botbuilder';

interface Pipelined {
  readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): unknown } };
}

const isPipelined = (value: unknown): value is Pipelined =>
  typeof value === 'object' && value !== null && 'client' in value;

/**
 * The connector repeats a POST up to three times after 429, 500, 502, 503 and 504 (platform.md 1.2), with no
 * option to stop it. After a 500 Teams may have delivered the first, so a person would be told twice: the outbox
 * alone decides on another try.
 */
export const singleTry = (context: TurnContext): void => {
  const connector: unknown = context.turnState.get(context.adapter.ConnectorClientKey);
  if (isPipelined(connector)) connector.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
};
