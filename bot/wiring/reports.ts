import type { ServiceHours } from '../calendar/hours.ts';
import type { Organisation } from '../core/organisation.ts';
import { concerns, type Demand, demandOf, together } from '../report/demand.ts';
import type { Gap, Quarter } from '../report/demand-view.ts';
import { type EventLog, isPosted } from '../report/log.ts';
import { type PeriodName, periodOf } from '../report/period.ts';
import type { ReportPorts } from '../report/ports.ts';
import { type Summary, summaryOf } from '../report/summary.ts';
import type { Trail } from '../request/trail.ts';
import { patiently } from './patience.ts';

export interface ReportsPorts {
  readonly log: EventLog;
  readonly organisation: Organisation;
  readonly hours: ServiceHours;
  /** Milliseconds. */
  readonly patience?: number;
}

/** Teams gives up on a press after some ten seconds, and a year is read in about as many. */
const usualPatience = 5_000;

/** A sum must hide whoever is in it: so many besides the one who looks. */
const fewestOthers = 2;

type Found = Pick<ReportPorts, 'summary' | 'demand' | 'demandOfAll' | 'zone'>;

/** What reports are made of, read from the log. `Whole` waits as long as it takes, for a file. */
export interface Reports extends Found {
  readonly summaryWhole: (period: PeriodName, now: Date) => Promise<Summary>;
}

export const reports = ({ log, organisation, hours, patience = usualPatience }: ReportsPorts): Reports => {
  const { code, people } = organisation;
  const leads = people.filter(({ roles }) => roles.includes('lead'));
  const summaries = patiently<Summary>(patience);
  const demands = patiently<readonly Trail[]>(patience);

  const count = (period: PeriodName, now: Date) => () =>
    summaryOf({ log, organisation: code, hours }, period, now);

  /** All that the leads did in a quarter and all that came to them: a few thousand rows. */
  const rowsOf = async (quarter: Quarter, now: Date): Promise<readonly Trail[]> => {
    const { from, to } = periodOf(quarter, now, hours.zone);
    const rows: Trail[] = [];
    for await (const page of log.between(code, from.toISOString(), to.toISOString())) {
      for (const row of page) {
        if (!isPosted(row) && leads.some(({ id }) => concerns(id, row))) rows.push(row);
      }
    }
    return rows;
  };

  const read = (quarter: Quarter, now: Date): Promise<readonly Trail[] | undefined> =>
    demands.soon(quarter, now, () => rowsOf(quarter, now));

  const ofLead = (id: string, rows: readonly Trail[], quarter: Quarter, now: Date): Demand | Gap => {
    const lead = leads.find((one) => one.id === id);
    if (!lead) return 'few';
    const own = rows.filter((row) => concerns(id, row));
    return demandOf(lead, own, periodOf(quarter, now, hours.zone), hours);
  };

  return {
    zone: hours.zone,
    summary: (period, now) => summaries.soon(period, now, count(period, now)),
    summaryWhole: (period, now) => summaries.whole(period, now, count(period, now)),

    demand: async ({ id }, quarter, now) => {
      const rows = await read(quarter, now);
      return rows ? ofLead(id, rows, quarter, now) : 'counting';
    },

    demandOfAll: async ({ id }, quarter, now) => {
      if (leads.filter((lead) => lead.id !== id).length < fewestOthers) return 'few';
      const rows = await read(quarter, now);
      if (!rows) return 'counting';
      const all = leads.map((lead) => ofLead(lead.id, rows, quarter, now));
      return all.reduce((one, other) =>
        typeof one === 'string' || typeof other === 'string' ? 'few' : together(one, other),
      );
    },
  };
};
