import { parseArgs } from 'node:util';

export const subjects = [
  'cards',
  'calls',
  'cpu',
  'queue',
  'start',
  'load',
  'broadcast-rate',
  'broadcast-faults',
  'broadcast-killed',
  'broadcast-memory',
  'pulse-storm',
  'pulse-results',
  'year',
  'pages',
] as const;
export type Subject = (typeof subjects)[number];

export interface Options {
  readonly only: readonly Subject[];
  /** Few repeats: shows that the bench works, not how fast anything is. */
  readonly quick: boolean;
  /** Leaves profiles of the service and its floor, for each kind of turn, in `.data/bench`. */
  readonly profile: boolean;
}

/** A name, or how several begin: `broadcast` stands for all of them. */
const named = (name: string): readonly Subject[] =>
  subjects.filter((subject) => subject === name || subject.startsWith(`${name}-`));

/** @throws Error where an option or a subject is not known */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.filter((name) => named(name).length === 0);
  if (unknown.length > 0) throw new Error(`--only takes ${subjects.join(', ')}; not ${unknown.join(', ')}`);
  const only = [...new Set(values.only.flatMap(named))];
  return { ...values, only: only.length > 0 ? only : subjects };
};
