import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../bot/measure/figure.ts';
import { historyOf } from '../../bot/pulse/history.ts';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import type { Line } from '../../bot/pulse/store.ts';
import { aFigure, aPulse, someResults } from '../support/pulses.ts';

const zone = 'Europe/London';
const at = (month: number): string => new Date(Date.UTC(2024, month, 3, 10)).toISOString();
const figureOf = (value: number, more: Partial<Figure> = {}): Figure =>
  aFigure({ value, low: value - 5, high: value + 5, ...more });
const round = (month: number, value: number, more: Partial<Line> = {}): Line => ({
  ...aPulse({ id: `WP-${String(month).padStart(5, '0')}`, status: 'closed' }),
  closedAt: at(month),
  figures: [figureOf(value)],
  ...more,
});
const closed = (month: number, value: number, more: Partial<Pulse> = {}): Pulse =>
  aPulse({
    id: 'WP-7K2QX',
    status: 'closed',
    closedAt: at(month),
    results: someResults({ figures: [figureOf(value)] }),
    ...more,
  });

describe('the earlier rounds of a pulse', () => {
  it('D4.4: says higher or lower only where the intervals are apart', () => {
    const says = (value: number) => historyOf(closed(6, value), [round(3, 50)], zone);
    assert.deepEqual(says(50).changes, { mood: 'No clear change since 3 April 2024.' });
    assert.deepEqual(says(70).changes, { mood: 'Higher than 3 April 2024.' });
    assert.deepEqual(says(30).changes, { mood: 'Lower than 3 April 2024.' });
    assert.deepEqual([says(30).fallen, says(50).fallen, says(70).fallen], [true, false, false]);
  });

  it('compares with the round before alone, in whatever order the lines come', () => {
    const lines = [round(3, 50), round(1, 90), round(2, 20), round(5, 71)];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 4 }), (some) => {
        const { changes, trend } = historyOf(closed(6, 70), some, zone);
        assert.deepEqual(changes, { mood: 'No clear change since 3 June 2024.' });
        assert.deepEqual(
          trend[0]?.points.map(({ figure }) => figure.value),
          [90, 20, 50, 71, 70],
        );
      }),
    );
  });

  it('knows only rounds with the same questions to the same people that had closed by then', () => {
    const others = [
      round(3, 10, { audience: 'role:lead' }),
      round(3, 10, { instruments: ['mood', 'umux-lite'] }),
      round(3, 10, { own: 'It helps' }),
      round(9, 10),
      round(3, 10, { closedAt: undefined, status: 'open' }),
      round(3, 10, { id: 'WP-7K2QX' }),
    ];
    const { changes, trend, fallen } = historyOf(closed(6, 70), others, zone);
    assert.deepEqual([changes, fallen, trend[0]?.points.length], [{}, false, 1]);
  });

  it('passes over a round that had nothing to show', () => {
    const lines = [round(4, 0, { figures: [] }), round(3, 50)];
    assert.deepEqual(historyOf(closed(6, 70), lines, zone).changes, { mood: 'Higher than 3 April 2024.' });
  });

  it('has nothing to say of a pulse without figures', () => {
    const withheld = closed(6, 0, { results: someResults({ figures: [], withheld: 'few' }) });
    assert.deepEqual(historyOf(withheld, [round(3, 50)], zone), { changes: {}, trend: [], fallen: false });
  });

  it('A2.5: knows that it has fallen where the chart alone says so', () => {
    const lines = Array.from({ length: 20 }, (_, month) => round(month, 60 + (month % 2)));
    const wide = { low: 0, high: 100 };
    const sunk = closed(30, 52, { results: someResults({ figures: [figureOf(52, wide)] }) });
    const { changes, fallen } = historyOf(sunk, lines, zone);
    assert.deepEqual(changes, { mood: 'No clear change since 3 August 2025.' });
    assert.equal(fallen, true);
  });

  it('draws no point for a number that is only a bound', () => {
    const bound = round(3, 95, { figures: [figureOf(95, { bound: 'or-more' })] });
    const [course] = historyOf(closed(6, 70), [bound, round(1, 60)], zone).trend;
    assert.equal(course?.points.length, 3);
    assert.doesNotMatch(JSON.stringify(course?.chart), /95/);
  });
});
