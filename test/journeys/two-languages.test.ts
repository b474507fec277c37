import assert from 'node:assert/strict';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';

const clinical = 'Nobody on Ward 4 can print labels at the bedside';
const technical = 'Print queue P-41 refuses jobs since the driver update';
const asks = /Say it in both languages before you pass it on/;
const ivan = people.informatics.id;

describe('one record in two languages', () => {
  let ward: Ward;
  let id: string;
  beforeEach(async () => {
    ward = await openWard();
    const { nadia } = ward;
    await nadia.says('The label printer is broken');
    const receipt = await nadia.pressesIn(nadia.chat(), 'request.submit', { kind: 'safety', harm: 'could' });
    id = /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0] ?? assert.fail(receipt.text);
  });
  afterEach(() => ward.close());

  const shown = async (who: 'nadia' | 'lead' | 'informatics', side?: 'desk'): Promise<string> =>
    (await ward[who].sends('request.show', { id, ...(side ? { side } : {}) })).text;

  it('A3.1: is asked of a lead who passes it to informatics, and the hand-over follows with one tap', async () => {
    const { lead } = ward;
    await ward.informatics.installs();
    const menu = await lead.sends('triage.more', { id, form: 'assign' });
    const held = await lead.presses(menu.card, 'triage.assign', { assignee: ivan });
    assert.match(held.text, asks);
    assert.match(held.text, /Keep these and pass it to Ivan Petrov/);
    assert.match(await shown('nadia'), /not yet read/, 'nobody has it yet');

    const half = await lead.presses(held.card, 'triage.lines', { clinical });
    assert.match(half.text, asks);
    const passed = await lead.presses(half.card, 'triage.lines', { clinical, technical });
    assert.doesNotMatch(passed.text, asks);
    assert.match(await shown('informatics', 'desk'), new RegExp(technical));
    await ward.informatics.chat().shows(new RegExp(id));
  });

  it('A3.1: is asked before a lead sends it to informatics as a whole, and carries that on', async () => {
    const { lead } = ward;
    const held = await lead.sends('triage.route', { id, to: 'informatics' });
    assert.match(held.text, asks);
    assert.match(held.text, /pass it to informatics/);
    const sent = await lead.presses(held.card, 'triage.lines', { clinical, technical });
    assert.doesNotMatch(sent.text, asks);
    assert.match(await shown('nadia'), /Sent to informatics, not yet read/);
  });

  it('A3.1: is not asked a second time, of informatics, or where it stays with the leads', async () => {
    const { lead, informatics } = ward;
    assert.doesNotMatch((await lead.sends('triage.assign', { id, assignee: people.lead.id })).text, asks);
    await lead.sends('triage.lines', { id, clinical, technical });
    assert.doesNotMatch((await lead.sends('triage.assign', { id, assignee: ivan })).text, asks);
    await ward.nadia.says('Another printer is broken');
    const other = await ward.nadia.pressesIn(ward.nadia.chat(), 'request.submit');
    const second = /WL-[0-9A-Z]{5}/.exec(other.text)?.[0];
    const own = await informatics.sends('triage.assign', { id: second, assignee: ivan });
    assert.doesNotMatch(own.text, asks);
  });

  it('A3.2: reaches whoever raised it unchanged, and shows the technical line to the desk alone', async () => {
    const { lead, nadia } = ward;
    const form = await lead.sends('triage.more', { id, form: 'lines' });
    await lead.presses(form.card, 'triage.lines', { clinical, technical });
    await nadia.chat().shows(new RegExp(`How we understand it: ${clinical}`));
    assert.doesNotMatch(await shown('nadia'), /P-41/);
    const desk = await shown('lead', 'desk');
    assert.match(desk, new RegExp(clinical));
    assert.match(desk, new RegExp(technical));
  });

  it('A3.4: is triaged from first look to outcome with every technical field blank', async () => {
    const { lead, nadia } = ward;
    await lead.sends('triage.take', { id });
    await lead.sends('triage.ask', { id, message: 'Since when?' });
    await nadia.sends('request.say', { id, message: 'Since this morning' });
    await lead.sends('triage.assess', { id, impact: '3', urgency: '2' });
    await lead.sends('triage.start', { id });
    await lead.sends('triage.resolve', { id, outcome: 'done', reason: 'The printer was off' });
    assert.match(await shown('nadia'), /The printer was off/);
    assert.doesNotMatch(await shown('lead', 'desk'), /For informatics/);
  });

  it('D1.2: keeps no patient number in a line, and carries the hand-over through that too', async () => {
    const { lead } = ward;
    const held = await lead.sends('triage.assign', { id, assignee: ivan });
    const blocked = await lead.presses(held.card, 'triage.lines', {
      clinical,
      technical: 'No label for 999 000 0018',
    });
    assert.match(blocked.text, /took it out/);
    assert.match(blocked.text, /pass it to Ivan Petrov/);
    const passed = await lead.presses(blocked.card, 'triage.lines', { clinical, technical });
    assert.doesNotMatch(passed.text, asks);
    assert.match(await shown('lead', 'desk'), new RegExp(technical));
  });

  it('is the same after three presses, and after two people at once', async () => {
    const { lead, informatics } = ward;
    const both = { id, clinical, technical };
    await Promise.all([1, 2, 3].map(() => lead.sends('triage.lines', both)));
    await Promise.all([
      lead.sends('triage.lines', { ...both, assignee: ivan }),
      informatics.sends('triage.lines', { ...both, clinical: 'Ward 4 writes labels by hand' }),
    ]);
    const desk = await shown('lead', 'desk');
    assert.match(desk, new RegExp(technical));
    assert.match(await shown('nadia'), /How we understand it/);
  });

  it('is nothing that a stranger can write, or learn of', async () => {
    const turn = await ward.omar.sends('triage.lines', { id, clinical, technical });
    assert.doesNotMatch(turn.text, /label printer/);
    assert.doesNotMatch(await shown('lead', 'desk'), new RegExp(clinical));
  });
});

