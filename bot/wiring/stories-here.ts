import type { Conversation } from '../core/place.ts';
import type { Storage } from '../storage/storage.ts';
import { toChannel } from '../story/change.ts';

/** A story older than this is no news any more; it is on the wall. */
const newsMs = 30 * 86_400_000;
/** As many as a channel can take at once without hiding everything else in it. */
const most = 10;

/** Where stories are posted from now on. The first channel that is named also gets those that found none. */
export const storiesHere =
  ({ contacts, stories, outbox }: Pick<Storage, 'contacts' | 'stories' | 'outbox'>) =>
  async (organisation: string, where: Conversation, now: Date): Promise<void> => {
    const before = await contacts.place(organisation, 'stories');
    await contacts.settle(organisation, 'stories', where);
    if (before) return;
    const since = new Date(now.getTime() - newsMs).toISOString();
    const waiting = await stories.posted(organisation, since, now.toISOString());
    const tasks = waiting
      .slice(-most)
      .map(({ id }) => ({ kind: 'task', task: toChannel(id, 1, 'story') }) as const);
    if (tasks.length > 0) await outbox.record(tasks);
  };
