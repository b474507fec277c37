import assert from 'node:assert/strict';
import { openWard, type Ward } from '../support/ward.ts';
import { buttonsOf } from '../teams/cards.ts';

describe('a request, from one sentence to its outcome', () => {
  let ward: Ward;
  beforeEach(async () => {
    ward = await openWard();
  });
  afterEach(() => ward.close());

  it('A1.8: takes one sentence and one tap to a receipt with number, desk and date', async () => {
    const { nadia } = ward;
    const form = await nadia.says('The label printer on Ward 4 is broken');
    assert.match(form.text, /The label printer on Ward 4 is broken/);
    assert.match(form.text, /If a patient is at risk now, ring Switchboard on \*\*2222\*\*/);

    const receipt = await nadia.presses(form.card, 'Send');
    assert.match(receipt.text, /Request WL-[0-9A-HJKMNP-TV-Z]{5}/);
    assert.match(receipt.text, /Sent to informatics, not yet read/);
    assert.match(receipt.text, /You will hear from us by .+/);
  });

  it('A1.1: names the person who has it on the card that is already in the chat', async () => {
    const { nadia, admin, informatics, triage } = ward;
    await admin.saysIn(triage, 'triage here');
    const form = await nadia.says('The label printer on Ward 4 is broken');
    await nadia.presses(form.card, 'Send');

    const card = await triage.shows(/label printer/);
    await informatics.presses(card, 'Take it');
    await nadia.chat().shows(/Ivan Petrov has this/);
    await triage.shows(/Ivan Petrov has this/);
    assert.equal(nadia.chat().messages.length, 1, 'updated in place, not posted again');
  });

  it('carries a question to the requester, the answer back, and a note to nobody outside the desk', async () => {
    const { nadia, admin, informatics, triage } = ward;
    await admin.saysIn(triage, 'triage here');
    await nadia.presses((await nadia.says('The label printer is broken')).card, 'Send');
    const posted = await triage.shows(/label printer/);
    const taken = await informatics.presses(posted, 'Take it');

    await informatics.presses(taken.card, 'triage.ask', { message: 'Which printer is it?' });
    const question = await nadia.chat().shows(/Which printer is it\?/);
    await nadia.presses(question, 'Send answer', { message: 'The one by the sluice' });
    await triage.shows(/The one by the sluice/);
    await informatics.chat().shows(/The one by the sluice/);

    const form = await informatics.pressesIn(triage, 'Add a note');
    await informatics.presses(form.card, 'Keep note', { message: 'Known fault of this model' });
    await triage.shows(/Known fault of this model/);
    await nadia.says('my requests');
    const own = JSON.stringify(nadia.chat().messages);
    assert.doesNotMatch(own, /Known fault/);
  });

  it('A2.1: tells the outcome to the requester and to everyone who said "me too"', async () => {
    const { nadia, omar, admin, informatics, triage } = ward;
    await admin.saysIn(triage, 'triage here');
    await nadia.presses((await nadia.says('The label printer on Ward 4 is broken')).card, 'Send');
    await triage.shows(/label printer/);

    const hint = await omar.says('label printer broken again');
    const joined = await omar.presses(hint.card, 'Me too');
    assert.match(joined.text, /You said that you have this too/);
    await triage.shows(/label printer broken again/);

    await informatics.pressesIn(triage, 'triage.resolve', { outcome: 'done', reason: 'New printer fitted' });
    const told = await nadia.chat().shows(/Does it work for you now\?/);
    assert.match(told.text, /New printer fitted/);
    await omar.chat().shows(/New printer fitted/);

    const confirmed = await nadia.presses(told, 'It works');
    assert.match(confirmed.text, /Outcome: Done\. Confirmed by you/);
    await triage.shows(/Confirmed by the person who raised it/);
  });

  it('A2.1: turns "me too" on something finished into a request of one\u2019s own, with the words kept', async () => {
    const { nadia, omar, lead } = ward;
    const receipt = await nadia.presses((await nadia.says('The label printer is broken')).card, 'Send');
    const id = /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0];
    const hint = await omar.says('label printer is broken');
    await lead.sends('triage.resolve', { id, outcome: 'done', reason: 'New roll' });
    const form = await omar.presses(hint.card, 'Me too');
    assert.match(form.text, /That one is finished/);
    assert.match(form.text, /label printer is broken/);
    assert.match((await omar.presses(form.card, 'Send')).text, /not yet read/);
  });

  it('D9.2: gives a reason with a decline, offers to talk, and opens again with the same person', async () => {
    const { nadia, admin, lead, triage } = ward;
    await admin.saysIn(triage, 'triage here');
    await nadia.presses((await nadia.says('Please add a field for the dog')).card, 'Send');
    const posted = await triage.shows(/a field for the dog/);
    await lead.presses(posted, 'triage.resolve', {
      outcome: 'not-now',
      reason: 'The supplier plans it for May',
    });

    const told = await nadia.chat().shows(/Outcome: Not now/);
    assert.match(told.text, /The supplier plans it for May/);
    assert.match(told.text, /Lena Fox/);
    assert.ok(buttonsOf(told.card ?? {}).some((button) => button.title === 'Talk about this'));
    const again = await nadia.presses(told, 'request.reopen', { message: 'May is too late for the audit' });
    assert.match(again.text, /Lena Fox has this/);
    await lead.chat().shows(/May is too late for the audit/);
  });
});
