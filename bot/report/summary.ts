import type { ServiceHours } from '../calendar/hours.ts';
import { gather } from './gather.ts';
import type { EventLog } from './log.ts';
import { type Flow, flowOf, measured, type Numbers, numbersOf } from './numbers.ts';
import { type Named, type Period, type PeriodName, periodOf } from './period.ts';
import { type Trend, trendOf } from './trend.ts';

/** One month of a longer time. */
export interface Month {
  readonly month: Named;
  readonly running: boolean;
  readonly numbers: Flow;
}

export interface Summary {
  readonly period: Period;
  readonly numbers: Numbers;
  readonly trends: { readonly reply: Trend; readonly outcome: Trend; readonly reopened: Trend };
  /** Month by month; none where it is one month. */
  readonly months: readonly Month[];
}

export interface SummaryPorts {
  readonly log: EventLog;
  readonly organisation: string;
  readonly hours: ServiceHours;
}

/** The service in numbers, from the events of a period. */
export const summaryOf = async (ports: SummaryPorts, name: PeriodName, now: Date): Promise<Summary> => {
  const { log, organisation, hours } = ports;
  const period = periodOf(name, now, hours.zone);
  const all = measured(await gather(log, organisation, period, now), hours);
  const parts = period.points.length > 1 ? period.points.map((point) => numbersOf(all, point, now)) : [];
  const months = (period.months.length > 1 ? period.months : []).map(
    (month): Month => ({ month, running: month.to > now, numbers: flowOf(all, month) }),
  );
  return {
    period,
    numbers: numbersOf(all, period, now),
    trends: {
      reply: trendOf(parts.map(({ reply: { elapsed } }) => ({ n: elapsed.n, value: elapsed.median }))),
      outcome: trendOf(parts.map(({ outcome: { elapsed } }) => ({ n: elapsed.n, value: elapsed.median }))),
      reopened: trendOf(parts.map(({ reopened: { of, n } }) => ({ n, value: of / n }))),
    },
    months,
  };
};
