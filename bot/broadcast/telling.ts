import { clip, listed } from '../core/text.ts';
import { longest, type Words } from './broadcast.ts';
import type { Typed } from './form-view.ts';

/** A success story that a broadcast tells of: its public words, without the name of anybody who is in it. */
export interface Telling {
  /** The number of the story. */
  readonly id: string;
  /** `false` where it is not out yet or was taken back: nothing of it may be sent. */
  readonly isPosted: boolean;
  readonly title: string;
  readonly what: string;
  readonly benefit?: string | undefined;
  readonly measure?:
    | { readonly what?: string | undefined; readonly before: string; readonly after: string }
    | undefined;
  /** The requests that it came from (A2.3). */
  readonly requests: readonly string[];
  /** The words of a text that belong to the name of somebody who is in it, whatever they agreed to. */
  readonly namesIn: (text: string) => readonly string[];
}

/** What the form begins its texts with. None of it is a name, whatever the people of a story are called. */
const openings = { title: 'You said, we did:', benefit: 'What is better:', measure: 'Measured:' } as const;

const measured = ({ what, before, after }: NonNullable<Telling['measure']>): string =>
  [what, `${before} before, ${after} after.`].filter(Boolean).join(': ');

const bodyOf = ({ what, benefit, measure }: Telling): string => {
  const rest = [
    ...(benefit === undefined ? [] : [`**${openings.benefit}** ${benefit}`]),
    ...(measure === undefined ? [] : [`**${openings.measure}** ${measured(measure)}`]),
  ].join('\n\n');
  // What came of it is never what falls away.
  const end = rest === '' ? '' : `\n\n${clip(rest, longest.body / 2)}`;
  return `${clip(what, longest.body - end.length)}${end}`;
};

/** What the form begins with; the rest is its author's to say. */
export const tellingWords = (telling: Telling): Typed => ({
  story: telling.id,
  title: clip(`${openings.title} ${telling.title}`, longest.title),
  body: bodyOf(telling),
  class: 'celebration',
  requests: telling.requests.join(' '),
});

type Texts = {
  readonly [Field in 'title' | 'body' | 'question' | 'influence' | 'engaged']?: Words[Field] | undefined;
};

/** Why it cannot go out. */
export const takenBack = 'The story that it tells of was taken back. Nothing was sent.';

/** As many as are quoted back. */
const most = 3;

/**
 * D5.4: a name stands in the story alone, where each person can take theirs back and every copy changes. Undefined
 * where none is in the words; quoted is what the author typed, so that "Ward" can be told from somebody called Ward.
 */
export const nameNotice = (
  { namesIn }: Pick<Telling, 'namesIn'>,
  { title, body, question, influence, engaged }: Texts,
): string | undefined => {
  const own = [title, body, question, influence, engaged].map((text = '') =>
    Object.values(openings).reduce((left, opening) => left.replaceAll(opening, ' '), text),
  );
  const found = [...new Set(own.flatMap(namesIn))].slice(0, most).map((word) => clip(word, 40));
  return found.length === 0
    ? undefined
    : `Leave names out: the story says who it was, as they agreed. Look for ${listed(found)}.`;
};
