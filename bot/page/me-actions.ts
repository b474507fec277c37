import { z } from 'zod';
import { action } from '../core/action.ts';
import type { Role } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { mePage } from './me-page.ts';
import { pageView } from './pages.ts';

export interface MePorts {
  readonly organisation: Organisation;
  readonly rolesOf: (verb: string) => readonly Role[];
  readonly reachable: (person: string) => Promise<boolean>;
}

/** Who is here, and which pages are theirs. */
export const mePages = ({ organisation, rolesOf, reachable }: MePorts) => ({
  'page.me': action({
    roles: ['requester'],
    fields: z.object({}),
    text: [],
    run: async (_input, { actor }) =>
      pageView('page.me', mePage(actor, organisation, rolesOf, await reachable(actor.id))),
  }),
});
