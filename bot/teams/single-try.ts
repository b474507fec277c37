/** Longer than Teams takes on a bad day, in milliseconds. */
const patience = 10_000;

interface Request {
  timeout: number;
}

interface Policy {
  readonly name: string;
  readonly sendRequest: (request: Request, next: (request: Request) => Promise<unknown>) => Promise<unknown>;
}

interface Pipelined {
  readonly client: {
    readonly pipeline: {
      removePolicy(policy: { name: string }): unknown;
      addPolicy(policy: Policy): unknown;
    };
  };
}

const isPipelined = (value: unknown): value is Pipelined =>
  typeof value === 'object' && value !== null && 'client' in value;

/** The connector would wait for ever on a call that is never answered, and everything unasked waits behind it. */
const giveUp = (ms: number): Policy => ({
  name: 'wardlineTimeout',
  sendRequest: (request, next) => {
    request.timeout = ms;
    return next(request);
  },
});

/**
 * The connector repeats a POST up to three times after 429, 500, 502, 503 and 504 (platform.md 1.2), with no
 * option to stop it. After a 500 Teams may have delivered the first, so a person would be told twice: the outbox
 * alone decides on another try.
 */
export const singleTry = <Connector>(connector: Connector, ms = patience): Connector => {
  if (isPipelined(connector)) {
    const { pipeline } = connector.client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy(giveUp(ms));
  }
  return connector;
};
