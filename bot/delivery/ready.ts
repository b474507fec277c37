import type { Entry } from '../core/outbox.ts';
import type { Recording } from './recorder.ts';

/** What is to be done about one row of the outbox, once everything that decides it has been read. */
export type Ready =
  /** Nothing is sent; this is written down. */
  | { readonly kind: 'settled'; readonly recording: Recording }
  /** One message or update, as soon as there is room. */
  | {
      readonly kind: 'call';
      readonly conversation: string;
      readonly rank: number;
      /** Undefined where nothing came of it that has to be written down. */
      readonly call: () => Promise<Recording | undefined>;
    }
  /** Nothing to do and nothing to write but that it is done. */
  | { readonly kind: 'nothing' };

/** The order in which calls get their turn. */
export const ranks = { urgent: 0, news: 1, outage: 2, repaint: 3, bulk: 4 } as const;

export const rankOf = ({ task }: Entry): number => {
  if (task.kind === 'repaint') return ranks.repaint;
  if (task.kind === 'bulk') return task.urgent ? ranks.outage : ranks.bulk;
  return 'urgent' in task && task.urgent ? ranks.urgent : ranks.news;
};
