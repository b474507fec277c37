import { z } from 'zod';
import { action } from '../core/action.ts';
import { inCircle } from '../request/access.ts';
import { counted, type LogCounts, noCounts } from './log-counts.ts';
import { type LogView, logView } from './log-view.ts';
import type { HazardPorts } from './ports.ts';

/** Whose log it is, and who keeps Wardline. */
export const logReaders = ['safety-officer', 'admin'] as const;

/** As many as one call of Azure Tables gives. */
const page = 1000;

/** The hazard log: in numbers on a card, and line by line in a file behind its link. */
export const logActions = ({ store, organisation, logLink }: HazardPorts) => ({
  'hazard.log': action({
    roles: logReaders,
    fields: z.object({}),
    text: [],
    run: async (_input, { actor, now }): Promise<LogView> => {
      const sees = inCircle(organisation, actor);
      let counts: LogCounts = noCounts;
      let from: string | undefined;
      do {
        const { items, next } = await store.hazards(actor.organisation, page, from);
        counts = items.filter(({ confidential }) => sees || !confidential).reduce(counted, counts);
        from = next;
      } while (from !== undefined);
      return logView(counts, { now, organisation, sees, csvUrl: await logLink(actor) });
    },
  }),
});
