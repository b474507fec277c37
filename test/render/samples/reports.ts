import { demandView } from '../../../bot/report/demand-view.ts';
import { periodOf } from '../../../bot/report/period.ts';
import { summaryView } from '../../../bot/report/summary-view.ts';
import { savedView, statingView } from '../../../bot/request/saving-view.ts';
import { aDemand, aSummary } from '../../support/reports.ts';
import { aDecision, aRequest, ivan, minutesAgo, now } from '../../support/requests.ts';

const link = (name: string): string => `https://wardline.example/api/tab/report.csv?ticket=${name}`;

export const summary = summaryView({
  name: 'last-quarter',
  summary: aSummary('last-quarter'),
  canDemand: true,
  csvUrl: link('numbers'),
  columnsUrl: link('columns'),
});

export const demand = demandView({
  whose: 'own',
  quarter: 'last-quarter',
  period: periodOf('last-quarter', now, 'Europe/London'),
  demand: aDemand(),
  canOwn: true,
  canAll: true,
  csvUrl: link('weeks'),
});

const quicker = aRequest({
  id: 'WL-H5T3N',
  what: 'Can the handover list show the estimated discharge date?',
  status: 'resolved',
  decided: aDecision({ reason: 'The list shows it from today.' }),
  saving: { minutes: 5, times: 2, per: 'day', people: 12, by: ivan, at: minutesAgo(10) },
});

export const stating = statingView({ ...quicker, saving: undefined });
export const saved = savedView(quicker);
