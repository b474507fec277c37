import assert from 'node:assert/strict';
import type { Person } from '../../bot/core/actor.ts';
import { type DeskDeed, deskDeed, stillStands } from '../../bot/recall/desk-deeds.ts';
import type { Decision } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import { confirm, join, reopen, say, withdraw } from '../../bot/request/rules.ts';
import { type Trail, trailOf } from '../../bot/request/trail.ts';
import { ask, resolve } from '../../bot/triage/rules.ts';
import { voided } from '../../bot/triage/status-rules.ts';
import { aRequest, inMinutes, ivan, lena, nadia, omar } from '../support/requests.ts';

type Step = readonly [by: Person, rule: (request: Request, at: Date) => Decision | string];

const soon = inMinutes(600);
const asks = (by = ivan): Step => [
  by,
  (request, at) => ask(request, { by, text: `Which one, at ${at.toISOString()}?` }, soon, at),
];
const says = (by = nadia, text = 'The one by the sluice'): Step => [
  by,
  (request, at) => say(request, { by, text }, at),
];
const solves = (by = ivan): Step => [
  by,
  (request, at) => resolve(request, { by, text: 'New roll', outcome: 'done' }, at),
];
const opens: Step = [nadia, (request, at) => reopen(request, { by: nadia, text: 'Still broken' }, soon, at)];
const voids: Step = [
  lena,
  (request, at) => voided(request, { by: lena, reason: 'Sent in error', isOfficer: false }, at),
];

/** What is in the log after these steps, a minute apart, and how the request is then. */
const after = (steps: readonly Step[], more: Partial<Request> = {}) => {
  const rows: Trail[] = [];
  let request = aRequest({ status: 'accepted', owner: ivan, ...more });
  steps.forEach(([by, rule], index) => {
    const change = rule(request, inMinutes(index));
    assert.ok(typeof change === 'object', `step ${index}: ${change}`);
    rows.push(trailOf({ before: { request, etag: '' }, change, by }));
    request = change.request;
  });
  return { rows, request };
};

const deedsOf = (steps: readonly Step[], by: Person, more?: Partial<Request>): readonly DeskDeed[] => {
  const { rows, request } = after(steps, more);
  return rows.flatMap((row) => deskDeed(row, by.id) ?? []).filter((deed) => stillStands(deed, request));
};

const kinds = (...args: Parameters<typeof deedsOf>): readonly string[] =>
  deedsOf(...args).map(({ kind }) => kind);

describe('what a person did at the desk', () => {
  it('A4.19: is each question asked, each question answered and the outcome given', () => {
    const steps = [asks(), says(), asks(), says(nadia, 'The second'), solves()];
    assert.deepEqual(kinds(steps, ivan), ['asked', 'asked', 'outcome']);
    assert.deepEqual(kinds(steps, nadia), ['answered', 'answered']);
    assert.deepEqual(kinds(steps, omar), []);
  });

  it('takes for an answer what ends the wait for one, and no other words', () => {
    const joins: Step = [omar, (request, at) => join(request, { by: omar, text: 'Us too' }, false, at)];
    const gives: Step = [nadia, (request, at) => withdraw(request, { by: nadia, text: 'It works' }, at)];
    const steps = [
      says(nadia, 'It is the big one'),
      joins,
      says(omar, 'Ours jams'),
      asks(),
      says(omar, 'I do not know'),
      gives,
    ];
    assert.deepEqual([...kinds(steps, nadia), ...kinds(steps, omar)], []);
    const asked = [asks(), says(omar, 'No idea'), says(), says(nadia, 'And it smells')];
    assert.deepEqual([kinds(asked, nadia), kinds(asked, omar)], [['answered'], []]);
    const [reply] = after([asks(), says()]).rows.slice(1);
    assert.ok(reply && deskDeed(reply, nadia.id));
    assert.equal(deskDeed({ ...reply, words: 'too' }, nadia.id), undefined);
    const byStandIn = [asks(), says(omar)];
    assert.deepEqual(kinds(byStandIn, omar, { standIn: omar }), ['answered']);
  });

  it('counts an outcome that was opened again once, as it was given last', () => {
    const found = deedsOf([solves(), opens, solves(), opens, solves()], ivan);
    assert.deepEqual(found, [
      { kind: 'outcome', id: 'WL-7K2QX', at: inMinutes(4).toISOString(), outcome: 'done' },
    ]);
    const confirms: Step = [nadia, (request, at) => confirm(request, { by: nadia, text: '' }, at)];
    assert.deepEqual(kinds([solves(), opens, solves(), confirms], ivan), ['outcome']);
    assert.deepEqual(kinds([solves(), confirms, opens], ivan), []);
  });

  it('counts for nobody an outcome that was opened again, and then for whoever gave the next', () => {
    assert.deepEqual(kinds([asks(), says(), solves(), opens], ivan), ['asked']);
    const gives: Step = [nadia, (request, at) => withdraw(request, { by: nadia, text: '' }, at)];
    assert.deepEqual(kinds([solves(), opens, gives], ivan), [], 'nor where it was withdrawn then');
    const steps = [solves(), opens, solves(lena)];
    assert.deepEqual([kinds(steps, ivan), kinds(steps, lena)], [[], ['outcome']]);
  });

  it('B2: counts nothing about a request that was sent in error', () => {
    const steps = [asks(), says(), solves(), opens, voids];
    for (const person of [ivan, nadia, lena]) assert.deepEqual(kinds(steps, person), [], person.name);
  });

  it('A2.8: counts nothing that was done in confidence', () => {
    assert.deepEqual(kinds([asks(), says(), solves()], ivan, { confidential: true }), []);
    assert.deepEqual(kinds([asks(), says(), solves()], nadia, { confidential: true }), []);
  });
});
