import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

export const themes = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themes)[number];

/** The narrowest phone that WCAG 1.4.10 asks for, and a desktop. */
export const sizes = {
  phone: { width: 320, height: 640 },
  desktop: { width: 1300, height: 900 },
} as const;

export interface TabOptions {
  /** The Entra id of whoever is here. */
  readonly person: string;
  /** Such as "board" or "requests/WL-7K2QX". */
  readonly path: string;
  readonly theme?: ThemeName;
  readonly size?: keyof typeof sizes;
}

export interface Tab {
  readonly page: Page;
  /** What the browser complained of: a policy that was broken, a fault of a script. */
  readonly complaints: readonly string[];
}

/** A page of Wardline as one person sees it. */
export const openTab = async (
  browser: Browser,
  port: number,
  { person, path, theme = 'default', size = 'desktop' }: TabOptions,
): Promise<Tab> => {
  const page = await browser.newPage({ viewport: sizes[size], reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));
  await page.goto(`http://127.0.0.1:${port}/tab/${path}?persona=${person}&theme=${theme}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, complaints };
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 AA, each as one line. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // By the debugger's way in: the page's own policy lets no script in, and stays as it is.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: readonly Found[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await runner.run({ runOnly: tags })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
};

/** Whether anything makes the page wider than its window (WCAG 1.4.10). */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return document.documentElement.scrollWidth > document.documentElement.clientWidth;
  });
