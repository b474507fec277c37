import { parseArgs } from 'node:util';

export const subjects = ['cards', 'calls', 'cpu', 'queue', 'start', 'load'] as const;
export type Subject = (typeof subjects)[number];

export interface Options {
  readonly only: readonly Subject[];
  /** Few repeats: shows that the bench works, not how fast anything is. */
  readonly quick: boolean;
  /** Leaves profiles of the service and its floor, for each kind of turn, in `.data/bench`. */
  readonly profile: boolean;
}

const isSubject = (name: string): name is Subject => (subjects as readonly string[]).includes(name);

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
  const unknown = values.only.filter((name) => !isSubject(name));
  if (unknown.length > 0) throw new Error(`--only takes ${subjects.join(', ')}; not ${unknown.join(', ')}`);
  const only = values.only.filter(isSubject);
  return { ...values, only: only.length > 0 ? only : subjects };
};
