import assert from 'node:assert/strict';
import { sentences } from '../../bot/core/refusal.ts';
import { type BreakableLine, breakableLine } from '../storage/breakable-line.ts';
import { bothTables } from '../support/everything.ts';
import { openPulseWard, type PulseWard, pulseTerms } from '../support/pulse-ward.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { buttonsOf, inputsOf } from '../teams/cards.ts';
import type { Person } from '../teams/person.ts';
import type { Turn } from '../teams/turn.ts';
import { isRestless, outboxEmpty } from './stored.ts';

const unknown = 'WP-ZZZZZ';
const number = '999 000 0018';
const noPulse = sentences['no-pulse'];

/** Which version of which row is kept, without what changes by itself. */
const kept = async (ward: PulseWard): Promise<readonly string[]> => {
  const { all, ballots } = await bothTables(ward);
  return [...all, ...ballots]
    .filter(({ rowKey }) => !isRestless(rowKey))
    .map(({ rowKey, etag }) => `${rowKey} ${etag}`);
};

describe('a pulse that is answered wrongly', () => {
  let ward: PulseWard;
  let id: string;
  let asked: Person;
  before(async () => {
    ward = await openPulseWard(13);
    asked = ward.crowd[0] ?? assert.fail();
    id = await ward.asks({ instrument: 'mood,umux-lite' });
  });
  after(() => ward.close());

  /** A card that says so, and not a row is another than before. */
  const answersAndKeeps = async (what: () => Promise<Turn>, says: string | RegExp): Promise<Turn> => {
    const before = await kept(ward);
    const turn = await what();
    assert.equal(turn.status, 200);
    assert.ok(typeof says === 'string' ? turn.text.includes(says) : says.test(turn.text), turn.text);
    assert.deepEqual(await kept(ward), before);
    return turn;
  };

  it('keeps nothing that is out of scale, and asks again', async () => {
    for (const wrong of [
      { q1: '6' },
      { q1: '0' },
      { q1: '3', q2: '8', q3: '1' },
      { q1: 99, q2: '1', q3: '1' },
    ]) {
      const turn = await answersAndKeeps(
        () => asked.sends('pulse.answer', { id, ...wrong }),
        'That is not one of the answers. Nothing was counted.',
      );
      assert.match(turn.text, /Question 1 of 3/);
    }
  });

  it('keeps nothing that is no answer at all', async () => {
    for (const q1 of ['good', '1000000000', 1e9, -1, 2.5, '2.5', ' 3', null, ['3'], { a: 1 }, true]) {
      await answersAndKeeps(() => asked.sends('pulse.answer', { id, q1 }), sentences['bad-field']);
    }
  });

  it('keeps nothing until all is answered, and says where a question was left out', async () => {
    await answersAndKeeps(() => asked.sends('pulse.answer', { id }), /Question 1 of 3/);
    await answersAndKeeps(() => asked.sends('pulse.answer', { id, q1: '4' }), /Question 2 of 3/);
    for (const gap of [{ q2: '4' }, { q1: '4', q3: '4' }, { q3: '1' }]) {
      await answersAndKeeps(
        () => asked.sends('pulse.answer', { id, ...gap }),
        'Answer every question, then send it. Nothing was counted yet.',
      );
    }
  });

  it('is to whoever was not asked as if it were not there', async () => {
    const { nadia } = ward;
    for (const data of [
      { q1: '4', q2: '4', q3: '4' },
      { q1: '4' },
      { q1: '9' },
      {},
      { q1: '4', comment: number },
    ])
      await answersAndKeeps(() => nadia.sends('pulse.answer', { id, ...data }), noPulse);
    for (const verb of ['pulse.show', 'pulse.results', 'pulse.decline', 'pulse.comments'])
      await answersAndKeeps(() => nadia.sends(verb, { id }), noPulse);
    const turns = await Promise.all(
      ['pulse.show', 'pulse.answer'].map((verb) => nadia.sends(verb, { id: unknown, q1: '1' })),
    );
    for (const { text } of turns) assert.ok(text.includes(noPulse));
  });

  it('is closed, called off, stopped and read by its author alone', async () => {
    for (const person of [asked, ward.lead, ward.admin, ward.nadia]) {
      for (const verb of ['pulse.close', 'pulse.cancel', 'pulse.stop'])
        await answersAndKeeps(() => person.sends(verb, { id }), sentences['not-allowed']);
      for (const verb of ['pulse.comments', 'pulse.comment'])
        await answersAndKeeps(() => person.sends(verb, { id, comment: 'a', decision: 'show' }), noPulse);
    }
    await answersAndKeeps(() => ward.cio.sends('pulse.cancel', { id }), sentences['no-longer']);
    await answersAndKeeps(() => ward.cio.sends('pulse.close', { id: unknown }), noPulse);
  });

  it('D4.1: says nothing of its answers to anybody before it is over, not even to its author or an administrator', async () => {
    await ward.crowd[1]?.sends('pulse.answer', {
      id,
      q1: '1',
      q2: '1',
      q3: '1',
      comment: 'Slow',
      consent: 'true',
    });
    for (const person of [ward.cio, ward.admin]) {
      for (const verb of ['pulse.results', 'pulse.show']) {
        const { text } = await person.sends(verb, { id });
        assert.doesNotMatch(text, /%|Slow|answered this|of 14 answered/);
      }
    }
    assert.match((await ward.cio.sends('pulse.comments', { id })).text, /no .*comment|nothing|none/i);
  });

  it('keeps one answer of somebody who answers twice at once, and the last of several', async () => {
    const whole = (q1: string) => asked.sends('pulse.answer', { id, q1, q2: '4', q3: '4' });
    for (const { text } of await Promise.all(['1', '5', '2', '4'].map(whole)))
      assert.match(text, /Thank you/);
    await whole('3');
    assert.match((await asked.sends('pulse.show', { id })).text, /Neither|OK|Mixed|neither/i);
    const { ballots } = await bothTables(ward);
    assert.equal(ballots.filter(({ rowKey }) => rowKey.startsWith('ballot|')).length, 14);
  });

  it('D1.3: never keeps a patient’s number in words, and gives the words back; what was answered stays', async () => {
    const before = await kept(ward);
    const turn = await asked.sends('pulse.answer', {
      ...{ id, q1: '3', q2: '4', q3: '4', consent: 'true' },
      comment: `The chart of ${number} prints twice`,
    });
    assert.match(turn.text, /what looks like an NHS number and took it out/);
    const values = inputsOf(turn.card).map(({ value }) => value);
    assert.ok(values.includes('The chart of [NHS number removed] prints twice'), `${values}`);
    assert.deepEqual(await kept(ward), before);
    const again = await asked.presses(turn.card, 'pulse.answer');
    assert.match(again.text, /Your words were added/);
  });

  it('D1.2: lets words pass that may be about a patient once their writer says so', async () => {
    const words = 'The chart of DOB 03/04/1950 prints twice';
    const turn = await asked.sends('pulse.answer', { id, q1: '3', q2: '4', q3: '4', comment: words });
    assert.match(turn.text, /Nothing was sent yet/);
    assert.match((await asked.presses(turn.card, 'pulse.answer')).text, /Your words were added/);
    assert.match(JSON.stringify((await asked.sends('pulse.show', { id })).card), /DOB 03/);
  });

  it('refuses words that are too long, and numbers that are none', async () => {
    const whole = { id, q1: '3', q2: '4', q3: '4' };
    await answersAndKeeps(
      () => asked.sends('pulse.answer', { ...whole, comment: 'x'.repeat(501) }),
      sentences['too-long'],
    );
    for (const bad of ['', 'WP-1', 'WL-00000', `${id}'`, 'pulse|x', '*'])
      await answersAndKeeps(() => asked.sends('pulse.answer', { ...whole, id: bad }), sentences['bad-field']);
  });

  it('takes no answer once it is over, however often it is pressed, and says so', async () => {
    for (const person of ward.crowd.slice(1, 12))
      await person.sends('pulse.answer', { id, q1: '4', q2: '6', q3: '6' });
    await ward.ends(id);
    const last = ward.crowd[12] ?? assert.fail();
    for (const data of [
      { q1: '4', q2: '4', q3: '4' },
      { q1: '9' },
      { q1: '4' },
      { q1: '4', q2: '4', q3: '4', comment: 'Late' },
    ]) {
      const turn = await answersAndKeeps(() => last.sends('pulse.answer', { id, ...data }), /This is over/);
      assert.equal(inputsOf(turn.card).length, 0);
      assert.ok(!buttonsOf(turn.card).some(({ verb }) => verb === 'pulse.answer'));
    }
    await answersAndKeeps(
      () => last.sends('pulse.answer', { id, q1: '4', q2: '4', q3: '4', comment: number }),
      /This is over/,
    );
    await answersAndKeeps(() => ward.cio.sends('pulse.close', { id }), /12 of 14 answered/);
  });

  it('B5: makes no request of a comment whose writer did not agree, nor of one that is not there', async () => {
    const { card } = await ward.cio.sends('pulse.comments', { id });
    const [first] = buttonsOf(card).flatMap(({ json }) => (json.data as { comment?: string })?.comment ?? []);
    const all = (await bothTables(ward)).ballots.filter(({ rowKey }) => rowKey.startsWith('comment|'));
    const refusing = all.map(({ v0 }) => JSON.parse(String(v0))).find(({ consent }) => !consent);
    assert.ok(first && refusing);
    const decide = (comment: string, decision: string) =>
      ward.cio.sends('pulse.comment', { id, comment, decision });
    await answersAndKeeps(() => decide(refusing.id, 'request'), 'Its writer did not agree to that.');
    await answersAndKeeps(() => decide('not-there', 'show'), 'That comment was dealt with already.');
    await answersAndKeeps(() => decide(first, 'publish'), sentences['bad-field']);
    await answersAndKeeps(() => decide("x' or 1", 'show'), sentences['bad-field']);
    await decide(refusing.id, 'hide');
    await answersAndKeeps(() => decide(refusing.id, 'show'), 'That comment was dealt with already.');
  });

  it('A2.3: makes one request of a comment that is pressed three times at once', async () => {
    const all = (await bothTables(ward)).ballots.filter(({ rowKey }) => rowKey.startsWith('comment|'));
    const agreed = all.map(({ v0 }) => JSON.parse(String(v0))).find(({ consent }) => consent);
    const press = () => ward.cio.sends('pulse.comment', { id, comment: agreed.id, decision: 'request' });
    await Promise.all([press(), press(), press()]);
    await outboxEmpty(ward);
    const requests = (await bothTables(ward)).all.filter(({ rowKey }) => rowKey.startsWith('request|'));
    assert.equal(requests.length, 1);
    assert.match(JSON.stringify(requests), /Slow/);
    assert.equal((await ward.cio.sends('pulse.show', { id })).text.match(/WL-[0-9A-Z]{5}/g)?.length, 1);
  });
});

