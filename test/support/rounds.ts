import type { Results } from '../../bot/measure/figure.ts';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import type { PulseStore } from '../../bot/pulse/store.ts';
import { aCell, aFigure, aPulse, asker, someResults } from './pulses.ts';

/** A number of a pulse for each round: 0 is WP-00000. */
export const roundId = (at: number): string => `WP-${String(at).padStart(5, '0')}`;

const monthsBefore = (months: number): string => {
  const day = new Date('2026-11-12T12:00:00Z');
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString();
};

/** One round with its groups as they may be shown: two of them are not. */
export const roundResults = (value: number): Results =>
  someResults({
    figures: [aFigure({ value, low: value - 5.5, high: value + 5.5 })],
    breakdowns: [
      {
        by: 'profession',
        cells: [
          aCell({ name: 'nurse' }),
          aCell({ name: 'doctor', n: 60, figures: [aFigure({ n: 60, value: 66.7, low: 54.1, high: 77.3 })] }),
          aCell({
            name: 'pharmacist',
            n: 14,
            invited: 21,
            figures: [aFigure({ n: 14, value: 85, low: 60.1, high: 100, bound: 'or-more' })],
          }),
        ],
        hidden: 2,
      },
    ],
  });

/** Closed rounds of the same question to the same people, three months apart, the oldest first. */
export const saveRounds = async (
  store: Pick<PulseStore, 'save'>,
  organisation: string,
  values: readonly number[],
  more: Partial<Pulse> = {},
): Promise<void> => {
  for (const [at, value] of values.entries()) {
    const closedAt = monthsBefore(3 * (values.length - 1 - at));
    const pulse = aPulse({
      id: roundId(at),
      version: 1,
      status: 'closed',
      createdAt: closedAt,
      updatedAt: closedAt,
      closedAt,
      by: ['profession'],
      results: roundResults(value),
      ...more,
    });
    await store.save(organisation, { change: { pulse, event: 'created', tasks: [] }, by: asker });
  }
};
