/** Somebody whose sign-in was checked: an object of Entra and the tenant that it is in. The name may be empty. */
export interface Caller {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
}

/** Why nobody was let in. Closed set; it goes to the log, where nothing else of a token ever does. */
export type Why =
  /** No sign-in of the kind that is asked for here. */
  | 'missing'
  /** Not a token, not signed by Entra, or changed since. */
  | 'forged'
  | 'expired'
  | 'early'
  /** The registration asks for v1 tokens: `requestedAccessTokenVersion` has to be 2. */
  | 'version'
  | 'tenant'
  | 'audience'
  /** Nobody is behind it (app-only), or it is for something else, such as an id token. */
  | 'scope'
  /** Another app than Teams, Outlook or Microsoft 365 asked for it. */
  | 'client'
  | 'nobody'
  /** Entra's keys could not be read: no fault of the caller. */
  | 'unavailable';

export type Checked =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly why: Why; readonly fault?: unknown };
