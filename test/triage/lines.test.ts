import assert from 'node:assert/strict';
import type { Role } from '../../bot/core/actor.ts';
import { isTechnical, needsLines, writeLines } from '../../bot/triage/lines.ts';
import { madeBy } from '../support/decisions.ts';
import { aDecision, aRequest, ivan, lena, minutesAgo, now } from '../support/requests.ts';

const clinical = 'Nobody can print labels at the bedside';
const technical = 'Print queue P-41 refuses jobs since the driver update';
const lines = { clinical, technical, by: lena, at: minutesAgo(5) };

describe('one record in two languages', () => {
  it('A3.2: keeps each line as it was written, with who wrote it and when', () => {
    const { request, event, tell } = madeBy(writeLines(aRequest(), { by: lena, clinical, technical }, now));
    assert.deepEqual(request.lines, { clinical, technical, by: lena, at: now.toISOString() });
    assert.deepEqual([event, tell], ['worded', []]);
    assert.equal(request.what, aRequest().what);
  });

  it('keeps the name of the person and nothing else about them', () => {
    const by = { ...lena, organisation: 'RXX', roles: ['lead'] };
    assert.deepEqual(madeBy(writeLines(aRequest(), { by, clinical }, now)).request.lines?.by, lena);
  });

  it('A3.4: takes one line without the other, and takes away what is left empty', () => {
    const { request } = madeBy(writeLines(aRequest({ lines }), { by: ivan, clinical }, now));
    assert.deepEqual(request.lines, { clinical, by: ivan, at: now.toISOString() });
  });

  it('is unchanged by a second tap, and by whoever finds the same words right', () => {
    assert.equal(writeLines(aRequest({ lines }), { by: ivan, clinical, technical }, now), 'unchanged');
  });

  it('is not worded anew once it has its outcome', () => {
    const over = aRequest({ status: 'resolved', decided: aDecision() });
    assert.equal(writeLines(over, { by: lena, clinical }, now), 'no-longer');
  });

  it('is no answer to the person who waits for one', () => {
    const { request } = madeBy(writeLines(aRequest(), { by: lena, clinical }, now));
    assert.deepEqual([request.acknowledgedAt, request.heardAt], [undefined, undefined]);
  });
});

describe('A3.1: who says it in both languages first', () => {
  const asks = (roles: readonly Role[], more = {}): boolean => needsLines(aRequest(more), { roles });

  it('is a lead who is not of informatics, until both lines are there', () => {
    assert.equal(asks(['lead']), true);
    assert.equal(asks(['lead'], { lines: { ...lines, technical: undefined } }), true);
    assert.equal(asks(['lead'], { lines: { ...lines, clinical: undefined } }), true);
    assert.equal(asks(['lead'], { lines }), false);
  });

  it('is nobody of informatics, and nobody else', () => {
    for (const roles of [
      ['informatics'],
      ['lead', 'informatics'],
      ['safety-officer'],
      ['admin'],
      [],
    ] as const) {
      assert.equal(asks(roles), false, roles.join());
    }
  });

  it('is about a hand-over to informatics, not from one lead to another', () => {
    assert.equal(isTechnical({ roles: ['informatics'] }), true);
    assert.equal(isTechnical({ roles: ['lead'] }), false);
    assert.equal(isTechnical({ roles: ['lead', 'informatics'] }), false);
  });
});
