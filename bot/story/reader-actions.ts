import { z } from 'zod';
import { isoAt } from '../calendar/local-day.ts';
import { action } from '../core/action.ts';
import { hasRole, personOf } from '../core/actor.ts';
import { choice, page, storyNumber } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import type { StoryCards } from './cards.ts';
import type { GoneView } from './gone-view.ts';
import { approverRoles, mayApprove, mustBeAlone, mustLoad, type StoryPorts } from './ports.ts';
import type { ReaderView } from './reader-view.ts';
import { contributorOf, isTeller } from './story.ts';
import type { StoryView } from './views.ts';
import { type WallView, wallView } from './wall-view.ts';

const anyone = ['requester'] as const;

/** Years that the wall offers. */
const yearsBack = 3;

/** Looking at stories, and the one thing that everybody may say to one. */
export const readerActions = (ports: StoryPorts, cards: StoryCards) => {
  const { store, organisation } = ports;

  const yearsAt = (now: Date): readonly string[] => {
    const year = Number(isoAt(now, organisation.zone).slice(0, 4));
    return Array.from({ length: yearsBack }, (_, back) => String(year - back));
  };

  return {
    'story.show': action({
      roles: anyone,
      fields: z.object({
        id: storyNumber,
        side: choice(['reader', 'named']),
        from: choice(['wall', 'card']),
      }),
      text: [],
      run: async ({ id, side }, turn): Promise<StoryView> => {
        const { story } = await mustLoad(ports, turn, id);
        const { actor, now, channel } = turn;
        // Others look over the shoulder in a channel: what everybody may read is all that is shown there.
        if (side !== 'reader' && !channel) {
          if (!side && isTeller(story, actor)) return cards.teller(story, { now });
          if (contributorOf(story, actor.id)) return cards.named(story, actor.id, { now });
          if (mayApprove(story, actor) && story.status !== 'withdrawn') return cards.approver(story, { now });
        }
        if (story.postedAt === undefined) throw new Refusal('no-story');
        return cards.reader(story, { now, person: actor.id });
      },
    }),

    'story.cheer': action({
      roles: anyone,
      fields: z.object({ id: storyNumber, undo: choice(['true']) }),
      text: [],
      run: async ({ id, undo }, turn): Promise<ReaderView | GoneView> => {
        const { story } = await mustLoad(ports, turn, id);
        const { actor, now, channel } = turn;
        if (story.postedAt === undefined) throw new Refusal('no-story');
        if (story.status === 'posted') {
          const cheer = { person: personOf(actor), at: now, on: !undo, ownCopy: channel === undefined };
          await store.cheer(actor.organisation, id, cheer);
        }
        return cards.reader(story, { now, person: actor.id });
      },
    }),

    'story.wall': action({
      roles: anyone,
      fields: z.object({
        filter: choice(['wall', 'mine', 'waiting']),
        year: z.union([z.literal(''), z.string().regex(/^\d{4}$/)]).optional(),
        page,
      }),
      text: [],
      run: async ({ filter = 'wall', year, page: from }, turn): Promise<WallView> => {
        const { actor, now } = turn;
        const { organisation: code, id } = actor;
        const approves = hasRole(actor, approverRoles);
        if (filter !== 'wall') mustBeAlone(turn);
        if (filter === 'waiting' && !approves) throw new Refusal('not-allowed');
        const looks = {
          filter,
          year: year || undefined,
          years: yearsAt(now),
          organisation,
          mayApprove: approves,
        };
        if (filter === 'mine') return wallView(await store.own(code, id, from), looks);
        if (filter === 'waiting') return wallView(await store.waiting(code, from), looks);
        return wallView(await store.wall(code, from, looks.year), looks);
      },
    }),
  };
};
