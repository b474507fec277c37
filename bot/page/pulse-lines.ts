import type { Instrument } from '../measure/instrument.ts';
import { signalWords } from '../measure/trend-words.ts';
import type { Point } from '../measure/xmr.ts';
import { type Course, type CourseRow, shownCourses } from '../pulse/course-rows.ts';
import type { FigureMark, LineFigure, LineStyle } from './figure.ts';

/** As trendChart makes them: results, average, and both ends of the usual range. */
const styles: readonly LineStyle[] = ['first', 'average', 'limit', 'limit'];

/** What stands for a small group's extreme is no measurement. */
const notDrawn = 'Not drawn: no more than a bound is shown';

/** What the chart says of each round; those without a place on it are passed over. */
const remarks = ({ points, chart }: Course): readonly string[] => {
  let next = 0;
  return points.map(({ figure }) => {
    if (figure.bound) return notDrawn;
    const signal = chart.points[next]?.signal;
    next += 1;
    return signal ? signalWords(signal) : '';
  });
};

const markOf = ({ on, signal }: Point, lines: CourseRow['lines']): readonly FigureMark[] => {
  const y = lines[0]?.values.find(({ x }) => x === on)?.y;
  return signal && y !== undefined ? [{ x: on, y, side: signal.direction }] : [];
};

const monthYear = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** The card's control chart of one figure, with what each point says (Making Data Count). */
const pulseLine = (row: CourseRow, course: Course, { scoring }: Instrument): LineFigure => {
  const said = remarks(course);
  // Bounds have a row and no place on the chart.
  const drawnRows = row.points.flatMap(({ title, value }, at) =>
    course.points[at]?.figure.bound ? [] : [`${title}: ${value}`],
  );
  const marks = row.lines.length > 0 ? course.chart.points.flatMap((point) => markOf(point, row.lines)) : [];
  return {
    title: row.chartTitle,
    summary: row.words,
    unit: scoring === 'share' ? '%' : 'Score',
    yMin: row.yMin,
    yMax: row.yMax,
    days: row.lines[0]?.values.map(({ x }) => ({ x, label: monthYear(x) })) ?? [],
    lines: row.lines.map(({ legend, values }, at) => ({
      legend,
      style: styles[at] ?? 'limit',
      points: at === 0 ? values.map((value, of) => ({ ...value, words: drawnRows[of] })) : values,
    })),
    marks,
    markLegend: marks.length > 0 ? 'Stands out: more than chance brings' : '',
    columns: ['Round', 'Result', 'What stands out'],
    rows: row.points.map(({ title, value }, at) => [title, value, said[at] || 'Nothing']),
  };
};

/** `rows` are those of the courses that are shown, in their order. */
export const pulseLines = (
  rows: readonly CourseRow[],
  courses: readonly Course[],
): readonly (LineFigure & { readonly name: string })[] => {
  const shown = shownCourses(courses);
  return rows.flatMap((row, at) => {
    const one = shown[at];
    return one ? [{ name: row.name, ...pulseLine(row, one.course, one.known) }] : [];
  });
};
