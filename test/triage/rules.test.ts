import assert from 'node:assert/strict';
import type { Decision } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import { ask, note, resolve, take } from '../../bot/triage/rules.ts';
import {
  aDecision,
  aRequest,
  inMinutes,
  ivan,
  lena,
  minutesAgo,
  nadia,
  now,
  statuses,
} from '../support/requests.ts';

type Rule = (request: Request) => Decision;
/** In the order of `statuses`: the status after a change, or why there was none. */
type Row = readonly [string, string, string, string, string, string];

const promise = inMinutes(480);
const done = { by: lena, outcome: 'done', text: 'New printer fitted' } as const;

const table: readonly (readonly [rule: string, Rule, Row])[] = [
  [
    'take, by somebody who does not have it',
    (request) => take(request, lena, promise, now),
    ['accepted', 'no-longer', 'no-longer', 'no-longer', 'no-longer', 'no-longer'],
  ],
  [
    'take, by the one who has it',
    (request) => take(request, ivan, promise, now),
    ['accepted', 'unchanged', 'unchanged', 'no-longer', 'no-longer', 'no-longer'],
  ],
  [
    'ask',
    (request) => ask(request, { by: lena, text: 'Which one?' }, promise, now),
    ['waiting', 'waiting', 'waiting', 'no-longer', 'no-longer', 'no-longer'],
  ],
  [
    'note, at any time',
    (request) => note(request, { by: lena, text: 'Known fault' }, now),
    ['submitted', 'accepted', 'waiting', 'resolved', 'confirmed', 'withdrawn'],
  ],
  [
    'resolve',
    (request) => resolve(request, done, now),
    ['resolved', 'resolved', 'resolved', 'no-longer', 'no-longer', 'no-longer'],
  ],
  [
    'resolve, a second tap',
    (request) => resolve({ ...request, decided: aDecision({ by: lena }) }, done, now),
    ['resolved', 'resolved', 'resolved', 'unchanged', 'unchanged', 'unchanged'],
  ],
];

const after = (decision: Decision): string =>
  typeof decision === 'string' ? decision : decision.request.status;

describe('the rules of triage, in every status', () => {
  for (const [name, rule, row] of table) {
    it(name, () => {
      assert.deepEqual(
        statuses.map((status) => after(rule(aRequest({ status })))),
        row,
      );
    });
  }

  it('count the version up by one and date the change, whichever it is', () => {
    for (const [name, rule] of table) {
      for (const status of statuses) {
        const decision = rule(aRequest({ status, version: 7, updatedAt: minutesAgo(60) }));
        if (typeof decision === 'string') continue;
        assert.equal(decision.request.version, 8, `${name}, ${status}`);
        assert.equal(decision.request.updatedAt, now.toISOString());
      }
    }
  });

  it('another outcome, another reason or another person is not a second tap', () => {
    const resolved = aRequest({ status: 'resolved', decided: aDecision({ by: lena }) });
    for (const other of [
      { ...done, outcome: 'not-now' as const },
      { ...done, text: 'We turned it off and on' },
      { ...done, by: nadia },
    ])
      assert.equal(resolve(resolved, other, now), 'no-longer');
  });
});
