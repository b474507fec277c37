import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { logger } from '../../bot/log.ts';
import { type Persona, personas } from '../../infra/demo/personas.ts';
import { startPlayground } from '../../infra/demo/playground.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { findBrowser, openBrowser } from './browser.ts';
import { type Chat, openPlayground } from './playground.ts';

/** Ports of this test's own, so that it runs beside a demo. */
const onPort = (name: string, port: number): Persona => {
  const persona = personas.find((one) => one.name === name);
  if (!persona) throw new Error(`no persona is called ${name}`);
  return { ...persona, port };
};

describe('the Playground in a real browser', function () {
  // A page of the Playground can take half a minute on a busy machine.
  this.timeout(180_000);

  const browserPath = findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'wardline-'));
  const endings: (() => Promise<unknown>)[] = [];

  before(function () {
    if (browserPath) return;
    process.stdout.write('    skipped: no Chromium on this machine (CHROME_PATH names one)\n');
    this.skip();
  });

  after(async () => {
    for (const end of endings.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  });

  const startService = async (): Promise<number> => {
    const result = readConfig({
      PORT: '0',
      WARDLINE_LOCAL: '1',
      WARDLINE_SETTINGS: 'infra/demo/settings.json',
      AZURE_STORAGE_CONNECTION_STRING: (await sharedTables()).connection,
    });
    if (!result.ok) throw new Error(result.faults.join('\n'));
    const app = await startApp({ config: result.config, log: logger('silent') });
    endings.push(app.stop);
    return app.port;
  };

  const open = async (persona: Persona, service: number): Promise<Chat> => {
    const part = await startPlayground(
      persona,
      service,
      join(folder, persona.name),
      new AbortController().signal,
    );
    endings.push(part.stop);
    const browser = await openBrowser(browserPath ?? '');
    endings.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    return openPlayground(page, `http://localhost:${persona.port}`);
  };

  it('takes a request from a nurse to a lead and the outcome back', async () => {
    const service = await startService();
    const priya = await open(onPort('Priya Nair', 56160), service);
    const sam = await open(onPort('Sam Okafor', 56161), service);

    await sam.openChannel('Digital desk');
    await sam.say('@Wardline triage here');
    await sam.waitForText('Triage cards for new requests will appear in this channel');

    await priya.openPersonalChat();
    await priya.say('The label printer on Ward 7 jams');
    await priya.waitForText('Check and send');
    await priya.press('Send');
    await priya.waitForText('Sent to informatics, not yet read');

    await sam.waitForText('Nobody has this yet');
    await sam.press('Take it');
    await priya.waitForText('Sam Okafor has this');

    await sam.press('Give the outcome');
    await sam.choose('Outcome', 'Done: it works now');
    await sam.fill('Why, in plain words', 'We changed the label roll.');
    await sam.press('Tell them the outcome');
    await priya.waitForText('Does it work for you now?');
    await priya.press('It works');
    await priya.waitForText('Outcome: Done. Confirmed by you');
    await sam.waitForText('Confirmed by the person who raised it');
  });
});
