import { z } from 'zod';
import { datedWords } from '../calendar/words.ts';
import { action, type Turn } from '../core/action.ts';
import { broadcastNumber, required } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { type Broadcast, longest } from './broadcast.ts';
import type { AuthorView } from './cards.ts';
import { chase, chaseFrom, correct, resend } from './later-rules.ts';
import { type BroadcastPorts, isAuthor, mustLoad } from './ports.ts';
import { settle } from './settle.ts';
import { type Sides, standsIn } from './sides.ts';
import { nameNotice } from './telling.ts';

const anyone = ['requester'] as const;

const notOutYet = 'Nobody has it, so there is nothing to correct. Edit the words and ask for approval again.';
const reached = 'Nobody is left whom it failed for.';

/** What can still be done once people have it. */
export const laterActions = (ports: BroadcastPorts, { author, settled, maySee }: Sides) => {
  const { store, organisation } = ports;

  const tooSoon = (broadcast: Broadcast, { now }: Turn): string => {
    const from = chaseFrom(broadcast);
    if (from && from > now) return `You can remind them again ${datedWords(from, now, organisation.zone)}.`;
    return broadcast.chases > 1
      ? 'They were reminded twice. That is the most.'
      : 'Nobody can be reminded of this one, or not yet.';
  };

  const namesIn = async ({ story }: Broadcast, body: string): Promise<string | undefined> => {
    const telling = story === undefined ? undefined : await ports.storyOf(story);
    return telling && nameNotice(telling, { body });
  };

  return {
    'broadcast.progress': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn): Promise<AuthorView> => {
        const { broadcast } = await mustLoad(ports, turn, id);
        if (!maySee(broadcast, turn)) throw new Refusal('no-broadcast');
        return author(broadcast, turn);
      },
    }),

    'broadcast.correct': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber, body: required(longest.body) }),
      text: ['body'],
      run: async ({ id, body }, turn): Promise<AuthorView> => {
        let named: string | undefined;
        const done = await settle(ports, turn, id, 'author', async (before) => {
          if (!standsIn(before, turn)) return 'not-allowed';
          named = await namesIn(before, body);
          return named === undefined ? correct(before, body, turn.actor, turn.now) : 'unchanged';
        });
        if (named !== undefined) return author(done.broadcast, turn, named, body);
        if (done.result === 'no-longer') return author(done.broadcast, turn, notOutYet);
        return settled(done, turn);
      },
    }),

    'broadcast.resend': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn): Promise<AuthorView> => {
        const counts = (await store.tally(turn.actor.organisation, id))?.counts;
        const failed = counts ? counts.failed + counts.blocked : 0;
        const { broadcast, result } = await settle(ports, turn, id, 'author', (before) =>
          isAuthor(before, turn.actor) ? resend(before, failed, turn.now) : 'not-allowed',
        );
        return author(broadcast, turn, result === 'no-longer' ? reached : undefined);
      },
    }),

    'broadcast.chase': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn): Promise<AuthorView> => {
        const { broadcast, result } = await settle(ports, turn, id, 'author', (before) =>
          isAuthor(before, turn.actor) ? chase(before, turn.now) : 'not-allowed',
        );
        return author(broadcast, turn, result === 'no-longer' ? tooSoon(broadcast, turn) : undefined);
      },
    }),
  };
};
