import assert from 'node:assert/strict';
import { approvalView } from '../../bot/broadcast/approval-view.ts';
import type { Broadcast } from '../../bot/broadcast/broadcast.ts';
import { draftView, reachWords } from '../../bot/broadcast/draft-view.ts';
import { formView, typedFrom } from '../../bot/broadcast/form-view.ts';
import { progressView } from '../../bot/broadcast/progress-view.ts';
import { paceWords, reasonsOf } from '../../bot/broadcast/progress-words.ts';
import { readerView } from '../../bot/broadcast/reader-view.ts';
import { aBroadcast, aChange, aCount, ada, aTally, broadcastStatuses, cleo } from '../support/broadcasts.ts';
import { anOrganisation, minutesAgo, now } from '../support/requests.ts';

const organisation = anOrganisation();
const looks = { now, organisation, audience: 'Everyone', count: aCount() };
const on = (data: object, flags: readonly string[]): readonly string[] =>
  flags.filter((flag) => (data as Readonly<Record<string, unknown>>)[flag] === true);

describe("the author's card before anybody was told", () => {
  const buttons = ['canTest', 'canSend', 'canSchedule', 'canEdit', 'canCancel'] as const;
  const shown = (status: Broadcast['status'], as: 'author' | 'stand-in' | 'viewer') =>
    on(draftView(aBroadcast({ status }), { ...looks, as }).data, buttons);

  it('offers the author what can be done in its status', () => {
    const all = [...buttons];
    assert.deepEqual(shown('draft', 'author'), all);
    assert.deepEqual(shown('approved', 'author'), all);
    assert.deepEqual(shown('scheduled', 'author'), all);
    assert.deepEqual(shown('waiting', 'author'), ['canTest', 'canEdit', 'canCancel']);
    assert.deepEqual(shown('cancelled', 'author'), []);
  });

  it('offers a stand-in to cancel, and a viewer nothing', () => {
    for (const status of ['draft', 'waiting', 'approved', 'scheduled'] as const) {
      assert.deepEqual(shown(status, 'stand-in'), ['canCancel']);
      assert.deepEqual(shown(status, 'viewer'), []);
    }
  });

  it('says on its button that somebody else has to approve, unless it is an outage', () => {
    const title = (more: Partial<Broadcast>) => draftView(aBroadcast(more), looks).data.send;
    assert.equal(title({}), 'Ask for approval');
    assert.equal(title({ class: 'outage' }), 'Send now');
    assert.equal(title({ status: 'approved' }), 'Send now');
  });

  it('counts whom it is for, and who will not read it at once', () => {
    assert.equal(reachWords(aCount()), '9,812 people.');
    const words = reachWords(aCount({ people: 1, held: 1, stopped: 2, blocked: 3 }));
    assert.match(words, /^1 person\. 1 person will be told later/);
    assert.match(words, /2 people will not be told: they have stopped/);
    assert.match(words, /3 people cannot be reached/);
  });

  it('gives the reason of whoever said not yet', () => {
    const declined = { at: minutesAgo(2), by: ada, reason: 'The *date* is wrong' };
    const { status, reason } = draftView(aBroadcast({ declined }), looks).data;
    assert.equal(status, 'Ada Quinn says: not yet');
    assert.equal(reason, 'The \\*date\\* is wrong');
  });
});

describe("the approver's card", () => {
  const shown = (more: Partial<Broadcast>) => approvalView(aBroadcast(more), looks).data;

  it('holds all that will be read, for whom, and the version of the words', () => {
    const data = shown({ ...aChange({ question: 'When?', acknowledge: true }), status: 'waiting', text: 3 });
    assert.equal(data.seen, 3);
    assert.ok(data.hasInfluence && data.hasEngaged && data.hasQuestion && data.asksRead && data.hasReach);
    assert.match(data.influenceUntil, /until Friday 18 December 2026$/);
    assert.match(data.engaged, /Grace Adeyemi/);
  });

  it('has buttons only while there is something to decide', () => {
    const flags = (more: Partial<Broadcast>) => on(shown(more), ['canApprove', 'canDecline']);
    assert.deepEqual(
      broadcastStatuses.map((status) => flags({ status })),
      [['canApprove'], ['canApprove', 'canDecline'], [], [], [], [], []],
    );
    assert.deepEqual(flags({ status: 'waiting', class: 'outage' }), []);
  });

  it('says at what time it would go', () => {
    const data = shown({ status: 'waiting', sendAt: '2026-11-26T08:00:00.000Z' });
    assert.equal(data.from, 'From Cleo Marsh, to go at 8am on Thursday 26 November');
    assert.equal(data.approve, 'Approve for that time');
  });
});

