import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { findBrowser, openBrowser } from '../browser/browser.ts';

const snap = async (figure: Locator, file: string): Promise<string> => {
  await figure.locator('.card').screenshot({ path: file });
  return file;
};

/** One picture of the card as it arrives, and one for each button that unfolds a card. */
const shootFigure = async (figure: Locator, folder: string): Promise<readonly string[]> => {
  const { card, theme, width } = await figure.evaluate((element) => ({ ...element.dataset }));
  const file = join(folder, `${card}.${theme}.${width}`);
  const files = [await snap(figure, `${file}.png`)];
  const folded = await figure.locator('.ac-pushButton.expandable').all();
  for (const [index, button] of folded.entries()) {
    // Not a real click: the pointer would stay, and colour what it is over.
    await button.dispatchEvent('click');
    files.push(await snap(figure, `${file}.open-${index + 1}.png`));
  }
  return files;
};

/**
 * Draws a gallery page without a window and writes `<card>.<theme>.<width>.png` into the folder, with
 * `.open-1`, `.open-2` and so on before `.png` for what its buttons unfold. Gives the files.
 * @throws Error where this machine has no browser
 */
export const shoot = async (html: string, folder: string): Promise<readonly string[]> => {
  const executable = findBrowser();
  if (!executable) throw new Error('Screenshots need Chromium or Chrome: none was found');
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser(executable);
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 1000 }, deviceScaleFactor: 2 });
    await page.setContent(html);
    // The bar that stays on top, and the room kept for it, would cut into the pictures.
    await page.addStyleTag({
      content: 'header { position: static !important; } html { scroll-padding: 0 !important; }',
    });
    const files: string[] = [];
    for (const figure of await page.locator('figure').all())
      files.push(...(await shootFigure(figure, folder)));
    return files;
  } finally {
    await browser.close();
  }
};
