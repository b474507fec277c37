import type { FigureMark, FigurePoint, LineFigure, LineStyle } from '../../page/figure.ts';

/** Where the lines of a figure lie in a picture of so many pixels: arithmetic, and nothing that draws. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rungs: readonly { readonly y: number; readonly label: string }[];
  readonly days: readonly { readonly x: number; readonly label: string }[];
  readonly lines: readonly {
    readonly legend: string;
    readonly style: LineStyle;
    /** The parts of it: where a day between two points has none, nothing is known and nothing is drawn. */
    readonly paths: readonly string[];
    readonly dots: readonly Dot[];
  }[];
  readonly marks: readonly (Dot & Pick<FigureMark, 'side'>)[];
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

const edge = { left: 44, right: 16, top: 12, bottom: 28 } as const;
/** Pixels between the lines across, at least; and what a label along the lower side takes, with room beside it. */
const rungHeight = 44;
const labelWidth = 68;

/** Steps that people count in. */
const stepFor = (span: number, most: number): number => {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
};

/** Round numbers from below the least to above the most. Of whole things there is no half. */
export const rungsOf = (least: number, most: number, count: number, whole = false): readonly number[] => {
  const step = Math.max(stepFor(Math.max(most - least, Number.EPSILON), count), whole ? 1 : 0);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(6)));
};

/** As many of the days as have room for their label, evenly, and always the last. */
export const labelled = (days: LineFigure['days'], width: number): LineFigure['days'] => {
  const step = Math.ceil(days.length / Math.max(1, Math.floor(width / labelWidth)));
  return days.filter((_, at) => (days.length - 1 - at) % step === 0);
};

/** Neighbours that are neighbours among the days too. */
const runsOf = (points: readonly FigurePoint[], days: LineFigure['days']): readonly FigurePoint[][] => {
  const place = new Map(days.map(({ x }, at) => [x, at]));
  const runs: FigurePoint[][] = [];
  let before: number | undefined;
  for (const point of points) {
    const at = place.get(point.x) ?? 0;
    const run = runs.at(-1);
    if (run && before !== undefined && at <= before + 1) run.push(point);
    else runs.push([point]);
    before = at;
  }
  return runs;
};

export const plotOf = (figure: LineFigure, width: number, height: number): Plot => {
  const { days, lines, marks, yMin, yMax } = figure;
  const [left, right] = [edge.left, Math.max(edge.left + 1, width - edge.right)];
  const [top, bottom] = [edge.top, height - edge.bottom];
  const whole = lines.every(({ points }) => points.every(({ y }) => Number.isInteger(y)));
  const rungs = rungsOf(yMin, yMax, Math.max(2, Math.floor((bottom - top) / rungHeight)), whole);
  const [least = 0, most = 1] = [rungs[0], rungs.at(-1)];
  const times = days.map(({ x }) => Date.parse(x));
  const [first, last] = [Math.min(...times), Math.max(...times)];

  const across = (x: string): number =>
    last > first ? left + ((Date.parse(x) - first) / (last - first)) * (right - left) : (left + right) / 2;
  const up = (y: number): number => bottom - ((y - least) / (most - least)) * (bottom - top);
  const tidy = (pixels: number): number => Math.round(pixels * 10) / 10;
  const dot = ({ x, y, words = '' }: FigurePoint): Dot => ({ x: tidy(across(x)), y: tidy(up(y)), words });

  return {
    left,
    right,
    top,
    bottom,
    rungs: rungs.map((value) => ({ y: tidy(up(value)), label: value.toLocaleString('en-GB') })),
    days: labelled(days, right - left).map(({ x, label }) => ({ x: tidy(across(x)), label })),
    lines: lines.map(({ legend, style, points }) => ({
      legend,
      style,
      paths: runsOf(points, days).map((run) =>
        run
          .map(dot)
          .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`)
          .join(''),
      ),
      dots: points.map(dot),
    })),
    marks: marks.map((mark) => ({ ...dot(mark), side: mark.side })),
  };
};
