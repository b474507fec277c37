import assert from 'node:assert/strict';
import { closeVote, type Deciding, decide } from '../../bot/board/rules.ts';
import type { Request } from '../../bot/request/request.ts';
import { boardDue } from '../../bot/triage/board-due.ts';
import { table } from '../../bot/triage/board-rules.ts';
import { aRuling, aTabled, meeting } from '../support/boards.ts';
import { madeBy } from '../support/decisions.ts';
import { aHazard, aRating } from '../support/hazards.ts';
import { aRequest, inMinutes, ivan, lena, nadia, now } from '../support/requests.ts';

const waiting = (more: Partial<Request> = {}): Request =>
  aRequest({ status: 'board', owner: ivan, board: aTabled(), ...more });
const deciding = (more: Partial<Deciding> = {}): Deciding => ({
  by: lena,
  roles: ['requester', 'lead'],
  decision: 'go-ahead',
  reason: 'It saves time',
  meeting,
  hearBy: inMinutes(600),
  ...more,
});

describe('a change that is put before a group', () => {
  const put = (request: Request) => table(request, { by: lena, board: aTabled() }, now);

  it('B2: waits there with an owner, and everybody is told group and day', () => {
    const { request, tell, event } = madeBy(put(aRequest()) as never);
    assert.deepEqual(
      [request.status, request.owner, request.hearBy, event],
      ['board', lena, aTabled().until, 'board'],
    );
    assert.deepEqual(tell, [
      { to: 'requester', why: 'planned' },
      { to: 'followers', why: 'planned' },
    ]);
  });

  it('keeps whoever has it, and is put there once', () => {
    assert.deepEqual(madeBy(put(aRequest({ owner: ivan })) as never).request.owner, ivan);
    assert.equal(put(waiting()), 'unchanged');
  });

  it('A2.8: is never one that was told in confidence', () => {
    assert.equal(put(aRequest({ confidential: true })), 'sealed');
  });

  it('is none that is over, or part of another', () => {
    for (const status of ['resolved', 'withdrawn', 'linked', 'error'] as const) {
      assert.equal(put(aRequest({ status })), 'no-longer');
    }
  });

  it('A6.3: is looked at when the day is over, and reminded of once', () => {
    const until = new Date(aTabled().until);
    assert.deepEqual(boardDue(waiting(), undefined, now), { next: until });
    const { change } = boardDue(waiting(), undefined, until);
    assert.deepEqual(change?.tell, [{ to: 'owner', why: 'nudge' }]);
    assert.deepEqual(boardDue(change?.request ?? waiting(), undefined, until), {});
    assert.deepEqual(boardDue(aRequest({ board: aTabled() }), undefined, until), {});
  });
});

describe('the decision of a group', () => {
  it('A6.3: goes ahead with its owner and a new promise, and everybody is told', () => {
    const { request, tell, note } = madeBy(decide(waiting(), deciding(), now) as never);
    assert.deepEqual(
      [request.status, request.owner, request.hearBy],
      ['accepted', ivan, inMinutes(600).toISOString()],
    );
    assert.deepEqual(request.ruling, aRuling({ reason: 'It saves time', at: now.toISOString() }));
    assert.equal(note?.text, 'Design authority: Go ahead. It saves time');
    assert.deepEqual(tell, [
      { to: 'requester', why: 'ruled' },
      { to: 'followers', why: 'ruled' },
      { to: 'owner', why: 'ruled' },
    ]);
  });

  it('D9.2: ends what is not done, with reason, person, group and date', () => {
    for (const decision of ['not-now', 'not-possible'] as const) {
      const { request, event, tell } = madeBy(decide(waiting(), deciding({ decision }), now) as never);
      assert.deepEqual([request.status, event], ['resolved', 'resolved']);
      assert.deepEqual(request.decided, {
        outcome: decision,
        reason: 'It saves time',
        by: lena,
        at: now.toISOString(),
        group: { id: 'design', name: 'Design authority' },
      });
      assert.deepEqual(
        tell.map(({ to, why }) => [to, why]),
        [
          ['requester', 'outcome'],
          ['followers', 'outcome'],
        ],
      );
    }
  });

  it('comes back on a later day where more work is needed, with a new vote', () => {
    const next = aTabled({ on: '2026-12-08', until: '2026-12-08T18:00:00.000Z' });
    const closed = waiting({ board: aTabled({ closedAt: now.toISOString(), missed: true }) });
    const { request } = madeBy(decide(closed, deciding({ decision: 'more-work', next }), now) as never);
    assert.deepEqual([request.status, request.board, request.hearBy], ['board', next, next.until]);
    assert.equal(decide(waiting(), deciding({ decision: 'more-work' }), now), 'no-day');
    const past = aTabled({ until: now.toISOString() });
    assert.equal(decide(waiting(), deciding({ decision: 'more-work', next: past }), now), 'past');
  });

  it('is recorded once a meeting: a second press is the first, and a second person reads it', () => {
    const { request } = madeBy(decide(waiting(), deciding(), now) as never);
    assert.equal(decide(request, deciding(), now), 'unchanged');
    assert.equal(decide(request, deciding({ by: ivan }), now), 'no-longer');
    const next = aTabled({ on: '2026-12-08', until: '2026-12-08T18:00:00.000Z' });
    const again = madeBy(decide(waiting(), deciding({ decision: 'more-work', next }), now) as never).request;
    assert.equal(decide(again, deciding({ decision: 'more-work', next }), now), 'unchanged');
    assert.equal(decide(again, deciding({ by: ivan }), now), 'no-longer');
  });

  it('is not written down by whoever raised it', () => {
    assert.equal(decide(waiting(), deciding({ by: nadia }), now), 'own');
  });

  it('D3.3: does not end a risk of 4 or 5 without the safety officer', () => {
    const hazard = aHazard(aRating({ severity: 5, likelihood: 4 }));
    assert.equal(decide(waiting({ hazard }), deciding({ decision: 'not-now' }), now), 'risk');
    assert.equal(typeof decide(waiting({ hazard }), deciding(), now), 'object');
  });

  it('ends the vote once', () => {
    const { request, tell } = madeBy(closeVote(waiting(), meeting, now));
    assert.deepEqual([request.board?.closedAt, tell], [now.toISOString(), []]);
    assert.equal(closeVote(request, meeting, now), 'unchanged');
    assert.equal(closeVote(waiting(), '2026-11-24', now), 'no-longer');
  });
});
