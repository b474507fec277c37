import type { Organisation } from '../core/organisation.ts';
import { listed } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { counted } from '../core/words.ts';
import { noticeOf, type ShownPublic, type Sources, shownPublic, sourcesOf } from './shown-words.ts';
import type { Cheers } from './store.ts';
import type { Story } from './story.ts';
import { dayOn } from './view-words.ts';

export interface ReaderData extends ShownPublic, Sources {
  readonly id: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly isYearAgo: boolean;
  readonly yearAgo: string;
  readonly from: string;
  readonly hasTold: boolean;
  readonly told: string;
  readonly hasCheers: boolean;
  readonly cheers: string;
  readonly canCheer: boolean;
  readonly canUndo: boolean;
}

export type ReaderView = View<'story-card', ReaderData>;

export interface ReaderLooks {
  readonly organisation: Organisation;
  readonly cheers: Cheers;
  /** The broadcasts that told of it. */
  readonly tellings: readonly string[];
  /** Shown once more on the day a year later. */
  readonly yearAgo?: boolean | undefined;
  readonly notice?: string | undefined;
}

/** B6: how many, for a story, and never a number for a person. */
export const cheerWords = ({ count, cheered }: Cheers): string => {
  if (!cheered) return `${counted(count, 'colleague cheers', 'colleagues cheer')} this.`;
  return count > 1 ? `You and ${counted(count - 1, 'colleague')} cheer this.` : 'You cheer this.';
};

/** For everybody: what happened, what is better, and both sides of it. */
export const readerView = (story: Story, looks: ReaderLooks): ReaderView => {
  const { organisation, cheers, tellings, yearAgo = false, notice } = looks;
  const shown = shownPublic(story);
  const day = dayOn(story.postedAt ?? story.createdAt, organisation.zone);
  return {
    template: 'story-card',
    data: {
      ...shown,
      ...noticeOf(notice),
      ...sourcesOf(story),
      id: story.id,
      isYearAgo: yearAgo,
      // It stays on a screen after that day, so the day itself is said.
      yearAgo: `A year ago, on ${day}`,
      from: `${shown.teller} · ${day}`,
      hasTold: tellings.length > 0,
      told: `Colleagues were told of it in ${listed(tellings.slice(-3))}.`,
      hasCheers: cheers.count > 0 || cheers.cheered,
      cheers: cheerWords(cheers),
      canCheer: !cheers.cheered,
      canUndo: cheers.cheered,
    },
  };
};
