import { keptPromises } from '../clock/promises.ts';
import type { Stretch } from './gather.ts';
import type { Episode } from './story.ts';

/** Kept when it was done, or broken when its date was over. */
const settledAt = ({ until = '', ended }: Episode): string => (ended && ended < until ? ended : until);

/** A4.16 over one stretch: of the first dates that were met or came due in it, how many were met. */
export const keptIn = (episodes: readonly Episode[], { from, to }: Stretch) => {
  const settled = episodes.filter((episode) => {
    const at = settledAt(episode);
    return from.toISOString() <= at && at < to.toISOString();
  });
  const commitments = settled.map(({ until, ended, outcome }) => ({
    promises: until ? [{ until }] : [],
    resolvedAt: outcome ? ended : undefined,
    withdrawnAt: outcome ? undefined : ended,
  }));
  return keptPromises(commitments, to);
};
