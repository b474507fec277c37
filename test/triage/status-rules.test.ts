import assert from 'node:assert/strict';
import { isOpen, type Request } from '../../bot/request/request.ts';
import { take } from '../../bot/triage/rules.ts';
import { assign, handToSupplier, plan, snooze, start, voided } from '../../bot/triage/status-rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aRequest, inMinutes, ivan, lena, minutesAgo, now, statuses } from '../support/requests.ts';

const day = (days: number): Date => inMinutes(days * 24 * 60);
const concern = aRequest({ harm: 'could' });
const anAssessment = (priority: 'P2') =>
  ({ impact: 2, urgency: 2, priority, rule: 'severity-2017', by: ivan, at: minutesAgo(1) }) as const;

describe('passing a request on', () => {
  it('A1.7: gives it to one colleague, who is told and has not read it yet', () => {
    const { request, tell, event, wake } = madeBy(
      assign(aRequest({ status: 'accepted', owner: lena }), { to: ivan, by: lena, waits: false }, now),
    );
    assert.deepEqual([request.owner, request.status, event, wake], [ivan, 'received', 'assigned', 'now']);
    assert.deepEqual(tell, [{ to: 'owner', why: 'assigned' }]);
  });

  it('A4.7: leaves a lead in peace until the next session, unless a patient could come to harm', () => {
    const given = { to: lena, by: ivan, waits: true };
    assert.deepEqual(madeBy(assign(aRequest(), given, now)).tell, []);
    assert.deepEqual(madeBy(assign(concern, given, now)).tell, [{ to: 'owner', why: 'assigned' }]);
  });

  it('is taking it, where it is to oneself', () => {
    const { request, tell, event } = madeBy(assign(aRequest(), { to: ivan, by: ivan, waits: false }, now));
    assert.deepEqual([request.status, event, tell], ['accepted', 'taken', []]);
  });

  it('keeps a status that says more: it stays with the supplier under another name', () => {
    const handed = aRequest({ status: 'supplier', owner: lena });
    assert.equal(
      madeBy(assign(handed, { to: ivan, by: lena, waits: false }, now)).request.status,
      'supplier',
    );
  });

  it('is nothing twice, and lets anybody take what has not been read', () => {
    const passed = madeBy(assign(aRequest(), { to: ivan, by: lena, waits: false }, now)).request;
    assert.equal(assign(passed, { to: ivan, by: lena, waits: false }, now), 'unchanged');
    assert.deepEqual(madeBy(take(passed, ivan, day(1), now)).request.status, 'accepted');
    assert.deepEqual(madeBy(take(passed, lena, day(1), now)).request.owner, lena);
  });
});

describe('a date for the requester', () => {
  const given = { by: ivan, until: day(3), why: '' };

  it('A4.16: is told to everybody who has the problem, and dates the next word', () => {
    const { request, tell } = madeBy(plan(aRequest(), given, now));
    assert.deepEqual(
      [request.status, request.hearBy, request.owner],
      ['planned', day(3).toISOString(), ivan],
    );
    assert.deepEqual(
      tell.map(({ to, why }) => `${to} ${why}`),
      ['requester planned', 'followers planned'],
    );
  });

  it('D9.3: is never taken back: a later one needs a reason and stands beside it', () => {
    const first = madeBy(plan(aRequest(), given, now)).request;
    assert.equal(plan(first, { ...given, until: day(5) }, now), 'no-reason');
    const moved = madeBy(plan(first, { ...given, until: day(5), why: 'The part is late' }, now)).request;
    assert.deepEqual(
      moved.promises?.map(({ until }) => until),
      [day(3).toISOString(), day(5).toISOString()],
    );
  });

  it('is not in the past, and not given twice by two taps', () => {
    assert.equal(plan(aRequest(), { ...given, until: day(-1) }, now), 'past');
    assert.equal(plan(madeBy(plan(aRequest(), given, now)).request, given, now), 'unchanged');
  });
});

describe('a supplier', () => {
  it('A1.7: has it while somebody here keeps it, with the supplier’s own reference', () => {
    const given = { by: ivan, supplier: 'Acme', reference: 'CS-7' };
    const { request } = madeBy(handToSupplier(aRequest(), given, now));
    assert.deepEqual([request.status, request.owner], ['supplier', ivan]);
    assert.deepEqual(request.supplier, { name: 'Acme', reference: 'CS-7' });
    assert.equal(handToSupplier(request, given, now), 'unchanged');
    assert.deepEqual(
      madeBy(handToSupplier(request, { ...given, reference: 'CS-8' }, now)).request.supplier?.reference,
      'CS-8',
    );
  });

  it('gives it back as work goes on', () => {
    const handed = aRequest({ status: 'supplier', owner: ivan, supplier: { name: 'Acme' } });
    assert.equal(madeBy(start(handed, lena, now)).request.status, 'working');
    assert.deepEqual(madeBy(start(handed, lena, now)).request.owner, ivan);
    assert.equal(start(aRequest({ status: 'working' }), ivan, now), 'unchanged');
  });
});

describe('putting a request aside', () => {
  it('brings it back at its time and keeps why for the desk', () => {
    const { request, wake } = madeBy(snooze(aRequest(), { by: ivan, until: day(2), reason: 'New kit' }, now));
    assert.deepEqual(
      [request.snoozedUntil, wake, request.notes[0]?.text],
      [day(2).toISOString(), 'now', 'New kit'],
    );
    assert.equal(snooze(request, { by: ivan, until: day(2) }, now), 'unchanged');
  });

  it('D3.4: is refused where a patient could come to harm, where it is urgent, and for a day that is over', () => {
    assert.equal(snooze(concern, { by: ivan, until: day(2) }, now), 'concern');
    assert.equal(snooze(aRequest(), { by: ivan, until: day(-2) }, now), 'past');
    const urgent = aRequest({ assessed: anAssessment('P2') });
    assert.equal(snooze(urgent, { by: ivan, until: day(2) }, now), 'urgent');
  });
});

describe('a request that was sent in error', () => {
  const voiding = { by: ivan, reason: 'A test of mine', isOfficer: false };

  it('B2: ends with its reason on record, and its requester is told', () => {
    const { request, tell } = madeBy(voided(aRequest(), voiding, now));
    assert.deepEqual([request.status, request.notes.at(-1)?.text], ['error', 'A test of mine']);
    assert.deepEqual(tell, [{ to: 'requester', why: 'outcome' }]);
    assert.equal(voided(request, voiding, now), 'unchanged');
  });

  it('D3.4: is, of a concern, for the safety officer alone to say', () => {
    assert.equal(voided(concern, voiding, now), 'concern');
    assert.equal(madeBy(voided(concern, { ...voiding, isOfficer: true }, now)).request.status, 'error');
  });
});

it('nothing of this is done to a request that has ended or is part of another', () => {
  const ended = [...statuses, 'error', 'linked'] as const;
  const at = { by: ivan, until: day(2), why: '' };
  const all = (request: Request) => [
    assign(request, { to: ivan, by: lena, waits: false }, now),
    plan(request, at, now),
    start(request, lena, now),
    handToSupplier(request, { by: ivan, supplier: 'Acme' }, now),
    snooze(request, at, now),
  ];
  for (const status of ended.filter((one) => one === 'linked' || !isOpen({ status: one }))) {
    const request = aRequest({ status, endedAt: minutesAgo(1) });
    assert.deepEqual([...new Set(all(request))], ['no-longer'], status);
  }
});
