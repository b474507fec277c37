import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../bot/app.ts';
import { logger } from '../../bot/log.ts';
import { breakableLine } from '../storage/breakable-line.ts';
import { numberOf } from '../storage/example-request.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { openTeams } from '../teams/client.ts';
import { keysStored, outboxEmpty, storedBy } from './stored.ts';
import { assertWhole } from './whole.ts';

const requests = 8;
const numbers = Array.from({ length: requests }, (_, at) => numberOf(at));

/** Takes over as another replica would: its clock is past the lease of the one that died. */
const takeOver = (ward: Ward): Promise<App> =>
  startApp({ config: ward.config, log: logger('silent'), clock: () => new Date(Date.now() + 11_000) });

describe('a service that stops in the middle', () => {
  let ward: Ward;
  afterEach(() => ward.close());

  /** Teams takes its time over each card, so that some are still to be sent. */
  const slowly = (): (() => void) =>
    ward.connector.fault(({ kind }) => (kind === 'post' ? { delayMs: 60 } : undefined));

  const raiseAll = async (): Promise<void> => {
    const { nadia } = ward;
    await Promise.all(
      numbers.map((id) => nadia.sends('request.submit', { id, what: `Screen ${id} is dark` })),
    );
  };
  const posted = (): readonly string[] =>
    ward.triage.messages.flatMap(({ text }) => /WL-\d{5}/.exec(text)?.[0] ?? []);
  const somePosted = (count: number): Promise<unknown> =>
    ward.connector.until(() => posted().length >= count, 5000);

  it('tells the rest after a restart, and nothing twice', async () => {
    ward = await openWard();
    await ward.admin.saysIn(ward.triage, 'triage here');
    const fast = slowly();
    await raiseAll();
    await somePosted(2);
    await ward.app().stop();
    const before = posted().length;
    assert.ok(before < requests, 'it was stopped in the middle');
    assert.ok((await keysStored(ward, 'outbox|')).length > 0);
    assert.deepEqual(await storedBy(ward, 'lease|'), [], 'the next one need not wait');

    fast();
    await ward.restart();
    await outboxEmpty(ward);
    assert.deepEqual([...posted()].sort(), numbers);
    await assertWhole(ward);
  });

  it('finishes the turn in hand before it stops', async () => {
    ward = await openWard();
    const { nadia, connector } = ward;
    const inHand = new Promise<void>((resolve) => {
      connector.fault(() => {
        resolve();
        return { delayMs: 200 };
      });
    });
    const form = nadia.says('The printer is broken');
    await inHand;
    await ward.app().stop();
    assert.match((await form).text, /Check and send/);
    await ward.restart();
  });

  it('keeps everything that it acknowledged when it loses its store in the middle, and repeats at most one', async () => {
    const line = await breakableLine(await sharedTables());
    ward = await openWard({ connection: line.connection });
    await ward.admin.saysIn(ward.triage, 'triage here');
    slowly();
    await raiseAll();
    await somePosted(3);
    await line.cut();

    const { connection } = await sharedTables();
    const direct = {
      ...ward,
      config: { ...ward.config, storage: { kind: 'connection-string', value: connection } },
    } as Ward;
    const other = await takeOver(direct);
    await outboxEmpty(direct, 5000);
    assert.deepEqual([...new Set(posted())].sort(), numbers);
    assert.ok(posted().length <= requests + 1, `${posted()}`);
    await other.stop();
  });

  it('does the same when the process is killed', async function () {
    this.timeout(30_000);
    ward = await openWard();
    await ward.admin.saysIn(ward.triage, 'triage here');
    await ward.app().stop();
    const folder = await mkdtemp(join(tmpdir(), 'wardline-'));
    const child = await startedProcess(ward, folder);
    const { port } = child;
    const teams = openTeams({ connector: ward.connector, bot: `http://127.0.0.1:${port}` });
    const nadia = teams.person(ward.nadia);
    slowly();
    await Promise.all(
      numbers.map((id) => nadia.sends('request.submit', { id, what: `Screen ${id} is dark` })),
    );
    await somePosted(3);
    child.process.kill('SIGKILL');
    await once(child.process, 'exit');
    await rm(folder, { recursive: true });

    const other = await takeOver(ward);
    await outboxEmpty(ward, 5000);
    assert.deepEqual([...new Set(posted())].sort(), numbers);
    assert.ok(posted().length <= requests + 1, `${posted()}`);
    await other.stop();
  });
});

/** The service as it runs in a container, on the tables of a ward. */
const startedProcess = async (
  { config }: Ward,
  folder: string,
): Promise<{ readonly process: ChildProcess; readonly port: number }> => {
  const { settings } = config;
  const path = join(folder, 'settings.json');
  await writeFile(
    path,
    JSON.stringify({ organisation: settings.organisation, emergency: settings.emergency }),
  );
  const connection = config.storage.kind === 'connection-string' ? config.storage.value : '';
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/index.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      WARDLINE_LOCAL: '1',
      PORT: '0',
      AZURE_STORAGE_CONNECTION_STRING: connection,
      WARDLINE_SETTINGS: path,
    },
  });
  for await (const chunk of child.stdout) {
    const port = /"port":(\d+).*"listening"/.exec(String(chunk))?.[1];
    if (port) return { process: child, port: Number(port) };
  }
  throw new Error('the process ended before it listened');
};
