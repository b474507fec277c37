import { monthSubject, toChannel } from '../story/change.ts';
import { keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Table } from './table.ts';

export interface StoryMonths {
  /** Looks back at a month where stories are shown, once whoever asks and however often: `false` where it was told. */
  readonly tell: (month: string, at: Date) => Promise<boolean>;
}

/** What it shows is drawn afresh each time, so it has one version for ever. */
const version = 1;

export const storyMonths = (table: Table, organisation: string, saved: () => void): StoryMonths => ({
  tell: async (month, at) => {
    const plan = toChannel(monthSubject(month), version, 'month');
    const told = await table.commit(organisation, [
      { op: 'insert', key: keys.storyMonth(month), value: { at: at.toISOString() } },
      { op: 'put', key: outboxKey(plan), value: plan },
    ]);
    if (told === 'conflict') return false;
    saved();
    return true;
  },
});
