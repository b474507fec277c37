import type { Turn } from '../core/action.ts';
import { isOpen, type Request } from './request.ts';
import type { RequestStore } from './store.ts';

/** How long a message leads its reader back to what they made of it. */
const lasts = 24 * 60 * 60_000;

/** What is known of the message that somebody raises from. */
export interface Origin {
  readonly permalink: string;
  /** Proof of what was read: of two forms sent at once, one makes the request. */
  readonly etag?: string | undefined;
  /** The open request that the same person made of it within a day. */
  readonly request?: Request | undefined;
}

export const already = 'You have raised this message before. Here is how it stands.';

export const added = 'You have raised this message before. We added your words to it.';

/** One read where the message is new, two where it is not. */
export const originOf = async (
  store: Pick<RequestStore, 'load' | 'raisedFrom'>,
  permalink: string | undefined,
  { actor: { organisation, id }, now }: Turn,
): Promise<Origin | undefined> => {
  if (permalink === undefined) return undefined;
  const known = await store.raisedFrom(organisation, id, permalink);
  if (!known || now.getTime() - Date.parse(known.at) >= lasts) return { permalink, etag: known?.etag };
  const request = (await store.load(organisation, known.id))?.request;
  return { permalink, etag: known.etag, request: request && isOpen(request) ? request : undefined };
};
