import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Given,
  givePromise,
  keepingOf,
  keptPromises,
  type Promised,
  promiseLines,
  standing,
} from '../../bot/clock/promises.ts';
import { ivan, nadia, now } from '../support/requests.ts';

const day = (date: string): Date => new Date(`2026-${date}T17:00:00.000Z`);
const zone = 'Europe/London';

const listed = (given: Given): readonly Promised[] => {
  assert.ok(typeof given !== 'string', String(given));
  return given;
};

const first = listed(givePromise([], { by: ivan, until: day('11-27'), why: '' }, now));
const moved = listed(
  givePromise(first, { by: nadia, until: day('12-04'), why: 'A part is late' }, day('11-26')),
);

describe('a promised date', () => {
  it('D9.3: is put after the ones before it, which stay as they were', () => {
    assert.deepEqual(moved, [
      {
        at: now.toISOString(),
        by: { id: ivan.id, name: ivan.name },
        until: day('11-27').toISOString(),
        why: '',
      },
      {
        at: day('11-26').toISOString(),
        by: { id: nadia.id, name: nadia.name },
        until: day('12-04').toISOString(),
        why: 'A part is late',
      },
    ]);
    assert.equal(standing(moved), moved[1]);
    assert.equal(standing([]), undefined);
  });

  it('A4.16: is only ever added to', () => {
    const someGiving = fc.record({
      by: fc.constantFrom(ivan, nadia),
      until: fc.nat(1_000).map((hours) => new Date(now.getTime() + hours * 3_600_000)),
      why: fc.constantFrom('', 'A part is late', 'Sooner than we thought'),
      after: fc.nat(100).map((hours) => hours * 3_600_000),
    });
    fc.assert(
      fc.property(fc.array(someGiving, { maxLength: 12 }), (givings) => {
        let history: readonly Promised[] = [];
        let at = now.getTime();
        for (const { after, ...giving } of givings) {
          at += after;
          const given = givePromise(history, giving, new Date(at));
          if (typeof given === 'string') continue;
          assert.deepEqual(given.slice(0, -1), history);
          history = given;
        }
        for (const [index, { at: givenAt, until, why }] of history.entries()) {
          assert.ok(until > givenAt);
          assert.ok(index === 0 || why);
        }
      }),
    );
  });

  it('is given once by a second tap', () => {
    const again = { by: nadia, until: day('12-04'), why: 'A part is late' };
    assert.equal(givePromise(moved, again, day('11-26')), 'unchanged');
    assert.equal(givePromise(moved, again, day('12-20')), 'unchanged');
  });

  it('keeps new words about the same date', () => {
    const more = { by: nadia, until: day('12-04'), why: 'The part came' };
    assert.equal(listed(givePromise(moved, more, day('11-27'))).length, 3);
  });

  it('is refused where it has passed, and where it moves without a reason', () => {
    assert.equal(givePromise([], { by: ivan, until: now, why: '' }, now), 'past');
    assert.equal(givePromise(first, { by: ivan, until: day('12-04'), why: '' }, now), 'no-reason');
  });
});

describe('whether a promise was kept', () => {
  const [promised] = first;
  assert.ok(promised);
  const at = (date: string) => day(date).toISOString();

  it('A4.16: is told by when it was done, to the minute', () => {
    assert.equal(keepingOf(promised, { resolvedAt: at('11-27') }, day('12-20')), 'kept');
    assert.equal(keepingOf(promised, { resolvedAt: '2026-11-27T17:00:01.000Z' }, day('12-20')), 'broken');
  });

  it('is open up to its time, and broken after', () => {
    assert.equal(keepingOf(promised, {}, day('11-27')), 'open');
    assert.equal(keepingOf(promised, {}, day('11-28')), 'broken');
  });

  it('is nobody’s fault where it was withdrawn in time', () => {
    assert.equal(keepingOf(promised, { withdrawnAt: at('11-26') }, day('12-20')), 'released');
    assert.equal(keepingOf(promised, { withdrawnAt: at('11-28') }, day('12-20')), 'broken');
  });

  it('A4.16: is counted by the first date, whatever it was moved to', () => {
    const commitments = [
      { promises: first, resolvedAt: at('11-26') },
      { promises: moved, resolvedAt: at('12-03') },
      { promises: first, withdrawnAt: at('11-26') },
      { promises: moved },
      { promises: [], resolvedAt: at('11-26') },
    ];
    assert.deepEqual(keptPromises(commitments, day('11-27')), { kept: 1, due: 2 });
    assert.deepEqual(keptPromises(commitments, day('11-28')), { kept: 1, due: 3 });
    assert.deepEqual(keptPromises([], now), { kept: 0, due: 0 });
  });
});

describe('the history of a promise', () => {
  it('A4.16: says who promised what and when, and why it moved', () => {
    assert.deepEqual(promiseLines(moved, now, zone), [
      'Tuesday 24 November 2026: Ivan Petrov promised this by 5pm on Friday 27 November.',
      'Thursday 26 November 2026: Nadia Rahman moved it to 5pm on Friday 4 December. A part is late',
    ]);
  });

  it('D6: shows typed words as they were typed', () => {
    const [line] = promiseLines(
      listed(givePromise([], { by: { id: 'x', name: '*Eve*' }, until: day('11-27'), why: '[a](b)' }, now)),
      now,
      zone,
    );
    assert.match(line ?? '', /\\\*Eve\\\*.*\\\[a\\\]\(b\)$/);
  });
});
