import type { Actor } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Why } from '../core/outbox.ts';
import { mayWork } from '../request/access.ts';
import type { Request } from '../request/request.ts';
import type { Line } from '../request/store.ts';
import { digestItems, isFor, type PutOff, placeOf } from './digest.ts';

export interface DigestStore {
  readonly load: (id: string) => Promise<Request | undefined>;
  readonly routed: (person: string, most: number) => Promise<readonly Line[]>;
  readonly owned: (person: string, most: number) => Promise<readonly Line[]>;
  readonly putOff: (person: string, most: number) => Promise<readonly PutOff[]>;
  /** They have seen it. */
  readonly settlePutOff: (person: string, id: string) => Promise<void>;
}

export interface From {
  /** The request that was shown before; the first where there was none. */
  readonly after?: string | undefined;
  /** The request to show, where it is still for them. */
  readonly at?: string | undefined;
  /** How many they have been through. */
  readonly seen: number;
}

export interface DigestPage {
  /** The one to decide; absent at the end. */
  readonly request?: Request | undefined;
  /** Why a message about it was put off until now. */
  readonly why?: Why | undefined;
  /** "3 of 7". */
  readonly at: number;
  readonly of: number;
  /** How many wait for them all the same, those they have passed over too. */
  readonly waiting: number;
}

/** Longer lists are worked through from the top again. */
const most = 200;
/** Requests that are read because of a message alone. */
const mostOthers = 20;

/** A digest one item at a time, read afresh for each: three ranges of one person's own, and the request itself. */
export const digestReader =
  (store: DigestStore, organisation: Organisation) =>
  async (actor: Actor, { after, at, seen }: From, now: Date): Promise<DigestPage> => {
    const { id: person } = actor;
    const cursor = after ?? at;
    const [routed, owned, all, before] = await Promise.all([
      store.routed(person, most),
      store.owned(person, most),
      store.putOff(person, most),
      cursor === undefined ? undefined : store.load(cursor),
    ]);
    if (after !== undefined && all.some(({ id }) => id === after)) await store.settlePutOff(person, after);
    const putOff = all.filter(({ id }) => id !== after);
    const known = new Set([...routed, ...owned].map(({ id }) => id));
    const strange = putOff.filter(({ id }) => !known.has(id)).slice(0, mostOthers);
    const visible = (request: Request | undefined): request is Request =>
      request !== undefined && mayWork(request, actor, organisation) && isFor(request, actor, putOff);
    const others = (await Promise.all(strange.map(({ id }) => store.load(id)))).filter(visible);

    const items = digestItems({ routed, owned, putOff, others }, now);
    const place = before && placeOf(before);
    const rest = items.filter((item) => !place || item.place > place || (item.place === place && !after));
    for (const [skipped, { id }] of rest.entries()) {
      const request = others.find((one) => one.id === id) ?? (await store.load(id));
      if (!visible(request)) continue;
      const why = putOff.find((one) => one.id === id)?.why;
      const of = seen + rest.length - skipped;
      return { request, why, at: seen + 1, of, waiting: items.length - skipped };
    }
    return { at: seen, of: seen, waiting: items.length - rest.length };
  };

export type ReadDigest = ReturnType<typeof digestReader>;
