import { listed } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { glossary, type Theme, themes } from './glossary.ts';
import type { Term } from './term.ts';

/** Where the words were met, so that Back leads there. */
export const places = ['priority', 'supplier', 'risk'] as const;

export type Place = (typeof places)[number];

interface Entry {
  readonly term: string;
  readonly means: string;
  readonly hasMore: boolean;
  readonly more: string;
}

export interface GlossaryData {
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly isStart: boolean;
  readonly themes: readonly { readonly theme: Theme; readonly title: string; readonly words: string }[];
  readonly sought: string;
  readonly none: boolean;
  readonly fromMenu: boolean;
  readonly fromRisk: boolean;
  readonly within: boolean;
  readonly id: string;
  readonly place: string;
  readonly checked: string;
}

export type GlossaryView = View<'glossary-words', GlossaryData>;

const themeWords: Readonly<Record<Theme, string>> = {
  service: 'Requests and projects',
  safety: 'Safety and information',
  roles: 'Who is who',
  systems: 'Systems',
  'time-and-place': 'Time and place',
};

/** As many as are read at once; a shorter list is a better answer. */
const most = 30;

const entryOf = ({ term, full, means, more = '' }: Term): Entry => ({
  term: full ? `${term} (${full})` : term,
  means,
  hasMore: more !== '',
  more,
});

const themeLines = themes.map((theme) => ({
  theme,
  title: themeWords[theme],
  words: `Such as ${listed(
    glossary[theme]
      .filter(({ term }) => !term.includes(' '))
      .slice(0, 4)
      .map(({ term }) => term),
  )}.`,
}));

export interface Asked {
  readonly entries?: readonly Term[] | undefined;
  readonly theme?: Theme | undefined;
  readonly sought?: string;
  readonly notice?: string | undefined;
  readonly checked?: readonly string[];
  readonly from?: { readonly id: string; readonly place: Place } | undefined;
}

/** The words of a card, of a theme or of a search; the themes themselves where nothing was asked for. */
export const glossaryView = (asked: Asked): GlossaryView => {
  const { theme, sought = '', notice, checked = [], from } = asked;
  const entries = (theme ? glossary[theme] : (asked.entries ?? [])).slice(0, most);
  const isStart = asked.entries === undefined && theme === undefined;
  return {
    template: 'glossary-words',
    data: {
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      title: theme ? themeWords[theme] : 'What words mean',
      entries: entries.map(entryOf),
      isStart,
      themes: themeLines,
      sought,
      none: !isStart && entries.length === 0,
      fromMenu: from !== undefined && from.place !== 'risk',
      fromRisk: from?.place === 'risk',
      within: from === undefined && !isStart,
      id: from?.id ?? '',
      place: from?.place ?? '',
      checked: checked.join(' '),
    },
  };
};
