import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { type App, startApp } from '../../bot/app.ts';
import { logger } from '../../bot/log.ts';
import { type KeyServer, keyServer } from '../identity/key-server.ts';
import { mint, type Signer, signers } from '../identity/tokens.ts';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { exampleTenant } from '../teams/client.ts';
import { findBrowser, openBrowser } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { type FakeTeams, letIn, openInTeams } from './fake-teams.ts';

const registered = '3b0e7f1c-0000-4000-8000-00000000b002';
const { lead } = people;

describe('the pages inside Teams', function () {
  this.timeout(120_000);
  const browserPath = findBrowser();
  const endings: (() => Promise<unknown>)[] = [];
  let ward: Ward;
  let app: App;
  let keys: KeyServer;
  let entra: Signer;
  let open: (token: string) => Promise<FakeTeams>;

  before(async function () {
    if (!browserPath) {
      process.stdout.write('    skipped: no Chromium on this machine (CHROME_PATH names one)\n');
      return this.skip();
    }
    ward = await openWard();
    [entra] = await signers();
    keys = await keyServer(entra.jwk);
    app = await startApp({
      config: {
        ...ward.config,
        local: false,
        identity: { appId: registered, type: 'SingleTenant', tenant: exampleTenant, password: 'x' },
      },
      keysAt: () => keys.url,
      pages: await builtPages(),
      log: logger('silent'),
    });
    const browser = await openBrowser(browserPath, [letIn]);
    open = (token) => openInTeams(browser, `http://127.0.0.1:${app.port}/tab/requests`, { token });
    endings.push(ward.close, keys.close, app.stop, () => browser.close());
  });
  after(async () => {
    for (const end of endings.reverse()) await end();
  });

  const token = (more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const seconds = Math.floor(Date.now() / 1000);
    return mint(entra, {
      tid: exampleTenant,
      iss: `https://login.microsoftonline.com/${exampleTenant}/v2.0`,
      aud: registered,
      oid: lead.id,
      name: lead.name,
      iat: seconds - 60,
      nbf: seconds - 60,
      exp: seconds + 3600,
      ...more,
    });
  };

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
    const teams = await open(await token({ exp: Math.floor(Date.now() / 1000) - 600 }));
    await teams.tab.getByText('You are signed out').waitFor();
    await teams.signInWith(await token());
    await teams.tab.getByRole('button', { name: 'Try again' }).click();
    await teams.tab.getByRole('heading', { level: 1, name: 'My requests' }).waitFor();
    await teams.page.close();
  });
});
