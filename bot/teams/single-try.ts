/** Longer than Teams takes on a bad day, in milliseconds. */
const patience = 10_000;

interface Request {
  timeout: number;
}

interface Response {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | undefined };
}

interface Policy {
  readonly name: string;
  readonly sendRequest: (
    request: Request,
    next: (request: Request) => Promise<Response>,
  ) => Promise<Response>;
}

interface Pipelined {
  readonly client: {
    readonly pipeline: {
      removePolicy(policy: { name: string }): unknown;
      addPolicy(policy: Policy, where?: { readonly afterPhase: 'Retry' }): unknown;
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

/** The rate of the tenant, which answers share with what is sent unasked. */
export interface Pace {
  readonly spend: () => void;
  readonly hold: (ms: number) => void;
}

const unsaid = 1000;

/** An answer waits for nobody; what is sent unasked makes room for it, and stops where Teams says so (429). */
export const sharing = <Connector>(connector: Connector, pace: Pace): Connector => {
  if (!isPipelined(connector)) return connector;
  const policy: Policy = {
    name: 'wardlinePace',
    sendRequest: async (request, next) => {
      pace.spend();
      const response = await next(request);
      const seconds = Number(response.headers.get('retry-after'));
      if (response.status === 429) pace.hold(seconds > 0 ? seconds * 1000 : unsaid);
      return response;
    },
  };
  // Next to the wire: what stands before the connector's own tries sees the last of them, and a 429 as a thrown fault.
  connector.client.pipeline.addPolicy(policy, { afterPhase: 'Retry' });
  return connector;
};