describe('a pulse that is asked wrongly', () => {
  let ward: PulseWard;
  before(async () => {
    ward = await openPulseWard(2);
  });
  after(() => ward.close());

  const pulses = async (): Promise<number> =>
    (await bothTables(ward)).all.filter(({ rowKey }) => rowKey.startsWith('pulse|')).length;

  it('is sent by those alone whom the settings name', async () => {
    for (const person of [ward.nadia, ward.informatics, ward.admin, ward.safetyOfficer]) {
      for (const verb of ['pulse.start', 'pulse.preview', 'pulse.create']) {
        const turn = await person.sends(verb, { id: 'WP-00000', ...pulseTerms });
        assert.ok(turn.text.includes(sentences['not-allowed']), turn.text);
      }
    }
    assert.equal(await pulses(), 0);
  });

  it('comes back with what it lacks, and every word that was typed', async () => {
    for (const [more, says] of [
      [{ title: '' }, /Write a title/],
      [{ closes: '2026-12-01' }, /Choose a later last day/],
      [{ audience: 'team:nobody' }, /Choose who is asked/],
      [{ instrument: 'gone' }, /no longer there/],
      [{ every: 'FREQ=SECONDLY' }, /Choose how often/],
    ] as const) {
      for (const verb of ['pulse.preview', 'pulse.create']) {
        const turn = await ward.cio.sends(verb, { id: 'WP-00000', ...pulseTerms, ...more });
        assert.match(turn.text, says);
        if (!('title' in more))
          assert.ok(inputsOf(turn.card).some(({ value }) => value === pulseTerms.title));
      }
    }
    assert.equal(await pulses(), 0);
  });

  it('D1.3: never keeps a patient’s number in its title or statement, and gives the words back', async () => {
    for (const field of ['title', 'own'] as const) {
      const typed = { ...pulseTerms, instrument: 'own', own: 'It helps', [field]: `Chart of ${number}` };
      for (const verb of ['pulse.start', 'pulse.preview', 'pulse.create']) {
        const turn = await ward.cio.sends(verb, { id: 'WP-00000', ...typed });
        assert.match(turn.text, /what looks like an NHS number/, verb);
        assert.ok(
          inputsOf(turn.card).some(({ value }) => value === 'Chart of [NHS number removed]'),
          verb,
        );
      }
    }
    assert.doesNotMatch(JSON.stringify(await bothTables(ward)) + ward.logged.join(''), /999\D?000\D?0018/);
    assert.equal(await pulses(), 0);
  });

  it('is sent off once, though it is pressed three times at once and once more later', async () => {
    const press = () => ward.cio.sends('pulse.create', { id: 'WP-00001', ...pulseTerms });
    const turns = await Promise.all([press(), press(), press()]);
    for (const { text } of [...turns, await press()]) {
      assert.doesNotMatch(text, /was taken|already|could not/);
      assert.match(text, /The new drug charts/);
    }
    await outboxEmpty(ward);
    assert.equal(await pulses(), 1);
    for (const person of ward.crowd)
      assert.equal(person.chat().messages.length, 2, 'a welcome and a question');
  });

  it('D4.1: does not change its audience, its questions or its breakdowns once it was sent off', async () => {
    const before = await kept(ward);
    for (const more of [
      { audience: 'role:lead' },
      { instrument: 'umux-lite' },
      { by: 'site' },
      { closes: '2026-12-09' },
      { title: 'Something else' },
    ]) {
      const turn = await ward.cio.sends('pulse.create', { id: 'WP-00001', ...pulseTerms, ...more });
      assert.match(turn.text, /It was sent off already\. Its questions and its people stay as they are\./);
      assert.match(turn.text, /The new drug charts/);
    }
    assert.deepEqual(await kept(ward), before);
  });

  it('takes no number that is somebody else’s, and asks the same people no second time meanwhile', async () => {
    const other = await ward.lead.sends('pulse.create', {
      id: 'WP-00001',
      ...pulseTerms,
      audience: 'role:lead',
    });
    assert.match(other.text, /That number was taken\. Nothing was sent yet/);
    assert.ok(inputsOf(other.card).some(({ value }) => value === pulseTerms.title));
    const again = await ward.lead.sends('pulse.create', { id: 'WP-00002', ...pulseTerms });
    assert.match(again.text, /These people are being asked already \(WP-00001\)/);
    assert.equal(await pulses(), 1);
  });

  it('ends once, though it is pressed three times at once, and before anybody could be asked', async () => {
    const id = 'WP-00003';
    await ward.lead.sends('pulse.create', { id, ...pulseTerms, audience: 'role:admin' });
    await Promise.all([1, 2, 3].map(() => ward.lead.sends('pulse.close', { id })));
    await ward.lead.chat().shows(/Fewer than 11 answered/);
    const events = (await bothTables(ward)).all.filter(({ rowKey }) => rowKey.startsWith(`event|${id}`));
    assert.equal(events.length, 3, 'created, closing, closed');
  });
});

