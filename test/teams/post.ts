import type { Activity } from './activities.ts';

/** An activity on the wire. Sending it twice sends the same bytes. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer, or its text where it is not JSON. */
  readonly body: unknown;
}

export const sealed = (activity: Activity, headers: Sent['headers'] = {}): Sent => ({
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  bytes: JSON.stringify(activity),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Posts to the bot's `/api/messages`. Rejects after `withinMs`, where Teams says that it cannot reach the app. */
export const post = async (bot: string, { headers, bytes }: Sent, withinMs: number): Promise<Answered> => {
  const response = await fetch(new URL('/api/messages', bot), {
    method: 'POST',
    headers,
    body: bytes,
    signal: AbortSignal.timeout(withinMs),
  });
  return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
};
