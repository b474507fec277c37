import assert from 'node:assert/strict';
import { startApp } from '../../bot/app.ts';
import { logger } from '../../bot/log.ts';
import { type BreakableLine, breakableLine } from '../storage/breakable-line.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { startTables, type Tables } from '../support/tables.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { installationUpdate } from '../teams/activities.ts';
import { inputsOf } from '../teams/cards.ts';
import { query } from '../teams/extensions.ts';
import { head, sendRaw } from '../teams/raw.ts';
import type { Turn } from '../teams/turn.ts';
import { keysStored, outboxEmpty, storedBy } from './stored.ts';
import { assertWhole } from './whole.ts';

const statusOf = async (port: number, path: string): Promise<number> =>
  (await sendRaw(`http://127.0.0.1:${port}`, [head(path, [], 'GET')], { withinMs: 9000 })).status;

/** The answer to words that could not be saved: all of them, "try again", and a number to ring. */
const keepsTheWords = (turn: Turn, ...words: readonly string[]): void => {
  assert.equal(turn.status, 200);
  const fields = inputsOf(turn.card).map(({ value }) => value);
  for (const one of words) assert.ok(fields.includes(one), `${one} is not among ${fields}`);
  assert.match(turn.text, /We could not save or read this\. Nothing was changed\. Please try again/);
  assert.match(turn.text, /If it cannot wait, ring Switchboard on \*\*2222\*\*/);
};

