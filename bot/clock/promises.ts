import { byDatedWords, dateWords } from '../calendar/words.ts';
import type { Person } from '../core/actor.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';

/** A date that a person gave the requester. A later one is put after it, never in its place (D9.3). */
export interface Promised {
  readonly at: string;
  readonly by: Person;
  readonly until: string;
  readonly why: string;
}

export interface Giving {
  readonly by: Person;
  readonly until: Date;
  readonly why: string;
}

/** `past`: a promise is about time to come. `no-reason`: whoever moves a date says why. */
export type Given = readonly Promised[] | 'unchanged' | 'past' | 'no-reason';

/** A second tap gives nothing new. The date that holds is the last one, earlier or later than those before it. */
export const givePromise = (history: readonly Promised[], { by, until, why }: Giving, now: Date): Given => {
  const last = history.at(-1);
  const promised = {
    at: now.toISOString(),
    by: { id: by.id, name: by.name },
    until: until.toISOString(),
    why,
  };
  if (last?.until === promised.until && last.why === why) return 'unchanged';
  if (!(until > now)) return 'past';
  if (last && !why) return 'no-reason';
  return [...history, promised];
};

/** The promise that holds now. */
export const standing = (history: readonly Promised[]): Promised | undefined => history.at(-1);

/** All that matters of a promise once it comes to keeping it. */
type Dated = Pick<Promised, 'until'>;

export interface Ended {
  readonly resolvedAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
}

/** `released`: it was withdrawn before the date came, and nobody was let down. */
export type Keeping = 'open' | 'kept' | 'broken' | 'released';

/**
 * Whether a promise was kept. Of a history it is asked about the first (A4.16: "met by first promised date"), because
 * a date that is moved often enough is always met.
 */
export const keepingOf = (promised: Dated, { resolvedAt, withdrawnAt }: Ended, now: Date): Keeping => {
  const until = Date.parse(promised.until);
  if (resolvedAt) return Date.parse(resolvedAt) <= until ? 'kept' : 'broken';
  if (withdrawnAt) return Date.parse(withdrawnAt) <= until ? 'released' : 'broken';
  return now.getTime() <= until ? 'open' : 'broken';
};

export interface Commitment extends Ended {
  readonly promises: readonly Dated[];
}

/** The measure of A4.16: of the commitments that have come due or were met early, how many by their first date. */
export const keptPromises = (
  commitments: readonly Commitment[],
  now: Date,
): { readonly kept: number; readonly due: number } => {
  const keepings = commitments.flatMap(({ promises, ...ended }) => {
    const [first] = promises;
    return first ? [keepingOf(first, ended, now)] : [];
  });
  const kept = keepings.filter((keeping) => keeping === 'kept').length;
  return { kept, due: kept + keepings.filter((keeping) => keeping === 'broken').length };
};

/** On a card that holds several of them. */
const longestWhy = 150;

/** The history as everybody with the request may read it, oldest first (A4.16: "visible"). */
export const promiseLines = (history: readonly Promised[], now: Date, zone: string): readonly string[] =>
  history.map(({ at, by, until, why }, index) => {
    const date = byDatedWords(new Date(until), now, zone);
    const what = index === 0 ? `promised this ${date}` : `moved it to ${date.replace(/^by /, '')}`;
    const said = `${dateWords(new Date(at), zone)}: ${escapeMarkdown(by.name)} ${what}.`;
    return why ? `${said} ${escapeMarkdown(oneLine(why, longestWhy))}` : said;
  });
