import { z } from 'zod';
import { standsIn } from '../../broadcast/sides.ts';
import { action, type Turn } from '../../core/action.ts';
import { broadcastNumber, choice, colleague, limits, optional } from '../../core/fields.ts';
import { Refusal } from '../../core/refusal.ts';
import { pageView } from '../pages.ts';
import { mustLookBehind } from './actions.ts';
import { keeper, ledgerFilters } from './ledger-filter.ts';
import { ledgerPage } from './ledger-page.ts';
import { readLedger } from './ledger-read.ts';
import type { BroadcastPagePorts } from './ports.ts';

/** Names are for its author and whoever stands in; those who may approve it see numbers. */
const mustHaveLedger = async (ports: BroadcastPagePorts, turn: Turn, id: string): Promise<void> => {
  const broadcast = await mustLookBehind(ports, turn, id);
  if (!standsIn(broadcast, turn)) throw new Refusal('not-allowed');
};

/** Who was told and who was not, on a page and as a file. */
export const ledgerPages = (ports: BroadcastPagePorts) => ({
  'page.ledger': action({
    roles: ['requester'],
    fields: z.object({
      id: broadcastNumber,
      filter: choice(ledgerFilters),
      search: optional(limits.short),
      // A page starts after somebody, by their id.
      page: colleague,
    }),
    text: ['search'],
    keepsNothing: true,
    run: async ({ id, filter = 'all', search = '', page }, turn) => {
      await mustHaveLedger(ports, turn, id);
      const wanted = { filter, search };
      const read = await readLedger(ports, id, page || undefined, keeper(wanted));
      return pageView('page.ledger', ledgerPage(id, read, wanted, turn.now, ports.organisation.zone));
    },
  }),

  'page.ledger-file': action({
    roles: ['requester'],
    fields: z.object({ id: broadcastNumber }),
    text: [],
    run: async ({ id }, turn) => {
      await mustHaveLedger(ports, turn, id);
      return pageView('page.ledger-file', { url: await ports.csvLink(id, turn.actor) });
    },
  }),
});
