import type { ClockKind, Duration } from '../calendar/duration.ts';
import type { ServiceHours } from '../calendar/hours.ts';
import { addDuration } from '../calendar/service-clock.ts';
import { type Report, rank } from './request.ts';

export type Priority = 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

export interface Target {
  readonly acknowledge: Duration;
  readonly resolve: Duration;
  readonly clock: ClockKind;
}

export type Targets = Readonly<Record<Priority, Target>>;

/** What a request is held to until somebody has assessed it. Never shown: it only dates the promise. */
const provisional = (report: Report): Priority => {
  const urgency = rank(report);
  if (urgency === 0) return 'P1';
  if (urgency === 1) return 'P2';
  return report.affects === 'ward' || report.affects === 'site' ? 'P3' : 'P4';
};

/** When the requester is promised to hear next: someone reads it, or someone who has it comes back. */
export const hearBy = (
  report: Report,
  moment: 'raised' | 'owned',
  now: Date,
  targets: Targets,
  hours: ServiceHours,
): Date => {
  const target = targets[provisional(report)];
  return addDuration(now, moment === 'raised' ? target.acknowledge : target.resolve, target.clock, hours);
};