describe('the glossary in the chat', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard();
  });
  after(() => ward.close());

  it('A3.3: opens by its name, by theme and by a search, and says how to ask for what is not there', async () => {
    const { nadia } = ward;
    const start = await nadia.says('Glossary');
    assert.match(start.text, /What words mean/);
    const theme = await nadia.presses(start.card, 'Requests and projects');
    assert.match(theme.text, /The group that agrees changes/);
    const found = await nadia.presses(theme.card, 'Look it up', { term: 'What is a CAB?' });
    assert.match(found.text, /CAB \(change advisory board\)/);
    const none = await nadia.presses(found.card, 'Look it up', { term: 'flux capacitor' });
    assert.match(none.text, /That word is not here yet/);
    const all = await nadia.presses(none.card, 'All words');
    assert.match(all.text, /Who is who/);
  });

  it('takes any other question for a request: only its name opens it', async () => {
    const turn = await ward.nadia.says('What is a workaround?');
    assert.match(turn.text, /Send/);
    assert.doesNotMatch(turn.text, /What words mean/);
  });

  it('opens from the form where the words stand, and leads back to it, through a search too', async () => {
    const { nadia, lead } = ward;
    await nadia.says('The drug chart shows the wrong dose');
    const receipt = await nadia.pressesIn(nadia.chat(), 'request.submit', { kind: 'safety' });
    const id = /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0];
    const priority = await lead.sends('triage.more', { id, form: 'priority' });
    const words = await lead.presses(priority.card, 'What do these words mean?');
    assert.match(words.text, /P1 comes before everything else/);
    const more = await lead.presses(words.card, 'Look it up', { term: 'residual risk' });
    const back = await lead.presses(more.card, 'Back');
    assert.match(back.text, new RegExp(`Priority of ${id}`));

    const rating = await lead.sends('hazard.start', { id });
    const risk = await lead.presses(rating.card, 'What do these words mean?');
    assert.match(risk.text, /Only the clinical safety officer rates it/);
    assert.match((await lead.presses(risk.card, 'Back')).text, /Clinical risk/);
  });

  it('D1.3: keeps no patient number that somebody looks up', async () => {
    const turn = await ward.nadia.sends('glossary.show', { term: 'NHS no 999 000 0018' });
    assert.match(turn.text, /took it out/);
    assert.doesNotMatch(JSON.stringify(turn.body), /999\D?000\D?0018/);
  });
});
