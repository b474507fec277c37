import type { Why } from './caller.ts';

/** What a page is told when nobody was let in: never which check it was, for that would help who tries. */
export interface TurnedAway {
  readonly status: 401 | 403 | 503;
  readonly body: { readonly code: SignInCode; readonly text: string };
}

/** `expired` is told, so that the page can ask Teams for another token. */
export type SignInCode = 'signed-out' | 'expired' | 'other-organisation' | 'sign-in-unavailable';

const answers: Readonly<Record<SignInCode, TurnedAway>> = {
  'signed-out': {
    status: 401,
    body: {
      code: 'signed-out',
      text: 'We could not see who you are. Close this page and open it from Teams.',
    },
  },
  expired: {
    status: 401,
    body: { code: 'expired', text: 'You have been signed out. Nothing was changed. Open this page again.' },
  },
  'other-organisation': {
    status: 403,
    body: {
      code: 'other-organisation',
      text: 'Wardline is not set up for your organisation. Nothing was changed.',
    },
  },
  'sign-in-unavailable': {
    status: 503,
    body: {
      code: 'sign-in-unavailable',
      text: 'We could not check who you are. Nothing was changed. Please try again in a minute.',
    },
  },
};

const codes: Readonly<Record<Why, SignInCode>> = {
  missing: 'signed-out',
  forged: 'signed-out',
  expired: 'expired',
  early: 'signed-out',
  version: 'signed-out',
  tenant: 'other-organisation',
  audience: 'signed-out',
  scope: 'signed-out',
  client: 'signed-out',
  nobody: 'signed-out',
  unavailable: 'sign-in-unavailable',
};

export const turnedAway = (why: Why): TurnedAway => answers[codes[why]];
