import { datedWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import type { View } from '../core/view.ts';
import { levels, matrix } from '../request/risk-matrix.ts';
import { systemWords } from './details-view.ts';
import { bothRated, type LogCounts } from './log-counts.ts';

interface Fact {
  readonly title: string;
  readonly value: string;
}

export interface LogData {
  readonly now: string;
  readonly facts: readonly Fact[];
  readonly isEmpty: boolean;
  readonly hasFacts: boolean;
  readonly hasOpen: boolean;
  readonly open: readonly Fact[];
  readonly hasBoth: boolean;
  readonly both: string;
  readonly changes: readonly Fact[];
  readonly notes: readonly { readonly text: string }[];
  readonly hasCsv: boolean;
  readonly csvUrl: string;
}

export type LogView = View<'hazard-log', LogData>;

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
  /** Whether confidential concerns are among what was counted. */
  readonly sees: boolean;
  readonly csvUrl: string | undefined;
}

const worstFirst = levels.toReversed();

/** D3.7: the number with what it means, in the words of the matrix of today. */
const riskTitle = (risk: (typeof levels)[number]): string =>
  `Risk ${risk} of 5: ${matrix.acceptability[risk]}`;

const fact = (title: string, count: number): readonly Fact[] =>
  count > 0 ? [{ title, value: count.toLocaleString('en-GB') }] : [];

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** A5.2, A4.9: the log in numbers, and where the whole of it is. */
export const logView = (counts: LogCounts, { now, organisation, sees, csvUrl }: Looks): LogView => {
  const { byStatus, openByRisk, before, after, lower, same, higher } = counts;
  const total = sum(byStatus);
  const both = bothRated(counts);
  const confidence = sees
    ? 'Concerns in confidence are among them.'
    : 'Concerns in confidence are not among them.';
  return {
    template: 'hazard-log',
    data: {
      now: `As it is ${datedWords(now, now, organisation.zone)}.`,
      isEmpty: total === 0,
      hasFacts: total > 0,
      facts: [
        ...fact('All', total),
        ...fact('Open', byStatus.open),
        ...fact('Not rated yet', counts.forTriage),
        ...fact('Passed on', byStatus.transferred),
        ...fact('With an accepted risk', byStatus.closed),
        ...fact('Sent in error', byStatus['entered in error']),
      ],
      hasOpen: sum(openByRisk) > 0,
      open: worstFirst.flatMap((risk) => fact(riskTitle(risk), openByRisk[risk])),
      hasBoth: both > 0,
      both: `Rated before and with new controls: ${both.toLocaleString('en-GB')}.`,
      changes: [
        ...worstFirst
          .filter((risk) => before[risk] + after[risk] > 0)
          .map((risk) => ({ title: riskTitle(risk), value: `${before[risk]} before, ${after[risk]} after` })),
        ...fact('Risk is lower', lower),
        ...fact('Risk is the same', same),
        ...fact('Risk is higher', higher),
      ],
      notes: [
        ...(organisation.confidential ? [confidence] : []),
        'This is the working copy. The clinical safety officer approves each version elsewhere.',
        systemWords(organisation),
      ].map((text) => ({ text })),
      hasCsv: csvUrl !== undefined,
      csvUrl: csvUrl ?? '',
    },
  };
};
