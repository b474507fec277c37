import { capital } from '../core/words.ts';
import type { Figure } from '../measure/figure.ts';
import { valueWords } from '../measure/figure-words.ts';
import type { Instrument } from '../measure/instrument.ts';
import { instrumentOf } from '../measure/instruments.ts';
import { rangeWords } from '../measure/trend-words.ts';
import type { Chart } from '../measure/xmr.ts';
import { type TrendChart, trendChart } from './chart.ts';
import type { Pulse } from './pulse.ts';
import { figureName } from './results-rows.ts';

/** One figure over the rounds of a pulse, oldest first, and what the control chart says of it. */
export interface Course {
  readonly instrument: string;
  readonly points: readonly { readonly name: string; readonly figure: Figure }[];
  readonly words: string;
  readonly chart: Chart;
}

export interface CourseRow extends TrendChart {
  readonly name: string;
  readonly points: readonly { readonly title: string; readonly value: string }[];
  readonly words: string;
  readonly hasChart: boolean;
  readonly chartTitle: string;
}

const pointsOf = ({ points }: Course, known: Instrument, most: number): CourseRow['points'] =>
  points.slice(-most).map(({ name, figure }) => ({ title: name, value: valueWords(figure, known) }));

/** Those that are shown: one round is nothing over time. */
export const shownCourses = (
  courses: readonly Course[],
): readonly { readonly course: Course; readonly known: Instrument }[] =>
  courses.flatMap((course) => {
    const known = instrumentOf(course.instrument);
    return known && course.points.length >= 2 ? [{ course, known }] : [];
  });

/** Each with its numbers in words: a chart is drawn where the client can draw it, and never alone. */
export const courseRows = (pulse: Pulse, courses: readonly Course[], most: number): readonly CourseRow[] =>
  shownCourses(courses).map(({ course, known }) => {
    const chart = trendChart(course.chart, known, most);
    return {
      ...chart,
      name: figureName(course.instrument, pulse, 60),
      points: pointsOf(course, known, most),
      words: [course.words, rangeWords(course.chart, known)].filter(Boolean).join(' '),
      hasChart: chart.lines.length > 0,
      chartTitle: `${capital(known.measure)}, over time`,
    };
  });
