import { count, counted } from '../../core/words.ts';

export interface Met {
  readonly id: string;
  readonly name: string;
  /** Already in the list of people. */
  readonly listed: boolean;
}

/** Colleagues whom Wardline has met, by a part of their name. */
export interface MetPage {
  readonly people: readonly Met[];
  /** How many were found, and how far was looked. */
  readonly words: string;
}

const mostFound = 50;

/** "sam o" finds Sam Okafor and Okafor, Sam: each part has to begin a word of the name. */
const matches = (name: string, wanted: string): boolean => {
  const words = name.toLowerCase().split(/[\s,.'-]+/);
  const parts = wanted.toLowerCase().split(/[\s,.'-]+/);
  return parts.every((part) => words.some((word) => word.startsWith(part)));
};

export interface Looked {
  /** `seen`: they wrote or pressed themselves; others are members of a team that Wardline is in. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly seen: boolean }[];
  /** There are no more than these. */
  readonly all: boolean;
}

export const metPage = (
  wanted: string,
  { people, all }: Looked,
  isListed: (id: string) => boolean,
): MetPage => {
  const found = people.filter(({ name }) => matches(name, wanted));
  const limit = all ? '' : ` We looked at the first ${count(people.length)} colleagues.`;
  const first = found.length > mostFound ? ` Here are the first ${mostFound}.` : '';
  const words =
    found.length === 0
      ? `Nobody of that name has met Wardline yet.${limit} You can add them by their id.`
      : `${counted(found.length, 'colleague')} found.${first}${limit}`;
  return {
    people: found.slice(0, mostFound).map(({ id, name }) => ({ id, name, listed: isListed(id) })),
    words,
  };
};
