import { z } from 'zod';
import { block, list, oneOf, words } from './parts.ts';

/**
 * Teams' own charts, which schema 1.5 does not have: the types of @microsoft/teams.cards 2.0.16. We ask for more than
 * they do. The title is what a screen reader says of a chart, and a client that draws none leaves it out.
 */
const chart = {
  ...block,
  title: words,
  showTitle: z.boolean().optional(),
  showLegend: z.boolean().optional(),
  xAxisTitle: words.optional(),
  yAxisTitle: words.optional(),
  fallback: z.literal('drop', 'must be "drop": not every client draws charts'),
};

/** Teams draws nothing for a colour it does not know. We use few: colours differ least for those who see few. */
const color = oneOf('categoricalBlue', 'categoricalTeal', 'neutral').optional();

const horizontalBar = z.strictObject({
  type: z.literal('Chart.HorizontalBar'),
  ...chart,
  color,
  displayMode: oneOf('AbsoluteWithAxis', 'AbsoluteNoAxis', 'PartToWhole').optional(),
  data: list(z.strictObject({ x: words, y: z.number().min(0, 'is below nought, where Teams draws no bar') })),
});

const line = z.strictObject({
  type: z.literal('Chart.Line'),
  ...chart,
  yMin: z.number().optional(),
  yMax: z.number().optional(),
  data: list(
    z.strictObject({
      legend: words,
      color,
      values: list(z.strictObject({ x: z.iso.date('must be a date, like "2026-11-24"'), y: z.number() })),
    }),
  ),
});

export const charts = [horizontalBar, line] as const;

/** The kinds of element that a client may leave out. */
export const chartTypes: readonly string[] = charts.map(({ shape }) => shape.type.value);
