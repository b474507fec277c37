import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { choice } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { type DemandView, demandView, quarters, type Whose } from './demand-view.ts';
import { periodOf, periods } from './period.ts';
import type { ReportPorts } from './ports.ts';
import { type SummaryView, summaryView } from './summary-view.ts';

export type ReportView = SummaryView | DemandView;

/** Who sees the service in numbers. */
export const summaryReaders = ['informatics', 'lead', 'cio', 'admin'] as const;

const lead = ['lead'] as const;
const cio = ['cio'] as const;

/** A lead sees their own and nobody else's; the CIO sees all leads as one (D5.1). */
export const whoseOf = (whose: Whose | undefined, { actor }: Turn): Whose => {
  const asked = whose ?? (hasRole(actor, lead) ? 'own' : 'all');
  if (!hasRole(actor, asked === 'own' ? lead : cio)) throw new Refusal('not-allowed');
  return asked;
};

/** What the service did, for those who run it, in numbers that name nobody. */
export const reportActions = (ports: ReportPorts) => ({
  'report.summary': action({
    roles: summaryReaders,
    fields: z.object({ period: choice(periods) }),
    text: [],
    run: async ({ period: name = 'last-month' }, { actor, now }) => {
      const [summary, csvUrl, columnsUrl] = await Promise.all([
        ports.summary(name, now),
        ports.link({ file: 'summary', period: name }, actor),
        ports.link({ file: 'columns' }, actor),
      ]);
      return summaryView({ name, summary, canDemand: hasRole(actor, [...lead, ...cio]), csvUrl, columnsUrl });
    },
  }),

  'report.demand': action({
    roles: [...lead, ...cio],
    fields: z.object({ period: choice(quarters), whose: choice(['own', 'all']) }),
    text: [],
    run: async ({ period: quarter = 'this-quarter', ...asked }, turn) => {
      const { actor, now } = turn;
      const whose = whoseOf(asked.whose, turn);
      const [demand, csvUrl] = await Promise.all([
        whose === 'own' ? ports.demand(actor, quarter, now) : ports.demandOfAll(actor, quarter, now),
        ports.link({ file: 'demand', whose, quarter }, actor),
      ]);
      return demandView({
        whose,
        quarter,
        period: periodOf(quarter, now, ports.zone),
        demand,
        canOwn: hasRole(actor, lead),
        canAll: hasRole(actor, cio),
        csvUrl,
      });
    },
  }),
});
