import assert from 'node:assert/strict';
import { cardView } from '../../bot/request/card-view.ts';
import { triageCard } from '../../bot/triage/card-view.ts';
import { linesView } from '../../bot/triage/lines-view.ts';
import { aDecision, anOrganisation, aRequest, ivan, lena, minutesAgo, now } from '../support/requests.ts';

const lines = {
  clinical: 'Nobody on *Ward 4* can print labels',
  technical: 'Print queue P-41 refuses jobs',
  by: lena,
  at: minutesAgo(5),
};
const organisation = anOrganisation();
const request = aRequest({ lines });

const requesterSees = (as: 'requester' | 'follower', of = request) => {
  const view = cardView(of, { now, organisation, as });
  assert.ok(view.template === 'request-card');
  return view.data;
};

const factsOf = (of = request) =>
  Object.fromEntries(
    triageCard(of, { now, organisation }).data.facts.map(({ title, value }) => [title, value]),
  );

describe('the form for both languages', () => {
  it('opens with what is there already, and with nothing where nothing is', () => {
    const { clinical, technical, send } = linesView(request, {}).data;
    assert.deepEqual([clinical, technical, send], [lines.clinical, lines.technical, 'Keep these lines']);
    const fresh = linesView(aRequest(), {}).data;
    assert.deepEqual([fresh.clinical, fresh.technical, fresh.hasNotice], ['', '', false]);
  });

  it('A3.1: carries on the hand-over that waits for it, and says to whom', () => {
    const toIvan = linesView(request, { handing: { assignee: ivan } }).data;
    assert.deepEqual([toIvan.assignee, toIvan.to], [ivan.id, '']);
    assert.equal(toIvan.send, 'Keep these and pass it to Ivan Petrov');
    const toDesk = linesView(request, { handing: { to: 'informatics' } }).data;
    assert.deepEqual([toDesk.assignee, toDesk.to], ['', 'informatics']);
    assert.equal(toDesk.send, 'Keep these and pass it to informatics');
  });

  it('comes back with what was typed, not with what is stored', () => {
    const { clinical, technical } = linesView(request, { typed: { clinical: 'Half a' } }).data;
    assert.deepEqual([clinical, technical], ['Half a', '']);
  });
});

describe('A3.2: the line for the other side', () => {
  it('reaches whoever raised it as it was written, and only the one for the ward', () => {
    const data = requesterSees('requester');
    assert.equal(data.line, 'How we understand it: Nobody on \\*Ward 4\\* can print labels');
    assert.equal(data.hasLine, true);
    assert.doesNotMatch(JSON.stringify(data), /P-41/);
  });

  it('is whole on both sides, however long it may be', () => {
    const long = 'word '.repeat(40).trim();
    const longest = aRequest({ lines: { ...lines, clinical: long, technical: long } });
    assert.equal(requesterSees('requester', longest).line, `How we understand it: ${long}`);
    assert.equal(factsOf(longest)['For the ward'], long);
    assert.equal(factsOf(longest)['For informatics'], long);
  });

  it('is not on the card of somebody else who has the same problem, nor where there is none', () => {
    assert.equal(requesterSees('follower').hasLine, false);
    assert.equal(requesterSees('requester', aRequest()).hasLine, false);
    const over = aRequest({ lines, status: 'resolved', decided: aDecision() });
    assert.equal(requesterSees('requester', over).hasLine, false, 'the outcome says it better');
    const technical = aRequest({ lines: { ...lines, clinical: undefined } });
    assert.equal(requesterSees('requester', technical).hasLine, false);
  });

  it('stands with the other one on the desk’s card, each under its own name', () => {
    const facts = factsOf();
    assert.equal(facts['For the ward'], 'Nobody on \\*Ward 4\\* can print labels');
    assert.equal(facts['For informatics'], 'Print queue P-41 refuses jobs');
    assert.deepEqual(Object.keys(factsOf(aRequest())), ['Sent to']);
  });
});
