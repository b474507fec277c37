import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bothRated, counted, type LogCounts, noCounts } from '../../bot/hazard/log-counts.ts';
import { logView } from '../../bot/hazard/log-view.ts';
import { levels } from '../../bot/request/risk-matrix.ts';
import type { HazardLine } from '../../bot/request/store.ts';
import { anOrganisation, now } from '../support/requests.ts';

const count = (lines: readonly HazardLine[]): LogCounts => lines.reduce(counted, noCounts);

const level = fc.constantFrom(...levels);
const someLines: fc.Arbitrary<readonly HazardLine[]> = fc.array(
  fc.record({
    id: fc.constant('WL-00000'),
    status: fc.constantFrom('submitted', 'accepted', 'resolved', 'confirmed', 'withdrawn', 'error'),
    outcome: fc.constantFrom(undefined, 'done', 'passed-on'),
    initial: fc.option(level, { nil: undefined }),
    residual: fc.option(level, { nil: undefined }),
    accepted: fc.boolean(),
  }),
);

const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((total, one) => total + one, 0);

describe('the hazard log in numbers', () => {
  it('A4.9: counts before and after where there are both ratings, and its roll-up is the sum of its items', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const counts = count(lines);
        const both = lines.filter(
          ({ status, initial, residual }) =>
            status !== 'error' && initial !== undefined && residual !== undefined,
        );
        assert.deepEqual(
          [bothRated(counts), sum(counts.before), sum(counts.after)],
          [both.length, both.length, both.length],
        );
        const fell = both.filter(({ initial = 1, residual = 1 }) => residual < initial);
        assert.equal(counts.lower, fell.length);
        for (const risk of levels)
          assert.equal(counts.after[risk], both.filter(({ residual }) => residual === risk).length);
      }),
    );
  });

  it('A5.2: has every concern in exactly one status, and what was sent in error in no other number', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const counts = count(lines);
        assert.equal(sum(counts.byStatus), lines.length);
        assert.equal(
          counts.byStatus['entered in error'],
          lines.filter(({ status }) => status === 'error').length,
        );
        const unrated = lines.filter(({ status, initial }) => status !== 'error' && initial === undefined);
        assert.equal(counts.forTriage, unrated.length);
        assert.ok(sum(counts.openByRisk) <= counts.byStatus.open);
      }),
    );
  });

  it('does not depend on the order of its lines', () => {
    fc.assert(fc.property(someLines, (lines) => assert.deepEqual(count(lines), count(lines.toReversed()))));
  });

  it('counts an open concern by what is left of its risk', () => {
    const line = { id: 'WL-00000', status: 'accepted', initial: 5, residual: 2 } as const;
    assert.deepEqual(count([line]).openByRisk, { 1: 0, 2: 1, 3: 0, 4: 0, 5: 0 });
  });
});

describe('the card of the hazard log', () => {
  const card = (lines: readonly HazardLine[], sees = false) =>
    logView(count(lines), { now, organisation: anOrganisation(), sees, csvUrl: undefined }).data;

  it('is short where there is nothing yet', () => {
    const { isEmpty, hasOpen, hasBoth, facts, hasCsv } = card([]);
    assert.deepEqual([isEmpty, hasOpen, hasBoth, facts, hasCsv], [true, false, false, [], false]);
  });

  it('D3.7: says a risk in words beside its number, worst first', () => {
    const { open, changes } = card([
      { id: 'WL-00000', status: 'accepted', initial: 3 },
      { id: 'WL-00001', status: 'accepted', initial: 5, residual: 4 },
    ]);
    assert.deepEqual(
      open.map(({ title, value }) => [title.slice(0, 13), value]),
      [
        ['Risk 4 of 5: ', '1'],
        ['Risk 3 of 5: ', '1'],
      ],
    );
    assert.deepEqual(
      changes.map(({ value }) => value),
      ['1 before, 0 after', '0 before, 1 after', '1'],
    );
  });

  it('A2.8: says whether concerns in confidence are counted, where there can be any', () => {
    const notes = (sees: boolean, confidential?: { roles: ['safety-officer']; people: [] }) =>
      logView(noCounts, { now, organisation: anOrganisation({ confidential }), sees, csvUrl: undefined })
        .data.notes.map(({ text }) => text)
        .join(' ');
    const circle = { roles: ['safety-officer'], people: [] } as { roles: ['safety-officer']; people: [] };
    assert.match(notes(false, circle), /in confidence are not among them/);
    assert.match(notes(true, circle), /in confidence are among them/);
    assert.doesNotMatch(notes(true), /confidence/);
  });
});
