import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { sentences } from '../../bot/core/refusal.ts';
import type { Request } from '../../bot/request/request.ts';
import { people } from '../support/people.ts';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Person } from '../teams/person.ts';
import { keysStored, outboxEmpty, storedBy } from './stored.ts';

/** In for one hour, when Lena is not. */
const farah = {
  id: '10000000-0000-4000-8000-000000000011',
  name: 'Farah Siddiqui',
  roles: ['lead'],
  profession: 'physiotherapist',
  sessions: [{ day: 'Thu', from: '14:00', to: '15:00' }],
};

const settings = {
  people: [
    { ...people.lead, buddy: people.informatics.id },
    farah,
    ...[people.informatics, people.cio, people.admin, people.safetyOfficer],
  ],
  routing: [
    { id: 'therapy', when: "contains(words, 'therapy')", to: 'lead:profession=physiotherapist' },
    { id: 'else', when: 'true', to: 'informatics' },
  ],
};

const question = /Is what we say about you still right\?/;

describe('A4.1, A4.2: the directory of leads', () => {
  let ward: Ward;
  let time: ReturnType<typeof wallClock>;
  beforeEach(async () => {
    time = wallClock('2026-11-20T10:00:00Z');
    ward = await openWard({ clock: time.now, settings });
    await ward.lead.says('help');
    await ward.informatics.says('help');
    // Farah's own is confirmed, so that this is about Lena's.
    await ward.teams.person(farah).sends('who.confirm');
    await looked();
  });
  afterEach(() => ward.close());

  /** The leads are listed a second after the start. */
  const looked = async (): Promise<void> => {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await keysStored(ward, 'waiting|')).some((key) => key.includes(`listed:${people.lead.id}`)))
        return;
      await pause(50);
    }
    assert.fail('nobody was listed');
  };
  const questions = (): number => ward.lead.chat().messages.filter(({ text }) => question.test(text)).length;
  const raises = async (): Promise<string> => {
    const { nadia } = ward;
    await nadia.says('The therapy list is empty');
    const { text } = await nadia.pressesIn(nadia.chat(), 'request.submit');
    return /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);
  };
  const request = async (id: string): Promise<Request> => {
    const [row] = await storedBy(ward, `request|${id}`);
    return JSON.parse(String(row?.v0 ?? assert.fail(id)));
  };
  const chosen = async (): Promise<string | undefined> => (await request(await raises())).lead?.id;
  const reads = async (who: Person, text = 'who are our CCIOs?'): Promise<string> =>
    (await who.says(text)).text;

  it('asks a lead in their session, counts on nobody who does not answer, and asks again after a year', async () => {
    assert.match(await reads(ward.nadia), /Physiotherapist and clinical digital lead, Main/);
    assert.match(await reads(ward.nadia), /In next: Tuesday 24 November, 9am to 1pm/);
    assert.match(await reads(ward.nadia), /Works with Ivan Petrov in informatics/);
    assert.match(
      await reads(ward.nadia),
      /Lena Fox[\s\S]*Not confirmed yet[\s\S]*Farah[\s\S]*Confirmed on 20 November 2026/,
    );
    await outboxEmpty(ward);
    assert.equal(questions(), 0, 'A4.15: nothing on Friday');

    time.to('2026-11-24T09:00:01Z');
    const asked = await ward.lead.chat().shows(question, 4000);
    assert.match(asked.text, /Lena Fox[\s\S]*Ask about: elective care[\s\S]*Each week: Tuesday 9am to 1pm/);
    assert.match(asked.text, /Please answer by 22 February 2027/);
    await ward.restart();
    await ward.restart();
    await pause(1500);
    assert.equal(questions(), 1, 'once, through two restarts in the session');

    time.to('2027-02-16T10:00:00Z');
    assert.equal(await chosen(), people.lead.id, 'who has the most time');
    time.to('2027-02-23T10:00:00Z');
    assert.match(
      await reads(ward.nadia),
      /Lena Fox[\s\S]*This may be out of date\. Nobody has confirmed it yet\./,
    );
    const passedOver = await raises();
    assert.equal((await request(passedOver)).lead?.id, farah.id);
    const passed = await ward.informatics.sends('triage.assign', {
      id: passedOver,
      assignee: people.lead.id,
    });
    assert.match(passed.text, /Passed to Lena Fox/, 'a person may');
    await pause(1500);
    assert.equal((await request(passedOver)).owner?.id, people.lead.id, 'and it stays');

    const done = await ward.lead.presses(asked, 'Yes, it is right');
    assert.match(done.text, /Thank you[\s\S]*Confirmed on 23 February 2027/);
    assert.match(await reads(ward.omar, 'Who'), /Lena Fox[\s\S]*Confirmed on 23 February 2027/);
    assert.doesNotMatch(await reads(ward.omar), /out of date/);
    assert.equal(await chosen(), people.lead.id, 'at once');

    const before = questions();
    time.to('2027-11-30T09:00:01Z');
    await pause(1500);
    assert.equal(questions(), before, 'a year after they were asked is too soon');
    time.to('2028-02-29T09:00:01Z');
    await ward.connector.until(() => questions() === before + 1, 6000);
    await pause(1200);
    assert.equal(questions(), before + 1);
  }).timeout(60_000);

  it('lets them confirm it in the directory, and asks no more that year', async () => {
    const own = await ward.lead.says('who are our leads');
    const thanked = await ward.lead.presses(own.card, 'Yes, it is right');
    assert.match(
      thanked.text,
      /Thank you[\s\S]*Our clinical digital leads[\s\S]*Confirmed on 20 November 2026/,
    );
    assert.match((await ward.lead.presses(own.card, 'Yes, it is right')).text, /Thank you/, 'a second tap');
    const [row] = await storedBy(ward, `listed|${people.lead.id}`);
    assert.deepEqual(Object.keys(JSON.parse(String(row?.v0))).sort(), ['confirmed', 'since']);
    time.to('2026-11-24T09:00:01Z');
    await pause(1500);
    assert.equal(questions(), 0);
  });

  it('offers the button to nobody else, and takes it from nobody else', async () => {
    for (const other of [ward.nadia, ward.informatics, ward.cio]) {
      assert.doesNotMatch(await reads(other), /Yes, it is right/);
      assert.match(
        (await other.sends('who.confirm', { id: people.lead.id })).text,
        new RegExp(sentences['not-allowed'].slice(0, 20)),
      );
    }
    const inChannel = await ward.lead.saysIn(ward.triage, 'who are our leads?');
    assert.match(inChannel.text, /Lena Fox/);
    assert.doesNotMatch(inChannel.text, /Yes, it is right/, 'where others would press it');
  });

  it('confirms nothing that the card did not say', async () => {
    const stale = await ward.lead.sends('who.confirm', { seen: '0123456789ab' });
    assert.match(stale.text, /Some of this has changed since that card[\s\S]*Not confirmed yet/);
    const right = await ward.lead.presses(stale.card ?? assert.fail(), 'Yes, it is right');
    assert.match(right.text, /Confirmed on 20 November 2026/);
  });

  it('turns what has changed into a request to informatics', async () => {
    time.to('2026-11-24T09:00:01Z');
    const asked = await ward.lead.chat().shows(question, 4000);
    const form = await ward.lead.presses(asked, 'Something has changed');
    assert.match(form.text, /Please change what the list of digital leads says about me/);
    const what = 'Please change what the list of digital leads says about me: I am in on Mondays now';
    const sent = await ward.lead.presses(form.card ?? assert.fail(), 'Send', { what });
    const id = /WL-[0-9A-Z]{5}/.exec(sent.text)?.[0] ?? assert.fail(sent.text);
    const { desk, what: kept } = await request(id);
    assert.deepEqual([desk, kept], ['informatics', what]);
  });
});
