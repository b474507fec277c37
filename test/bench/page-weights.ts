import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { type Stop, settled } from '../browser/sweep.ts';
import { openTab, type Tab } from '../browser/tab.ts';
import type { Row } from './row.ts';

const most = 200;
const quietMs = 1000;

export const whatWeighs = 'first load of a page';
export const weightBudget = `under ${most} KB each`;

/** Bytes of its parts as they were sent, without the document and the data. */
export interface Weight {
  readonly path: string;
  readonly alone: number;
  /** With the library that a page in Teams fetches besides. */
  readonly inTeams: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** The part that the pages fetch in a frame: the one with the library's own address in it. */
const teamsPart = (folder: string): string => {
  const assets = path.join(folder, 'assets');
  const found = readdirSync(assets).filter(
    (name) => name.endsWith('.js') && readFileSync(path.join(assets, name), 'utf8').includes('/teams-js/'),
  );
  const [name] = found;
  if (name === undefined || found.length > 1) throw new Error(`teams-js is in ${found.length} parts`);
  return `/tab/assets/${name}`;
};

interface Fetched {
  readonly name: string;
  /** As it was sent: compressed. */
  readonly encodedBodySize: number;
}

const fetchedSoFar = ({ page }: Tab): Promise<readonly Fetched[]> =>
  page.evaluate(() =>
    (performance.getEntriesByType('resource') as unknown as readonly Fetched[])
      .filter(({ name }) => name.includes('/tab/assets/'))
      .map(({ name, encodedBodySize }) => ({ name, encodedBodySize })),
  );

/** Charts and cards are fetched once there is something to show, so what counts is when no more of them come. */
const fetchedBy = async (tab: Tab): Promise<readonly Fetched[]> => {
  for (let before = await fetchedSoFar(tab); ; ) {
    await pause(quietMs);
    const now = await fetchedSoFar(tab);
    if (now.length === before.length) return now;
    before = now;
  }
};

const sum = (parts: readonly Fetched[]): number =>
  parts.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);

const weigh = async (browser: Browser, port: number, teams: string, stop: Stop): Promise<Weight> => {
  const tab = await openTab(browser, port, stop);
  await settled(tab);
  const alone = await fetchedBy(tab);
  // Outside Teams nobody asks for it; the browser fetches it with all that it needs.
  await tab.page.evaluate(`import(${JSON.stringify(teams)}).then(() => undefined)`);
  const inTeams = await fetchedBy(tab);
  await tab.page.close();
  const parts = inTeams.map(({ name, encodedBodySize }) => [path.basename(name), encodedBodySize] as const);
  return { path: stop.path, alone: sum(alone), inTeams: sum(inTeams), parts: Object.fromEntries(parts) };
};

/** Each page as by somebody who has never opened one. */
export const measureWeights = async (
  browser: Browser,
  port: number,
  folder: string,
  stops: readonly Stop[],
): Promise<readonly Weight[]> => {
  const teams = teamsPart(folder);
  const weights: Weight[] = [];
  for (const stop of stops) weights.push(await weigh(browser, port, teams, stop));
  return weights;
};

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

export const weightRow = (weights: readonly Weight[]): Row => {
  const [largest] = [...weights].sort((a, b) => b.inTeams - a.inTeams);
  const over = weights.filter(({ inTeams }) => inTeams >= most * 1024).length;
  const words =
    largest && `${kilobytes(largest.inTeams)} in Teams, ${kilobytes(largest.alone)} without its library`;
  return {
    what: largest ? `${whatWeighs}, the largest of ${weights.length}: ${largest.path}` : whatWeighs,
    measured: `${words ?? 'no page'}${over > 0 ? `; ${over} over` : ''}`,
    budget: weightBudget,
    share: (largest?.inTeams ?? Number.NaN) / (most * 1024),
    facts: { weights },
  };
};
