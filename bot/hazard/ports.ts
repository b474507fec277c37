import type { Turn } from '../core/action.ts';
import type { Person } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import { inCircle } from '../request/access.ts';
import type { Request } from '../request/request.ts';
import type { RequestStore } from '../request/store.ts';

export interface HazardPorts {
  readonly store: RequestStore;
  readonly organisation: Organisation;
  /** Where this person finds the hazard log as a file; undefined where nothing is linked. */
  readonly logLink: (person: Pick<Person, 'id'>) => Promise<string | undefined>;
}

export const raters = ['informatics', 'lead', 'safety-officer'] as const;

/** Requests as those may see them who rate risks. */
export const sight = ({ store, organisation }: Pick<HazardPorts, 'store' | 'organisation'>) => {
  /** A confidential concern is rated in its circle; nothing tells others that there is one. */
  const mustSee = (request: Request, { actor }: Turn): void => {
    if (request.confidential && !inCircle(organisation, actor)) throw new Refusal('not-found');
  };

  return {
    mustSee,
    load: async (id: string, turn: Turn): Promise<Request> => {
      const found = await store.load(turn.actor.organisation, id);
      if (!found) throw new Refusal('not-found');
      mustSee(found.request, turn);
      return found.request;
    },
  };
};
