import { buildPages } from '../../infra/build/pages.ts';
import { findBrowser, openBrowser } from '../browser/browser.ts';
import { openBusyWard } from '../browser/busy-ward.ts';
import { fewStops, stops } from '../browser/sweep.ts';
import { themes } from '../browser/tab.ts';
import { measureNews, newsBudget, newsRow, whatNews } from './board-news.ts';
import { boardOf } from './board-rows.ts';
import { measureSpeed, speedBudget, speedRow, whatSpeed } from './board-speed.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { measureSweep, sweepBudget, sweepRow, whatSweep } from './page-sweep.ts';
import { measureWeights, weightBudget, weightRow, whatWeighs } from './page-weights.ts';
import { type Part, withParts } from './parts.ts';
import { pages } from './places.ts';
import type { Row } from './row.ts';
import { startService, startStore } from './service.ts';
import { openBareTeams } from './teams.ts';

const many = 5_000;
const few = 50;

const promises = [
  [whatWeighs, weightBudget],
  [whatSpeed(many), speedBudget],
  [whatNews, newsBudget],
  [whatSweep, sweepBudget],
] as const;

/** What stands in the table where no browser is. */
export const withoutBrowser: readonly Row[] = promises.map(([what, budget]) => ({
  what,
  measured: 'not measured: no Chromium',
  budget,
  facts: {},
}));

const openPart = async (file: string) => {
  const browser = await openBrowser(file);
  return { browser, stop: () => browser.close() };
};

/** The board, with the service and the store in processes of their own. */
const boardRows = (file: string, options: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const store = await keep(startStore());
    const teams = await keep(openBareTeams());
    const start = async (code: string, count: number): Promise<Child> => {
      await store.put(boardOf(code, count, new Date()));
      return keep(startService({ connection: store.connection, code, delivery: 'running' }));
    };
    const [full, near] = [await start('RBOARD', many), await start('RCALM', few)];
    const { browser } = await keep(openPart(file));
    const opened = await measureSpeed(browser, [full, near], options);
    const waits = await measureNews(browser, full, teams, options);
    return [speedRow(opened, many, few), newsRow(waits)];
  });

const wardPart = async () => {
  const ward = await openBusyWard(pages);
  return { ward, stop: ward.close } satisfies Part & { ward: unknown };
};

/** Every page of a ward in which everything has happened. */
const everyPageRows = (file: string, { quick }: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const { ward } = await keep(wardPart());
    const { browser } = await keep(openPart(file));
    const { port } = ward.app();
    const shown = quick ? fewStops(ward) : stops(ward);
    const weights = await measureWeights(browser, port, pages, shown);
    const visits = shown.flatMap((stop, at) =>
      themes.filter((_, turn) => !quick || turn === at % themes.length).map((theme) => ({ stop, theme })),
    );
    return [weightRow(weights), sweepRow(await measureSweep(browser, port, visits))];
  });

/** The pages in Teams: what they weigh, how soon the board answers, and whether everybody can read them. */
export const pageRows = async (options: Options): Promise<readonly Row[]> => {
  const file = findBrowser();
  if (file === undefined) return withoutBrowser;
  await buildPages(pages);
  return [...(await boardRows(file, options)), ...(await everyPageRows(file, options))];
};
