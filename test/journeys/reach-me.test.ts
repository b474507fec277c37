import assert from 'node:assert/strict';
import { at } from '../contact/wall.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { buttonsOf } from '../teams/cards.ts';
import type { Person } from '../teams/person.ts';
import { storedBy } from './stored.ts';

const patience = 8000;
/** A message that would come has come by then: the sender looks once a second. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 1600));

describe('reach me next on shift', () => {
  let ward: Ward;
  let ahead: number;
  let id: string;

  /** The clock on the wall is turned and goes on from there. */
  const clock = (): Date => new Date(Date.now() + ahead);
  const turnTo = (text: string): void => {
    ahead = at(text).getTime() - Date.now();
  };
  const messages = (person: Person): number => person.chat().messages.length;

  beforeEach(async () => {
    turnTo('2026-11-24 10:30');
    ward = await openWard({ clock });
    const { nadia, omar, informatics } = ward;
    await omar.says('hello');
    const receipt = await nadia.presses((await nadia.says('The label printer is broken')).card, 'Send');
    id = /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0] ?? assert.fail(receipt.text);
    await informatics.sends('triage.take', { id });
    await nadia.chat().shows(/Ivan Petrov has this/, patience);
  });
  afterEach(() => ward.close());

  const reach = async (fields: Readonly<Record<string, string>>) => {
    const form = await ward.nadia.pressesIn(ward.nadia.chat(), 'When to reach me');
    assert.match(form.text, /The people who work on WL-\w{5} see this/);
    return ward.nadia.presses(form.card, 'Save', fields);
  };

  it('A1.2: brings an outcome of noon inside the night that was named, and not before', async () => {
    const { nadia, informatics } = ward;
    const saved = await reach({ shift1: '2026-11-25', kind1: 'night', place1: 'Ward 7', via1: 'Bleep 1234' });
    assert.match(saved.text, /Saved\. The people who work on this see when to reach you/);
    const desk = await informatics.sends('request.show', { id, side: 'desk' });
    assert.match(desk.text, /Night on Wednesday 25 November, Ward 7, Bleep 1234/);
    assert.match((await nadia.says('settings')).text, /from 8pm on Wednesday 25 November to 7am/);

    turnTo('2026-11-25 12:00');
    const before = messages(nadia);
    await informatics.sends('triage.resolve', { id, outcome: 'done', reason: 'New printer fitted' });
    for (const time of ['2026-11-25 12:01', '2026-11-25 19:45', '2026-11-25 19:59:30']) {
      turnTo(time);
      await quiet();
      assert.equal(messages(nadia), before, `told at ${time}`);
    }
    turnTo('2026-11-25 20:00');
    const told = await nadia.chat().shows(/Does it work for you now\?/, patience);
    assert.match(told.text, /New printer fitted/);
  });

  it('A1.2: keeps the night that was named on one request when another is given an early', async () => {
    const { nadia, informatics } = ward;
    await reach({ shift1: '2026-11-25', kind1: 'night', place1: 'Ward 7', standing: 'midday' });
    const receipt = await nadia.presses((await nadia.says('The scanner beeps')).card, 'Send');
    const other = /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0] ?? assert.fail(receipt.text);
    const form = await nadia.sends('request.reach', { id: other });
    const save = buttonsOf(form.card ?? {}).find(({ verb }) => verb === 'request.reach-save');
    const filled = save?.inputs.map(({ value }) => value).filter(Boolean);
    assert.deepEqual(filled, ['2026-11-25', 'night', 'Ward 7', 'midday']);

    // Only the new shift, then nothing at all: neither is the whole form.
    await nadia.sends('request.reach-save', { id: other, shift1: '2026-11-27', kind1: 'early' });
    await nadia.sends('request.reach-save', { id: other });
    const settings = await nadia.says('settings');
    assert.match(settings.text, /from 8pm on Wednesday 25 November to 7am/);
    assert.match(settings.text, /Then from 7:30am to 2pm on Friday 27 November/);
    assert.match(settings.text, /After that, messages come on any day from 1pm to 2pm/);
    const desk = await informatics.sends('request.show', { id: other, side: 'desk' });
    assert.match(desk.text, /Early on Friday 27 November/);

    turnTo('2026-11-25 12:00');
    const before = messages(nadia);
    await informatics.sends('triage.ask', { id, message: 'Which printer is it?' });
    await quiet();
    assert.equal(messages(nadia), before);
    turnTo('2026-11-25 20:00');
    await ward.connector.until(() => messages(nadia) > before, patience);
    assert.match(nadia.chat().text, /Which printer is it\?/);
  });

  it('A1.2: holds a question for the shift that they named a minute ago, although they are here', async () => {
    const { nadia, informatics } = ward;
    await reach({ shift1: '2026-11-25', kind1: 'night' });
    const before = messages(nadia);
    await informatics.sends('triage.ask', { id, message: 'Which printer is it?' });
    await quiet();
    assert.equal(messages(nadia), before, 'told off shift');
    turnTo('2026-11-25 20:00');
    await ward.connector.until(() => messages(nadia) > before, patience);
  });

  it('D6.4: passes a question that was missed on two shifts to the deputy, who answers it', async () => {
    const { nadia, omar, informatics } = ward;
    const fields = {
      ...{ shift1: '2026-11-25', kind1: 'early', shift2: '2026-11-26', kind2: 'early' },
      ...{ shift3: '2026-11-28', kind3: 'night', deputy: omar.id },
    };
    assert.match((await reach(fields)).text, /Saved/);
    assert.match((await informatics.sends('request.show', { id, side: 'desk' })).text, /Deputy: Omar Haddad/);
    assert.match((await omar.sends('request.show', { id })).text, /We cannot find that request/);

    turnTo('2026-11-24 12:00');
    await informatics.sends('triage.ask', { id, message: 'Which printer is it?' });
    await quiet();
    assert.doesNotMatch(nadia.chat().text, /we have a question/);
    const first = messages(nadia);
    turnTo('2026-11-25 07:30');
    await nadia.chat().shows(/Which printer is it\?/, patience);
    await ward.connector.until(() => messages(nadia) === first + 1, patience);

    // The first window is over; the second begins.
    turnTo('2026-11-25 14:00');
    await quiet();
    turnTo('2026-11-26 07:30');
    await ward.connector.until(() => messages(nadia) === first + 2, patience);
    assert.equal(messages(omar), 1, 'the deputy is not asked yet');

    turnTo('2026-11-26 14:00');
    const asked = await omar.chat().shows(/named you to answer for them/, patience);
    assert.match(asked.text, /Which printer is it\?/);
    const desk = await informatics.sends('request.show', { id, side: 'desk' });
    assert.match(desk.text, /Asked 2 times, no answer yet; their deputy was asked too/);
    await nadia.chat().shows(/We have asked Omar Haddad as well/, patience);

    // A deputy answers and does nothing else.
    const offered = buttonsOf(asked.card ?? {}).map(({ verb }) => verb);
    assert.deepEqual(offered, ['request.say']);
    for (const verb of ['request.withdraw', 'request.reach', 'request.confirm']) {
      assert.match((await omar.sends(verb, { id })).text, /That is for another role/);
    }
    const answered = await omar.presses(asked, 'Send answer', { message: 'The one by the sluice' });
    assert.match(answered.text, /Your words are with the people who work on this/);
    await informatics.chat().shows(/The one by the sluice/, patience);
    await nadia.chat().shows(/The one by the sluice/, patience);
    assert.match((await nadia.sends('request.show', { id })).text, /Ivan Petrov has this/);

    turnTo('2026-11-28 21:00');
    await quiet();
    const events = (await storedBy(ward)).filter(({ rowKey }) => rowKey.startsWith(`event|${id}|`));
    const again = events.filter((row) => JSON.stringify(row).includes('retried'));
    assert.equal(again.length, 1, 'asked again although it was answered');
  });

  it('D6.4: keeps a deputy whom Wardline never met, says so, and tells the owner instead', async () => {
    const { nadia, informatics, lead } = ward;
    const stranger = { standing: 'early-morning', deputy: lead.id };
    const saved = await reach(stranger);
    assert.match(saved.text, /Saved/);
    const form = await nadia.sends('request.reach', { id });
    assert.match(form.text, /Lena Fox has never written to Wardline/);

    turnTo('2026-11-24 12:00');
    await informatics.sends('triage.ask', { id, message: 'Which printer is it?' });
    for (const time of ['2026-11-25 08:00', '2026-11-25 09:30', '2026-11-26 08:00', '2026-11-26 09:30']) {
      turnTo(time);
      await quiet();
    }
    await informatics.chat().shows(/Asked 2 times, no answer yet/, patience);
    assert.doesNotMatch(informatics.chat().text, /their deputy was asked/);
  });

  it('says what does not go together on the form, with every word still in it', async () => {
    const wrong = await reach({ shift1: '2026-11-25', place1: 'Ward 7', via1: 'Bleep 1234' });
    assert.match(wrong.text, /Nothing was saved yet\. Give each shift a date and a kind/);
    const save = buttonsOf(wrong.card ?? {}).find(({ verb }) => verb === 'request.reach-save');
    const typed = save?.inputs.map(({ value }) => value).filter(Boolean);
    assert.deepEqual(typed, ['2026-11-25', 'Ward 7', 'Bleep 1234']);
    const mine = await reach({ deputy: ward.nadia.id });
    assert.match(mine.text, /Choose somebody else to answer for you/);
  });
});

describe('what somebody works as, as they said it', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard({
      settings: {
        professions: ['Play specialist'],
        routing: [
          { id: 'play', when: "profession == 'play specialist' && site == 'main'", to: 'lead' },
          { id: 'else', when: 'true', to: 'informatics' },
        ],
      },
    });
  });
  after(() => ward.close());

  const raises = async (person: Person): Promise<string> =>
    (await person.presses((await person.says('The tablet is broken')).card, 'Send')).text;

  it('A4.4: sends their requests where the rules say, from then on', async () => {
    const { nadia } = ward;
    assert.match(await raises(nadia), /Sent to informatics/);
    const { card } = await nadia.says('settings');
    const saved = await nadia.presses(card, 'Save', { profession: 'play-specialist', site: 'main' });
    assert.match(saved.text, /Saved\./);
    assert.match(await raises(nadia), /Sent to the clinical digital leads/);
    const again = await nadia.presses(saved.card, 'Save', { profession: 'none' });
    assert.match(again.text, /Saved\./);
    assert.match(await raises(nadia), /Sent to informatics/);
  });
});
