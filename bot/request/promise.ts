import { durationMinutes } from '../calendar/duration.ts';
import type { ServiceHours } from '../calendar/hours.ts';
import { addDuration } from '../calendar/service-clock.ts';
import type { Priority, Targets } from '../clock/priority.ts';
import type { Hazard } from './hazard.ts';
import { type Report, rank } from './request.ts';

/** What a request is held to until somebody has assessed it. Never shown: it only dates the promise. */
const provisional = (report: Assessed): Priority => {
  const urgency = rank(report);
  if (urgency === 0) return 'P1';
  if (urgency === 1) return 'P2';
  return report.affects === 'ward' || report.affects === 'site' ? 'P3' : 'P4';
};

/** A report that somebody may have assessed since. */
type Assessed = Report & {
  readonly hazard?: Hazard | undefined;
  readonly assessed?: { readonly priority: Priority } | undefined;
};

/** What a request is held to now. */
export const heldTo = (report: Assessed): Priority => report.assessed?.priority ?? provisional(report);

/** P1, P2 and safety: the only ones that are told at any hour (D6.2). */
export const isUrgent = (report: Assessed): boolean =>
  heldTo(report) === 'P1' || heldTo(report) === 'P2' || rank(report) < 2;

/** Where a request stands in the desk's lists: P1, P2 and safety first, what was put aside last. */
export const queueRank = (
  request: Pick<Report, 'harm' | 'kind'> & {
    readonly hazard?: Hazard | undefined;
    readonly risk?: number | undefined;
    readonly assessed?: { readonly priority: Priority } | undefined;
    readonly priority?: Priority | undefined;
    readonly snoozedUntil?: string | undefined;
  },
): 0 | 1 | 2 | 3 => {
  const harm = rank(request);
  const priority = request.assessed?.priority ?? request.priority;
  if (harm === 0 || priority === 'P1') return 0;
  if (harm === 1 || priority === 'P2') return 1;
  return request.snoozedUntil === undefined ? 2 : 3;
};

/** The share of a target after which whoever has it is reminded that it runs out. */
export const nudgeShare = 0.75;

/** When to look at a new request if nobody has read it by then. */
export const firstLook = (report: Report, now: Date, targets: Targets, hours: ServiceHours): Date => {
  const { acknowledge, clock } = targets[heldTo(report)];
  const amount = Math.floor(durationMinutes(acknowledge, clock, hours) * nudgeShare);
  return addDuration(now, { amount, unit: 'm' }, clock, hours);
};

/** When the requester is promised to hear next: someone reads it, or someone who has it comes back. */
export const hearBy = (
  report: Assessed,
  moment: 'raised' | 'owned',
  now: Date,
  targets: Targets,
  hours: ServiceHours,
): Date => {
  const target = targets[heldTo(report)];
  return addDuration(now, moment === 'raised' ? target.acknowledge : target.resolve, target.clock, hours);
};
