import type { Json } from './json.ts';

/** What the connector answers. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json | readonly Json[] | string;
  /** The message that was posted, updated or deleted. Absent when nothing was. */
  readonly activityId?: string;
}

/** Something that goes wrong. Without a `status` or `hangUp` the request is only late. */
export interface Fault extends Partial<Omit<Reply, 'activityId'>> {
  readonly delayMs?: number;
  readonly hangUp?: boolean;
  /** Teams does what was asked, but the bot is not told so: this is how duplicates are made. */
  readonly delivered?: boolean;
}

/** What the bot is told when a request fails as scripted; status 0 is to be told nothing. */
export const failureIn = ({ status, hangUp, headers = {}, body = {} }: Fault): Reply | undefined => {
  if (hangUp) return { status: 0 };
  return status === undefined ? undefined : { status, headers, body };
};

const refused = (status: number, code: string, message: string): Reply => ({
  status,
  body: { error: { code, message } },
});

/** A person who blocked or removed the bot. `message` is JSON inside a JSON string, and has to be parsed twice. */
export const writesBlocked: Reply = {
  status: 403,
  body: {
    errorCode: 209,
    message: JSON.stringify({
      subCode: 'MessageWritesBlocked',
      details: 'Thread is blocked from message writes.',
      errorCode: null,
      errorSubCode: null,
    }),
  },
};

/** The other ways a 403 is said. None may be tried again; InvalidBotApiHost only at the host of that cloud. */
export type Forbidden =
  | 'BotDisabledByAdmin'
  | 'BotNotInConversationRoster'
  | 'ConversationBlockedByUser'
  | 'ForbiddenOperationException'
  | 'InvalidBotApiHost'
  | 'NotEnoughPermissions';

export const forbidden = (code: Forbidden): Reply => refused(403, code, `Operation is forbidden: ${code}.`);

export const messageNotFound: Reply = refused(
  404,
  'ActivityNotFoundInConversation',
  'Activity not found in conversation.',
);
export const conversationNotFound: Reply = refused(404, 'ConversationNotFound', 'Conversation not found.');
export const memberNotFound: Reply = refused(
  404,
  'MemberNotFoundInConversation',
  'The member is not in the conversation.',
);
export const preconditionFailed: Reply = refused(
  412,
  'PreconditionFailed',
  'Precondition failed, please try again.',
);
export const tooBig: Reply = refused(413, 'MessageSizeTooBig', 'Message size too large.');
export const badArgument: Reply = refused(400, 'BadArgument', 'Unknown request.');

/** 429. botbuilder waits for `retryAfter` seconds by itself, and does not try again when it is left out. */
export const throttled = (retryAfter?: number): Reply => ({
  ...refused(429, 'Throttled', 'Too many requests.'),
  headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
});

/** A fault on Teams' side. botbuilder sends the same request four times within about five seconds. */
export const broken = (status: 500 | 502 | 503 | 504): Reply =>
  status === 500
    ? refused(500, 'ServiceError', 'Internal server error.')
    : { status, body: '<html><body>Gateway error</body></html>' };
