import assert from 'node:assert/strict';
import type { DemandPage } from '../../bot/page/demand-page.ts';
import type { PulsePage, PulsesPage } from '../../bot/page/pulse-page.ts';
import type { ReportsPage } from '../../bot/page/reports-page.ts';
import { numberIn } from '../support/number-in.ts';
import { people } from '../support/people.ts';
import { openPulseWard, type PulseWard } from '../support/pulse-ward.ts';
import { asksFrom, type TabAnswer } from '../support/tab-asks.ts';

describe('reports and pulses, over HTTP', function () {
  this.timeout(30_000);
  let ward: PulseWard;
  before(async () => {
    ward = await openPulseWard(12);
    await Promise.all([ward.nadia, ward.informatics, ward.lead].map((person) => person.installs()));
  });
  after(() => ward.close());

  const act = (id: string, verb: string, fields: object = {}, as?: 'card'): Promise<TabAnswer> =>
    asksFrom(ward, { id })(verb, fields, as);

  const read = async <Data>(person: string, verb: string, fields: object = {}): Promise<Data> => {
    const answer = await act(person, verb, fields);
    assert.equal(answer.status, 200, JSON.stringify(answer));
    return answer.data as Data;
  };

  const { nadia, lead, informatics, cio } = people;

  const fileAt = async (person: string, verb: string, fields: object) => {
    const { url } = await read<{ readonly url: string }>(person, verb, fields);
    assert.ok(url.startsWith('/api/tab/report.csv?ticket='), 'on this service, whatever its address is');
    const response = await fetch(`http://127.0.0.1:${ward.app().port}${url}`);
    return { status: response.status, text: await response.text() };
  };

  it('A6.15, D5.1: the numbers of the card for the same time, its file, and demand for whom it is', async () => {
    const sent = await ward.nadia.says('The label printer on Ward 4 is broken');
    const receipt = await ward.nadia.presses(sent.card, 'request.submit', { kind: 'incident' });
    const id = numberIn(receipt.text, 'WL');
    await ward.lead.sends('triage.take', { id });
    await ward.lead.sends('triage.resolve', { id, outcome: 'done', reason: 'New roll' });

    const page = await read<ReportsPage>(cio.id, 'page.reports', { period: 'this-month' });
    const card = await act(cio.id, 'report.summary', { period: 'this-month' }, 'card');
    const onCard = JSON.stringify(card.card);
    assert.ok(page.facts.length > 0);
    for (const { value } of page.facts.flatMap(({ facts }) => facts)) {
      assert.ok(onCard.includes(JSON.stringify(value)), value);
    }
    const { text } = await fileAt(cio.id, 'page.report-file', { file: 'summary', period: 'this-month' });
    assert.match(text, /Raised,,1,requests/);
    const columns = await fileAt(cio.id, 'page.report-file', { file: 'columns' });
    assert.match(columns.text, /Column,Meaning/);

    const own = await read<DemandPage>(lead.id, 'page.demand');
    assert.match(JSON.stringify(own.facts), /0 requests sent or passed on, 1 taken unasked/);
    assert.match((await fileAt(lead.id, 'page.demand-file', {})).text, /Whole quarter/);
    assert.match((await read<DemandPage>(cio.id, 'page.demand')).text, /too few leads/);
    assert.equal((await act(lead.id, 'page.demand', { whose: 'all' })).status, 403);
    assert.equal((await act(informatics.id, 'page.demand')).status, 403);
    for (const verb of ['page.reports', 'page.report-file', 'page.pulses']) {
      assert.equal((await act(nadia.id, verb, { file: 'columns' })).status, 403, verb);
    }
  });

  it('D4.1, D4.4: a pulse from its card in the page to what was said, and nothing of it before', async () => {
    const id = await ward.asks();
    const open = await read<PulsePage>(cio.id, 'page.pulse', { id });
    assert.equal(open.kind, 'progress');
    await Promise.all(
      ward.crowd.map((person, at) => person.sends('pulse.answer', { id, q1: at < 9 ? '4' : '2' })),
    );
    assert.doesNotMatch(JSON.stringify(await read(cio.id, 'page.pulse', { id })), /%/);
    const [asked] = ward.crowd;
    const theirs = await read<PulsePage>(asked?.id ?? '', 'page.pulse', { id });
    assert.equal(theirs.kind, 'question');

    const closed = await act(cio.id, 'pulse.close', { id }, 'card');
    assert.equal(closed.status, 200);
    await ward.cio.chat().shows(/12 of 16 answered/);
    const page = await read<PulsePage>(cio.id, 'page.pulse', { id });
    if (page.kind !== 'results') return assert.fail(page.kind);
    assert.match(page.results.figures[0]?.words ?? '', /75%.*46\.8%.*91\.1%.*12 answers/);
    const seen = await read<PulsePage>(asked?.id ?? '', 'page.pulse', { id });
    assert.deepEqual(seen.kind === 'results' && seen.results.figures, page.results.figures);
    assert.equal(
      (await act(people.safetyOfficer.id, 'page.pulse', { id })).status,
      404,
      'they were not asked',
    );

    const { rows } = await read<PulsesPage>(cio.id, 'page.pulses');
    assert.match(rows[0]?.facts ?? '', /12 of 16 answered/);
    assert.deepEqual((await read<PulsesPage>(lead.id, 'page.pulses')).rows, []);
  });
});
