import { summaryOf } from '../../bot/report/summary.ts';
import { hours } from '../simulation/trust.ts';
import { simulated } from '../simulation/year.ts';
import { yearReport } from '../simulation/year-report.ts';
import { logOf } from '../support/event-log.ts';
import type { Options } from './options.ts';
import type { Row } from './row.ts';

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Twelve whole months are over by then. */
const afterwards = new Date('2027-09-20T12:00:00Z');

const budgets = { year: 30_000, report: 2_000 };

/** A year of the desk through the real rules, twice; every promise to people is checked at every step, or it throws. */
export const yearRows = async ({ quick }: Options): Promise<readonly Row[]> => {
  const count = quick ? 1_000 : 20_000;
  const started = process.cpuUsage();
  const year = simulated({ seed: 7, count });
  const spent = cpuMs(started);
  const report = yearReport(year);
  const again = yearReport(simulated({ seed: 7, count }));
  console.log(`\n${report.lines.join('\n')}\ndigest ${report.digest}\n`);
  const isSame = again.digest === report.digest;

  const log = logOf(year.trail);
  const counting = process.cpuUsage();
  const summary = await summaryOf({ log, organisation: 'RSIM', hours }, 'year', afterwards);
  const counted = cpuMs(counting);
  const size = `${count.toLocaleString('en-GB')} requests, ${year.trail.length.toLocaleString('en-GB')} events`;
  return [
    {
      what: `a year of ${size}: nothing promised is broken, and it is the same year again`,
      measured: isSame ? `${(spent / 1000).toFixed(1)} s, the same twice` : 'two different years',
      budget: `${budgets.year / 1000} s of processor time, the same twice`,
      share: isSame ? spent / budgets.year : Number.NaN,
      facts: { spent, digest: report.digest, lines: report.lines },
    },
    {
      what: 'the report of that year, beside its reading',
      measured: `${(counted / 1000).toFixed(2)} s for ${summary.numbers.raised.toLocaleString('en-GB')} raised`,
      budget: `${budgets.report / 1000} s of processor time`,
      share: counted / budgets.report,
      facts: { counted },
    },
  ];
};
