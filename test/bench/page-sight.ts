import type { Page } from 'playwright-core';

export interface Sight {
  /** Of CSS; the first that it finds. */
  readonly selector: string;
  /** In its text. */
  readonly words?: string;
  /** Until it is not there any more. */
  readonly gone?: boolean;
}

const patienceMs = 30_000;

interface PageWindow {
  readonly document: { querySelector(selector: string): Element | null };
  readonly innerHeight: number;
  readonly requestAnimationFrame: (drawn: () => void) => void;
}

interface Element {
  readonly textContent: string;
  getBoundingClientRect(): { readonly top: number; readonly height: number };
}

/**
 * Looks at every frame that the page draws until one has this in it, and gives the milliseconds since somebody went to
 * the page, by its own clock. Playwright's own waiting looks every half a second in the end.
 */
export const seen = (page: Page, sight: Sight): Promise<number> =>
  page.evaluate(
    async ({ selector, words = '', gone = false, patience }) => {
      const { document, innerHeight, requestAnimationFrame } = globalThis as unknown as PageWindow;
      const late = performance.now() + patience;
      while (performance.now() < late) {
        await new Promise<void>((drawn) => requestAnimationFrame(() => drawn()));
        const found = document.querySelector(selector);
        const box = found?.getBoundingClientRect();
        const isInView = box !== undefined && box.height > 0 && box.top < innerHeight;
        if ((isInView && found?.textContent.includes(words)) !== gone) {
          // What this frame was asked to draw is there with the next.
          await new Promise<void>((drawn) => requestAnimationFrame(() => drawn()));
          return performance.now();
        }
      }
      throw new Error(`not within ${patience} ms: ${selector} ${words}`);
    },
    { ...sight, patience: patienceMs },
  );
