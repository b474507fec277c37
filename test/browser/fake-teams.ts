import type { Browser, FrameLocator, Page } from 'playwright-core';
import { sizes, type ThemeName } from './tab.ts';

/** An address that teams-js takes for Teams; nothing is asked of the real one. */
const home = 'https://teams.microsoft.com/wardline-test';

/** The few calls that a tab makes of Teams, as its own library sends them (teams-js 2, internal/communication). */
const host = (tab: string): string => `<!doctype html>
<title>Teams</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; }</style>
<iframe src="${tab}"></iframe>
<script>
  const tab = document.querySelector('iframe').contentWindow;
  const answers = {
    initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 2, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} }), '2.58.0'],
    getContext: () => [{ theme: window.theme, locale: 'en-gb', entityId: 'board' }],
    'authentication.getAuthToken': () => [true, window.token],
  };
  const asked = (window.asked = []);
  addEventListener('message', ({ data: { id, uuidAsString, func }, origin }) => {
    asked.push(func);
    const args = answers[func]?.();
    if (args) tab.postMessage({ id, uuidAsString, args }, origin);
  });
  window.turnTo = (theme) => tab.postMessage({ func: 'themeChange', args: [theme] }, '*');
</script>`;

/** Chromium lets no page of the internet into this machine, and takes the one above for one. */
export const letIn = '--disable-features=LocalNetworkAccessChecks,PrivateNetworkAccessChecks';

export interface FakeTeams {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly complaints: readonly string[];
  /** What the tab asked of Teams, in order. */
  readonly asked: () => Promise<readonly string[]>;
  /** As when somebody changes the theme of Teams. */
  readonly turnTo: (theme: ThemeName) => Promise<void>;
  readonly signInWith: (token: string) => Promise<void>;
}

interface HostWindow {
  readonly asked: readonly string[];
  readonly turnTo: (theme: string) => void;
  token: string;
}

/** Teams in a browser with one tab in it, signed in with this token. */
export const openInTeams = async (
  browser: Browser,
  tab: string,
  { token, theme = 'default' }: { readonly token: string; readonly theme?: ThemeName },
): Promise<FakeTeams> => {
  const page = await browser.newPage({ viewport: sizes.desktop });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(
    ([given, colours]) => Object.assign(globalThis, { token: given, theme: colours }),
    [token, theme],
  );
  await page.route(`${home}*`, (route) => route.fulfill({ contentType: 'text/html', body: host(tab) }));
  await page.goto(home);
  return {
    page,
    tab: page.frameLocator('iframe'),
    complaints,
    asked: () => page.evaluate(() => (globalThis as unknown as HostWindow).asked),
    turnTo: (name) => page.evaluate((to) => (globalThis as unknown as HostWindow).turnTo(to), name),
    signInWith: (next) =>
      page.evaluate((given) => {
        (globalThis as unknown as HostWindow).token = given;
      }, next),
  };
};
