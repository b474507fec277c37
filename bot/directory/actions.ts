import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import type { LeadTimes } from '../lead/lead-choice.ts';
import { type Entries, type Entry, leadsOf, printOf } from './entry.ts';
import { type ListedView, listedView } from './listed-view.ts';
import { firstListed } from './rules.ts';
import { type WhoView, whoView } from './who-view.ts';

export type DirectoryView = WhoView | ListedView;

export interface DirectoryPorts {
  readonly organisation: Organisation;
  readonly times: LeadTimes;
  readonly entries: () => Promise<Entries>;
  readonly confirm: (person: string, now: Date) => Promise<Entry>;
}

const thanks = 'Thank you. Everybody can see that this is right.';
const outdated = 'Some of this has changed since that card. Look again, please.';

/** Who the leads are, and whether what is said of them is still right. */
export const directoryActions = (ports: DirectoryPorts) => {
  const { organisation, times } = ports;

  const directory = async (turn: Turn, page?: number, notice?: string): Promise<WhoView> => {
    const { actor, channel, now } = turn;
    const reader = channel ? undefined : actor.id;
    return whoView({ organisation, times, entries: await ports.entries(), now, reader, page, notice });
  };

  return {
    'desk.who': action({
      roles: ['requester'],
      fields: z.object({
        page: z
          .string()
          .regex(/^\d{1,3}$/)
          .optional(),
      }),
      text: [],
      run: ({ page }, turn) => directory(turn, page === undefined ? 0 : Number(page)),
    }),

    'who.confirm': action({
      roles: ['lead'],
      fields: z.object({
        /** What the card said, as a fingerprint. */
        seen: z
          .string()
          .regex(/^[\da-f]{12}$/)
          .optional(),
        from: choice(['directory']),
      }),
      text: [],
      // Nobody is named by the card: whoever presses confirms what is said of themselves.
      run: async ({ seen, from }, turn): Promise<DirectoryView> => {
        const { actor, now } = turn;
        const member = leadsOf(organisation.people).find(({ id }) => id === actor.id);
        if (!member) throw new Refusal('not-allowed');
        const isSame = seen === undefined || seen === printOf(member);
        const notice = isSame ? thanks : outdated;
        const entry = isSame ? await ports.confirm(actor.id, now) : (await ports.entries()).get(actor.id);
        if (from) return directory(turn, 0, notice);
        return listedView(member, entry ?? firstListed(now), { times, now, notice });
      },
    }),
  };
};
