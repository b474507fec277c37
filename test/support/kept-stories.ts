import { type Storage, storage } from '../../bot/storage/storage.ts';
import { changed, type Decision } from '../../bot/story/change.ts';
import type { Story } from '../../bot/story/story.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { now } from './requests.ts';
import { sharedTables } from './shared-tables.ts';
import { aPostedStory, teller } from './stories.ts';

export interface Kept {
  readonly fresh: FreshTable;
  readonly code: string;
  readonly stored: Storage;
  /** As somebody told it and somebody approved it. */
  readonly post: (more?: Partial<Story>) => Promise<Story>;
  /** Saves what a rule makes of it as it is now. */
  readonly change: (id: string, decide: (story: Story) => Decision) => Promise<void>;
  /** The story with other facts, and nobody told. */
  readonly patch: (id: string, more: Partial<Story>) => Promise<void>;
}

/** Stories on real tables. */
export const keptStories = async (): Promise<Kept> => {
  const fresh = await freshTable();
  const code = fresh.organisation;
  const { connection } = await sharedTables();
  const stored = await storage({ kind: 'connection-string', value: connection }, code, () => undefined);

  const change: Kept['change'] = async (id, decide) => {
    const before = await stored.stories.load(code, id);
    if (!before) throw new Error(`no story ${id}`);
    const decision = decide(before.story);
    if (typeof decision === 'string') throw new Error(decision);
    if ((await stored.stories.save(code, { before, change: decision, by: teller })) === 'conflict')
      throw new Error('conflict');
  };

  return {
    fresh,
    code,
    stored,
    change,
    patch: (id, more) => change(id, (story) => changed(story, 'edited', now, more)),
    post: async (more = {}) => {
      const story = aPostedStory(more);
      await stored.stories.save(code, { change: { story, event: 'approved', tasks: [] }, by: teller });
      return story;
    },
  };
};
