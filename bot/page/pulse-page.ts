import type { ListData } from '../pulse/list-view.ts';
import type { ProgressData } from '../pulse/progress-view.ts';
import type { Pulse } from '../pulse/pulse.ts';
import { type ResultsLooks, wholeResults } from '../pulse/results-view.ts';
import type { LineFigure } from './figure.ts';
import { type BandRow, bandRows, type GroupTable, groupTables } from './pulse-groups.ts';
import { pulseLines } from './pulse-lines.ts';

/** Titles and facts are Markdown, as on cards. */
export type PulsesPage = ListData;

/** What was published, all of it. Every text is Markdown, as on cards, unless it says otherwise. */
export interface PulseResults {
  readonly from: string;
  readonly followed: string;
  readonly rate: string;
  /** Why nothing is shown; empty where something is. */
  readonly withheld: string;
  readonly figures: readonly BandRow[];
  readonly straight: string;
  /** That others may think otherwise; empty where nothing is shown. */
  readonly others: string;
  readonly courses: readonly (LineFigure & { readonly name: string })[];
  readonly groups: readonly GroupTable[];
  readonly comments: readonly string[];
  readonly heard: string;
  /** Numbers of what tells more: the broadcast that it follows and the one that told what was heard. */
  readonly followsId: string;
  readonly heardId: string;
  readonly caused: string;
  readonly next: string;
}

/** The title is plain text. `question`: for somebody who was asked, while it is open; the card asks them. */
export type PulsePage = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'question' }
  | { readonly kind: 'progress'; readonly progress: ProgressData }
  | { readonly kind: 'results'; readonly results: PulseResults }
);

/** The card's own data, drawn: of a pulse that is withheld there is none, and so nothing here either (D4.1). */
export const resultsPage = (pulse: Pulse, looks: ResultsLooks): PulsePage => {
  const data = wholeResults(pulse, looks);
  const { figures = [], breakdowns = [] } = pulse.results ?? {};
  return {
    id: data.id,
    title: pulse.title,
    kind: 'results',
    results: {
      from: data.from,
      followed: data.followed,
      rate: data.rate,
      withheld: data.isWithheld ? data.withheld : '',
      figures: bandRows(data.figures, figures),
      straight: data.hasStraight ? data.straight : '',
      others: data.isShown ? data.others : '',
      courses: pulseLines(data.courses, looks.trend ?? []),
      groups: groupTables(data.sections, breakdowns, figures),
      comments: data.comments.map(({ text }) => text),
      heard: data.isHeard ? data.heard : '',
      followsId: data.follows,
      heardId: looks.heard ?? '',
      caused: data.hasCaused ? data.caused : '',
      next: data.next,
    },
  };
};
