import { z } from 'zod';
import { isoAt } from '../calendar/local-day.ts';
import { action, type Turn } from '../core/action.ts';
import { hasRole, type Person } from '../core/actor.ts';
import { choice } from '../core/fields.ts';
import { summaryReaders, whoseOf } from '../report/actions.ts';
import { quarters, type Whose } from '../report/demand-view.ts';
import { periodOf, periods } from '../report/period.ts';
import type { ReportFile, ReportPorts } from '../report/ports.ts';
import { demandPage } from './demand-page.ts';
import { pageView } from './pages.ts';
import { reportsPage } from './reports-page.ts';

export interface ReportPagePorts extends Omit<ReportPorts, 'link'> {
  /** Where a file is on this service: a page stands there too, and needs no address of it. */
  readonly path: (file: ReportFile, person: Person) => Promise<string>;
}

const demanders = ['lead', 'cio'] as const;

/** Most months are read in a second; a page begins with a quarter so that there is a line. */
const usual = 'this-quarter';

const demandsOf = ({ actor }: Turn): readonly Whose[] => [
  ...(hasRole(actor, ['lead']) ? (['own'] as const) : []),
  ...(hasRole(actor, ['cio']) ? (['all'] as const) : []),
];

/** The desk in numbers as a page: the same sums as on the cards, for the same people. */
export const reportsPages = (ports: ReportPagePorts) => ({
  'page.reports': action({
    roles: summaryReaders,
    fields: z.object({ period: choice(periods) }),
    text: [],
    run: async ({ period: name = usual }, turn) =>
      pageView(
        'page.reports',
        reportsPage({
          name,
          summary: await ports.summary(name, turn.now),
          demands: demandsOf(turn),
          dayOf: (at) => isoAt(at, ports.zone),
        }),
      ),
  }),

  'page.demand': action({
    roles: demanders,
    fields: z.object({ period: choice(quarters), whose: choice(['own', 'all']) }),
    text: [],
    run: async ({ period: quarter = 'this-quarter', ...asked }, turn) => {
      const { actor, now } = turn;
      const whose = whoseOf(asked.whose, turn);
      const demand =
        whose === 'own'
          ? await ports.demand(actor, quarter, now)
          : await ports.demandOfAll(actor, quarter, now);
      return pageView(
        'page.demand',
        demandPage({
          whose,
          quarter,
          period: periodOf(quarter, now, ports.zone),
          demand,
          canOwn: hasRole(actor, ['lead']),
          canAll: hasRole(actor, ['cio']),
        }),
      );
    },
  }),

  // A link is good for ten minutes and a page stands open all day: it is made when it is pressed.
  'page.report-file': action({
    roles: summaryReaders,
    fields: z.object({ file: z.enum(['summary', 'columns']), period: choice(periods) }),
    text: [],
    run: async ({ file, period = usual }, { actor }) =>
      pageView('page.report-file', {
        url: await ports.path(file === 'summary' ? { file, period } : { file }, actor),
      }),
  }),

  'page.demand-file': action({
    roles: demanders,
    fields: z.object({ period: choice(quarters), whose: choice(['own', 'all']) }),
    text: [],
    run: async ({ period: quarter = 'this-quarter', ...asked }, turn) => {
      const whose = whoseOf(asked.whose, turn);
      return pageView('page.demand-file', {
        url: await ports.path({ file: 'demand', quarter, whose }, turn.actor),
      });
    },
  }),
});
