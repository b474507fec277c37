import type { Organisation } from '../core/organisation.ts';
import { untilSaved } from '../core/until-saved.ts';
import { celebrated } from '../request/celebrate-rules.ts';
import type { Storage } from '../storage/storage.ts';
import { anniversaryOf } from '../story/anniversary.ts';
import { type Due, dueOf, linked } from '../story/later-rules.ts';
import { approversOf } from '../story/ports.ts';
import type { Loaded } from '../story/store.ts';
import type { Story } from '../story/story.ts';
import { byItself } from './by-itself.ts';
import { itself } from './watch.ts';

export interface StoryWatchPorts {
  readonly stored: Pick<Storage, 'stories' | 'requests'>;
  readonly organisation: Organisation;
}

/** More than can be due at once: sent for approval, or linked and then shown again after a year. */
const mostSteps = 8;
const againMs = 60_000;

/** What time alone brings to a story: those who may approve it are asked, its requests name it, a year goes by. */
export const storyWatch = ({ stored, organisation }: StoryWatchPorts) => {
  const { stories, requests } = stored;
  const { code, zone } = organisation;
  const around = {
    approvers: approversOf(organisation),
    anniversary: (postedAt: string) => anniversaryOf(postedAt, zone),
  };

  const changeRequest = byItself(requests, code);

  const markAll = async ({ id, status, requests: numbers }: Story, now: Date): Promise<void> => {
    for (const number of numbers)
      await changeRequest(number, ({ request }) => celebrated(request, id, status === 'posted', now));
  };

  const decisionOf = async ({ story }: Loaded, due: Due, now: Date) => {
    // Also where nothing says that its requests name it: a crash or a hand that was faster may lie between the two.
    if (due.links || story.status === 'withdrawn') await markAll(story, now);
    return due.links ? linked(story, now) : due.decision;
  };

  /** One thing that is due, with what it does elsewhere done first, so that a crash in between does it again. */
  const step = (id: string, now: Date): Promise<Date | 'more' | undefined> =>
    untilSaved(id, async () => {
      const before = await stories.load(code, id);
      if (!before) return undefined;
      const due = dueOf(before.story, around, now);
      const change = await decisionOf(before, due, now);
      if (change === undefined || typeof change === 'string') return due.next;
      return (await stories.save(code, { before, change, by: itself })) === 'conflict' ? 'conflict' : 'more';
    });

  return async (id: string, now: Date): Promise<Date | undefined> => {
    for (let at = 0; at < mostSteps; at += 1) {
      const next = await step(id, now);
      if (next !== 'more') return next;
    }
    return new Date(now.getTime() + againMs);
  };
};
