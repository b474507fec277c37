import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { people } from '../support/people.ts';
import type { BusyWard } from './busy-ward.ts';
import { openTab, scrollsSideways, sizes, type Tab, type ThemeName, violations } from './tab.ts';

/** Everything that one person can open: the pages that are theirs, and one of each thing on them. */
export interface Stop {
  readonly name: string;
  readonly person: string;
  readonly path: string;
}

const { nadia, lead, cio, admin } = people;

const stopsOf = (name: string, person: string, paths: readonly string[]): readonly Stop[] =>
  paths.map((path) => ({ name, person, path }));

export const stops = ({ requests: [first = ''], story, broadcast, pulse }: BusyWard): readonly Stop[] => [
  ...stopsOf('a colleague', nadia.id, ['requests', `requests/${first}`, 'wins', `wins/${story}`]),
  ...stopsOf('a lead', lead.id, ['board', `board/${first}`, 'broadcasts', 'reports', 'pulses', 'wins']),
  ...stopsOf('the CIO', cio.id, [
    'pulses',
    `pulses/${pulse}`,
    'broadcasts',
    'broadcasts/new',
    `broadcasts/${broadcast}`,
    'reports',
  ]),
  ...stopsOf('an admin', admin.id, [
    'admin',
    ...['people', 'sessions', 'routing', 'audiences', 'numbers', 'retention', 'history'].map(
      (section) => `admin/${section}`,
    ),
  ]),
];

const everyKind = /^(requests\/|wins$|board\/|broadcasts\/new|reports|pulses\/|admin\/(people|routing)$)/;

/** One of each kind of page, once, for where there is no time for all. */
export const fewStops = (ward: BusyWard): readonly Stop[] => [
  ...new Map(
    stops(ward)
      .filter(({ path }) => everyKind.test(path))
      .map((stop) => [stop.path, stop]),
  ).values(),
];

/** Until everything that a page reads by itself is there. */
export const settled = async ({ page }: Tab): Promise<void> => {
  await page.locator('main h1').waitFor();
  await page.locator('[aria-label=Loading]').first().waitFor({ state: 'detached' });
};

/** One stop in one theme, wide and narrow. Faults are told all at once. */
export const visit = async (
  browser: Browser,
  port: number,
  { person, path }: Stop,
  theme: ThemeName,
  shoot?: (tab: Tab, size: keyof typeof sizes) => Promise<void>,
): Promise<void> => {
  const tab = await openTab(browser, port, { person, path, theme });
  const faults: string[] = [];
  for (const size of ['desktop', 'phone'] as const) {
    await tab.page.setViewportSize(sizes[size]);
    await settled(tab);
    if (await scrollsSideways(tab.page)) faults.push(`${size}: wider than its window`);
    faults.push(...(await violations(tab.page)).map((fault) => `${size}: ${fault}`));
    await shoot?.(tab, size);
  }
  await tab.page.close();
  assert.deepEqual([...faults, ...tab.complaints], []);
};
