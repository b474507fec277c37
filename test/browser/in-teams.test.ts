import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { logger } from '../../bot/log.ts';
import { claimsOf, inProduction, type Production, seconds } from '../identity/in-production.ts';
import { mint } from '../identity/tokens.ts';
import { people } from '../support/people.ts';
import { openWard } from '../support/ward.ts';
import { findBrowser, openBrowser } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { type FakeTeams, letIn, openInTeams } from './fake-teams.ts';

const { lead } = people;

describe('the pages inside Teams', function () {
  this.timeout(120_000);
  const browserPath = findBrowser();
  const endings: (() => Promise<unknown>)[] = [];
  let production: Production;
  let open: (token: string) => Promise<FakeTeams>;

  before(async function () {
    if (!browserPath) {
      process.stdout.write('    skipped: no Chromium on this machine (CHROME_PATH names one)\n');
      return this.skip();
    }
    const ward = await openWard();
    production = await inProduction(ward, { pages: await builtPages(), log: logger('silent') });
    const browser = await openBrowser(browserPath, [letIn]);
    open = (token) => openInTeams(browser, `http://127.0.0.1:${production.app.port}/tab/requests`, { token });
    endings.push(ward.close, production.close, () => browser.close());
  });
  after(async () => {
    for (const end of endings.reverse()) await end();
  });

  const token = (more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    mint(production.entra, claimsOf(lead, more));

  it('sign somebody in with the token of Teams, keep it nowhere, and follow its theme at once', async () => {
    const teams = await open(await token());
    await teams.tab.getByRole('heading', { level: 1, name: 'My requests' }).waitFor();
    await teams.tab.getByText(lead.name).first().waitFor();
    assert.ok((await teams.asked()).includes('authentication.getAuthToken'));

    const frame = teams.page.frames().find((one) => one.url().includes('/tab/')) ?? assert.fail();
    const ground = (): Promise<string> =>
      frame.evaluate('getComputedStyle(document.querySelector(".fui-FluentProvider")).backgroundColor');
    const seen = [await ground()];
    for (const theme of ['dark', 'contrast', 'default'] as const) {
      await teams.turnTo(theme);
      // The page's own policy keeps a condition from being evaluated in it again and again.
      for (let tries = 0; (await ground()) === seen.at(-1) && tries < 100; tries += 1) await pause(20);
      seen.push(await ground());
    }
    assert.equal(new Set(seen.slice(0, 3)).size, 3);
    assert.equal(seen[0], seen[3]);

    const kept = await frame.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    assert.doesNotMatch(String(kept), /eyJ/);
    assert.deepEqual(
      teams.complaints.filter((text) => !text.includes('res.cdn.office.net')),
      [],
    );
    await teams.page.close();
  });

  it('say so kindly to somebody whose sign-in has run out, and go on when Teams has a fresh one', async () => {
    const teams = await open(await token({ exp: seconds(-600) }));
    await teams.tab.getByText('You are signed out').waitFor();
    await teams.signInWith(await token());
    await teams.tab.getByRole('button', { name: 'Try again' }).click();
    await teams.tab.getByRole('heading', { level: 1, name: 'My requests' }).waitFor();
    await teams.page.close();
  });
});
