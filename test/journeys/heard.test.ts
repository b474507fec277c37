import assert from 'node:assert/strict';
import type { Request } from '../../bot/request/request.ts';
import { fromEntity } from '../../bot/storage/row.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { buttonsOf } from '../teams/cards.ts';
import type { Person } from '../teams/person.ts';
import { outboxEmpty, storedBy } from './stored.ts';
import { assertWhole } from './whole.ts';

const numberIn = (text: string): string => /WL-[0-9A-HJKMNP-TV-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);

const raised = async (person: Person, words: string, more: Readonly<Record<string, string>> = {}) => {
  await person.says(words);
  return numberIn((await person.pressesIn(person.chat(), 'request.submit', more)).text);
};

/** How often a message with these words was posted to somebody; a card that is painted again is one. */
const times = (person: Person, words: RegExp): number =>
  person.chat().messages.filter(({ text }) => words.test(text)).length;

const stored = async (ward: Ward, id: string): Promise<Request> => {
  const [row] = await storedBy(ward, `request|${id}`);
  assert.ok(row && 'v0' in row);
  return fromEntity(row as never).value as Request;
};

describe('heard, not bounced', () => {
  let ward: Ward;
  let first: string;
  let second: string;
  beforeEach(async () => {
    ward = await openWard();
    const { admin, triage, nadia, omar } = ward;
    await admin.saysIn(triage, 'triage here');
    first = await raised(nadia, 'The label printer on Ward 4 prints blank labels');
    second = await raised(omar, 'Blank labels come out of the label printer on Ward 4');
    await triage.shows(/Blank labels come out/);
  });
  afterEach(() => ward.close());

  const menu = async (person: Person, id: string, title: string) => {
    const more = await person.sends('triage.more', { id });
    return person.presses(more.card, title);
  };

  it('A2.1: two become one from the menu, both hear all of it on their own card, and one outcome ends both', async () => {
    const { nadia, omar, cio, informatics, lead, triage } = ward;
    await cio.sends('request.join', { id: second, message: 'Clinic 2 as well' });

    const form = await menu(informatics, second, 'Same as another?');
    assert.match(form.text, /These say something like it/);
    assert.match(form.text, new RegExp(first));
    const merged = await informatics.presses(form.card, 'Same problem');
    assert.match(merged.text, /The same as another request/);
    assert.match(merged.text, new RegExp(`Part of\\s+${first}`));
    assert.deepEqual(
      buttonsOf(merged.card ?? {}).map(({ title }) => title),
      ['Add a note', 'Not the same: undo'],
    );

    const told = await omar.chat().shows(/Somebody told us of the same problem first/);
    assert.match(told.text, /You still hear everything/);
    assert.doesNotMatch(
      omar.chat().text,
      new RegExp(first),
      'somebody else\u2019s number is not theirs to read',
    );
    assert.doesNotMatch((await lead.sends('triage.list')).text, new RegExp(second));
    assert.match((await lead.sends('request.show', { id: first, side: 'desk' })).text, /2 other people/);

    await lead.sends('triage.take', { id: first });
    await omar.chat().shows(/The same as another request\. Lena Fox has this/, 5000);

    await lead.sends('triage.plan', { id: first, until: '2099-11-24' });
    for (const person of [nadia, omar, cio]) {
      await person
        .chat()
        .shows(/(planned to be done|You will hear from us) by (24 November 2099|.*2099)/, 5000);
    }

    await lead.sends('triage.resolve', { id: first, outcome: 'done', reason: 'New print head fitted' });
    for (const person of [nadia, omar, cio]) await person.chat().shows(/New print head fitted/, 5000);
    await outboxEmpty(ward);
    const outcome = await omar.chat().shows(/Does it work for you now/);
    assert.match(outcome.text, new RegExp(second), 'on the card of their own request');
    assert.match(outcome.text, /Lena Fox/);
    assert.match((await cio.sends('request.show', { id: second })).text, /New print head fitted/);
    await triage.shows(/New print head fitted/);

    await omar.presses(outcome, 'It works');
    assert.equal((await stored(ward, second)).status, 'confirmed');
    assert.equal((await stored(ward, first)).status, 'resolved');
    assert.ok(times(omar, /Outcome: Done/) <= 2, 'the receipt and one message, not one for each change');
  });

  it('goes its own way again where its requester opens it again', async () => {
    const { nadia, omar, informatics, lead } = ward;
    await informatics.sends('triage.merge', { id: second, into: first.toLowerCase() });
    await lead.sends('triage.resolve', { id: first, outcome: 'done', reason: 'New print head fitted' });
    const told = await omar.chat().shows(/Does it work for you now/, 5000);
    const opened = await omar.presses(told, 'request.reopen', { message: 'Ours still prints nothing' });
    assert.match(opened.text, /Lena Fox has this/);
    await lead.chat().shows(/Ours still prints nothing/);
    assert.match((await lead.sends('triage.list')).text, new RegExp(second));
    assert.match((await nadia.sends('request.show', { id: first })).text, /Outcome: Done/);
  });

  it('is undone on the card, back to how it stood, and a second tap does no more', async () => {
    const { omar, informatics, lead } = ward;
    await lead.sends('triage.take', { id: second });
    const merged = await informatics.sends('triage.merge', { id: second, into: first });
    const undo = informatics.prepares(merged.card ?? {}, 'Not the same: undo');
    const undone = await Promise.all([1, 2, 3].map(() => informatics.retries(undo)));
    for (const { text } of undone) assert.match(text, /Lena Fox has this/);
    await omar.chat().shows(/Lena Fox has this/);
    const [one, two] = [await stored(ward, first), await stored(ward, second)];
    assert.deepEqual([one.children, one.backers, two.status, two.parent], [[], 0, 'accepted', undefined]);
    assert.equal(one.owner?.name, 'Lena Fox', 'who has one has both');
    assert.match((await lead.sends('triage.list')).text, new RegExp(second));
  });

  it('H6: comes back to the desk where the first is withdrawn, and nobody is told that it is solved', async () => {
    const { nadia, omar, informatics, triage } = ward;
    await informatics.sends('triage.merge', { id: second, into: first });
    await omar.chat().shows(/Somebody told us of the same problem/);
    const before = triage.messages.length;
    await nadia.sends('request.withdraw', { id: first });
    await ward.connector.until(() => triage.messages.length > before, 5000);
    await outboxEmpty(ward);
    assert.match(
      (await omar.sends('request.show', { id: second })).text,
      /Sent to informatics, not yet read/,
    );
    assert.doesNotMatch(omar.chat().text, /Outcome/);
    assert.match((await informatics.sends('triage.list')).text, new RegExp(second));
  });

  it('of two who merge each into the other at once, one wins', async () => {
    const { informatics, lead } = ward;
    await Promise.all([
      informatics.sends('triage.merge', { id: second, into: first }),
      lead.sends('triage.merge', { id: first, into: second }),
    ]);
    const both = [await stored(ward, first), await stored(ward, second)];
    assert.equal(both.filter(({ status }) => status === 'linked').length, 1);
    assert.equal(both.flatMap(({ children = [] }) => children).length, 1);
  });

  it('H8, D3.4: what could harm a patient is linked and never merged, and found by the desk alone', async () => {
    const { nadia, omar, informatics } = ward;
    const concern = await raised(omar, 'A blank label was on the label printer for a blood sample', {
      kind: 'safety',
      harm: 'could',
    });
    assert.doesNotMatch((await nadia.says('label printer blank labels')).text, /blood sample/);
    const form = await menu(informatics, second, 'Same as another?');
    assert.match(form.text, /blood sample/);
    const refused = await informatics.sends('triage.merge', { id: second, into: concern });
    assert.match(refused.text, /each stays a request of its own\. Link the two instead/);
    assert.match(
      (await informatics.sends('triage.merge', { id: concern, into: second })).text,
      /each stays a request of its own/,
    );
    const own = await menu(informatics, concern, 'Same as another?');
    assert.ok(!buttonsOf(own.card ?? {}).some(({ title }) => title === 'Same problem'));
    const linked = await informatics.presses(own.card, 'Related to that number', { into: first });
    assert.match(linked.text, new RegExp(`Related\\s+${first}`));
    assert.match(
      (await informatics.sends('request.show', { id: first, side: 'desk' })).text,
      new RegExp(concern),
    );

    const again = await informatics.sends('triage.similar', { id: concern });
    const apart = await informatics.presses(again.card, 'Not related');
    assert.doesNotMatch(apart.text, new RegExp(first));
    assert.deepEqual([(await stored(ward, first)).related, (await stored(ward, concern)).related], [[], []]);
  });

  it('D3.4: rated as a risk while it is part of another, it is a hazard of its own again', async () => {
    const { informatics, lead, triage } = ward;
    await informatics.sends('triage.merge', { id: second, into: first });
    await lead.sends('hazard.rate', { id: second, severity: '4', likelihood: '3' });
    await ward.connector.until(() => triage.messages.some(({ text }) => /Risk 3 of 5/.test(text)), 5000);
    await outboxEmpty(ward);
    assert.equal((await stored(ward, second)).status, 'submitted');
    assert.deepEqual((await stored(ward, first)).children, []);
  });

  it('answers a number that is none, or its own, in words', async () => {
    const { informatics, nadia } = ward;
    const own = await informatics.sends('triage.merge', { id: second, into: second });
    assert.match(own.text, /one request already/);
    const unknown = await informatics.sends('triage.link', { id: second, to: 'WL-ZZZZZ' });
    assert.match(unknown.text, /We cannot find a request with that number/);
    assert.match((await nadia.sends('triage.similar', { id: second })).text, /for another role/);
  });

  it('tells the outcome once where the service ends before the second has gone along', async () => {
    const { omar, informatics, lead } = ward;
    await informatics.sends('triage.merge', { id: second, into: first });
    await outboxEmpty(ward);
    await lead.sends('triage.resolve', { id: first, outcome: 'done', reason: 'New print head fitted' });
    await ward.restart();
    await omar.chat().shows(/New print head fitted/, 5000);
    await outboxEmpty(ward);
    await ward.restart();
    await outboxEmpty(ward);
    const events = (await storedBy(ward, `event|${second}`)).map(
      (row) => (fromEntity(row as never).value as { event: string }).event,
    );
    assert.equal(events.filter((event) => event === 'resolved').length, 1, events.join(' '));
    await assertWhole(ward);
  });

  it('splits two problems into two requests of the same person, once for three presses', async () => {
    const { nadia, informatics } = ward;
    const form = await menu(informatics, first, 'Two problems in one');
    const press = informatics.prepares(form.card ?? {}, 'Make it a request', {
      what: 'The tablet by bay 2 does not charge',
    });
    const turns = await Promise.all([1, 2, 3].map(() => informatics.retries(press)));
    for (const { text } of turns) assert.match(text, /is a request of its own now/);
    await outboxEmpty(ward);
    const made = (await storedBy(ward, 'request|')).map((row) => fromEntity(row as never).value as Request);
    const part = made.find(({ what }) => what.includes('tablet')) ?? assert.fail();
    assert.equal(made.length, 3);
    assert.deepEqual([part.requester.name, part.related], [nadia.name, [first]]);
    assert.deepEqual((await stored(ward, first)).related, [part.id]);
    await nadia.chat().shows(/The tablet by bay 2 does not charge/);
    assert.equal(times(nadia, /tablet by bay 2/), 1);
  });

  it('asks again for the part where it names a patient, with the words still there', async () => {
    const { informatics } = ward;
    const form = await menu(informatics, first, 'Two problems in one');
    const turn = await informatics.presses(form.card, 'Make it a request', {
      what: 'Label of 999 000 0018 is blank',
    });
    assert.match(turn.text, /Nothing was sent yet.*Label of \[NHS number removed\] is blank/s);
    assert.equal((await storedBy(ward, 'request|')).length, 2);
  });

  it('A2.4: says the concern back, hears that it is not quite it, and keeps both wordings', async () => {
    const { nadia, informatics, triage } = ward;
    const form = await menu(informatics, first, 'Say it back to them');
    await informatics.presses(form.card, 'Ask if this is right', {
      summary: 'The printer does not print at all',
    });
    const asked = await nadia.chat().shows(/Have we got this right\?.*does not print at all/s);
    assert.match(asked.text, /Ivan Petrov has this/);
    const after = await nadia.presses(asked, 'request.correct', {
      message: 'It prints, but the labels are blank',
    });
    assert.match(after.text, /Your words now stand at the top/);
    assert.ok(!buttonsOf(after.card ?? {}).some(({ title }) => title === 'Yes, that is it'));
    const desk = await triage.shows(/It prints, but the labels are blank \(their own words\)/);
    assert.match(desk.text, /prints blank labels/, 'what was raised is still there');
    const words = JSON.stringify(await storedBy(ward, `words|${first}`));
    assert.match(words, /does not print at all/);
    assert.match(words, /It prints, but the labels are blank/);

    await informatics.sends('triage.restate', { id: first, summary: 'Blank labels since the morning' });
    const again = await nadia.chat().shows(/Blank labels since the morning/);
    await nadia.presses(again, 'Yes, that is it');
    await triage.shows(/Blank labels since the morning \(they said yes\)/);
    const events = (await storedBy(ward, 'log|')).map(
      (row) => (fromEntity(row as never).value as { event: string }).event,
    );
    const heard = events.filter((event) => /restated|corrected|agreed/.test(event));
    assert.deepEqual(heard, ['restated', 'corrected', 'restated', 'agreed']);
    assert.doesNotMatch(
      JSON.stringify(await storedBy(ward, 'log|')),
      /blank/i,
      'D5.7: no words in the trail',
    );
  });

  it('A2.4: only whoever raised it says whether it was understood', async () => {
    const { omar, informatics } = ward;
    await informatics.sends('triage.restate', { id: first, summary: 'The printer does not print' });
    for (const verb of ['request.right', 'request.correct']) {
      assert.match((await omar.sends(verb, { id: first, message: 'x' })).text, /for another role/);
    }
  });
});

