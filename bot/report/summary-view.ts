import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { type Kind, type Outcome, outcomes } from '../request/request.ts';
import { kindWords, outcomeWords } from '../request/words.ts';
import type { Numbers } from './numbers.ts';
import { type PeriodName, periods, periodTitles } from './period.ts';
import { isFew } from './quantile.ts';
import type { Summary } from './summary.ts';
import { type Breakdown, breakdowns, type Wait } from './waits.ts';
import {
  breakdownTitles,
  count,
  counted,
  fewWords,
  lengthWords,
  nightWords,
  overruledWords,
  ratedWords,
  readingNote,
  shareWords,
  spreadWords,
  trendWords,
} from './words.ts';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface Section {
  readonly heading: string;
  readonly facts: readonly Fact[];
}

export interface SummaryData {
  readonly title: string;
  readonly spoken: string;
  readonly hasText: boolean;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly hasNumbers: boolean;
  readonly note: string;
  readonly period: PeriodName;
  readonly periods: readonly Choice[];
  readonly canDemand: boolean;
  readonly hasCsv: boolean;
  readonly csvUrl: string;
  readonly columnsUrl: string;
}

export type SummaryView = View<'report-summary', SummaryData>;

/** Groups of one breakdown that a card has room for; the file has all of them. */
const mostGroups = 8;

const timesWords = ({ elapsed, service }: Numbers['reply']): string =>
  isFew(elapsed.n)
    ? fewWords
    : `${spreadWords(elapsed)}. In service hours: ${lengthWords(service.median, false)}, and ${lengthWords(service.ninth, false)}. Counted: ${count(elapsed.n)}.`;

const outcomesWords = ({ outcomes: given }: Numbers): string => {
  const names: readonly (Outcome | 'withdrawn')[] = [...outcomes, 'withdrawn'];
  const parts = names.flatMap((name) => {
    const n = given[name] ?? 0;
    const words = name === 'withdrawn' ? 'Withdrawn' : outcomeWords[name];
    return n > 0 ? [`${words}: ${count(n)}`] : [];
  });
  return parts.length > 0 ? parts.join('. ') : 'None';
};

const listeningWords = ({ listening: { answered, sent } }: Numbers): string => {
  if (sent === 0) return `${count(answered)} answered, and no broadcast sent`;
  const ratio = (answered / sent).toFixed(1).replace(/\.0$/, '');
  return `${count(answered)} answered, ${counted(sent, 'broadcast')} sent: ${ratio} to 1`;
};

/** What stands above everything else, for a card and a page alike. */
export const headlines = ({
  numbers: all,
  period: { points, name },
  trends,
}: Summary): readonly Section[] => {
  const each = name === 'year' ? 'quarter' : 'month';
  const { reopened, young, saved, promises, restated } = all;
  const newer = young > 0 ? `. ${counted(young, 'outcome')} may still be: under 14 days old` : '';
  return [
    {
      heading: 'How long it takes',
      facts: [
        {
          title: 'Raised',
          value: `${counted(all.raised, 'request')}, and "me too" said ${all.joined === 1 ? 'once' : `${count(all.joined)} times`}`,
        },
        { title: 'First reply', value: timesWords(all.reply) },
        { title: 'No reply yet', value: `${counted(all.waiting, 'request')} at the end` },
        { title: 'Outcome', value: timesWords(all.outcome) },
        ...(points.length > 1
          ? [
              { title: 'Replies', value: trendWords(trends.reply, 'Slower', 'Quicker', each) },
              { title: 'Outcomes', value: trendWords(trends.outcome, 'Slower', 'Quicker', each) },
            ]
          : []),
      ],
    },
    {
      heading: 'What came of it',
      facts: [
        { title: 'Outcomes', value: outcomesWords(all) },
        { title: 'Right at the first contact', value: shareWords(all.firstContact) },
        {
          title: 'Opened again',
          value: isFew(reopened.n) ? fewWords : `${shareWords(reopened)} within 14 days${newer}`,
        },
        ...(points.length > 1
          ? [{ title: 'Opening again', value: trendWords(trends.reopened, 'More often', 'Less often', each) }]
          : []),
        {
          title: 'First dates kept',
          value: shareWords({ of: promises.kept, n: promises.due }),
        },
        { title: 'Our help', value: ratedWords(all.rated) },
        {
          title: 'Time given back',
          value: `${lengthWords(saved.weekly, false)} a week, confirmed by those who have it (${counted(saved.n, 'request')})`,
        },
      ],
    },
    {
      heading: 'How well we listen',
      facts: [
        { title: 'Heard and told', value: listeningWords(all) },
        { title: 'Understood first time', value: shareWords(restated) },
        ...all.overruled.map(({ rule, of, n }) => ({
          title: 'Rule overruled',
          value: `${escapeMarkdown(oneLine(rule, 60))}: ${overruledWords({ of, n })}`,
        })),
      ].slice(0, 8),
    },
  ];
};

/** Markdown. */
export const groupWords = ({ by, group }: Wait): string => {
  if (by === 'kind') return kindWords[group as Kind];
  if (by === 'night') return nightWords[group] ?? group;
  return escapeMarkdown(oneLine(group, 60));
};

const waitsIn = (waits: readonly Wait[], by: Breakdown): readonly Section[] => {
  const groups = waits.filter((wait) => wait.by === by).toSorted((one, other) => other.reply.n - one.reply.n);
  const shown = groups.filter(({ reply }) => !isFew(reply.n)).slice(0, mostGroups);
  const few = groups.filter(({ reply }) => isFew(reply.n)).length;
  const facts = [
    ...shown.map((wait) => ({
      title: groupWords(wait),
      value: `${spreadWords(wait.reply)}. Counted: ${count(wait.reply.n)}.`,
    })),
    ...(few > 0
      ? [
          {
            title: counted(few, shown.length > 0 ? 'other group' : 'group'),
            value: `${fewWords}: under 5 requests each`,
          },
        ]
      : []),
  ];
  return facts.length > 0 ? [{ heading: breakdownTitles[by], facts }] : [];
};

export interface Looks {
  readonly name: PeriodName;
  /** Undefined while it is still being counted. */
  readonly summary: Summary | undefined;
  readonly canDemand: boolean;
  readonly csvUrl?: string | undefined;
  readonly columnsUrl?: string | undefined;
}

const choices: readonly Choice[] = periods.map((value) => ({ title: periodTitles[value], value }));

const isNothing = ({ raised, outcome, rated }: Numbers): boolean =>
  raised + outcome.elapsed.n + rated.n === 0;

const counting = 'We are still counting. Press Show again in half a minute.';

export const summaryView = ({ name, summary, canDemand, csvUrl, columnsUrl }: Looks): SummaryView => {
  const words = summary?.period.words ?? periodTitles[name];
  const nothing = summary !== undefined && isNothing(summary.numbers);
  const text = summary ? 'Nothing was raised and nothing ended in this time.' : counting;
  const hasNumbers = summary !== undefined && !nothing;
  const sections = hasNumbers
    ? [...headlines(summary), ...breakdowns.flatMap((by) => waitsIn(summary.numbers.waits, by))]
    : [];
  return {
    template: 'report-summary',
    data: {
      title: `The desk in numbers: ${words}${summary?.period.running ? ', so far' : ''}`,
      spoken: words,
      hasText: !hasNumbers,
      text,
      sections,
      hasNumbers,
      note: readingNote,
      period: name,
      periods: choices,
      canDemand,
      hasCsv: csvUrl !== undefined && columnsUrl !== undefined,
      csvUrl: csvUrl ?? '',
      columnsUrl: columnsUrl ?? '',
    },
  };
};
