import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { count } from '../core/words.ts';
import type { Comment } from './ballot.ts';
import type { Pulse } from './pulse.ts';

export interface CommentData {
  readonly id: string;
  readonly title: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly hasComment: boolean;
  readonly comment: string;
  readonly text: string;
  readonly left: string;
  readonly allows: string;
  readonly canRequest: boolean;
  readonly isEmpty: boolean;
}

export type CommentView = View<'pulse-comment', CommentData>;

interface Looks {
  /** The one to decide about; undefined once none is left. */
  readonly comment: Pick<Comment, 'id' | 'text' | 'consent'> | undefined;
  /** How many are unread, this one too. */
  readonly left: number;
  readonly notice?: string | undefined;
}

const leftWords = (left: number): string =>
  left > 1 ? `${count(left)} comments left to read` : 'The last comment to read';

/** One comment at a time, for the one person who decides what becomes of it (B5, rule 5). */
export const commentView = (pulse: Pulse, { comment, left, notice }: Looks): CommentView => ({
  template: 'pulse-comment',
  data: {
    id: pulse.id,
    title: escapeMarkdown(pulse.title),
    hasNotice: notice !== undefined,
    notice: notice ?? '',
    hasComment: comment !== undefined,
    comment: comment?.id ?? '',
    text: escapeMarkdown(comment?.text ?? ''),
    left: leftWords(left),
    allows: comment?.consent
      ? 'The writer allows a request made of these words, without their name.'
      : 'The writer does not want a request made of these words.',
    canRequest: comment?.consent === true,
    isEmpty: comment === undefined,
  },
});
