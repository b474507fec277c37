import { isoAt, localTime } from '../calendar/local-day.ts';
import type { Figure } from '../measure/figure.ts';
import { type Change, changeBetween } from '../measure/figures.ts';
import { trendWords } from '../measure/trend-words.ts';
import { type Chart, xmr } from '../measure/xmr.ts';
import type { Course } from './course-rows.ts';
import type { Pulse } from './pulse.ts';
import type { Changes } from './results-rows.ts';
import type { Line } from './store.ts';

export interface History {
  /** How each figure stands to the last round that has one. */
  readonly changes: Changes;
  readonly trend: readonly (Course & { readonly chart: Chart })[];
  /** A2.5: whether any figure is clearly lower than in the round before, or its chart says so. */
  readonly fallen: boolean;
}

type Round = Pick<Line, 'id' | 'audience' | 'instruments' | 'own' | 'closedAt' | 'figures'>;

/** The same questions to the same people. */
const isSame = (one: Round, other: Round): boolean =>
  one.audience === other.audience &&
  one.own === other.own &&
  one.instruments.join() === other.instruments.join();

const dayName = (at: string, zone: string): string => localTime(new Date(at), zone).toFormat('d MMMM yyyy');

const changeWords: Readonly<Record<Change, string>> = {
  up: 'Higher than',
  down: 'Lower than',
  'no-clear-change': 'No clear change since',
};

/** Earlier rounds of a pulse, as they were published (A4.1, D4.4). */
export const historyOf = (pulse: Pulse, lines: readonly Line[], zone: string): History => {
  const { results, closedAt = '' } = pulse;
  const now: Round = { ...pulse, figures: results?.figures };
  const rounds = [...lines.filter((line) => line.id !== pulse.id && isSame(line, now)), now]
    .flatMap((round) => (round.closedAt ? [{ ...round, closedAt: round.closedAt }] : []))
    .filter((round) => round.closedAt <= closedAt)
    .sort((one, other) => (one.closedAt < other.closedAt ? -1 : 1));

  const figuresOf = (instrument: string): readonly { readonly at: string; readonly figure: Figure }[] =>
    rounds.flatMap(({ closedAt: at, figures = [] }) => {
      const figure = figures.find((one) => one.instrument === instrument);
      return figure ? [{ at, figure }] : [];
    });

  const compared = (results?.figures ?? []).flatMap((figure) => {
    const { instrument } = figure;
    const before = figuresOf(instrument).at(-2);
    return before ? [{ instrument, at: before.at, change: changeBetween(figure, before.figure) }] : [];
  });

  const trend = (results?.figures ?? []).map(({ instrument }) => {
    const points = figuresOf(instrument);
    // What stands for a small group's extreme is no measurement.
    const readings = points.map(({ at, figure }) => ({
      on: isoAt(new Date(at), zone),
      value: figure.bound ? undefined : figure.value,
    }));
    const chart = xmr(readings);
    return {
      instrument,
      points: points.map(({ at, figure }) => ({ name: dayName(at, zone), figure })),
      words: trendWords(chart),
      chart,
    };
  });
  const changes = compared.map(
    ({ instrument, at, change }) => [instrument, `${changeWords[change]} ${dayName(at, zone)}.`] as const,
  );
  const fallen =
    compared.some(({ change }) => change === 'down') ||
    trend.some(({ chart }) => chart.points.at(-1)?.signal?.direction === 'down');
  return { changes: Object.fromEntries(changes), trend, fallen };
};
