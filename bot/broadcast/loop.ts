import type { Words } from './broadcast.ts';
import type { Typed } from './form-view.ts';

/** A pulse whose people are told what was heard and what was done: by whoever asked them (D4.4). */
export interface Loop {
  /** The number of the pulse. */
  readonly id: string;
  readonly title: string;
  readonly audience: string;
  /** Requests that were made of its comments (A2.3). */
  readonly requests: readonly string[];
}

/** Whoever asked people something may tell the same people what came of it, whatever else they may send. */
export const tellsBack = (
  loop: Loop | undefined,
  { pulse, audience, class: kind }: Pick<Words, 'pulse' | 'audience' | 'class'>,
): boolean => loop !== undefined && pulse === loop.id && audience === loop.audience && kind === 'update';

/** What the form begins with; the rest is its author's to say. */
export const loopWords = ({ id, title, audience, requests }: Loop): Typed => ({
  pulse: id,
  title: `What we heard: ${title}`,
  audience,
  class: 'update',
  requests: requests.join(' '),
});
