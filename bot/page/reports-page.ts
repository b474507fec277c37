import type { Whose } from '../report/demand-view.ts';
import type { PeriodName } from '../report/period.ts';
import type { Summary } from '../report/summary.ts';
import { type Choice, headlines, type Section, summaryView } from '../report/summary-view.ts';
import type { BarFigure, LineFigure } from './figure.ts';
import { reportBars } from './report-bars.ts';
import { noLines, reportLines } from './report-lines.ts';

export interface ReportsPage {
  readonly title: string;
  readonly period: PeriodName;
  readonly periods: readonly Choice[];
  /** It takes longer than a person waits, and goes on: whoever asks again finds more of it done. */
  readonly counting: boolean;
  /** Why there is nothing to show; empty where there is something. */
  readonly text: string;
  /** Values are Markdown, as on cards. */
  readonly facts: readonly Section[];
  readonly lines: readonly LineFigure[];
  readonly noLines: string;
  readonly bars: readonly BarFigure[];
  readonly note: string;
  /** Whose time and demand this person may see. */
  readonly demands: readonly Whose[];
}

interface Looks {
  readonly name: PeriodName;
  readonly summary: Summary | undefined;
  readonly demands: readonly Whose[];
  readonly dayOf: (at: Date) => string;
}

export const stillCounting = 'We are still counting. This page goes on by itself.';

/** The card's numbers with its words, and the same drawn. */
export const reportsPage = ({ name, summary, demands, dayOf }: Looks): ReportsPage => {
  const { title, period, periods, text, hasText, note } = summaryView({
    name,
    summary,
    canDemand: false,
  }).data;
  const found = hasText ? undefined : summary;
  return {
    title,
    period,
    periods,
    counting: summary === undefined,
    text: summary ? (hasText ? text : '') : stillCounting,
    facts: found ? headlines(found) : [],
    lines: found ? reportLines(found, dayOf) : [],
    noLines: found ? noLines(found) : '',
    bars: found ? reportBars(found.numbers) : [],
    note: found ? note : '',
    demands,
  };
};
