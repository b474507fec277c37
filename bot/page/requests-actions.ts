import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice, page, requestNumber } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import { mayWork } from '../request/access.ts';
import { mayFollow, ownCard, sideOf } from '../request/ports.ts';
import type { Request } from '../request/request.ts';
import type { RequestStore } from '../request/store.ts';
import { pageView } from './pages.ts';
import { mostChanges, requestPage } from './request-page.ts';
import { isShown, type RequestFilter, requestFilters, requestsPage } from './requests-page.ts';
import type { Reader } from './timeline-words.ts';

export interface RequestsPorts {
  readonly store: RequestStore;
  readonly organisation: Organisation;
}

const anyone = ['requester'] as const;

/** Lines that are read at a time, each with its request. */
const readAtOnce = 24;
/** Fewer lines than these are not worth a press on "more", so it reads on; and so often at the most. */
const worthwhile = 12;
const mostReads = 4;

/** What a person raised and what they follow, for the person alone. */
export const requestsPages = ({ store, organisation }: RequestsPorts) => {
  const found = async ({ actor }: Turn, filter: RequestFilter, from: string | undefined) => {
    const items: Request[] = [];
    let next = from;
    for (let reads = 0; reads < mostReads; reads += 1) {
      const part = await store.mine(actor.organisation, actor.id, next, readAtOnce);
      items.push(...part.items.filter((request) => isShown(request, filter)));
      next = part.next;
      if (next === undefined || items.length >= worthwhile) break;
    }
    return { items, next };
  };

  /** From which side somebody may look at it; undefined for a stranger. */
  const readerOf = async (request: Request, turn: Turn): Promise<Reader | undefined> => {
    if (await mayFollow(store, request, turn)) return sideOf(request, turn);
    return mayWork(request, turn.actor, organisation) ? 'desk' : undefined;
  };

  return {
    'page.requests': action({
      roles: anyone,
      fields: z.object({ filter: choice(requestFilters), page }),
      text: [],
      run: async ({ filter = 'all', page: from }, turn) => {
        const { items, next } = await found(turn, filter, from);
        return pageView('page.requests', requestsPage(items, next, { filter, turn, organisation }));
      },
    }),

    'page.request': action({
      roles: anyone,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: async ({ id }, turn) => {
        const { organisation: code, id: person } = turn.actor;
        const request = (await store.load(code, id))?.request;
        const as = request && (await readerOf(request, turn));
        // Nothing tells a stranger that there is such a request.
        if (!request || !as) throw new Refusal('not-found');
        const trail = await store.trail(code, id, request.version, mostChanges);
        // Somebody at the desk has the desk's card, which shows every change.
        const card = as === 'desk' ? request.version : ownCard(organisation, request, turn);
        const looks = { as, person, now: turn.now, organisation, card };
        return pageView('page.request', requestPage(request, trail, looks));
      },
    }),
  };
};
