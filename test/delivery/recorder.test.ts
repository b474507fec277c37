import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Entry } from '../../bot/core/outbox.ts';
import { arrived, type OpenLedger, openLedger, people, type Recorded } from './open-ledger.ts';
import { campaign } from './scripted.ts';

describe('the recorder', () => {
  let here: OpenLedger;
  beforeEach(async () => {
    here = await openLedger();
  });

  it('writes what comes while it writes with the next transaction, all of it together', async () => {
    const entries = await here.planned(people(30));
    const record = sinon.spy(here.desk.box.record);
    const writer = here.recorderOn({ record });
    await Promise.all(entries.map((entry) => writer.add(arrived(entry))));
    assert.equal(record.callCount, 1);
    assert.equal(await here.bulkLeft(), 0);
    await here.agrees();
  });

  it('never asks for more than Azure takes in one transaction, however many campaigns are in it', async () => {
    const subjects = Array.from({ length: 20 }, (_, at) => `WB-${String(at).padStart(5, '0')}`);
    const entries: Entry[] = [];
    for (const subject of subjects) entries.push(...(await here.planned(people(4, subject), subject)));
    // One of each campaign after another, as they take turns.
    entries.sort((one, other) => one.key.slice(-3).localeCompare(other.key.slice(-3)));
    const writer = here.recorderOn();
    await Promise.all(entries.map((entry) => writer.add(arrived(entry))));
    assert.equal(here.failed.callCount, 0);
    for (const subject of subjects) assert.equal((await here.desk.tally(subject))?.counts.sent, 4);
  });

  it('writes one by one where somebody else has recorded one of them, and leaves that one out', async () => {
    const entries = await here.planned(people(5));
    const [first, ...rest] = entries;
    assert.ok(first);
    await here.recorderOn().add(arrived(first));
    const late = here.recorderOn();
    const twice = {
      ...arrived(first),
      move: { subject: campaign, move: { to: { state: 'failed' } as const } },
    };
    await Promise.all([late.add(twice), ...rest.map((entry) => late.add(arrived(entry)))]);
    assert.deepEqual((await here.desk.tally())?.counts.sent, 5);
    await here.agrees();
  });

  it('takes up a count that another sender has changed meanwhile', async () => {
    const entries = await here.planned(people(6));
    const [one, other] = [here.recorderOn(), here.recorderOn()];
    for (const [at, entry] of entries.entries()) await (at % 2 ? one : other).add(arrived(entry));
    assert.equal((await here.desk.tally())?.counts.sent, 6);
    await here.agrees();
  });

  it('asks again and again while storage is away, and lets nobody go before it is written', async () => {
    const entries = await here.planned(people(3));
    let away = true;
    const record: Recorded['record'] = (marks) =>
      away ? Promise.reject(new Error('no storage')) : here.desk.box.record(marks);
    const writer = here.recorderOn({ record });
    const written = sinon.fake();
    const all = Promise.all(entries.map((entry) => writer.add(arrived(entry)).then(written)));
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(written.callCount, 0);
    assert.ok(here.failed.callCount >= 2);
    away = false;
    await all;
    assert.equal(await here.bulkLeft(), 0);
    await here.agrees();
  });

  it('counts nobody twice where a transaction landed and only its answer was lost', async () => {
    const entries = await here.planned(people(3));
    let lose = true;
    const record: Recorded['record'] = async (marks) => {
      const written = await here.desk.box.record(marks);
      if (lose) {
        lose = false;
        throw new Error('no answer');
      }
      return written;
    };
    const writer = here.recorderOn({ record });
    await Promise.all(entries.map((entry) => writer.add(arrived(entry))));
    assert.equal((await here.desk.tally())?.counts.sent, 3);
    await here.agrees();
  });

  it('is not stopped for all by one result that cannot be written with the others', async () => {
    const entries = await here.planned(people(3));
    const record: Recorded['record'] = (marks) =>
      marks.filter(({ kind }) => kind === 'drop').length > 1
        ? Promise.reject(new Error('InvalidDuplicateRow'))
        : here.desk.box.record(marks);
    const writer = here.recorderOn({ record });
    await Promise.all(entries.map((entry) => writer.add(arrived(entry))));
    await here.agrees();
  });

  it('gives up soon when it is closed: what is not written is sent again by whoever comes next', async () => {
    const [entry] = await here.planned(people(1));
    assert.ok(entry);
    const writer = here.recorderOn({ record: () => Promise.reject(new Error('no storage')) });
    writer.close();
    await assert.rejects(writer.add(arrived(entry)), /no storage/);
    assert.equal(await here.bulkLeft(), 1);
  }).timeout(5_000);
});
