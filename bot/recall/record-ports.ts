import type { Person } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Award } from './award.ts';
import type { Contribution } from './contribution.ts';

export const fileForms = ['markdown', 'csv'] as const;
export type FileForm = (typeof fileForms)[number];

export type FileLinks = Readonly<Record<FileForm, string>>;

/** What a link on a card leads to. */
export type StoryFile = { readonly file: 'awards'; readonly year: number } | { readonly file: 'record' };

export interface RecordPorts {
  readonly organisation: Organisation;
  /** Undefined while it takes longer than a person at a card waits; asked again, it goes on where it was. */
  readonly contribution: (person: Pick<Person, 'id'>, now: Date) => Promise<Contribution | undefined>;
  /** The stories that were posted in a year and still are. */
  readonly awards: (year: number) => Promise<readonly Award[]>;
  /** Undefined where nobody said under which address a browser finds this. */
  readonly fileLinks: (file: StoryFile, person: Pick<Person, 'id'>) => Promise<FileLinks | undefined>;
}
