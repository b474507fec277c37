import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** A Chromium on this machine: CHROME_PATH if it is set, else where Debian and Google put theirs. */
export const findBrowser = (): string | undefined =>
  [process.env.CHROME_PATH ?? '', ...usual].find((file) => existsSync(file));

/** The browser must look for nothing but the page under test: no update, no account, no crash report. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const openBrowser = (executablePath: string, more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...quiet, ...more] });
