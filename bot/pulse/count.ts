import type { By, Counts } from '../measure/figure.ts';
import { answersTo, instrumentsOf } from '../measure/instruments.ts';
import { counted, isComplete, none } from '../measure/score.ts';
import { type Ballot, type Groups, notSaid } from './ballot.ts';
import type { Pulse } from './pulse.ts';

/** The people of one kind, or all, counted. Lives in memory while the ballots are read, and nowhere else. */
export interface Sum {
  n: number;
  invited: number;
  /** In the order of the instruments. */
  counts: readonly Counts[];
}

export interface Tallied {
  readonly total: Sum;
  readonly groups: ReadonlyMap<By, ReadonlyMap<string, Sum>>;
}

/** The group that somebody is counted in. Whoever said nothing is in one too, so that the groups are all there are. */
export const groupOf = (groups: Groups, by: By): string => groups[by] ?? notSaid;

/** Counts ballots one after another: as much memory for fifty thousand as for fifty. */
export const counting = ({ by, instruments: ids }: Pick<Pulse, 'by' | 'instruments'>) => {
  const instruments = instrumentsOf(ids);
  const empty = (): Sum => ({ n: 0, invited: 0, counts: instruments.map(none) });
  const total = empty();
  const groups = new Map<By, Map<string, Sum>>(by.map((one) => [one, new Map<string, Sum>()]));

  const sumsOf = (ballot: Ballot): readonly Sum[] => [
    total,
    ...[...groups].map(([one, sums]) => {
      const name = groupOf(ballot.groups, one);
      const sum = sums.get(name) ?? empty();
      sums.set(name, sum);
      return sum;
    }),
  ];

  return {
    add: (ballot: Ballot): void => {
      // Taken whole only; a data file that changed meanwhile must not keep the rest from being counted.
      const answers = answersTo(ids, ballot.answer?.values ?? []);
      const isWhole = answers.length > 0 && answers.every((one) => isComplete(one.instrument, one.answers));
      for (const sum of sumsOf(ballot)) {
        sum.invited += 1;
        if (!isWhole) continue;
        sum.n += 1;
        sum.counts = sum.counts.map((before, at) => {
          const one = answers[at];
          return one ? counted(before, one.instrument, one.answers) : before;
        });
      }
    },
    tallied: (): Tallied => ({ total, groups }),
  };
};
