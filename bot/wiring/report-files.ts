import { localTime } from '../calendar/local-day.ts';
import type { Role } from '../core/actor.ts';
import type { Member } from '../core/organisation.ts';
import type { TextFile } from '../http/file.ts';
import { summaryReaders } from '../report/actions.ts';
import { demandRows } from '../report/demand-file.ts';
import { type Quarter, quarters, type Whose } from '../report/demand-view.ts';
import { type PeriodName, periods } from '../report/period.ts';
import type { ReportFile } from '../report/ports.ts';
import { columnRows, summaryRows } from '../report/summary-file.ts';
import { csv } from './csv.ts';
import type { Reports } from './reports.ts';

const prefix = 'report';

/** How a ticket names a file of a report. */
export const subjectOf = (file: ReportFile): string => {
  if (file.file === 'summary') return `${prefix}|summary|${file.period}`;
  return file.file === 'columns' ? `${prefix}|columns` : `${prefix}|demand|${file.quarter}|${file.whose}`;
};

const fileOf = (subject: string): ReportFile | undefined => {
  const [first, file, when, whose] = subject.split('|');
  if (first !== prefix) return undefined;
  const period = periods.find((one) => one === when);
  if (file === 'summary' && period) return { file, period };
  const quarter = quarters.find((one) => one === when);
  if (file === 'demand' && quarter && (whose === 'own' || whose === 'all')) return { file, quarter, whose };
  return file === 'columns' ? { file } : undefined;
};

const readersOf = (file: ReportFile): readonly Role[] => {
  if (file.file !== 'demand') return summaryReaders;
  return file.whose === 'own' ? ['lead'] : ['cio'];
};

async function* lines(rows: readonly (readonly string[])[]): AsyncGenerator<string> {
  yield csv(rows);
}

/** Files of reports: a ticket says which, and for whom. Undefined for a ticket of something else. */
export const reportFiles = (reports: Reports, people: readonly Member[]) => {
  const day = (at: Date): string => localTime(at, reports.zone).toFormat('yyyy-MM-dd');

  const summary = async (period: PeriodName, now: Date): Promise<TextFile> => {
    const found = await reports.summaryWhole(period, now);
    return { name: `desk ${found.period.words}.csv`, lines: lines(summaryRows(found, day)) };
  };

  const demand = async (
    quarter: Quarter,
    whose: Whose,
    person: string,
    now: Date,
  ): Promise<TextFile | undefined> => {
    const ask = whose === 'own' ? reports.demand : reports.demandOfAll;
    const found = await ask({ id: person }, quarter, now);
    if (typeof found === 'string') return undefined;
    return { name: `leads ${quarter}.csv`, lines: lines(demandRows(found)) };
  };

  return async (subject: string, person: string, now: Date): Promise<TextFile | undefined> => {
    const file = fileOf(subject);
    // Asked of the settings as they are now: whoever has left the role since has a link to nothing.
    const roles = people.find(({ id }) => id === person)?.roles ?? [];
    const readers = file && readersOf(file);
    if (!file || !readers?.some((role) => roles.includes(role))) return undefined;
    if (file.file === 'columns') return { name: 'desk columns.csv', lines: lines(columnRows) };
    if (file.file === 'summary') return summary(file.period, now);
    return demand(file.quarter, file.whose, person, now);
  };
};
