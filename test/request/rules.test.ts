import assert from 'node:assert/strict';
import type { Decision } from '../../bot/request/change.ts';
import type { Request, Status } from '../../bot/request/request.ts';
import { confirm, join, reopen, say, withdraw } from '../../bot/request/rules.ts';
import { aRequest, inHand, inMinutes, nadia, now, omar, statuses } from '../support/requests.ts';

type Rule = (request: Request) => Decision;
/** In the order of `statuses`: the status after a change, or why there was none. */
type Row = readonly [string, string, string, string, string, string];

const words = { by: nadia, text: '' };
const again = inMinutes(60);

const table: readonly (readonly [rule: string, Rule, Row])[] = [
  [
    'join, by a colleague who has it too',
    (request) => join(request, { by: omar, text: '' }, false, now),
    ['submitted', 'accepted', 'waiting', 'no-longer', 'no-longer', 'no-longer'],
  ],
  [
    'join, by somebody who said so before',
    (request) => join(request, { by: omar, text: '' }, true, now),
    ['unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged'],
  ],
  [
    'join, by the one who raised it',
    (request) => join(request, words, false, now),
    ['unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged'],
  ],
  [
    'say, by the one who raised it',
    (request) => say(request, { by: nadia, text: 'By the sluice' }, now),
    ['submitted', 'accepted', 'accepted', 'no-longer', 'no-longer', 'no-longer'],
  ],
  [
    'say, by a follower, whose words do not answer a question',
    (request) => say(request, { by: omar, text: 'Bay 6 too' }, now),
    ['submitted', 'accepted', 'waiting', 'no-longer', 'no-longer', 'no-longer'],
  ],
  [
    'confirm',
    (request) => confirm(request, words, now),
    ['no-longer', 'no-longer', 'no-longer', 'confirmed', 'unchanged', 'no-longer'],
  ],
  [
    'reopen',
    (request) => reopen(request, words, again, now),
    ['no-longer', 'no-longer', 'no-longer', 'accepted', 'accepted', 'no-longer'],
  ],
  [
    'reopen, of a request that was opened again before',
    (request) => reopen({ ...request, reopened: 1 }, words, again, now),
    ['unchanged', 'unchanged', 'unchanged', 'accepted', 'accepted', 'no-longer'],
  ],
  [
    'withdraw',
    (request) => withdraw(request, words, now),
    ['withdrawn', 'withdrawn', 'withdrawn', 'no-longer', 'no-longer', 'unchanged'],
  ],
];

const outcome = (decision: Decision): string =>
  typeof decision === 'string' ? decision : decision.request.status;

describe('the rules of a request, in every status', () => {
  for (const [name, rule, row] of table) {
    it(name, () => {
      assert.deepEqual(
        statuses.map((status: Status) => outcome(rule(aRequest({ status })))),
        row,
      );
    });
  }

  it('B2: do the same in every status in which a colleague works on it, and none of them loses its name', () => {
    for (const [name, rule] of table) {
      const accepted = outcome(rule(aRequest({ status: 'accepted' })));
      for (const status of inHand) {
        const want = accepted === 'accepted' ? status : accepted;
        assert.equal(outcome(rule(aRequest({ status }))), want, `${name}, ${status}`);
      }
    }
  });

  it('count the version up by one and date the change, whichever it is', () => {
    for (const [name, rule] of table) {
      for (const status of statuses) {
        const before = aRequest({ status, version: 7 });
        const decision = rule(before);
        if (typeof decision === 'string') continue;
        assert.equal(decision.request.version, 8, `${name}, ${status}`);
        assert.equal(decision.request.updatedAt, now.toISOString());
        assert.deepEqual({ ...before }, aRequest({ status, version: 7 }), 'the request itself is left alone');
      }
    }
  });
});
