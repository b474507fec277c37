import type { Browser } from 'playwright-core';
import { findBrowser, openBrowser } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { type BusyWard, openBusyWard } from './busy-ward.ts';
import { stops, visit } from './sweep.ts';
import { themes } from './tab.ts';

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

  // Each theme has its turn; `npm run bench -- --only pages` tries all of them with every page.
  it('have no fault that axe finds, no sideways scroll and no complaint of the browser (WCAG 2.2 AA)', async () => {
    const faults: string[] = [];
    for (const [at, stop] of stops(ward).entries()) {
      const theme = themes[at % themes.length] ?? 'default';
      await visit(browser, ward.app().port, stop, theme).catch((fault: Error) =>
        faults.push(`${stop.name}, ${stop.path}, ${theme}: ${fault.message}`),
      );
    }
    if (faults.length > 0) throw new Error(faults.join('\n\n'));
  });
});
