import assert from 'node:assert/strict';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Person } from '../teams/person.ts';
import { cellsIn } from '../wiring/csv.ts';
import { storedBy } from './stored.ts';

const settings = {
  confidential: { roles: ['safety-officer'], people: [] },
  incidents: { name: 'Datix', url: 'https://incidents.example/new' },
};

const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);

describe('the hazard log', () => {
  let ward: Ward;
  let rated: string;
  let unrated: string;
  let sealed: string;

  const raises = async (what: string, filled: Record<string, string>): Promise<string> => {
    await ward.nadia.says(what);
    const receipt = await ward.nadia.pressesIn(ward.nadia.chat(), 'request.submit', filled);
    return numberIn(receipt.text);
  };

  /** The file behind the button of the card, as a browser gets it. */
  const fileOf = async (person: Person) => {
    const { card } = await person.sends('hazard.log', {});
    const url =
      /"url":"([^"]+hazard-log\.csv[^"]+)"/.exec(JSON.stringify(card))?.[1] ?? assert.fail('no link');
    const answer = await fetch(url);
    const [titles = [], ...lines] = cellsIn((await answer.text()).replace(/^\ufeff/, ''));
    const rows = lines.map((line) => Object.fromEntries(titles.map((title, at) => [title, line[at] ?? ''])));
    return { url, answer, rows };
  };

  before(async () => {
    ward = await openWard({ settings });
    await raises('The label printer jams', {});
    rated = await raises('=HYPERLINK("http://evil.example","The dose")', { kind: 'safety', harm: 'could' });
    unrated = await raises('Results come late', { harm: 'could', workaround: '-1 page a night' });
    sealed = await raises('Somebody signs for others', { kind: 'safety', confidential: 'yes' });
  });
  after(() => ward.close());

  it('B1: takes causes, effect, hazard and harm in the words of the desk, and keeps each earlier wording', async () => {
    const { lead, informatics } = ward;
    const rating = await lead.sends('hazard.start', { id: rated });
    const form = await lead.presses(rating.card, 'Describe it');
    assert.match(form.text, /Report it in Datix too\. Wardline keeps only the reference\./);
    assert.match(JSON.stringify(form.card), /https:\/\/incidents\.example\/new/);
    const filled = { causes: 'Two lists of one name', harm: 'An overdose' };
    const done = await lead.presses(form.card, 'Keep description', filled);
    assert.match(done.text, /Two lists of one name/);
    await lead.presses(form.card, 'Keep description', filled);
    await informatics.sends('hazard.describe', { id: rated, causes: 'Three lists of one name' });
    await informatics.sends('hazard.describe', { id: rated, evidence: 'INC-2210' });
    const kept = (await storedBy(ward, `words|${rated}`)).map((row) => JSON.stringify(row));
    assert.equal(kept.length, 3, 'a second tap keeps nothing more');
    assert.match(kept[0] ?? '', /Two lists of one name/);
    const events = (await storedBy(ward, `event|${rated}`)).map((row) => JSON.stringify(row)).join('');
    assert.match(events, /described.+described.+referenced/s);
    assert.doesNotMatch(events, /lists of one name|INC-2210/, 'D5.7: no free text in the trail');
  });

  it('D1.2: takes no number of a patient into a description', async () => {
    const id = rated;
    const again = await ward.lead.sends('hazard.describe', { id, harm: 'For 999 000 0018', effect: 'Late' });
    assert.match(again.text, /took it out/);
    assert.match(JSON.stringify(again.body), /Late/, 'what else was typed stands in the form');
  });

  it('A5.2, A4.9: is a card of numbers, with what controls have done to the risk', async () => {
    const { safetyOfficer, lead } = ward;
    await lead.sends('hazard.rate', { id: rated, severity: '5', likelihood: '3' });
    const left = { severity: '3', likelihood: '1', stage: 'residual', control: 'One list' };
    await safetyOfficer.sends('hazard.rate', { id: rated, ...left });
    const { text } = await safetyOfficer.says('hazard log');
    assert.match(text, /All\n3\nOpen\n3\nNot rated yet\n2/);
    assert.match(text, /Open, by risk\nRisk 2 of 5: [^\n]+\n1/);
    assert.match(text, /Rated before and with new controls: 1\./);
    assert.match(
      text,
      /Risk 4 of 5: [^\n]+\n1 before, 0 after\nRisk 2 of 5: [^\n]+\n0 before, 1 after\nRisk is lower\n1/,
    );
    assert.match(text, /in confidence are among them/);
  });

  it('B1: is a file with the standard’s fields, a line for every concern, oldest first', async () => {
    const { answer, rows } = await fileOf(ward.safetyOfficer);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-disposition') ?? '', /hazard-log-R\w+-\d{4}-\d\d-\d\d\.csv/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.deepEqual(
      rows.map((row) => [row.Number, row['In confidence']]),
      [
        [rated, ''],
        [unrated, ''],
        [sealed, 'yes'],
      ],
    );
    const [first, second] = rows;
    assert.equal(first?.Causes, 'Three lists of one name');
    assert.equal(first?.Harm, 'An overdose');
    assert.equal(first?.['Linked evidence'], 'INC-2210');
    assert.match(first?.['Initial risk'] ?? '', /^Risk 4 of 5: /);
    assert.match(first?.['Residual risk'] ?? '', /^Risk 2 of 5: /);
    assert.equal(first?.['New controls'], 'One list');
    assert.deepEqual([second?.Label, second?.Owner], ['for triage', people.safetyOfficer.name]);
  });

  it('runs nothing in the spreadsheet that opens it', async () => {
    const { rows } = await fileOf(ward.safetyOfficer);
    const risky = rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell));
    assert.deepEqual(risky, []);
    assert.match(rows[0]?.Description ?? '', /^'=HYPERLINK/);
    assert.equal(rows[1]?.['Existing controls'], "'-1 page a night");
  });

  it('A2.8, D5.3: holds what was told in confidence for those of the circle alone, whoever opens the link', async () => {
    const { url, rows } = await fileOf(ward.admin);
    assert.deepEqual(
      rows.map((row) => row.Number),
      [rated, unrated],
    );
    assert.match((await ward.admin.says('hazard log')).text, /All\n2\n.+in confidence are not among them/s);
    const forged = url.replace(/ticket=\w{10}/, 'ticket=AAAAAAAAAA');
    assert.equal((await fetch(forged)).status, 404);
  });

  it('is for the safety officer and the administrators', async () => {
    for (const name of ['nadia', 'lead', 'informatics', 'cio'] as const)
      assert.match((await ward[name].says('hazard log')).text, /That is for another role/, name);
  });

  it('D3.5: tells whoever raised a concern that the incident itself belongs elsewhere', async () => {
    const words =
      /If a patient was harmed, or nearly was, report it in Datix too\. Wardline is not the record\./;
    assert.match((await ward.nadia.sends('request.show', { id: rated })).text, words);
  });
});
