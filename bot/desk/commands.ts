import type { Actor, Role } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';

/** A word to type, and what it brings. */
export interface CommandLine {
  readonly word: string;
  readonly does: string;
}

type Reader = Pick<Actor, 'id' | 'roles'>;

const anyOf =
  (...roles: readonly Role[]) =>
  (reader: Reader): boolean =>
    roles.some((role) => reader.roles.includes(role));

/** Who has a list of requests to work on: the desk, the safety officer, a group's members, a circle's. */
const works = (reader: Reader, { groups = [], confidential }: Organisation): boolean =>
  anyOf('informatics', 'lead', 'safety-officer')(reader) ||
  groups.some(({ people }) => people.includes(reader.id)) ||
  confidential?.people.includes(reader.id) === true ||
  confidential?.roles.some((role) => reader.roles.includes(role)) === true;

const decides = (reader: Reader, { boards = [] }: Organisation): boolean =>
  boards.length > 0 &&
  (anyOf('informatics', 'lead', 'cio')(reader) || boards.some(({ people }) => people.includes(reader.id)));

const jobs: readonly (CommandLine & {
  readonly may: (reader: Reader, organisation: Organisation) => boolean;
})[] = [
  { word: 'queue', does: 'Requests that wait for you or your team', may: works },
  { word: 'agenda', does: 'Changes that wait for a group to decide', may: decides },
  {
    word: 'broadcast',
    does: 'Tell many colleagues something',
    may: anyOf('informatics', 'lead', 'cio', 'admin'),
  },
  { word: 'pulse', does: 'Ask many colleagues a quick question', may: anyOf('lead', 'cio') },
  { word: 'reports', does: 'The desk in numbers', may: anyOf('informatics', 'lead', 'cio', 'admin') },
  {
    word: 'hazard log',
    does: 'What could harm a patient, and its risk',
    may: anyOf('safety-officer', 'admin'),
  },
];

/** Words for this person's job, besides those that are for everybody. */
export const commandsFor = (reader: Reader, organisation: Organisation): readonly CommandLine[] =>
  jobs.filter(({ may }) => may(reader, organisation)).map(({ word, does }) => ({ word, does }));
