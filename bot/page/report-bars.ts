import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { Numbers } from '../report/numbers.ts';
import { isFew } from '../report/quantile.ts';
import { groupWords } from '../report/summary-view.ts';
import { type Breakdown, breakdowns } from '../report/waits.ts';
import {
  breakdownTitles,
  count,
  counted,
  fewWords,
  overruledWords,
  shareWords,
  spreadWords,
} from '../report/words.ts';
import { outcomes } from '../request/request.ts';
import { outcomeWords } from '../request/words.ts';
import { type BarFigure, part } from './figure.ts';

const outcomeBars = ({ outcomes: given }: Numbers): readonly BarFigure[] => {
  const ends = ([...outcomes, 'withdrawn'] as const).flatMap((name) => {
    const of = given[name] ?? 0;
    return of > 0 ? [{ of, name: name === 'withdrawn' ? 'Withdrawn' : outcomeWords[name] }] : [];
  });
  const n = ends.reduce((sum, { of }) => sum + of, 0);
  const most = Math.max(...ends.map(({ of }) => of));
  const rows = ends.map(({ of, name }) => ({
    name,
    // The card tells these counts whatever they are; a share of fewer than five is none.
    words: isFew(n) ? count(of) : shareWords({ of, n }),
    length: part(of, most),
  }));
  return rows.length === 0
    ? []
    : [{ title: 'Outcomes', summary: '', columns: ['Outcome', 'How many'], rows, rest: '' }];
};

const waitBars = ({ waits }: Numbers, by: Breakdown): readonly BarFigure[] => {
  const groups = waits.filter((wait) => wait.by === by).toSorted((one, other) => other.reply.n - one.reply.n);
  const shown = groups.filter(({ reply }) => !isFew(reply.n));
  const few = groups.length - shown.length;
  const most = Math.max(0, ...shown.map(({ reply }) => reply.ninth));
  if (groups.length === 0) return [];
  const rows = shown.map((wait) => ({
    name: groupWords(wait),
    words: `${spreadWords(wait.reply)}. Counted: ${count(wait.reply.n)}.`,
    length: part(wait.reply.median, most),
    tail: part(wait.reply.ninth, most),
  }));
  return [
    {
      title: breakdownTitles[by],
      summary: rows.length > 0 ? 'The bar is half of them. Its outline is 9 in 10.' : '',
      columns: ['Group', 'First reply'],
      rows,
      rest:
        few > 0
          ? `${counted(few, shown.length > 0 ? 'other group' : 'group')}: ${fewWords.toLowerCase()}, under 5 requests each.`
          : '',
    },
  ];
};

const overruledBars = ({ overruled }: Numbers): readonly BarFigure[] => {
  const most = Math.max(0, ...overruled.map(({ of }) => of));
  const rows = overruled
    .toSorted((one, other) => other.of - one.of)
    .map(({ rule, of, n }) => ({
      name: escapeMarkdown(oneLine(rule, 60)),
      words: overruledWords({ of, n }),
      length: part(of, most),
    }));
  return rows.length === 0
    ? []
    : [
        {
          title: 'Rules of routing that people overruled',
          summary: '',
          columns: ['Rule', 'Overruled'],
          rows,
          rest: '',
        },
      ];
};

/** What the card has in words, as bars: nothing is counted here. */
export const reportBars = (numbers: Numbers): readonly BarFigure[] => [
  ...outcomeBars(numbers),
  ...breakdowns.flatMap((by) => waitBars(numbers, by)),
  ...overruledBars(numbers),
];
