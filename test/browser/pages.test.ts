import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { people } from '../support/people.ts';
import { findBrowser, openBrowser } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { type BusyWard, openBusyWard } from './busy-ward.ts';
import { fewStops, visit } from './sweep.ts';
import { openTab, themes } from './tab.ts';

describe('the pages in a real browser', function () {
  this.timeout(240_000);
  const browserPath = findBrowser();
  let browser: Browser;
  let ward: BusyWard;

  before(async function () {
    if (!browserPath) {
      process.stdout.write('    skipped: no Chromium on this machine (CHROME_PATH names one)\n');
      return this.skip();
    }
    ward = await openBusyWard(await builtPages());
    browser = await openBrowser(browserPath);
  });
  after(async () => {
    await browser?.close();
    await ward?.close();
  });

  // One of each kind, and each theme has its turn; `npm run bench -- --only pages` tries every page in all of them.
  it('have no fault that axe finds, no sideways scroll and no complaint of the browser (WCAG 2.2 AA)', async () => {
    const faults: string[] = [];
    for (const [at, stop] of fewStops(ward).entries()) {
      const theme = themes[at % themes.length] ?? 'default';
      await visit(browser, ward.app().port, stop, theme).catch((fault: Error) =>
        faults.push(`${stop.name}, ${stop.path}, ${theme}: ${fault.message}`),
      );
    }
    if (faults.length > 0) throw new Error(faults.join('\n\n'));
  });

  it('let a keyboard alone into a card, to its first button', async () => {
    const [first = ''] = ward.requests;
    const { page } = await openTab(browser, ward.app().port, {
      person: people.lead.id,
      path: `board/${first}`,
    });
    await page.getByRole('button', { name: 'Take it' }).waitFor();
    await page.getByRole('button', { name: 'Back to the list' }).focus();
    // The focus as whoever looks sees it: inside the shadow of the card.
    const focused = (): Promise<string> =>
      page.evaluate(
        '(document.activeElement.shadowRoot?.activeElement ?? document.activeElement).textContent ?? ""',
      );
    const reached: string[] = [];
    // A browser also stops at the card as a whole, where it scrolls.
    for (let tabs = 0; tabs < 3 && !reached.includes('Take it'); tabs += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused());
    }
    assert.equal(reached.at(-1), 'Take it');
    await page.close();
  });

  it('show on an open board what is done in a chat, and in the chat what is done on the board', async () => {
    const board = await openTab(browser, ward.app().port, { person: people.lead.id, path: 'board' });
    const what = 'The fridge alarm on Ward 9 is silent';
    const form = await ward.omar.says(what);
    await ward.omar.presses(form.card, 'request.submit');
    await board.page.getByText(what).first().waitFor({ timeout: 5_000 });
    await board.page.getByText(what).first().click();
    await board.page.getByRole('button', { name: 'Take it' }).click();
    await ward.omar.chat().shows(/Lena Fox has this/, 5_000);
    await board.page.close();
  });
});
