import assert from 'node:assert/strict';
import { openWard, type Ward } from '../support/ward.ts';

describe('a concern whose risk is rated', () => {
  let ward: Ward;
  let id: string;
  beforeEach(async () => {
    ward = await openWard();
    await ward.cio.installs();
    const { nadia } = ward;
    await nadia.says('The drug chart shows the wrong dose');
    const receipt = await nadia.pressesIn(nadia.chat(), 'request.submit', { kind: 'safety', harm: 'could' });
    id = /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0] ?? assert.fail(receipt.text);
  });
  afterEach(() => ward.close());

  const rates = (who: 'lead' | 'safetyOfficer', severity: string, likelihood: string, more = {}) =>
    ward[who].sends('hazard.rate', { id, severity, likelihood, ...more });

  it('B1: is shown by description, with who rated it, and never as a bare number', async () => {
    const form = await ward.informatics.sends('hazard.start', { id });
    assert.match(form.text, /drug chart/);
    const rated = await ward.informatics.presses(form.card, 'hazard.rate', {
      severity: '4',
      likelihood: '3',
    });
    assert.match(rated.text, /Risk 3 of 5/);
    assert.match(rated.text, /Ivan Petrov/);
    const again = await ward.informatics.presses(form.card, 'hazard.rate', {
      severity: '4',
      likelihood: '3',
    });
    assert.equal(
      again.text.match(/Ivan Petrov/g)?.length,
      rated.text.match(/Ivan Petrov/g)?.length,
      'a second tap',
    );
    assert.match((await ward.informatics.sends('request.show', { id, side: 'desk' })).text, /Risk 3 of 5/);
    assert.doesNotMatch((await ward.nadia.sends('request.show', { id })).text, /Risk 3/);
  });

  it('D3.2: has its residual rating from the safety officer alone, after an initial one and with a control', async () => {
    assert.match(
      (await rates('lead', '3', '2', { stage: 'residual', control: 'Training' })).text,
      /safety officer/,
    );
    assert.match(
      (await rates('safetyOfficer', '3', '2', { stage: 'residual' })).text,
      /no initial rating yet/,
    );
    await rates('lead', '4', '4');
    assert.match((await rates('safetyOfficer', '3', '2', { stage: 'residual' })).text, /new controls/);
    const done = await rates('safetyOfficer', '3', '2', { stage: 'residual', control: 'A forced stop' });
    assert.match(done.text, /A forced stop/);
  });

  it('D3.3: of 4 or 5 has its outcome from the safety officer, however it is rated down afterwards', async () => {
    await rates('lead', '5', '3');
    await rates('lead', '1', '1');
    const outcome = { id, outcome: 'done', reason: 'Mended' };
    assert.match((await ward.lead.sends('triage.resolve', outcome)).text, /Only the clinical safety officer/);
    assert.doesNotMatch((await ward.nadia.sends('request.show', { id })).text, /Mended/);
    const asked = await ward.safetyOfficer.sends('triage.resolve', outcome);
    assert.match(asked.text, /Rate what is left of the risk first/, 'A5.1');
    assert.doesNotMatch((await ward.nadia.sends('request.show', { id })).text, /Mended/);
    const left = { severity: '2', likelihood: '1' };
    const done = await ward.safetyOfficer.presses(asked.card, 'hazard.rate', left);
    assert.match(done.text, /Controls: Mended/, 'the words of the outcome were kept as the control');
    await ward.safetyOfficer.sends('triage.resolve', outcome);
    assert.match((await ward.nadia.sends('request.show', { id })).text, /Mended/);
  });

  it('A5.1: is a concern from its rating on, though nobody called it one: told to the officer, and urgent', async () => {
    const { nadia, omar, safetyOfficer, informatics } = ward;
    await safetyOfficer.installs();
    await nadia.says('The allergy banner is missing on the handover print');
    const plain = await nadia.pressesIn(nadia.chat(), 'request.submit', { kind: 'incident' });
    id = /WL-[0-9A-Z]{5}/.exec(plain.text)?.[0] ?? assert.fail(plain.text);
    await rates('lead', '5', '5');
    await safetyOfficer.chat().shows(/allergy banner/);
    assert.match((await safetyOfficer.says('queue')).text, /allergy banner/);
    assert.match((await informatics.sends('triage.list', { filter: 'urgent' })).text, /allergy banner/);
    assert.doesNotMatch((await omar.says('allergy banner missing on handover')).text, /Is it one of these/);
    assert.match((await omar.sends('request.join', { id })).text, /cannot find|not there|no request/i);
  });

  it('A5.1: that its requester takes back, or somebody else ends, is told to the safety officer', async () => {
    const { nadia, lead, safetyOfficer } = ward;
    await safetyOfficer.installs();
    await rates('lead', '3', '2');
    await nadia.sends('request.withdraw', { id });
    await safetyOfficer.chat().shows(/This was withdrawn\. Look whether the risk is still there/);
    await nadia.says('The pump shows the wrong dose');
    const next = await nadia.pressesIn(nadia.chat(), 'request.submit', { harm: 'could' });
    const other = /WL-[0-9A-Z]{5}/.exec(next.text)?.[0] ?? assert.fail(next.text);
    await lead.sends('triage.resolve', { id: other, outcome: 'done', reason: 'Set again' });
    await safetyOfficer.chat().shows(/Set again/);
  });

  it('A5.1: that comes back is not ended by a lead alone, whatever was accepted before', async () => {
    const { nadia, lead, safetyOfficer } = ward;
    await rates('lead', '5', '5');
    await rates('safetyOfficer', '2', '1', { stage: 'residual', control: 'A forced stop' });
    await safetyOfficer.sends('triage.resolve', { id, outcome: 'done', reason: 'Mended' });
    await nadia.sends('request.reopen', { id, message: 'Wrong dose again' });
    const held = await lead.sends('triage.resolve', { id, outcome: 'done', reason: 'Again mended' });
    assert.match(held.text, /Only the clinical safety officer/);
  });

  it('D3.3: that is passed on takes its risk along, and stands so in the log', async () => {
    await rates('lead', '5', '3');
    const passed = { id, outcome: 'passed-on', reason: 'With the supplier of the chart' };
    assert.match((await ward.safetyOfficer.sends('triage.resolve', passed)).text, /Passed on/);
    assert.match((await ward.safetyOfficer.says('hazard log')).text, /Passed on\n1/);
  });

  it('D3.3: of 5 is told to the executive at once', async () => {
    await rates('lead', '5', '5');
    await ward.cio.chat().shows(/Risk 5 of 5/);
  });
});

describe('a request that somebody has assessed', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard();
  });
  after(() => ward.close());

  it('B2: has its priority from the published table, in words, and dates its promise by it', async () => {
    const { nadia, informatics } = ward;
    await nadia.says('The drug round list will not load');
    const receipt = await nadia.pressesIn(nadia.chat(), 'request.submit');
    const id = /WL-[0-9A-Z]{5}/.exec(receipt.text)?.[0] ?? assert.fail(receipt.text);
    const before = /by .+/.exec((await nadia.sends('request.show', { id })).text)?.[0];
    const card = (await informatics.sends('triage.take', { id })).card;
    const more = await informatics.presses(card, 'triage.more');
    const form = await informatics.presses(more.card, 'Set the priority');
    const assessed = await informatics.presses(form.card, 'triage.assess', { impact: '1', urgency: '2' });
    assert.match(assessed.text, /P1, critical: it comes before everything else/);
    const after = /by .+/.exec((await nadia.sends('request.show', { id })).text)?.[0];
    assert.ok(after && after !== before, 'the requester is promised news sooner');
    assert.doesNotMatch((await nadia.sends('request.show', { id })).text, /P1/);
  });
});
