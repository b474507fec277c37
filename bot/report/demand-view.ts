import type { View } from '../core/view.ts';
import { kinds, outcomes } from '../request/request.ts';
import { kindWords, outcomeWords } from '../request/words.ts';
import type { Demand } from './demand.ts';
import { type Period, type PeriodName, periodTitles } from './period.ts';
import type { Choice, Fact } from './summary-view.ts';
import { count, counted, lengthWords } from './words.ts';

export const quarters = ['this-quarter', 'last-quarter'] as const satisfies readonly PeriodName[];

export type Quarter = (typeof quarters)[number];

/** Own: a lead's, for that lead and nobody else (D5.1). All: of every lead together. */
export type Whose = 'own' | 'all';

export interface DemandData {
  readonly title: string;
  readonly spoken: string;
  readonly whose: Whose;
  readonly private: string;
  readonly hasText: boolean;
  readonly text: string;
  readonly hasFacts: boolean;
  readonly facts: readonly Fact[];
  readonly period: Quarter;
  readonly periods: readonly Choice[];
  readonly canOwn: boolean;
  readonly canAll: boolean;
  readonly hasCsv: boolean;
  readonly csvUrl: string;
}

export type DemandView = View<'report-demand', DemandData>;

/** Why there is nothing to show. `few`: a sum over so few leads would be somebody's own. */
export type Gap = 'counting' | 'few';

export interface DemandLooks {
  readonly whose: Whose;
  readonly quarter: Quarter;
  readonly period: Period;
  readonly demand: Demand | Gap;
  readonly canOwn: boolean;
  readonly canAll: boolean;
  readonly csvUrl?: string | undefined;
}

const gaps: Readonly<Record<Gap, string>> = {
  counting: 'We are still counting. Press Show again in half a minute.',
  few: 'There are too few leads to show them together: it would show one person’s work.',
};

const listOf = <Name extends string>(
  names: readonly Name[],
  counts: Readonly<Partial<Record<Name, number>>>,
  words: Readonly<Record<Name, string>>,
): string => {
  const parts = names.flatMap((name) => (counts[name] ? [`${words[name]}: ${count(counts[name])}`] : []));
  return parts.length > 0 ? parts.join('. ') : 'None';
};

const timeWords = ({ sessions, minutes }: Demand): string =>
  sessions === 0
    ? 'No sessions in the settings'
    : `${counted(sessions, 'session')}, ${lengthWords(minutes, false)}`;

const paceWords = ({ came, took, minutes }: Demand): string => {
  const all = came + took;
  if (all === 0 || minutes === 0) return 'Nothing to compare';
  return `1 request for each ${lengthWords(minutes / all, false)} of session`;
};

const factsOf = (demand: Demand): readonly Fact[] => [
  { title: 'Time planned', value: timeWords(demand) },
  {
    title: 'Demand',
    value: `${counted(demand.came, 'request')} sent or passed on, ${count(demand.took)} taken unasked`,
  },
  { title: 'Demand against time', value: paceWords(demand) },
  {
    title: 'Done',
    value: `${counted(demand.deeds, 'step')}, of which ${counted(demand.outcomes, 'outcome')}`,
  },
  { title: 'Outcomes', value: listOf(outcomes, demand.byOutcome, outcomeWords) },
  { title: 'About', value: listOf(kinds, demand.byKind, kindWords) },
  {
    title: 'Outside sessions',
    value: `${counted(demand.outside, 'step')}, ${count(demand.urgentOutside)} of them urgent`,
  },
  { title: 'Urgent and outside', value: `${counted(demand.cameUrgentOutside, 'request')} came then` },
];

export const demandView = (looks: DemandLooks): DemandView => {
  const { whose, quarter, period, demand, canOwn, canAll, csvUrl } = looks;
  const gap = typeof demand === 'string' ? demand : undefined;
  const who = whose === 'own' ? 'Your sessions and what they held' : 'All leads together';
  return {
    template: 'report-demand',
    data: {
      title: `${who}: ${period.words}${period.running ? ', so far' : ''}`,
      spoken: period.words,
      whose,
      private:
        whose === 'own'
          ? 'Only you see this. Use it for your job plan if you like.'
          : 'Nobody is named here.',
      hasText: gap !== undefined,
      text: gap ? gaps[gap] : '',
      hasFacts: gap === undefined,
      facts: typeof demand === 'string' ? [] : factsOf(demand),
      period: quarter,
      periods: quarters.map((value) => ({ title: periodTitles[value], value })),
      canOwn: canOwn && whose === 'all',
      canAll: canAll && whose === 'own',
      hasCsv: gap === undefined && csvUrl !== undefined,
      csvUrl: csvUrl ?? '',
    },
  };
};
