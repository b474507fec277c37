import type { Decision } from './change.ts';
import type { Pulse } from './pulse.ts';
import { close, opened, reminded } from './rules.ts';

/** What time alone brings: a change to save, something to carry out, and when to look again. */
export interface Due {
  readonly decision?: Decision | undefined;
  readonly work?: 'count' | 'erase' | undefined;
  /** The time of the next round has come. */
  readonly round?: boolean | undefined;
  readonly next?: Date | undefined;
}

const isDue = (at: string | undefined, now: Date): boolean =>
  at !== undefined && Date.parse(at) <= now.getTime();

const soonest = (...times: readonly (string | undefined)[]): Date | undefined => {
  const all = times.flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
  return all.length > 0 ? new Date(Math.min(...all)) : undefined;
};

/** Asked as often as anybody likes, it says the same: nothing is done twice. */
export const dueOf = (pulse: Pulse, now: Date): Due => {
  const { status, opensAt, closesAt, remindAt, remindedAt, nextAt } = pulse;
  switch (status) {
    case 'planned':
      return isDue(opensAt, now) ? { decision: opened(pulse, now), next: now } : { next: soonest(opensAt) };
    case 'open': {
      if (isDue(closesAt, now)) return { decision: close(pulse, now), next: now };
      if (isDue(remindAt, now) && !remindedAt)
        return { decision: reminded(pulse, now), next: soonest(closesAt) };
      return { next: soonest(remindedAt ? undefined : remindAt, closesAt) };
    }
    case 'closing':
      return { work: 'count' };
    case 'closed':
      return { work: 'erase', round: isDue(nextAt, now), next: soonest(nextAt) };
    case 'cancelled':
      return {};
  }
};
