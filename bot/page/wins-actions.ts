import { z } from 'zod';
import { action } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { choice, page } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { Refusal } from '../core/refusal.ts';
import { approverRoles } from '../story/ports.ts';
import type { Line, StoryStore } from '../story/store.ts';
import { wallView } from '../story/wall-view.ts';
import { pageView } from './pages.ts';
import { type WinCard, winCard, winsPage } from './wins-page.ts';

export interface WinsPorts {
  readonly store: Pick<StoryStore, 'wall' | 'waiting' | 'own' | 'years' | 'load' | 'cheers'>;
  readonly organisation: Organisation;
}

/** Stories of a page of the wall; each is read by itself, with its cheers. */
const onePage = 12;

/** Stories as everybody may read them, and the lists of those that are not public yet. */
export const winsPages = ({ store, organisation }: WinsPorts) => {
  const { code, zone } = organisation;

  /** What was taken back since the list was read is not shown any more. */
  const cardsOf = async (lines: readonly Line[], person: string): Promise<readonly WinCard[]> => {
    const read = await Promise.all(
      lines.map(({ id }) => Promise.all([store.load(code, id), store.cheers(code, id, person)])),
    );
    return read.flatMap(([loaded, cheers]) =>
      loaded?.story.status === 'posted' ? [winCard(loaded.story, cheers, zone)] : [],
    );
  };

  return {
    'page.wins': action({
      roles: ['requester'],
      fields: z.object({
        filter: choice(['wall', 'mine', 'waiting']),
        year: z.union([z.literal(''), z.string().regex(/^\d{4}$/)]).optional(),
        page,
      }),
      text: [],
      run: async ({ filter = 'wall', year, page: from }, { actor }) => {
        const approves = hasRole(actor, approverRoles);
        if (filter === 'waiting' && !approves) throw new Refusal('not-allowed');
        const lists: Readonly<Record<typeof filter, () => Promise<Page<Line>>>> = {
          wall: () => store.wall(code, from, year || undefined, onePage),
          mine: () => store.own(code, actor.id, from),
          waiting: () => store.waiting(code, from),
        };
        const onWall = filter === 'wall';
        const [lines, years] = await Promise.all([lists[filter](), onWall ? store.years(code) : []]);
        const looks = { filter, year: year || undefined, years, organisation, mayApprove: approves };
        const cards = onWall ? await cardsOf(lines.items, actor.id) : [];
        return pageView('page.wins', winsPage(wallView(lines, looks).data, years, cards, approves));
      },
    }),
  };
};
