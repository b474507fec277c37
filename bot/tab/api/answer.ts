/** What a page asks for: a verb of the bot or one of its own, as data or as a card. */
export interface Asked {
  readonly verb: string;
  readonly fields?: object | undefined;
  readonly as?: 'view' | 'card';
}

/** Why there is no answer, each with its own picture on the page. */
export type Problem =
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string };

export interface Body {
  readonly code?: string;
  readonly template?: string;
  readonly text?: string;
  readonly data?: unknown;
  readonly card?: unknown;
}

export type Answer =
  | { readonly ok: true; readonly body: Body }
  /** The body is there where the server sent the form back with the words still in it. */
  | { readonly ok: false; readonly problem: Problem; readonly body?: Body | undefined };

const unknown = 'Something went wrong on our side. Nothing was changed. Please try again.';

/** From HTTP to one of the few things that can have happened. */
export const answerOf = (status: number, body: Body | undefined): Answer => {
  if (status === 200 && body) return { ok: true, body };
  if (status === 401) return { ok: false, problem: { kind: 'signed-out' } };
  const problem = { kind: 'refused', code: body?.code ?? 'unexpected', text: body?.text ?? unknown } as const;
  return { ok: false, problem, body };
};

/** The sentence for the person. */
export const problemText = (problem: Problem): string => {
  if (problem.kind === 'offline')
    return 'No connection. What you see may be out of date. We try again by ourselves.';
  if (problem.kind === 'signed-out') return 'You are signed out. Close this tab and open it again.';
  return problem.text;
};