describe('the progress card', () => {
  const numbers = {
    now,
    organisation,
    audience: 'Everyone',
    acknowledged: 0,
    answered: 0,
    csvUrl: undefined,
  };
  const shown = (more: Partial<Broadcast>, tally = aTally({ sent: 9812, pending: 188 }), acknowledged = 0) =>
    progressView(aBroadcast(more), { ...numbers, tally, acknowledged }).data;
  const factIn = (data: ReturnType<typeof shown>, title: string) =>
    data.facts.find((fact) => fact.title === title)?.value;

  it('says of how many, once it is known of how many', () => {
    assert.equal(shown({ status: 'sending' }).headline, '9,812 of 10,000 sent');
    assert.equal(shown({}, aTally({ sent: 45 }, { planned: false })).headline, '45 sent so far');
    assert.equal(shown({}, aTally()).headline, 'There is nobody to tell.');
    assert.equal(shown({}, aTally({}, { planned: false })).headline, 'Finding out whom to tell.');
  });

  it('gives every reason in words, and no code', () => {
    const tally = aTally(
      { held: 13, failed: 7, blocked: 2, skipped: 4 },
      {
        reasons: {
          'held quiet-hours': 10,
          'held session': 3,
          'failed 413 MessageSizeTooBig': 1,
          'failed ECONNRESET': 4,
          'failed odd': 2,
          'blocked 403 Forbidden': 2,
          'skipped stopped': 4,
        },
      },
    );
    const data = shown({ status: 'sent' }, tally);
    assert.equal(
      factIn(data, 'Told later'),
      '13: 10 in their quiet hours, 3 until their next session as a lead',
    );
    assert.equal(
      factIn(data, 'Failed'),
      '7: 6 because Teams did not take it, 1 because it was too long for Teams',
    );
    assert.equal(factIn(data, 'Not told'), '4 have stopped messages of this kind');
    assert.doesNotMatch(JSON.stringify(data.facts), /\b4\d\d\b|ECONN|odd|quiet-hours/);
    assert.equal(reasonsOf(tally, 'pending'), '');
  });

  it('says how many have read it of those who have it, where that was asked', () => {
    assert.equal(factIn(shown({ acknowledge: true }, aTally({ sent: 12 }), 5), 'Have read it'), '5 of 12');
    assert.equal(factIn(shown({}, aTally({ sent: 12 })), 'Have read it'), undefined);
  });

  it('says how fast it goes and how long it will take', () => {
    const tally = aTally({ sent: 600, pending: 1800 }, { startedAt: minutesAgo(1) });
    assert.equal(paceWords(tally, now), 'About 10 a second, about 3 minutes left.');
    assert.equal(
      paceWords(aTally({ sent: 10, pending: 5 }, { startedAt: minutesAgo(1) }), now),
      'About 10 a minute, less than a minute left.',
    );
    assert.equal(paceWords(aTally({ sent: 10 }), now), '');
    assert.equal(paceWords(aTally({ pending: 10 }), now), '');
  });

  it('A2.3: names what asked afterwards, the newest where there are many, and not what was never asked', () => {
    const asked = (count: number) =>
      progressView(aBroadcast({ status: 'sent' }), {
        ...{ ...numbers, tally: aTally({ sent: 9 }) },
        asked: Array.from({ length: count }, (_, at) => ({
          id: `WP-0000${at}`,
          title: 'Is it *better*?',
          createdAt: `2026-11-2${at}T09:00:00Z`,
        })),
      }).data;
    assert.equal(asked(0).hasAsked, false);
    assert.deepEqual(asked(1).asked, [{ text: 'WP-00000: Is it \\*better\\*?' }]);
    assert.deepEqual(
      asked(7).asked.map(({ text }) => text.slice(0, 8)),
      ['WP-00002', 'WP-00003', 'WP-00004', 'WP-00005', 'WP-00006', 'And 2 be'],
    );
  });

  it('offers whoever may ask to ask whether it is better, once it was sent', () => {
    const looks = { ...numbers, tally: aTally({ sent: 9 }) };
    for (const status of ['sending', 'sent', 'cancelled'] as const) {
      const broadcast = aBroadcast({ status, startedAt: '2026-11-24T09:00:00Z' });
      assert.equal(progressView(broadcast, { ...looks, mayAsk: true }).data.canAsk, status === 'sent');
      assert.equal(progressView(broadcast, looks).data.canAsk, false);
    }
  });

  it('offers only what can still be done', () => {
    const flags = ['canStop', 'canCorrect', 'canResend', 'canChase'];
    const failed = aTally({ sent: 9, failed: 1 });
    assert.deepEqual(on(shown({ status: 'sending' }, failed), flags), ['canStop', 'canCorrect']);
    assert.deepEqual(on(shown({ status: 'sent' }, failed), flags), ['canCorrect', 'canResend']);
    assert.deepEqual(on(shown({ status: 'sent', acknowledge: true }, aTally({ sent: 9 }), 8), flags), [
      'canCorrect',
      'canChase',
    ]);
    assert.deepEqual(on(shown({ status: 'sent', acknowledge: true }, aTally({ sent: 9 }), 9), flags), [
      'canCorrect',
    ]);
    assert.deepEqual(on(shown({ status: 'sent', acknowledge: true, chases: 2 }), flags), ['canCorrect']);
  });
});

