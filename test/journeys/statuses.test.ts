import assert from 'node:assert/strict';
import { people } from '../support/people.ts';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Card } from '../teams/cards.ts';
import type { Person } from '../teams/person.ts';

const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);

/** A Tuesday in term, at nine. */
const start = '2026-11-24T09:00:00Z';

describe('a request through the statuses of B2', () => {
  let ward: Ward;
  let id: string;
  let time: ReturnType<typeof wallClock>;
  beforeEach(async () => {
    time = wallClock(start);
    ward = await openWard({ clock: time.now });
    await ward.nadia.says('The label printer on Ward 4 is broken');
    id = numberIn((await ward.nadia.pressesIn(ward.nadia.chat(), 'request.submit')).text);
  });
  afterEach(() => ward.close());

  /** Opens the menu of the request and one of its forms, as a thumb does. */
  const opens = async (person: Person, form: string): Promise<Card> => {
    const card = (await person.sends('request.show', { id, side: 'desk' })).card;
    const more = await person.presses(card ?? assert.fail('no card'), 'More');
    return (await person.presses(more.card ?? assert.fail('no menu'), form)).card ?? assert.fail('no form');
  };

  it('A4.16: has a date, and every later date with its reason, before everybody who has the problem', async () => {
    const { nadia, omar, informatics } = ward;
    await omar.sends('request.join', { id });
    await informatics.presses(await opens(informatics, 'Give a date'), 'triage.plan', {
      until: '2026-11-27',
    });
    const told = await nadia.chat().shows(/planned to be done by 6pm on Friday 27 November/);
    assert.match(told.text, /Ivan Petrov has this, and there is a date/);
    await omar.chat().shows(/there is a date/);

    const again = await informatics.presses(await opens(informatics, 'Give a date'), 'triage.plan', {
      until: '2026-12-01',
    });
    assert.match(again.text, /A date was given before\. Say why it moves\./);
    await informatics.presses(await opens(informatics, 'Give a date'), 'triage.plan', {
      until: '2026-12-01',
      reason: 'The part is late',
    });
    const card = (await nadia.sends('request.show', { id })).text;
    assert.match(card, /promised this by 6pm on Friday 27 November/);
    assert.match(
      card,
      /moved it to 6pm on Tuesday 1 December 2026\. The part is late|moved it to 6pm on Tuesday 1 December\. The part is late/,
    );
  });

  it('A1.7: stays with somebody here while a supplier works on it, and comes back', async () => {
    const { nadia, informatics, lead } = ward;
    const form = await opens(informatics, 'With a supplier');
    const handed = await informatics.presses(form, 'triage.supplier', {
      supplier: 'Acme',
      reference: 'CS-7',
    });
    assert.match(handed.text, /Ivan Petrov has this with Acme/);
    const card = (await nadia.sends('request.show', { id })).text;
    assert.match(card, /Ivan Petrov keeps it for you\. The supplier's number is CS-7\./);
    const more = await lead.presses((await lead.sends('request.show', { id, side: 'desk' })).card, 'More');
    const back = await lead.presses(more.card, 'Start work');
    assert.match(back.text, /Ivan Petrov is working on this/);
  });

  it('is passed to a colleague, who is told and takes it; a second tap changes nothing', async () => {
    const { informatics, lead, nadia } = ward;
    await informatics.sends('triage.take', { id });
    await lead.says('help');
    const passed = await informatics.presses(await opens(informatics, 'Pass it on'), 'triage.assign', {
      assignee: people.lead.id,
    });
    assert.match(passed.text, /Passed to Lena Fox, not yet read/);
    const twice = await informatics.sends('triage.assign', { id, assignee: people.lead.id });
    assert.match(twice.text, /Passed to Lena Fox/);
    assert.match((await nadia.sends('request.show', { id })).text, /Passed to Lena Fox, not yet read/);
    assert.match((await lead.sends('triage.take', { id })).text, /Lena Fox has this/);
    assert.match((await informatics.sends('triage.take', { id })).text, /moved on/i);
  });

  it('is passed to nobody who is no colleague of the desk', async () => {
    const { informatics, nadia } = ward;
    const refused = await informatics.sends('triage.assign', { id, assignee: nadia.id });
    assert.match(refused.text, /They cannot see this request/);
    assert.match((await informatics.sends('request.show', { id, side: 'desk' })).text, /Nobody has this yet/);
  });

  it('is put aside until a day, comes back by itself, and waits at the end of the queue meanwhile', async () => {
    const { informatics, nadia } = ward;
    await nadia.says('Second request');
    const second = numberIn((await nadia.pressesIn(nadia.chat(), 'request.submit')).text);
    await informatics.sends('triage.take', { id });
    await informatics.presses(await opens(informatics, 'Give a date'), 'triage.snooze', {
      until: '2026-11-26',
    });
    const queue = (await informatics.says('queue')).text;
    assert.ok(queue.indexOf(second) < queue.indexOf(id), queue);
    time.to('2026-11-26T08:01:00Z');
    await informatics.chat().shows(/Ivan Petrov has this[\s\S]*Give the outcome/, 10_000);
    const later = (await informatics.says('queue')).text;
    assert.ok(later.indexOf(id) < later.indexOf(second), later);
  });

  it('D3.4: is not put aside where a patient could come to harm', async () => {
    const { informatics, nadia } = ward;
    await nadia.says('The pump shows the wrong rate');
    const concern = numberIn((await nadia.pressesIn(nadia.chat(), 'request.submit', { harm: 'could' })).text);
    const refused = await informatics.sends('triage.snooze', { id: concern, until: '2026-11-26' });
    assert.match(refused.text, /A patient could come to harm, so this stays where everybody sees it/);
  });

  it('ends with its reason where it was sent in error, and its requester hears so', async () => {
    const { informatics, nadia } = ward;
    await informatics.presses(await opens(informatics, 'Sent in error'), 'triage.void', { reason: 'A test' });
    await nadia.chat().shows(/Taken off the list, because it was sent in error/);
    assert.match((await informatics.says('queue')).text, /Every request has an outcome/);
  });

  it('D6.3: has its owner reminded before the time is over, the leads told after, and a word for who waits', async () => {
    const { nadia, lead, informatics } = ward;
    await lead.says('help');
    await informatics.sends('triage.take', { id });
    await informatics.sends('triage.assess', { id, impact: '3', urgency: '3' });
    time.to('2026-11-25T15:10:00Z');
    await nadia.chat().shows(/There is nothing new to tell yet\. You will hear from us again by/, 10_000);
    time.to('2026-11-26T13:00:00Z');
    await informatics.chat().shows(new RegExp(id), 10_000);
    time.to('2026-12-01T10:00:00Z');
    await lead.chat().shows(new RegExp(id), 10_000);
  });
});