describe('a pulse on a day without storage', () => {
  let ward: PulseWard;
  let line: BreakableLine;
  before(async () => {
    line = await breakableLine(await sharedTables());
    ward = await openPulseWard(2, { connection: line.connection });
  });
  after(async () => {
    await ward.close();
    await line.close();
  });

  it('A2.3: keeps what it follows on the form that comes back, though nobody could look whether it may', async () => {
    const typed = { id: 'WP-00000', ...pulseTerms, follows: 'WB-ZZZZZ' };
    const followsOn = ({ card }: Turn): unknown =>
      buttonsOf(card).find(({ verb }) => verb === 'pulse.preview')?.data.follows;
    await line.cut();
    const lost = await ward.cio.sends('pulse.preview', typed);
    assert.equal(followsOn(lost), 'WB-ZZZZZ');
    await line.mend();
    assert.equal(followsOn(await ward.cio.sends('pulse.preview', { ...typed, title: '' })), '');
  });

  it('A1.8: gives words back that could not be kept, takes them later, and logs nobody’s name', async () => {
    const id = await ward.asks();
    const [nadia] = ward.crowd;
    if (!nadia) assert.fail();
    await nadia.sends('pulse.answer', { id, q1: '4' });
    await line.cut();
    const whole = { id, q1: '2', comment: 'The charts print twice', consent: 'true' };
    const lost = await nadia.sends('pulse.answer', whole);
    assert.match(lost.text, /We could not save or read this\. Nothing was changed/);
    assert.ok(
      inputsOf(lost.card).some(({ value }) => value === whole.comment),
      'the words are not lost',
    );
    const bare = await nadia.sends('pulse.answer', { id, q1: '2' });
    assert.match(bare.text, /We could not save or read this/);
    await line.mend();
    const kept = await nadia.presses(lost.card, 'pulse.answer');
    assert.match(kept.text, /Your words were added/);
    const mine = await nadia.sends('pulse.show', { id });
    assert.match(JSON.stringify(mine.card), /print twice/);
    const logged = ward.logged.join('');
    assert.match(logged, /ECONNREFUSED|ECONNRESET/);
    for (const sign of [nadia.id, nadia.name, nadia.member.id, 'print twice'])
      assert.ok(!logged.includes(sign));
  });
});
