import { type Answer, type Asked, answerOf, type Body } from './answer.ts';

/** The Authorization header, fresh each time: Teams keeps the token, this page does not. */
export type Authorise = (again: boolean) => Promise<string>;

export type Ask = (asked: Asked, signal?: AbortSignal) => Promise<Answer>;

/** On one bar of signal an answer may take long; after this, in milliseconds, it is not coming. */
const patience = 20_000;

const bodyOf = (response: Response): Promise<Body | undefined> =>
  response.json().then(
    (body: unknown) => (typeof body === 'object' && body !== null ? (body as Body) : undefined),
    () => undefined,
  );

/** The one way from a page to the service. A token that has run out is fetched again, once. */
export const asker = (authorise: Authorise): Ask => {
  const once = async (asked: Asked, again: boolean, signal: AbortSignal): Promise<Answer> => {
    const response = await fetch('/api/tab/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: await authorise(again) },
      body: JSON.stringify(asked),
      signal,
    });
    return answerOf(response.status, await bodyOf(response));
  };

  return async (asked, signal) => {
    const within = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]);
    try {
      const first = await once(asked, false, within);
      const expired = !first.ok && first.problem.kind === 'signed-out';
      return expired ? await once(asked, true, within) : first;
    } catch {
      return { ok: false, problem: { kind: 'offline' } };
    }
  };
};
