import { clip, escapeMarkdown } from '../core/text.ts';
import { publicOf } from '../story/public-words.ts';
import { cheerWords } from '../story/reader-view.ts';
import { shownPublic } from '../story/shown-words.ts';
import type { Cheers } from '../story/store.ts';
import type { Story } from '../story/story.ts';
import { dayOn } from '../story/view-words.ts';
import type { WallData } from '../story/wall-view.ts';

/** A posted story in the grid, as everybody may read it (D5.4). All words but `when` are Markdown, as on cards. */
export interface WinCard {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly what: string;
  readonly benefit: string;
  readonly clinical: string;
  readonly digital: string;
  /** Empty where nobody measured. */
  readonly measure: string;
  readonly before: string;
  readonly after: string;
  readonly isMeasured: boolean;
  readonly teller: string;
  readonly when: string;
  readonly year: string;
  /** Empty where nobody has yet. */
  readonly cheers: string;
  readonly canCheer: boolean;
}

/** The wall, or a list of stories that are not public: those have lines alone. */
export interface WinsPage
  extends Pick<WallData, 'filter' | 'year' | 'heading' | 'none' | 'rows' | 'canAward' | 'next'> {
  /** Those in which there are stories, newest first. */
  readonly years: readonly string[];
  readonly cards: readonly WinCard[];
  readonly canWaiting: boolean;
}

/** As much as one reads in passing; the card holds the rest. */
const longest = { what: 280, benefit: 160 };

/** Every word comes from the public story: no name of anybody who has not said yes to that. */
export const winCard = (story: Story, cheers: Cheers, zone: string): WinCard => {
  const open = publicOf(story);
  const shown = shownPublic(story);
  const posted = story.postedAt ?? story.createdAt;
  const { id } = story;
  const { kind, title, clinical, digital, measure, before, after, isMeasured, teller } = shown;
  return {
    ...{ id, kind, title, clinical, digital, measure, before, after, isMeasured, teller },
    what: escapeMarkdown(clip(open.what, longest.what)),
    benefit: escapeMarkdown(clip(open.benefit ?? '', longest.benefit)),
    when: dayOn(posted, zone),
    year: posted.slice(0, 4),
    cheers: cheers.count > 0 || cheers.cheered ? cheerWords(cheers) : '',
    canCheer: !cheers.cheered,
  };
};

export const winsPage = (
  wall: WallData,
  years: readonly string[],
  cards: readonly WinCard[],
  mayApprove: boolean,
): WinsPage => {
  const { filter, year, heading, none, rows, canAward, next } = wall;
  return { filter, year, heading, none, rows, canAward, next, years, cards, canWaiting: mayApprove };
};
