import { datedWords } from '../calendar/words.ts';
import { type Choice, priorityNames } from '../clock/priority.ts';
import type { Actor } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { oneLine } from '../core/text.ts';
import { queueRank } from '../request/promise.ts';
import { kinds, outcomes, rank } from '../request/request.ts';
import type { Filter, Line } from '../request/store.ts';
import { affectsWords, kindWords, outcomeWords } from '../request/words.ts';
import { candidates, type Sort } from '../triage/candidates.ts';
import {
  backerWords,
  emptyWords,
  type LineClock,
  lineClock,
  lineStatus,
  filters as listFilters,
  safetyWords,
} from '../triage/list-view.ts';
import { isSentTo, sightOf } from '../triage/lists.ts';

/** What a page can be narrowed to besides the lists of a chat. */
export type BoardFilter = Filter | 'nobody' | 'late' | 'aside';

/** Plain text but for `status`. What is not there is left out: there may be 5,000 of them. */
export interface BoardLine {
  readonly id: string;
  readonly what: string;
  readonly where?: string;
  readonly kind?: string;
  /** Safety in words. */
  readonly safety?: string;
  /** Markdown, as on cards. */
  readonly status: string;
  readonly ownerId?: string;
  readonly owner?: string;
  readonly requester?: string;
  readonly facts: readonly string[];
  /** Lower case at the start; a line that is late says `lateWords` of the page in its place. */
  readonly clock: LineClock;
  /** Why the clock stands still. */
  readonly pause?: string;
  /** The filters that it stands under; "late" comes with time. */
  readonly lists: readonly BoardFilter[];
  readonly rank: number;
  readonly createdAt: string;
  readonly hearBy: string;
  /** Decides whom it can be passed to. */
  readonly sort: Sort;
}

/** What the first part of a board says besides its lines. */
export interface BoardStart {
  readonly filters: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly lateWords: string;
  /** Where nothing is open at all. */
  readonly emptyWords: string;
  /** Whom requests can be passed to, by their sort. */
  readonly people: Readonly<Record<Sort, readonly Choice[]>>;
  /** Opaque: where the changes begin that came after these lines. */
  readonly since: string;
}

export interface BoardPage {
  readonly lines: readonly BoardLine[];
  /** Opaque; empty after the last part. */
  readonly next: string;
  readonly start?: BoardStart;
  /** The clock of the service, for what is late: that of a machine may be wrong. */
  readonly now: string;
}

export interface BoardChanges {
  /** Too much has changed, or too long ago: read everything again. The rest is empty then. */
  readonly reload: boolean;
  /**
   * Something has changed that this person may not see, perhaps something that they saw before. Whoever does not see
   * everything reads their lists again now and then because of it.
   */
  readonly stale: boolean;
  readonly lines: readonly BoardLine[];
  /** Numbers that are not on this board any more. */
  readonly gone: readonly string[];
  readonly since: string;
  readonly now: string;
}

interface Looks {
  readonly actor: Actor;
  readonly organisation: Organisation;
  readonly now: Date;
}

const sortOf = (line: Line): Sort => {
  if (line.confidential) return 'confidential';
  return rank(line) < 2 || line.risk !== undefined ? 'concern' : 'everyday';
};

/** B2, D3.4: two reasons for which a clock may stand still, and never where a patient could come to harm. */
const pauseOf = (line: Line): string | undefined => {
  if (sortOf(line) !== 'everyday') return undefined;
  if (line.status === 'waiting') return 'the clock stands still until they answer';
  return line.status === 'supplier' ? 'the clock stands still for the supplier' : undefined;
};

const listsOf = (line: Line, { actor, organisation }: Looks): readonly BoardFilter[] => {
  const everyday = !line.confidential;
  const lists: Readonly<Partial<Record<BoardFilter, boolean>>> = {
    all: everyday,
    urgent: everyday && queueRank(line) < 2,
    nobody: everyday && !line.owner,
    'for-me': everyday && isSentTo(line, organisation, actor),
    mine: line.owner?.id === actor.id,
    aside: everyday && line.snoozedUntil !== undefined,
    confidential: !everyday,
  };
  return (Object.keys(lists) as BoardFilter[]).filter((name) => lists[name]);
};

/** A line stays on a screen for hours, so its times are dated. */
export const boardLine = (line: Line, looks: Looks): BoardLine => {
  const { now, organisation } = looks;
  const { zone } = organisation;
  const { where, owner, requester, kind, affects, priority } = line;
  const safety = safetyWords(line);
  const pause = pauseOf(line);
  const facts = [
    kind && kindWords[kind],
    affects && affectsWords[affects],
    backerWords(line.backers),
    priority && priorityNames[priority],
    `raised${requester ? ` by ${requester.name}` : ''} ${datedWords(new Date(line.createdAt), now, zone)}`,
  ];
  return {
    id: line.id,
    what: oneLine(line.what, 240),
    ...(where ? { where } : {}),
    ...(kind ? { kind } : {}),
    ...(safety ? { safety } : {}),
    status: lineStatus(line),
    ...(owner ? { ownerId: owner.id, owner: owner.name } : {}),
    ...(requester ? { requester: requester.name } : {}),
    facts: facts.flatMap((fact) => fact || []),
    clock: lineClock(line, now, zone),
    ...(pause ? { pause } : {}),
    lists: listsOf(line, looks),
    rank: queueRank(line),
    createdAt: line.createdAt,
    hearBy: line.hearBy,
    sort: sortOf(line),
  };
};

const titleOf = (wanted: Filter): string => listFilters.find(({ value }) => value === wanted)?.title ?? '';

const choicesOf = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly Choice[] => values.map((value) => ({ title: words[value], value }));

const filtersFor = (sees: boolean): readonly Choice[] => [
  { title: titleOf('all'), value: 'all' },
  { title: titleOf('urgent'), value: 'urgent' },
  { title: 'Nobody has it', value: 'nobody' },
  { title: titleOf('for-me'), value: 'for-me' },
  { title: titleOf('mine'), value: 'mine' },
  { title: 'Late', value: 'late' },
  { title: 'Put aside', value: 'aside' },
  ...(sees ? [{ title: titleOf('confidential'), value: 'confidential' }] : []),
];

export const boardStart = (actor: Actor, organisation: Organisation, since: string): BoardStart => {
  const { sees } = sightOf(organisation, actor);
  const named = (sort: Sort): readonly Choice[] =>
    candidates(sort, organisation).map(({ id, name }) => ({ title: name, value: id }));
  return {
    filters: filtersFor(sees),
    kinds: choicesOf(kinds, kindWords),
    outcomes: choicesOf(outcomes, outcomeWords),
    lateWords: 'Late:',
    emptyWords: emptyWords.all,
    // Who is in the circle is no secret of its members alone, and still nobody else needs it here.
    people: {
      everyday: named('everyday'),
      concern: named('concern'),
      confidential: sees ? named('confidential') : [],
    },
    since,
  };
};
