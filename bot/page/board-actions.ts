import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import type { Actor } from '../core/actor.ts';
import { page } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import type { EventLog } from '../report/log.ts';
import type { Filter, RequestStore } from '../request/store.ts';
import { hasLists, listed, sightOf } from '../triage/lists.ts';
import { boardChanges, rightsOf } from './board-changes.ts';
import { longestCursor, writeCursor } from './board-cursor.ts';
import { boardLine, boardStart } from './board-page.ts';
import { pageView } from './pages.ts';

export interface BoardPorts {
  readonly store: RequestStore;
  readonly log: EventLog;
  readonly organisation: Organisation;
}

/** Lines of the first part, which comes soon, and of each other: with one more, what one answer of Azure Tables holds. */
const first = 200;
const further = 999;

/** The lists that together are somebody's board, one after the other. */
const partsOf = (organisation: Organisation, actor: Actor): readonly Filter[] => {
  const { works, watches, shares, sees } = sightOf(organisation, actor);
  const own = watches || shares;
  return [
    ...(works ? (['all'] as const) : []),
    ...(!works && watches ? (['urgent'] as const) : []),
    ...(!works && own ? (['for-me', 'mine'] as const) : []),
    ...(sees ? (['confidential'] as const) : []),
  ];
};

/** The desk's lists in one: what a chat shows by eights. Who sees what is the rule of those lists. */
export const boardPages = ({ store, log, organisation }: BoardPorts) => {
  const mustHaveLists = ({ actor }: Turn): void => {
    if (!hasLists(organisation, actor)) throw new Refusal('not-allowed');
  };

  return {
    'page.board': action({
      // Who may is decided by their lists.
      roles: ['requester'],
      fields: z.object({ after: page }),
      text: [],
      run: async ({ after = '' }, turn) => {
        mustHaveLists(turn);
        const { actor, now } = turn;
        const parts = partsOf(organisation, actor);
        const [name = '', key] = after.split(/:(.*)/s);
        const at = Math.max(0, parts.indexOf(name as Filter));
        const filter = parts[at];
        const { lines } = await listed(store, organisation, actor, {
          filter,
          page: key || undefined,
          most: after ? further : first,
        });
        const following = parts[at + 1];
        const next = lines.next ? `${filter}:${lines.next}` : following ? `${following}:` : '';
        const since = writeCursor({
          at: now.getTime(),
          rights: rightsOf(organisation, actor),
          seen: new Map(),
        });
        return pageView('page.board', {
          // A confidential one that somebody has is in the circle's own list, with its words.
          lines: lines.items
            .filter(({ confidential }) => filter === 'confidential' || !confidential)
            .map((line) => boardLine(line, { actor, organisation, now })),
          next,
          ...(after ? {} : { start: boardStart(actor, organisation, since) }),
          now: now.toISOString(),
        });
      },
    }),

    'page.board-changes': action({
      roles: ['requester'],
      fields: z.object({ since: z.string().max(longestCursor) }),
      text: [],
      run: async ({ since }, turn) => {
        mustHaveLists(turn);
        return pageView('page.board-changes', await boardChanges({ store, log, organisation }, since, turn));
      },
    }),
  };
};