describe("the reader's card", () => {
  const shown = (more: Partial<Broadcast>, heard = {}) =>
    readerView(aBroadcast({ status: 'sent', ...more }), { now, organisation, heard }).data;

  it('A2.2: says who sent it, and how to stop the like', () => {
    const data = shown({});
    assert.equal(data.from, 'Cleo Marsh, at 10:10am on Tuesday 24 November');
    assert.ok(data.hasOptOut && !data.hasEmergency);
  });

  it('H7: is plain about an outage: whom to ring, and no line about stopping messages', () => {
    const data = shown({ class: 'outage' });
    assert.ok(!data.hasOptOut);
    assert.equal(data.emergency, 'If it cannot wait, ring Switchboard on **2222**.');
    assert.doesNotMatch(data.kind, /[!🙂🎉]/u);
  });

  it('A6.7, A6.2: says what can still be changed, until when, and who was asked', () => {
    const data = shown(aChange());
    assert.equal(data.influenceUntil, 'What you can still change, until Friday 18 December 2026');
    assert.ok(data.hasInfluence && data.hasEngaged);
  });

  it('says when the words were corrected, and by whom if not by the author', () => {
    const corrected = (by: typeof cleo) => shown({ corrections: [{ at: minutesAgo(5), by }] }).corrected;
    assert.equal(corrected(cleo), 'Corrected at 10:25am on Tuesday 24 November. These are the right words.');
    assert.match(corrected(ada), /November by Ada Quinn\./);
    assert.equal(shown({}).isCorrected, false);
  });

  it('A2.3: has a button to the story that it tells of, and none without one', () => {
    const told = shown({ status: 'sent', story: 'WS-7K2QX' });
    assert.deepEqual([told.hasStory, told.story], [true, 'WS-7K2QX']);
    assert.equal(shown({ status: 'sent' }).hasStory, false);
  });

  it('A2.6: tells where the words went, and keeps what was answered', () => {
    const data = shown(
      { question: 'When?', acknowledge: true },
      { read: true, answer: 'At 9', request: 'WL-7K2QX' },
    );
    assert.equal(data.replied, 'Your words went to Cleo Marsh as WL-7K2QX.');
    assert.deepEqual([data.answer, data.canRead, data.isRead], ['At 9', false, true]);
  });

  it('is marked as a test before it is sent, and as a reminder when it is one', () => {
    const test = readerView(aBroadcast(), { now, organisation }).data;
    assert.match(test.notice, /^This is a test/);
    const reminder = readerView(aBroadcast({ status: 'sent' }), { now, organisation, reminder: true }).data;
    assert.ok(reminder.isReminder && !reminder.hasNotice);
  });
});

describe('the form', () => {
  const form = (typed: Parameters<typeof formView>[0]['typed'], audiences = 3) =>
    formView({
      id: 'WB-7K2QX',
      typed,
      classes: ['outage'],
      audiences: Array.from({ length: audiences }, (_, at) => ({ id: `site:${at}`, name: `Site ${at}` })),
    }).data;

  it('keeps everything that was typed, right or wrong', () => {
    const words = aChange({ question: 'When?', requests: ['WL-7K2QX', 'WL-4M8TD'], acknowledge: true });
    const data = form(typedFrom(words));
    assert.equal(data.requests, 'WL-7K2QX WL-4M8TD');
    assert.deepEqual(
      [data.title, data.body, data.influence, data.until, data.engaged, data.acknowledge],
      [words.title, words.body, words.influence, words.until, words.engaged, 'true'],
    );
    assert.equal(form({ requests: 'not a number' }).requests, 'not a number');
  });

  it('offers at most 30 audiences, and the chosen one always', () => {
    const data = form({ audience: 'site:77' }, 100);
    assert.equal(data.audiences.length, 30);
    assert.equal(data.audiences.at(-1)?.value, 'site:77');
  });
});
