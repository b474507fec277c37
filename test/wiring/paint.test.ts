import assert from 'node:assert/strict';
import sinon from 'sinon';
import { broadcastCards } from '../../bot/broadcast/cards.ts';
import type { Detail, Face, Why } from '../../bot/core/outbox.ts';
import type { DeliveryPorts } from '../../bot/delivery/ports.ts';
import { keys } from '../../bot/storage/keys.ts';
import { type Storage, storage } from '../../bot/storage/storage.ts';
import { painter } from '../../bot/wiring/paint.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { aBroadcast, aCount, aPolicy, aTally } from '../support/broadcasts.ts';
import { anOrganisation, aRequest, nadia, now } from '../support/requests.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { buttonsOf, textOf } from '../teams/cards.ts';
import { jsonIn } from '../teams/json.ts';

const typed = 'Mrs Typed Words';
const request = aRequest({ what: typed, version: 7 });
const broadcast = aBroadcast({
  title: typed,
  status: 'sending',
  text: 3,
  acknowledge: true,
  question: 'Is 2am safe?',
});

describe('cards that are painted unasked', () => {
  let fresh: FreshTable;
  let code: string;
  let stored: Storage;
  const stories = sinon.stub<Parameters<DeliveryPorts['paint']>, ReturnType<DeliveryPorts['paint']>>();
  const months = sinon.stub<[string], ReturnType<DeliveryPorts['paint']>>();
  beforeEach(async () => {
    fresh = await freshTable();
    code = fresh.organisation;
    const { connection } = await sharedTables();
    stored = await storage({ kind: 'connection-string', value: connection }, code, () => undefined);
    await fresh.rows.commit(code, [
      { op: 'put', key: keys.request(request.id), value: request },
      { op: 'put', key: keys.broadcast(broadcast.id), value: broadcast },
    ]);
  });

  const painting = () => {
    const organisation = anOrganisation({ code });
    const cards = broadcastCards({
      store: stored.broadcasts,
      organisation,
      policy: aPolicy(),
      audience: { teams: async () => [], count: async () => aCount() },
      csvLink: async () => undefined,
      mayAsk: () => true,
    });
    const none = async () => undefined;
    const story = { paint: stories, paintRead: none };
    return painter({
      stored,
      organisation,
      cards,
      pulse: none,
      story,
      month: months,
      listed: none,
      clock: () => now,
    });
  };
  const painted = async (subject: string, face: Face, why?: Why, detail: Detail = 'whole') => {
    const { card, ...rest } = (await painting().paint(subject, face, detail, why)) ?? assert.fail(subject);
    return { ...rest, text: textOf(jsonIn(card)), verbs: buttonsOf(jsonIn(card)).map(({ verb }) => verb) };
  };

  const whys: Readonly<Record<Why, string>> = {
    received: request.id,
    raised: request.id,
    question: request.id,
    reply: request.id,
    outcome: request.id,
    ruled: request.id,
    risk: request.id,
    corrected: broadcast.id,
    reopened: request.id,
    approval: broadcast.id,
    decided: broadcast.id,
    broadcast: broadcast.id,
    results: broadcast.id,
    owed: broadcast.id,
    reminder: broadcast.id,
    'at-risk': request.id,
    assigned: request.id,
    planned: request.id,
    progress: request.id,
    nudge: request.id,
    urgent: request.id,
    withdrawn: request.id,
    late: request.id,
    overdue: request.id,
    back: request.id,
    linked: request.id,
    restated: request.id,
    deputy: request.id,
    unanswered: request.id,
    digest: request.id,
    advice: request.id,
    notice: request.id,
    consent: broadcast.id,
    thanks: broadcast.id,
    story: broadcast.id,
    'year-ago': broadcast.id,
    month: broadcast.id,
    listed: broadcast.id,
  };

  it('D1.6: put the number and the next step on a lock screen, and nothing that anybody typed', async () => {
    for (const [why, id] of Object.entries(whys) as [Why, string][]) {
      const face = id === request.id ? 'requester' : 'reader';
      const { summary } = await painted(id, face, why);
      assert.match(summary, new RegExp(`^${id}: [A-Za-z :?]+$`), why);
      assert.doesNotMatch(summary, new RegExp(typed));
    }
    assert.equal((await painted(request.id, 'requester')).summary, request.id);
    assert.equal((await painting().paintRead(broadcast.id, nadia.id))?.summary, broadcast.id);
  });

  it('show a request from the side of whoever looks, in its version', async () => {
    const own = await painted(request.id, 'requester');
    const desk = await painted(request.id, 'triage');
    const follower = await painted(request.id, 'follower');
    assert.deepEqual([own.version, desk.version, follower.version], [7, 7, 7]);
    assert.ok(own.verbs.some((verb) => verb.startsWith('request.')));
    assert.ok(!own.verbs.some((verb) => verb.startsWith('triage.')));
    assert.ok(desk.verbs.includes('triage.take'));
    assert.ok(!follower.verbs.includes('request.withdraw'));
    for (const { text } of [own, desk, follower]) assert.match(text, new RegExp(typed));
  });

  it('A2.8: show of a confidential concern that there is one, and to whoever raised it their own words', async () => {
    const sealed = aRequest({ id: 'WL-00002', what: typed, confidential: true, harm: 'now' });
    await fresh.rows.commit(code, [{ op: 'put', key: keys.request(sealed.id), value: sealed }]);
    const desk = await painted('WL-00002', 'triage', 'raised');
    assert.doesNotMatch(desk.text, new RegExp(typed));
    assert.match(desk.text, /^Patient at risk now/);
    assert.deepEqual(desk.verbs, ['request.show']);
    assert.match((await painted('WL-00002', 'requester')).text, new RegExp(typed));
  });

  it('show a notice of Wardline about itself, and on a lock screen where to look', async () => {
    await stored.notices.tell('file-1', { text: 'The file is broken.', at: now.toISOString() }, [nadia.id]);
    const { text, summary, version } = await painted('notice:file-1', 'triage', 'notice');
    assert.deepEqual([text.trim(), version], ['The file is broken.', 1]);
    assert.equal(summary, 'Wardline: please look at the settings file');
    assert.equal(await painting().paint('notice:file-2', 'triage', 'whole'), undefined);
  });

  it('A1.4: say at the top why they come to the desk, and no more once they are painted again', async () => {
    assert.match((await painted(request.id, 'triage', 'late')).text, /This is late\./);
    assert.doesNotMatch((await painted(request.id, 'triage')).text, /This is late/);
    assert.doesNotMatch((await painted(request.id, 'requester', 'late')).text, /This is late\./);
  });

  it('D5.4: of a story are asked for by person, and those of a month by its name', async () => {
    await painting().paint('WS-7K2QX', 'named', 'whole', 'consent', nadia.id);
    assert.deepEqual(stories.lastCall.args, ['WS-7K2QX', 'named', 'whole', 'consent', nadia.id]);
    await painting().paint('stories:2026-11', 'reader', 'whole', 'month');
    assert.deepEqual(months.lastCall.args, ['stories:2026-11']);
  });

  it('leave little of a card that stands above a newer one', async () => {
    const moved = await painted(request.id, 'triage', undefined, 'moved');
    assert.ok(moved.text.length < (await painted(request.id, 'triage')).text.length);
    assert.ok(!moved.verbs.includes('triage.take'));
  });

  it('show a reader the words of a broadcast, dated by their own version', async () => {
    const { version, verbs, text } = await painted(broadcast.id, 'reader', 'broadcast');
    assert.equal(version, 3);
    assert.match(text, new RegExp(typed));
    assert.ok(verbs.includes('broadcast.reply'));
    assert.ok(verbs.every((verb) => !/approve|cancel|correct/.test(verb)));
  });

  it('say of a reminder that it is one', async () => {
    const first = await painted(broadcast.id, 'reader', 'broadcast');
    const second = await painted(broadcast.id, 'reader', 'reminder');
    assert.notEqual(first.text, second.text);
    assert.equal(second.version, 3);
  });

  it('are never up to date by a number where they show counts: those of the author and of approvers', async () => {
    await fresh.rows.commit(code, [
      { op: 'put', key: keys.tally(broadcast.id), value: aTally({ sent: 17, pending: 3 }) },
    ]);
    const author = await painted(broadcast.id, 'author', 'decided');
    assert.equal(author.version, -1);
    assert.match(author.text, /17 of 20 sent/);
    assert.equal((await painted(broadcast.id, 'approver', 'approval')).version, -1);
  });

  it('show a reader who has read it that they have, and what they answered', async () => {
    const said = { id: nadia.id, name: nadia.name, at: now.toISOString() };
    const before = await painting().paintRead(broadcast.id, nadia.id);
    assert.match(textOf(jsonIn(before?.card)), /You have read this|You have said/i);
    await fresh.rows.commit(code, [
      { op: 'put', key: keys.acknowledged(broadcast.id, nadia.id), value: said },
      { op: 'put', key: keys.answer(broadcast.id, nadia.id), value: { ...said, answer: 'Quiet then' } },
    ]);
    const after = await painting().paintRead(broadcast.id, nadia.id);
    assert.match(JSON.stringify(after?.card), /Quiet then/);
    assert.equal(after?.version, 3);
    const other = await painting().paintRead(broadcast.id, 'somebody else');
    assert.doesNotMatch(JSON.stringify(other?.card), /Quiet then/);
  });

  it('are none where the request or the broadcast is gone', async () => {
    const { paint, paintRead } = painting();
    assert.equal(await paint('WL-00000', 'requester', 'whole'), undefined);
    assert.equal(await paint('WB-00000', 'reader', 'whole', 'broadcast'), undefined);
    assert.equal(await paintRead('WB-00000', nadia.id), undefined);
  });
});
