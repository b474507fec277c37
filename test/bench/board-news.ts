import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { sizes } from '../browser/tab.ts';
import { people } from '../support/people.ts';
import { watched, watchedNumbers } from './board-rows.ts';
import { addressOf } from './board-speed.ts';
import { checked } from './checked.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { seen } from './page-sight.ts';
import type { Row } from './row.ts';
import { median } from './stats.ts';
import type { BareTeams } from './teams.ts';
import { press } from './turns.ts';

const mostMs = 5000;
/** Of the board's own looks for changes (`every` in the tab's feed). */
const apart = 3000;

export const whatNews = 'from a press on a card in a chat to the open board of somebody else';
export const newsBudget = `within ${mostMs / 1000} s, each`;

/** High enough for all the watched lines at once. */
const tall = { ...sizes.desktop, height: 1800 };

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

export const newsRow = (waits: readonly number[]): Row => {
  const worst = waits.length > 0 ? Math.max(...waits) : Number.NaN;
  return {
    what: whatNews,
    measured: `${seconds(median(waits))} s, at worst ${seconds(worst)} s of ${waits.length}`,
    budget: newsBudget,
    share: worst / mostMs,
    facts: { waits },
  };
};

/**
 * Milliseconds from each press until the board has it. Presses come at every part of the board's round: one that
 * always followed the last look would always wait longest.
 */
export const measureNews = async (
  browser: Browser,
  service: Child,
  teams: BareTeams,
  { quick }: Options,
): Promise<readonly number[]> => {
  const page = await browser.newPage({ viewport: tall });
  await page.goto(addressOf(service, `&q=${watched.word}`));
  await seen(page, { selector: '[data-id]', words: watched.word });
  await seen(page, { selector: '#page', words: 'More are coming', gone: true });
  const waits: number[] = [];
  const numbers = quick ? watchedNumbers.slice(0, 3) : watchedNumbers;
  for (const [at, id] of numbers.entries()) {
    await pause(((at + 0.5) / numbers.length) * apart);
    const begun = performance.now();
    checked(await teams.send(service.url, press(teams.serviceUrl, people.lead, 'triage.take', { id })));
    await seen(page, { selector: `[data-id="${id}"]`, words: people.lead.name });
    waits.push(performance.now() - begun);
  }
  await page.close();
  return waits;
};
