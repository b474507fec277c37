import type { Level } from '../request/risk-matrix.ts';
import type { HazardLine } from '../request/store.ts';
import { type HazardStatus, statusOf } from './hazard-log.ts';

export type ByRisk = Readonly<Record<Level, number>>;

/** The hazard log in numbers. A4.9: before and after count a concern only where it has both ratings. */
export interface LogCounts {
  readonly byStatus: Readonly<Record<HazardStatus, number>>;
  /** Nobody has rated them yet. */
  readonly forTriage: number;
  /** Those that are open and rated, by the newest rating of the furthest stage. */
  readonly openByRisk: ByRisk;
  readonly before: ByRisk;
  readonly after: ByRisk;
  readonly lower: number;
  readonly same: number;
  readonly higher: number;
}

const none: ByRisk = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };

export const noCounts: LogCounts = {
  byStatus: { open: 0, transferred: 0, closed: 0, 'entered in error': 0 },
  forTriage: 0,
  openByRisk: none,
  before: none,
  after: none,
  lower: 0,
  same: 0,
  higher: 0,
};

const oneMore = (counts: ByRisk, risk: Level): ByRisk => ({ ...counts, [risk]: counts[risk] + 1 });

const rolledUp = (counts: LogCounts, { initial, residual }: HazardLine): LogCounts => {
  if (initial === undefined || residual === undefined) return counts;
  return {
    ...counts,
    before: oneMore(counts.before, initial),
    after: oneMore(counts.after, residual),
    lower: counts.lower + (residual < initial ? 1 : 0),
    same: counts.same + (residual === initial ? 1 : 0),
    higher: counts.higher + (residual > initial ? 1 : 0),
  };
};

/** One line more. What was entered in error is counted as that, and nowhere else. */
export const counted = (counts: LogCounts, line: HazardLine): LogCounts => {
  const status = statusOf(line);
  const byStatus = { ...counts.byStatus, [status]: counts.byStatus[status] + 1 };
  if (status === 'entered in error') return { ...counts, byStatus };
  const risk = line.residual ?? line.initial;
  const open = status === 'open' && risk !== undefined ? oneMore(counts.openByRisk, risk) : counts.openByRisk;
  const forTriage = counts.forTriage + (line.initial === undefined ? 1 : 0);
  return rolledUp({ ...counts, byStatus, openByRisk: open, forTriage }, line);
};

export const bothRated = ({ lower, same, higher }: LogCounts): number => lower + same + higher;