describe('A2.8: a confidential concern', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard({ settings: { confidential: { roles: ['safety-officer'], people: [] } } });
  });
  after(() => ward.close());

  it('is found, named, merged and linked nowhere outside its circle, and never by mistake', async () => {
    const { nadia, omar, informatics, safetyOfficer } = ward;
    const open = await raised(nadia, 'The night rota on Ward 4 is unsafe');
    const sealed = await raised(omar, 'The night rota on Ward 4 is unsafe', { confidential: 'yes' });
    const other = await raised(nadia, 'The night rota is unsafe', { confidential: 'yes' });

    assert.doesNotMatch((await informatics.sends('triage.similar', { id: open })).text, new RegExp(sealed));
    const missing = await informatics.sends('triage.merge', { id: open, into: 'WL-ZZZZZ' });
    for (const verb of ['triage.merge', 'triage.link']) {
      const turn = await informatics.sends(verb, { id: open, into: sealed });
      assert.equal(turn.text, missing.text, 'as if there were none');
    }
    const none = await informatics.sends('triage.similar', { id: 'WL-ZZZZZ' });
    assert.equal((await informatics.sends('triage.similar', { id: sealed })).text, none.text);

    const form = await safetyOfficer.sends('triage.similar', { id: sealed });
    assert.match(form.text, new RegExp(other));
    assert.doesNotMatch(form.text, new RegExp(open));
    const merged = await safetyOfficer.sends('triage.merge', { id: sealed, into: other });
    assert.match(merged.text, /told in confidence stays by itself/);
    const linked = await safetyOfficer.sends('triage.link', { id: sealed, to: other });
    assert.match(linked.text, new RegExp(`Related\\s+${other}`));
  });
});