describe('a day without storage', () => {
  describe('on a line that breaks', () => {
    let line: BreakableLine;
    let ward: Ward;
    beforeEach(async () => {
      line = await breakableLine(await sharedTables());
      ward = await openWard({ connection: line.connection });
    });
    afterEach(async () => {
      await ward.close();
      await line.close();
    });

    it('A1.8: gives a report back with every word in it, and takes it when storage is back', async () => {
      const { nadia, admin, triage } = ward;
      await admin.saysIn(triage, 'triage here');
      const form = await nadia.says('The label printer is broken');
      await line.cut();
      const filled = { where: 'Ward 4', doing: 'Labelling bloods', harm: 'could' };
      const lost = await nadia.presses(form.card, 'Send', filled);
      keepsTheWords(lost, 'The label printer is broken', 'Ward 4', 'Labelling bloods', 'could');

      await line.mend();
      assert.deepEqual(await keysStored(ward, 'request|'), []);
      const receipt = await nadia.presses(lost.card, 'Send');
      assert.match(receipt.text, /not yet read/);
      await triage.shows(/label printer/);
      await outboxEmpty(ward);
      assert.deepEqual([(await storedBy(ward, 'request|')).length, triage.messages.length], [1, 2]);
      await assertWhole(ward);
    });

    it('gives an answer back that was typed into a card, and a reason of the desk', async () => {
      const { nadia, informatics } = ward;
      const receipt = await nadia.presses((await nadia.says('The printer is broken')).card, 'Send');
      const id = /WL-\w{5}/.exec(receipt.text)?.[0];
      await line.cut();
      keepsTheWords(await nadia.sends('request.say', { id, message: 'It jams' }), 'It jams');
      const resolving = { id, outcome: 'done', reason: 'New printer' };
      keepsTheWords(await informatics.sends('triage.resolve', resolving), 'New printer');
      await line.mend();
      assert.match((await nadia.sends('request.show', { id })).text, /not yet read/);
      await assertWhole(ward);
    });

    it('answers every press, message and event with 200 and a card or silence, never with a fault', async () => {
      const { nadia, informatics } = ward;
      await line.cut();
      const data = { id: 'WL-00000' };
      const pressed = ['request.show', 'request.list', 'request.withdraw'];
      const turns = [
        ...(await Promise.all(pressed.map((verb) => nadia.sends(verb, data)))),
        await informatics.sends('triage.take', data),
        await informatics.says('queue'),
        await nadia.says('my requests'),
      ];
      for (const { status, text } of turns) {
        assert.equal(status, 200);
        assert.match(text, /We could not save or read this/);
        assert.match(text, /ring Switchboard on \*\*2222\*\*/);
      }
      assert.match((await nadia.says('help')).text, /Not for emergencies/);
      assert.match((await nadia.says('raise')).text, /What is the problem or idea/);
      assert.match((await nadia.says('who')).text, /Lena Fox/);
      assert.equal((await nadia.installs()).status, 200);
      assert.equal((await nadia.does((scene) => installationUpdate(scene, 'remove'))).status, 200);
      const found = await nadia.does((scene) => query(scene, 'findRequests', 'printer'));
      assert.equal(found.status, 200);
      assert.match(JSON.stringify(found.body), /"type":"message","text":"We could not save or read this/);
    });

    it('D1.3: logs each fault by its code, and none of the words that were not saved', async () => {
      await line.cut();
      await ward.nadia.sends('request.submit', { id: 'WL-00000', what: 'The printer is broken' });
      const lines = ward.logged.filter((one) => one.includes('ECONNREFUSED'));
      assert.ok(lines.length > 0);
      assert.doesNotMatch(ward.logged.join(''), /printer/);
    });

    it('is not ready while it lasts, is live all the time, and is ready again by itself', async () => {
      const ask = (path: string) => statusOf(ward.app().port, path);
      assert.equal(await ask('/health/ready'), 200);
      await line.cut();
      assert.deepEqual([await ask('/health/ready'), await ask('/health/live')], [503, 200]);
      await line.mend();
      assert.equal(await ask('/health/ready'), 200);
    });

    it('A1.1: tells later what it could not tell during the break', async () => {
      const { nadia, admin, informatics, triage, connector } = ward;
      await admin.saysIn(triage, 'triage here');
      await nadia.presses((await nadia.says('The printer is broken')).card, 'Send');
      const posted = await triage.shows(/printer is broken/);
      await outboxEmpty(ward);
      const refused = connector.fault(({ kind }) => (kind === 'update' ? { hangUp: true } : undefined));
      await informatics.presses(posted, 'Take it');
      await connector.until(({ kind, status }) => kind === 'update' && status === 0);
      await line.cut();
      refused();
      await line.mend();
      await nadia.chat().shows(/Ivan Petrov has this/, 5000);
    });
  });

  describe('that stops answering', () => {
    let tables: Tables;
    let ward: Ward;
    before(async () => {
      tables = await startTables();
      ward = await openWard({ connection: tables.connection });
    });
    after(async () => {
      tables.resume();
      await ward.close();
      await tables.stop();
    });

    it('gives the words back before Teams gives up, is not ready meanwhile, and recovers by itself', async () => {
      const { nadia } = ward;
      const form = await nadia.says('The label printer is broken');
      tables.pause();
      const began = Date.now();
      const [lost, ready, live] = await Promise.all([
        nadia.presses(form.card, 'Send'),
        statusOf(ward.app().port, '/health/ready'),
        statusOf(ward.app().port, '/health/live'),
      ]);
      assert.ok(Date.now() - began < 6000, 'Teams waits ten seconds');
      keepsTheWords(lost, 'The label printer is broken');
      assert.deepEqual([ready, live], [503, 200]);

      tables.resume();
      const receipt = await nadia.presses(lost.card, 'Send');
      assert.match(receipt.text, /not yet read/);
      assert.equal(await statusOf(ward.app().port, '/health/ready'), 200);
      assert.equal((await keysStored(ward, 'request|')).length, 1, 'the first try may have landed too');
      await assertWhole(ward);
    });

    it('is not ready when storage is gone for good', async () => {
      await tables.stop();
      assert.equal(await statusOf(ward.app().port, '/health/ready'), 503);
    });
  });

  it('starts without storage, and is ready once it is there', async () => {
    const tables = await startTables();
    const line = await breakableLine(tables);
    await line.cut();
    const { config, close } = await openWard();
    const storage = { kind: 'connection-string', value: line.connection } as const;
    const app = await startApp({ config: { ...config, storage }, log: logger('silent') });
    assert.equal(await statusOf(app.port, '/health/ready'), 503);
    await line.mend();
    assert.equal(await statusOf(app.port, '/health/ready'), 200);
    await Promise.all([app.stop(), close()]);
    await line.close();
    await tables.stop();
  });
});
