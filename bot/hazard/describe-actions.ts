import { z } from 'zod';
import { action } from '../core/action.ts';
import { limits, optional, requestNumber } from '../core/fields.ts';
import { changed, type Decision } from '../request/change.ts';
import { settle } from '../request/settle.ts';
import { describe, describedFields, longestField } from './describe-rules.ts';
import { type DetailsView, detailsView } from './details-view.ts';
import { type HazardPorts, raters, sight } from './ports.ts';
import { type RatingView, ratingView } from './rating-view.ts';

const kept = 'Kept. It is in the hazard log.';

/** What could go wrong and why, in the words of whoever looks at it, and where the incident is recorded. */
export const describeActions = ({ store, organisation }: HazardPorts) => {
  const { mustSee, load } = sight({ store, organisation });

  return {
    'hazard.details': action({
      roles: raters,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: async ({ id }, turn): Promise<DetailsView> => detailsView(await load(id, turn), { organisation }),
    }),

    'hazard.describe': action({
      roles: raters,
      fields: z.object({
        id: requestNumber,
        causes: optional(longestField),
        effect: optional(longestField),
        potential: optional(longestField),
        harm: optional(longestField),
        evidence: optional(limits.short),
      }),
      text: [...describedFields],
      run: async ({ id, ...typed }, turn): Promise<RatingView | DetailsView> => {
        const { request } = await settle(store, turn, id, (before): Decision => {
          mustSee(before, turn);
          const hazard = describe(before.hazard, typed);
          if (hazard === 'unchanged') return 'unchanged';
          const words = describe(before.hazard, { ...typed, evidence: undefined });
          const event = words === 'unchanged' ? 'referenced' : 'described';
          return changed(before, event, turn.now, { hazard });
        });
        const facts = { request, hazard: request.hazard };
        return ratingView(facts, { now: turn.now, organisation, roles: turn.actor.roles, notice: kept });
      },
      again: async ({ input: { id, ...typed }, notice, checked }, turn): Promise<DetailsView> =>
        detailsView(await load(id, turn), { organisation, typed, notice, checked }),
    }),
  };
};
