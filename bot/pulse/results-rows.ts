import { clip, escapeMarkdown } from '../core/text.ts';
import { capital, count, counted } from '../core/words.ts';
import type { By, Cell, Figure, Results } from '../measure/figure.ts';
import { figureWords } from '../measure/figure-words.ts';
import { instrumentOf, questionsOf } from '../measure/instruments.ts';
import { type Bar, barsOf } from './chart.ts';
import type { Pulse } from './pulse.ts';
import { byTitles } from './view-words.ts';

export interface FigureRow {
  readonly name: string;
  readonly words: string;
  readonly hasChange: boolean;
  readonly change: string;
}

/** One figure in the groups of one breakdown. */
export interface Section {
  readonly isFirst: boolean;
  readonly title: string;
  readonly hasName: boolean;
  readonly name: string;
  readonly hasGroups: boolean;
  readonly groups: readonly { readonly title: string; readonly value: string }[];
  readonly hasBars: boolean;
  readonly barsTitle: string;
  readonly bars: readonly Bar[];
  readonly hasHidden: boolean;
  readonly hidden: string;
  readonly hasMore: boolean;
  readonly more: string;
}

const rateOf = (n: number, invited: number): string => `${Math.round((100 * n) / invited)}%`;

/** "23 of 41 answered, 56%": never a number of answers without how many were asked (D4.4). */
export const rateWords = (n: number, invited: number): string =>
  invited === 0 ? 'Nobody was asked' : `${count(n)} of ${count(invited)} answered, ${rateOf(n, invited)}`;

/** What a figure is of: one question in its own words, a set by its name. */
export const figureName = (instrument: string, { own }: Pick<Pulse, 'own'>, most = 200): string => {
  const [first, second] = questionsOf([instrument], own);
  const words = second ? instrumentOf(instrument)?.name : first?.text;
  return escapeMarkdown(clip(words ?? '', most));
};

const wordsOf = (figure: Figure): string => {
  const known = instrumentOf(figure.instrument);
  return known ? figureWords(figure, known) : '';
};

/** By id of the instrument, how a figure stands to the last round: "No clear change since August 2026". */
export type Changes = Readonly<Record<string, string>>;

export const figureRows = (
  pulse: Pulse,
  figures: readonly Figure[],
  changes: Changes,
): readonly FigureRow[] =>
  figures.map((figure) => ({
    name: figureName(figure.instrument, pulse),
    words: wordsOf(figure),
    hasChange: changes[figure.instrument] !== undefined,
    change: changes[figure.instrument] ?? '',
  }));

/** B5, rules 2 and 6: nothing says which of them are small. Said once for a breakdown, under the last of its figures. */
const hiddenWords = (hidden: number, shown: number, isLast: boolean, least: number): string => {
  const why = `fewer than ${count(least)} answered, or they would give such a group away`;
  if (shown === 0) return `No group is shown here: ${why}.`;
  return hidden > 0 && isLast ? `${counted(hidden, 'group is', 'groups are')} not shown: ${why}.` : '';
};

/** Groups in one breakdown, and how long their names and that of the question may be. */
export interface Most {
  readonly groups: number;
  readonly name: number;
  readonly question: number;
}

const groupRow = ({ name, n, invited, figures }: Cell, instrument: string, most: Most): Section['groups'] =>
  figures
    .filter((figure) => figure.instrument === instrument)
    .map((figure) => ({
      title: escapeMarkdown(clip(name, most.name)),
      value: `${wordsOf(figure)}, ${rateOf(n, invited)} of ${count(invited)} asked`,
    }));

const barsIn = (cells: readonly Cell[], instrument: string, by: By) => {
  const known = instrumentOf(instrument);
  // Charts read no Markdown, and a binding would be taken for one that was never filled in.
  const plain = cells.map((cell) => ({ ...cell, name: cell.name.replaceAll('${', '$') }));
  const bars = known ? barsOf(plain, known) : [];
  const title = `${capital(known?.measure ?? '')}, ${byTitles[by].toLowerCase()}`;
  return { hasBars: bars.length > 0, barsTitle: title, bars };
};

/** The groups that were declared beforehand, as far as they may be shown and as far as one card holds them. */
export const sectionsOf = (
  pulse: Pulse,
  { figures, breakdowns }: Pick<Results, 'figures' | 'breakdowns'>,
  most: Most,
  least: number,
): readonly Section[] =>
  breakdowns.flatMap(({ by, cells, hidden }) =>
    figures.map(({ instrument }, at): Section => {
      const shown = cells.slice(0, most.groups);
      const groups = shown.flatMap((cell) => groupRow(cell, instrument, most));
      const rest = cells.length - shown.length;
      const missing = hiddenWords(hidden, groups.length, at === figures.length - 1, least);
      return {
        isFirst: at === 0,
        title: byTitles[by],
        hasName: figures.length > 1,
        name: figureName(instrument, pulse, most.question),
        hasGroups: groups.length > 0,
        groups,
        ...barsIn(shown, instrument, by),
        hasHidden: missing !== '',
        hidden: missing,
        hasMore: rest > 0,
        more: `${counted(rest, 'more group has', 'more groups have')} no room on this card.`,
      };
    }),
  );
