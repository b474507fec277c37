import assert from 'node:assert/strict';
import type { Request, Status } from '../../bot/request/request.ts';
import { triageCard } from '../../bot/triage/card-view.ts';
import {
  aDecision,
  aFullRequest,
  aNote,
  anOrganisation,
  aRequest,
  aSaid,
  ivan,
  now,
  omar,
  statuses,
} from '../support/requests.ts';

const card = (request: Request, notice?: string) =>
  triageCard(request, { now, organisation: anOrganisation(), notice }).data;

describe('the card of a request for the desk', () => {
  const flags = ['canTake', 'canAct', 'hasOutcome'] as const;

  it('offers what can be done in its status', () => {
    const shown = (status: Status): readonly string[] => {
      const data = card(aRequest({ status }));
      return flags.filter((flag) => data[flag]);
    };
    assert.deepEqual(Object.fromEntries(statuses.map((status) => [status, shown(status)])), {
      submitted: ['canTake', 'canAct'],
      accepted: ['canAct'],
      waiting: ['canAct'],
      resolved: ['hasOutcome'],
      confirmed: ['hasOutcome'],
      withdrawn: [],
    });
  });

  it('A8.1: names the stories that came from it in one line, and none of the words of its requester on the help', () => {
    const stories = ['WS-00001', 'WS-00002', 'WS-00003', 'WS-00004'];
    const rating = { value: 1, at: now.toISOString() } as const;
    const { facts } = card(aRequest({ status: 'confirmed', stories, rating }));
    const told = facts.find(({ title }) => title === 'Story told');
    assert.equal(told?.value, 'WS-00004, WS-00003, WS-00002 and 1 more');
    assert.doesNotMatch(JSON.stringify(card(aRequest({ status: 'confirmed', rating }))), /poor|Story told/i);
  });

  it('shows only what was said: with one sentence, the sentence and where it was sent', () => {
    const data = card(aRequest());
    assert.deepEqual(
      data.facts.map(({ title }) => title),
      ['Sent to'],
    );
    assert.deepEqual(
      [data.hasNotice, data.urgent, data.hasSaid, data.hasNotes, data.hasOutcome],
      [false, false, false, false, false],
    );
    assert.equal(data.raised, 'Nadia Rahman, at 9:30am on Tuesday 24 November');
  });

  it('A1.4: shows every fact that was given, in words', () => {
    const facts = Object.fromEntries(card(aFullRequest()).facts.map(({ title, value }) => [title, value]));
    assert.equal(facts.Where, 'Ward 4, bay 2');
    assert.equal(facts.Affects, 'A whole ward or clinic');
    assert.equal(facts.Harm, 'A patient is at risk now');
    assert.equal(facts.Kind, 'A safety concern');
    assert.equal(facts.Doing, 'Labelling blood samples at the bedside');
    assert.equal(facts['Opened again'], 'Once');
    assert.match(Object.values(facts).join('\n'), /2 other people/);
  });

  it('A3.10: names the rule that sent it there', () => {
    assert.match(card(aRequest({ rule: 'safety_first' })).facts.at(-1)?.value ?? '', /rule "safety\\_first"/);
  });

  it('D3.7: says urgency in words and never as a bare number', () => {
    const words = (more: Partial<Request>) => {
      const { urgent, urgentWords, atRisk } = card(aRequest(more));
      return [urgent, urgent && urgentWords, atRisk];
    };
    assert.deepEqual(words({ harm: 'now' }), [true, 'Patient at risk now', true]);
    assert.deepEqual(words({ harm: 'could' }), [true, 'Could harm a patient', false]);
    assert.deepEqual(words({ kind: 'safety' }), [true, 'Could harm a patient', false]);
    assert.deepEqual(words({ harm: 'no' }), [false, false, false]);
    assert.deepEqual(words({ harm: 'now', status: 'resolved' }), [false, false, false]);
  });

  it('shows the last three of what was said and of the notes', () => {
    const said = ['1', '2', '3', '4'].map((text) => aSaid({ text }));
    const notes = ['5', '6', '7', '8'].map((text) => aNote({ text }));
    const data = card(aRequest({ said, notes }));
    assert.deepEqual(
      data.said.map(({ text }) => text),
      ['2', '3', '4'],
    );
    assert.deepEqual(
      data.notes.map(({ text }) => text),
      ['6', '7', '8'],
    );
  });

  it('A2.1: shows the words of those who have it too', () => {
    const data = card(aRequest({ said: [aSaid({ kind: 'too', by: omar, text: 'Ours jams' })] }));
    assert.deepEqual(data.said, [
      { who: 'Omar Haddad, at 9:30am on Tuesday 24 November', text: 'Ours jams' },
    ]);
  });

  it('cuts long texts before it escapes them', () => {
    const long = '*'.repeat(1000);
    const data = card(
      aRequest({
        doing: long,
        notes: [aNote({ text: long })],
        status: 'resolved',
        decided: aDecision({ reason: long }),
      }),
    );
    assert.equal(data.notes[0]?.text, `${'\\*'.repeat(399)}…`);
    assert.equal(data.reason, `${'\\*'.repeat(399)}…`);
  });

  it('cuts them shorter, and what was raised last, where all of it would not go into one message', () => {
    const long = '\\'.repeat(2000);
    const full = card(
      aFullRequest({
        what: long,
        doing: long,
        workaround: long,
        notes: Array.from({ length: 3 }, () => aNote({ text: long })),
        said: Array.from({ length: 3 }, () => aSaid({ text: long })),
      }),
    );
    assert.ok((full.notes[0]?.text.length ?? 0) < 300);
    assert.ok(full.what.length >= 1000);
  });

  it('says that nobody has it, rather than that it was sent', () => {
    assert.equal(card(aRequest()).status, 'Nobody has this yet');
    assert.equal(card(aRequest({ status: 'accepted' })).status, 'Ivan Petrov has this');
  });

  it('hides the outcome that did not hold, once it was opened again or withdrawn', () => {
    for (const status of ['accepted', 'waiting', 'withdrawn'] as const)
      assert.equal(card(aRequest({ status, owner: ivan, decided: aDecision() })).hasOutcome, false, status);
  });

  it('asks the person by name, and shows a notice in the words it is given', () => {
    const data = card(aRequest(), 'This has moved on.');
    assert.deepEqual(
      [data.replyTo, data.hasNotice, data.notice],
      ['Ask Nadia Rahman', true, 'This has moved on.'],
    );
  });
});
