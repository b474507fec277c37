import assert from 'node:assert/strict';
import { Refusal } from '../../bot/core/refusal.ts';
import { type BroadcastDesk, openBroadcastDesk } from '../support/broadcast-desk.ts';
import { aTally } from '../support/broadcasts.ts';
import { people } from '../support/people.ts';
import { inMinutes, now } from '../support/requests.ts';

const id = 'WB-7K2QX';
const words = {
  id,
  title: 'Down on Thursday',
  body: 'From **9pm** to midnight.',
  audience: 'everyone',
  class: 'update',
};
const change = {
  ...words,
  class: 'change',
  influence: 'The layout of the list',
  until: '2026-12-18',
  engaged: 'Grace Adeyemi on 3 November',
};

describe('the verbs of a broadcast', () => {
  let desk: BroadcastDesk;
  let press: BroadcastDesk['press'];

  beforeEach(async () => {
    desk = await openBroadcastDesk();
    press = desk.press;
  });

  const refused = (code: string, pressing: Promise<unknown>): Promise<void> =>
    assert.rejects(pressing, (fault) => fault instanceof Refusal && fault.code === code);

  const statusOf = async (number = id): Promise<string | undefined> =>
    (await desk.store.load(desk.fresh.organisation, number))?.broadcast.status;

  const versionOf = async (): Promise<number | undefined> =>
    (await desk.store.load(desk.fresh.organisation, id))?.broadcast.version;

  const outboxKeys = async (): Promise<string> => {
    const rows = await desk.fresh.rows.range(
      desk.fresh.organisation,
      { from: 'outbox|', to: 'waiting}' },
      1000,
    );
    return rows.map(({ key }) => key).join('\n');
  };

  /** Written by the CIO, approved by an administrator, and sent. */
  const sent = async (more: object = {}): Promise<void> => {
    await press('cio', 'broadcast.draft', { ...words, ...more });
    await press('cio', 'broadcast.send', { id });
    await press('admin', 'broadcast.approve', { id });
    await desk.finish(id);
  };

  describe('writing', () => {
    it('opens with what this person may send, and to whom', async () => {
      const all = await press('cio', 'broadcast.start');
      assert.equal(all.template, 'broadcast-form');
      assert.equal((all.data.classes as unknown[]).length, 4);
      assert.ok(JSON.stringify(all.data.audiences).includes('Team: Theatres'));
      const outage = await press('informatics', 'broadcast.start');
      assert.deepEqual(
        (outage.data.classes as { value: string }[]).map(({ value }) => value),
        ['outage'],
      );
      for (const who of ['nadia', 'safetyOfficer'] as const) {
        await refused('not-allowed', press(who, 'broadcast.start'));
        await refused('not-allowed', press(who, 'broadcast.draft', words));
      }
    });

    it('shows how it will look, and counts whom it is for', async () => {
      const shown = await press('cio', 'broadcast.draft', words);
      assert.equal(shown.template, 'broadcast-draft');
      assert.equal(shown.data.body, 'From **9pm** to midnight.');
      assert.equal(shown.data.reach, '9,812 people.');
      assert.equal(await statusOf(), 'draft');
    });

    it('keeps one broadcast for one form, however often it is pressed', async () => {
      await press('cio', 'broadcast.draft', words);
      await press('cio', 'broadcast.draft', words);
      assert.equal(await versionOf(), 1);
      await press('cio', 'broadcast.draft', { ...words, title: 'Down on Friday' });
      const form = await press('cio', 'broadcast.edit', { id });
      assert.deepEqual([form.data.title, form.data.id], ['Down on Friday', id]);
      const other = await press('lead', 'broadcast.draft', { ...words, class: 'outage' });
      assert.match(String(other.data.notice), /That number was taken/);
      assert.notEqual(other.data.id, id);
      await refused('not-allowed', press('admin', 'broadcast.edit', { id }));
    });

    it('A6.2, A6.7, D9.1: gives a change back with all that was typed until it says it all', async () => {
      for (const [field, lack] of [
        ['influence', /what people can still change/],
        ['until', /last day/],
        ['engaged', /which clinicians/],
      ] as const) {
        const back = await press('cio', 'broadcast.draft', { ...change, [field]: '' });
        assert.equal(back.template, 'broadcast-form');
        assert.match(String(back.data.notice), lack);
        assert.deepEqual([back.data.title, back.data.body], [change.title, change.body]);
      }
      const past = await press('cio', 'broadcast.draft', { ...change, until: '2026-11-23' });
      assert.match(String(past.data.notice), /has passed/);
      assert.equal(past.data.until, '2026-11-23');
      assert.equal(await statusOf(), undefined);
      assert.equal((await press('cio', 'broadcast.draft', change)).template, 'broadcast-draft');
    });

    it('gives back what this person may not send, and request numbers that are none', async () => {
      const own = await press('lead', 'broadcast.draft', words);
      assert.match(String(own.data.notice), /may not send that to them/);
      const wrong = await press('cio', 'broadcast.draft', { ...words, requests: 'the printer one' });
      assert.match(String(wrong.data.notice), /not right/);
      assert.equal(wrong.data.requests, 'the printer one');
      assert.equal(await statusOf(), undefined);
    });

    it('D1.2: stores no NHS number, and gives back the rest', async () => {
      const back = await press('cio', 'broadcast.draft', { ...words, engaged: 'About 999 000 0018' });
      assert.equal(back.template, 'broadcast-form');
      assert.doesNotMatch(JSON.stringify(back), /999 000 0018/);
      assert.equal(back.data.title, words.title);
      assert.equal(await statusOf(), undefined);
    });

    it('sends a test to its author, and counts nobody', async () => {
      await press('cio', 'broadcast.draft', words);
      await press('cio', 'broadcast.test', { id });
      await press('cio', 'broadcast.test', { id });
      assert.equal(await versionOf(), 2);
      const card = await press('cio', 'broadcast.acknowledge', { id });
      assert.match(String(card.data.notice), /Nothing was counted/);
      assert.equal(await desk.store.acknowledged(desk.fresh.organisation, id), 0);
      await refused('not-allowed', press('admin', 'broadcast.test', { id }));
    });
  });

  describe('sending', () => {
    it('waits for somebody else, and goes out with their press', async () => {
      await press('cio', 'broadcast.draft', words);
      await press('cio', 'broadcast.send', { id });
      await press('cio', 'broadcast.send', { id });
      assert.equal(await statusOf(), 'waiting');
      assert.doesNotMatch(await outboxKeys(), /\|send/);
      await refused('not-allowed', press('cio', 'broadcast.approve', { id }));
      await refused('not-allowed', press('informatics', 'broadcast.approve', { id }));
      const card = await press('lead', 'broadcast.show', { id });
      assert.equal(card.template, 'broadcast-approval');
      await press('lead', 'broadcast.approve', { id, seen: card.data.seen });
      const version = await versionOf();
      await press('lead', 'broadcast.approve', { id, seen: card.data.seen });
      assert.deepEqual([await statusOf(), await versionOf()], ['sending', version]);
      assert.match(await outboxKeys(), new RegExp(`\\|${id}\\|send`));
    });

    it('A2.5: waits for nobody where it is an outage', async () => {
      await press('informatics', 'broadcast.draft', { ...words, class: 'outage' });
      const card = await press('informatics', 'broadcast.send', { id });
      assert.equal(card.template, 'broadcast-progress');
      assert.equal(await statusOf(), 'sending');
    });

    it('may be approved before the author presses Send', async () => {
      await press('cio', 'broadcast.draft', words);
      await press('safetyOfficer', 'broadcast.approve', { id });
      assert.equal(await statusOf(), 'approved');
      await press('cio', 'broadcast.send', { id });
      assert.equal(await statusOf(), 'sending');
    });

    it('is not approved in words that nobody has read', async () => {
      await press('cio', 'broadcast.draft', words);
      await press('cio', 'broadcast.send', { id });
      await press('cio', 'broadcast.draft', { ...words, body: 'Other words' });
      await press('cio', 'broadcast.send', { id });
      const card = await press('lead', 'broadcast.approve', { id, seen: 1 });
      assert.match(String(card.data.notice), /words have changed/);
      assert.equal(card.data.body, 'Other words');
      assert.equal(await statusOf(), 'waiting');
      assert.equal(
        (await press('lead', 'broadcast.approve', { id, seen: card.data.seen })).data.canApprove,
        false,
      );
    });

    it('goes back to the author with the reason, once', async () => {
      await press('cio', 'broadcast.draft', words);
      await press('cio', 'broadcast.send', { id });
      await press('lead', 'broadcast.decline', { id, reason: 'It is Friday' });
      await press('lead', 'broadcast.decline', { id, reason: 'It is Friday' });
      const card = await press('cio', 'broadcast.show', { id });
      assert.deepEqual([card.data.status, card.data.reason], ['Lena Fox says: not yet', 'It is Friday']);
    });

    it('waits for its time, by the clock of the trust', async () => {
      await press('informatics', 'broadcast.draft', { ...words, class: 'outage' });
      const past = await press('informatics', 'broadcast.send', { id, when: '2026-11-24', at: '08:00' });
      assert.match(String(past.data.notice), /has passed/);
      const card = await press('informatics', 'broadcast.send', { id, when: '2026-11-26' });
      assert.equal(card.data.status, 'Will be sent at 8am on Thursday 26 November');
      assert.match(await outboxKeys(), /waiting\|2026-11-26T08:00:00\.000Z\|/);
      await press('admin', 'broadcast.cancel', { id });
      assert.equal(await statusOf(), 'cancelled');
    });

    it('stays where nobody else may approve, with a way out', async () => {
      const { press: alone, store, fresh } = await openBroadcastDesk({ approvers: ['cio'] });
      await alone('cio', 'broadcast.draft', words);
      const card = await alone('cio', 'broadcast.send', { id });
      assert.match(String(card.data.notice), /Nobody else may approve/);
      assert.equal((await store.load(fresh.organisation, id))?.broadcast.status, 'draft');
    });

    it('A6.7: stays once the last day for changes has passed', async () => {
      await press('cio', 'broadcast.draft', { ...change, until: '2026-11-24' });
      await press('cio', 'broadcast.send', { id });
      const tomorrow = new Date(now.getTime() + 86_400_000);
      const card = await press('lead', 'broadcast.approve', { id }, tomorrow);
      assert.match(String(card.data.notice), /has passed/);
      assert.equal(await statusOf(), 'waiting');
    });
  });

  describe('once it is out', () => {
    it('H7: is corrected at once, by its author or by whoever stands in at night', async () => {
      await sent();
      await press('admin', 'broadcast.correct', { id, body: 'From **10pm**.' });
      const card = await press('cio', 'broadcast.progress', { id });
      assert.match(String(card.data.corrected), /^Corrected at .* by Ada Quinn/);
      await refused('not-allowed', press('lead', 'broadcast.correct', { id, body: 'Mine' }));
      assert.match(await outboxKeys(), new RegExp(`\\|${id}\\|edit`));
    });

    it('cannot be called back, and says so', async () => {
      await sent();
      const card = await press('cio', 'broadcast.cancel', { id });
      assert.match(String(card.data.notice), /You can correct it/);
      assert.equal(await statusOf(), 'sent');
    });

    it('is sent again only where it failed', async () => {
      await sent();
      const none = await press('cio', 'broadcast.resend', { id });
      assert.match(String(none.data.notice), /Nobody is left/);
      const value = aTally({ sent: 5, failed: 2 });
      await desk.fresh.rows.commit(desk.fresh.organisation, [{ op: 'put', key: `tally|${id}`, value }]);
      await press('cio', 'broadcast.resend', { id });
      await press('cio', 'broadcast.resend', { id });
      const loaded = await desk.store.load(desk.fresh.organisation, id);
      assert.equal(loaded?.broadcast.resends, 1);
      await refused('not-allowed', press('admin', 'broadcast.resend', { id }));
    });

    it('reminds whoever has not read it, twice at the most', async () => {
      await sent({ acknowledge: 'true' });
      const chase = (minutes: number) => press('cio', 'broadcast.chase', { id }, inMinutes(minutes));
      await chase(0);
      assert.match(String((await chase(60)).data.notice), /remind them again at 6:30am on Wednesday/);
      await chase(20 * 60);
      assert.match(String((await chase(60 * 60)).data.notice), /reminded twice/);
      const loaded = await desk.store.load(desk.fresh.organisation, id);
      assert.equal(loaded?.broadcast.chases, 2);
    });

    it('gives the ledger to its author and stand-ins, and not to those who only look', async () => {
      await sent();
      const has = async (who: 'cio' | 'admin' | 'lead') =>
        (await press(who, 'broadcast.progress', { id })).data.hasCsv;
      assert.deepEqual([await has('cio'), await has('admin'), await has('lead')], [true, true, false]);
    });
  });

  describe('reading', () => {
    const reader = people.nadia.id;

    it('is for those whom the ledger names; to all others there is no such message', async () => {
      await press('cio', 'broadcast.draft', words);
      desk.sentTo.add(reader);
      const verbs = ['broadcast.acknowledge', 'broadcast.answer', 'broadcast.show'];
      for (const verb of verbs) await refused('no-broadcast', press('nadia', verb, { id, answer: 'Yes' }));
      await refused('no-broadcast', press('nadia', 'broadcast.reply', { id, message: 'No' }));
      await sent({ title: 'Another' });
      for (const verb of verbs) {
        assert.equal((await press('nadia', verb, { id, answer: 'Yes' })).template, 'broadcast-card');
        await refused('no-broadcast', press('omar', verb, { id, answer: 'Yes' }));
      }
      await refused('no-broadcast', press('nadia', 'broadcast.progress', { id }));
      await refused('no-broadcast', press('nadia', 'broadcast.show', { id: 'WB-00000' }));
    });

    it('counts a reader once, and keeps their last answer', async () => {
      await sent({ acknowledge: 'true', question: 'Do you have enough charts?' });
      desk.sentTo.add(reader);
      const { organisation } = desk.fresh;
      await press('nadia', 'broadcast.acknowledge', { id });
      await press('nadia', 'broadcast.acknowledge', { id });
      assert.equal(await desk.store.acknowledged(organisation, id), 1);
      await press('nadia', 'broadcast.answer', { id, answer: 'No' });
      const card = await press('nadia', 'broadcast.acknowledge', { id, message: 'Yes' });
      assert.deepEqual([card.data.isRead, card.data.answer], [true, 'Yes']);
      assert.equal(await desk.store.answered(organisation, id), 1);
      const empty = await press('nadia', 'broadcast.answer', { id });
      assert.match(String(empty.data.notice), /Type your answer first/);
    });

    it('A2.6: opens a request of the author for what a reader says, one for the same words', async () => {
      await sent();
      desk.sentTo.add(reader);
      const first = await press('nadia', 'broadcast.reply', { id, message: 'The time is wrong' });
      const again = await press('nadia', 'broadcast.reply', { id, message: 'The time is wrong' });
      const other = await press('nadia', 'broadcast.acknowledge', { id, message: 'Thank you' });
      const numbers = desk.replies.map((reply) => reply.id);
      assert.equal(numbers[0], numbers[1]);
      assert.notEqual(numbers[0], numbers[2]);
      for (const number of numbers) assert.match(number, /^WL-[0-9A-HJKMNP-TV-Z]{5}$/);
      assert.equal(first.data.replied, `Your words went to Cleo Marsh as ${numbers[0]}.`);
      assert.equal(again.data.replied, first.data.replied);
      assert.match(String(other.data.replied), /as WL-/);
    });
  });

  it('lists all to those who may approve, and to others what they wrote', async () => {
    await press('cio', 'broadcast.draft', words);
    await press('informatics', 'broadcast.draft', { ...words, id: 'WB-4M8TD', class: 'outage' });
    const ids = async (who: 'cio' | 'informatics' | 'safetyOfficer', fields = {}) => {
      const { data } = await press(who, 'broadcast.list', fields);
      return (data.rows as { id: string }[]).map((row) => row.id).sort();
    };
    assert.deepEqual(await ids('cio'), ['WB-4M8TD', id]);
    assert.deepEqual(await ids('cio', { filter: 'mine' }), [id]);
    assert.deepEqual(await ids('informatics', { filter: 'all' }), ['WB-4M8TD']);
    assert.deepEqual(await ids('safetyOfficer'), ['WB-4M8TD', id]);
    await refused('not-allowed', press('nadia', 'broadcast.list'));
  });
});
