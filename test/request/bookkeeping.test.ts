import assert from 'node:assert/strict';
import { changed } from '../../bot/request/change.ts';
import { clockFacts } from '../../bot/request/clock-facts.ts';
import { reopen, say } from '../../bot/request/rules.ts';
import { ask, note, resolve, take } from '../../bot/triage/rules.ts';
import { handToSupplier, start } from '../../bot/triage/status-rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aRequest, inMinutes, ivan, minutesAgo, nadia } from '../support/requests.ts';

const at = (minutes: number): string => inMinutes(minutes).toISOString();

describe('the facts that clocks are worked out from', () => {
  it('A1.6: name the first deed of a person, and no note between colleagues', () => {
    const noted = madeBy(note(aRequest(), { by: ivan, text: 'Seen before' }, inMinutes(1))).request;
    assert.equal(noted.acknowledgedAt, undefined);
    const taken = madeBy(take(noted, ivan, inMinutes(60), inMinutes(2))).request;
    const asked = madeBy(ask(taken, { by: ivan, text: 'Where?' }, inMinutes(60), inMinutes(9))).request;
    assert.equal(asked.acknowledgedAt, at(2));
  });

  it('D6.3: pause for a question until it is answered, and for a supplier until work goes on', () => {
    const asked = madeBy(ask(aRequest(), { by: ivan, text: 'Where?' }, inMinutes(60), inMinutes(1))).request;
    assert.deepEqual(asked.pauses, [{ from: at(1), reason: 'requester' }]);
    const again = madeBy(ask(asked, { by: ivan, text: 'And when?' }, inMinutes(60), inMinutes(2))).request;
    assert.deepEqual(again.pauses, asked.pauses, 'a second question is the same wait');
    const told = madeBy(say(again, { by: nadia, text: 'Ward 4' }, inMinutes(5))).request;
    assert.deepEqual(told.pauses, [{ from: at(1), to: at(5), reason: 'requester' }]);
    const handed = madeBy(handToSupplier(told, { by: ivan, supplier: 'Acme' }, inMinutes(6))).request;
    const back = madeBy(start(handed, ivan, inMinutes(8))).request;
    assert.deepEqual(back.pauses, [
      { from: at(1), to: at(5), reason: 'requester' },
      { from: at(6), to: at(8), reason: 'supplier' },
    ]);
  });

  it('end with the outcome, also out of a pause', () => {
    const asked = madeBy(ask(aRequest(), { by: ivan, text: 'Where?' }, inMinutes(60), inMinutes(1))).request;
    const resolution = { by: ivan, outcome: 'done', text: 'Found it' } as const;
    const done = madeBy(resolve(asked, resolution, inMinutes(4))).request;
    assert.deepEqual([done.endedAt, done.pauses?.at(-1)?.to], [at(4), at(4)]);
    const facts = clockFacts(done);
    assert.deepEqual([facts.resolvedAt, facts.withdrawnAt], [at(4), undefined]);
  });

  it('B2: begin anew where it is opened again', () => {
    const resolved = aRequest({
      status: 'resolved',
      acknowledgedAt: minutesAgo(50),
      endedAt: minutesAgo(20),
      pauses: [{ from: minutesAgo(40), to: minutesAgo(30), reason: 'supplier' }],
      nudges: [{ kind: 'progress', due: minutesAgo(9), at: minutesAgo(9), next: minutesAgo(1) }],
    });
    const opened = madeBy(reopen(resolved, { by: nadia, text: '' }, inMinutes(60), inMinutes(0))).request;
    const { createdAt, ...facts } = clockFacts(opened);
    assert.equal(createdAt, at(0));
    assert.deepEqual(
      [facts.acknowledgedAt, facts.resolvedAt, facts.pauses, opened.nudges],
      [undefined, undefined, [], undefined],
    );
  });

  it('A1.3: count what the requester was told, and no note that there is nothing new', () => {
    const told = changed(
      aRequest(),
      'planned',
      inMinutes(1),
      {},
      { tell: [{ to: 'requester', why: 'planned' }] },
    );
    const noted = changed(
      told.request,
      'progress',
      inMinutes(9),
      {},
      {
        tell: [{ to: 'requester', why: 'progress' }],
      },
    );
    assert.equal(noted.request.heardAt, at(1));
  });
});
