import assert from 'node:assert/strict';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { buttonsOf } from '../teams/cards.ts';
import type { Person } from '../teams/person.ts';
import { outboxEmpty } from './stored.ts';

const terms = {
  title: 'The new drug charts',
  instrument: 'mood',
  audience: 'everyone',
  closes: '2026-12-10',
};

describe('a pulse, from the form to what was heard', () => {
  let ward: Ward;
  let clock: ReturnType<typeof wallClock>;
  let crowd: readonly Person[];

  beforeEach(async () => {
    clock = wallClock('2026-12-02T10:00:00Z');
    ward = await openWard({ clock: clock.now });
    crowd = Array.from({ length: 14 }, (_, at) => {
      const n = String(at).padStart(2, '0');
      return ward.teams.person({ id: `0c0c0c0c-0000-4000-8000-0000000000${n}`, name: `Colleague ${n}` });
    });
    await Promise.all([...crowd, ward.cio].map((person) => person.installs()));
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') console.log(ward.logged.slice(-12).join(''));
    await ward.close();
  });

  const asked = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const form = await ward.cio.says('pulse');
    const preview = await ward.cio.presses(form.card, 'pulse.preview', { ...terms, ...more });
    const done = await ward.cio.presses(preview.card, 'pulse.create');
    // Whoever was not told before its close is not told any more.
    await outboxEmpty(ward);
    return /WP-[0-9A-Z]{5}/.exec(JSON.stringify(done.card))?.[0] ?? assert.fail(done.text);
  };

  const answers = async (person: Person, word: string): Promise<string> => {
    const card = await person.chat().shows(/The new drug charts/);
    return (await person.presses(card, word)).text;
  };

  const first = (count: number): readonly Person[] => crowd.slice(0, count);

  it('D4.1: shows nothing while it is open, and the same numbers to everybody asked once it has closed', async () => {
    const id = await asked();
    const texts = await Promise.all(first(12).map((person, at) => answers(person, at < 9 ? 'Good' : 'Bad')));
    assert.match(texts[0] ?? '', /Thank you/);
    const open = await ward.cio.sends('pulse.results', { id });
    assert.doesNotMatch(open.text, /%|[0-9] of [0-9]+ answered/);
    await ward.cio.sends('pulse.close', { id });
    await ward.cio.chat().shows(/12 of 15 answered/);
    const results = await ward.cio.sends('pulse.results', { id });
    assert.match(results.text, /75%.*46\.8%.*91\.1%/s);
    await crowd[13]?.chat().shows(/75%/);
    assert.match((await crowd[0]?.sends('pulse.results', { id }))?.text ?? '', /75%/);
    const stranger = await ward.nadia.sends('pulse.results', { id });
    assert.match(stranger.text, /cannot find those questions/);
  });

  it('says "few" where fewer than 11 answered, and keeps no number of them', async () => {
    const id = await asked();
    await Promise.all(first(10).map((person) => answers(person, 'Bad')));
    await ward.cio.sends('pulse.close', { id });
    await ward.cio.chat().shows(/Fewer than 11 answered/);
  });

  it('closes by itself on the day that was named, reminds once, and those alone who have not answered', async () => {
    const id = await asked();
    await Promise.all(first(13).map((person) => answers(person, 'Very good')));
    await outboxEmpty(ward);
    const copies = (person: Person): number =>
      person
        .chat()
        .messages.filter(({ card }) => buttonsOf(card ?? {}).some(({ verb }) => verb === 'pulse.answer'))
        .length;
    clock.to('2026-12-08T10:00:00Z');
    await crowd[13]?.chat().shows(/A reminder/);
    await outboxEmpty(ward);
    assert.equal(copies(crowd[0] as Person), 1);
    assert.equal(copies(crowd[13] as Person), 2);
    clock.to('2026-12-11T00:01:00Z');
    await ward.cio.chat().shows(/13 of 15 answered/);
    const late = await crowd[13]?.sends('pulse.answer', { id, q1: '3' });
    assert.match(late?.text ?? '', /over/i);
  });

  it('D4.4: a comment becomes a request without a name, and nobody is asked again before they hear back', async () => {
    const id = await asked();
    await Promise.all(first(12).map((person) => answers(person, 'Good')));
    await crowd[3]?.sends('pulse.answer', {
      id,
      q1: '4',
      comment: 'The charts print twice',
      consent: 'true',
    });
    await crowd[4]?.sends('pulse.answer', { id, q1: '4', comment: 'Thank you all' });
    await ward.cio.sends('pulse.close', { id });
    const results = await ward.cio.chat().shows(/Read the comments \(2\)/);
    let card = (await ward.cio.presses(results, 'pulse.comments')).card;
    let number = '';
    for (let left = 2; left > 0; left -= 1) {
      const isOurs = JSON.stringify(card).includes('print twice');
      const decided = await ward.cio.presses(
        card,
        isOurs ? 'Make a request of it' : 'Show it with the results',
      );
      number = /WL-[0-9A-Z]{5}/.exec(decided.text)?.[0] ?? number;
      card = decided.card;
    }
    const request = await ward.cio.sends('request.show', { id: number });
    assert.match(request.text, /The charts print twice/);
    assert.match((await crowd[0]?.sends('pulse.results', { id }))?.text ?? '', /Thank you all/);

    clock.to('2026-12-20T10:00:00Z');
    const blocked = await ward.cio.sends('pulse.preview', { id: 'WP-ZZZZZ', ...terms, closes: '2026-12-28' });
    assert.match(blocked.text, new RegExp(`First tell these people what you heard in ${id}`));
    const form = await ward.cio.presses((await ward.cio.sends('pulse.show', { id })).card, 'broadcast.start');
    assert.match(JSON.stringify(form.card), new RegExp(number));
    const draft = await ward.cio.presses(form.card, 'broadcast.draft', { body: 'We heard you.' });
    const broadcast = /WB-[0-9A-Z]{5}/.exec(JSON.stringify(draft.card))?.[0] ?? assert.fail(draft.text);
    await ward.cio.sends('broadcast.send', { id: broadcast });
    await ward.lead.sends('broadcast.approve', { id: broadcast });
    await crowd[0]?.chat().shows(/We heard you/);
    const free = await ward.cio.sends('pulse.preview', { id: 'WP-ZZZZZ', ...terms, closes: '2026-12-28' });
    assert.match(free.text, /Ask 16 colleagues/);
    assert.match((await ward.cio.sends('pulse.show', { id })).text, new RegExp(broadcast));
  });

  it('D4.3: asks nobody twice within 14 days, and never again whoever said so', async () => {
    await asked();
    await crowd[0]?.chat().shows(/The new drug charts/);
    await crowd[0]?.presses(await (crowd[0] as Person).chat().shows(/drug charts/), 'pulse.decline');
    await outboxEmpty(ward);
    const again = await ward.lead.sends('pulse.preview', { id: 'WP-ZZZZZ', ...terms, audience: 'role:cio' });
    assert.match(again.text, /1 were asked in the last 14 days|Nobody can be asked now/);
  });

  it('keeps one answer of somebody who answers on two devices at once, and the last of several', async () => {
    const id = await asked();
    await Promise.all(first(11).map((person) => answers(person, 'Good')));
    const both = await Promise.all(['5', '1'].map((q1) => crowd[11]?.sends('pulse.answer', { id, q1 })));
    assert.deepEqual(
      both.map((turn) => /Thank you/.test(turn?.text ?? '')),
      [true, true],
    );
    await ward.cio.sends('pulse.close', { id });
    await ward.cio.chat().shows(/12 of 15 answered/);
  });
});
