import { loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { sizes } from '../browser/tab.ts';
import { people } from '../support/people.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { seen } from './page-sight.ts';
import type { Row } from './row.ts';
import { sideBySide } from './side-by-side.ts';
import { type Pair, ratioOf, spreadOf, timesWords } from './stats.ts';

const mostMs = 2000;

export const whatSpeed = (many: number): string =>
  `board with ${many.toLocaleString('en-GB')} open requests, until a typed key is answered`;
export const speedBudget = `under ${mostMs / 1000} s`;

/** Milliseconds from going there, with nothing of it in the browser beforehand. */
export interface Opened {
  /** The first line is in view. */
  readonly first: number;
  /** A key that was typed into the search has narrowed the list. */
  readonly answered: number;
  /** Every line is there. */
  readonly whole: number;
}

export const addressOf = ({ url }: Child, query = ''): string =>
  `${url}/tab/board?persona=${people.informatics.id}${query}`;

const openOnce = async (browser: Browser, service: Child): Promise<Opened> => {
  // Each in a profile of its own, which has nothing kept.
  const page = await browser.newPage({ viewport: sizes.desktop });
  await page.goto(addressOf(service), { waitUntil: 'commit' });
  const first = await seen(page, { selector: '[data-id]' });
  await page.focus('input[type=search]');
  await page.keyboard.press('p');
  const answered = await seen(page, { selector: '#page', words: ' shown' });
  const whole = await seen(page, { selector: '#page', words: 'More are coming', gone: true });
  await page.close();
  return { first, answered, whole };
};

const seconds = (ms: number): string => (ms / 1000).toFixed(2);

export const speedRow = (pairs: readonly Pair<Opened>[], many: number, few: number): Row => {
  const spread = (of: keyof Opened) => spreadOf(pairs.map(([one]) => one[of]));
  const [first, answered, whole] = [spread('first'), spread('answered'), spread('whole')];
  const ratio = ratioOf(pairs.map(([one, other]) => [one.answered, other.answered]));
  return {
    what: whatSpeed(many),
    measured:
      `${seconds(answered.median)} s (${seconds(answered.low)} to ${seconds(answered.high)}), ` +
      `${timesWords(ratio)} that of ${few}; first line ${seconds(first.median)} s, all lines ${seconds(whole.median)} s`,
    budget: speedBudget,
    share: answered.median / mostMs,
    facts: { first, answered, whole, ratio, pairs, load: loadavg()[0] },
  };
};

/** The board of a busy desk beside that of a quiet one, each opened as by somebody who has never been there. */
export const measureSpeed = (
  browser: Browser,
  sides: Pair<Child>,
  { quick }: Options,
): Promise<readonly Pair<Opened>[]> =>
  sideBySide(sides, { warm: quick ? 1 : 3, pairs: quick ? 2 : 11 }, (service) => openOnce(browser, service));
