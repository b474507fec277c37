import type { Priority } from '../clock/priority.ts';
import type { Person } from '../core/actor.ts';
import type { Member } from '../core/organisation.ts';
import type { Why } from '../core/outbox.ts';
import { queueRank } from '../request/promise.ts';
import { isOpen, type Request } from '../request/request.ts';
import type { Line } from '../request/store.ts';

/** A message about a request that was not sent outside somebody's sessions. */
export interface PutOff {
  readonly id: string;
  readonly why: Why;
}

/** All that a digest is made of. */
export interface DigestLists {
  /** For them, and nobody has it. */
  readonly routed: readonly Line[];
  readonly owned: readonly Line[];
  readonly putOff: readonly PutOff[];
  /** What was put off about requests that are neither. */
  readonly others: readonly Request[];
}

export interface Item {
  readonly id: string;
  /** Where it stands among the others: the most urgent first, the oldest first within that. */
  readonly place: string;
}

type Placed = Pick<Line, 'id' | 'createdAt' | 'harm' | 'kind' | 'snoozedUntil'> & {
  readonly what: string;
  readonly priority?: Priority | undefined;
  readonly assessed?: { readonly priority: Priority } | undefined;
};

export const placeOf = (one: Placed): string => {
  const assessed = one.assessed ?? (one.priority && { priority: one.priority });
  return `${queueRank({ ...one, assessed })}|${one.createdAt}|${one.id}`;
};

const isAside = ({ snoozedUntil }: Line, now: Date): boolean =>
  snoozedUntil !== undefined && Date.parse(snoozedUntil) > now.getTime();

/** What one person has to decide: sent to them, passed to them, or with news since they were last there (A4.7). */
export const digestItems = ({ routed, owned, putOff, others }: DigestLists, now: Date): readonly Item[] => {
  const news = new Set(putOff.map(({ id }) => id));
  const waiting = [
    ...routed.filter((line) => news.has(line.id) || !isAside(line, now)),
    ...owned.filter((line) => news.has(line.id) || (line.status === 'received' && !isAside(line, now))),
    ...others,
  ];
  const items = new Map(waiting.map((one) => [one.id, { id: one.id, place: placeOf(one) }]));
  return [...items.values()].sort((one, other) => (one.place < other.place ? -1 : 1));
};

/** Whether it still waits for them: somebody may have dealt with it since the lists were read. */
export const isFor = (request: Request, { id }: Pick<Person, 'id'>, putOff: readonly PutOff[]): boolean => {
  if (!isOpen(request) || request.status === 'linked') return false;
  if (putOff.some((one) => one.id === request.id)) return true;
  return request.owner ? request.owner.id === id && request.status === 'received' : request.lead?.id === id;
};

/** Everybody who has a digest: whoever has sessions, every lead, and those who stand in for them. */
export const digestPeople = (people: readonly Member[]): readonly Member[] => {
  const standIns = new Set(
    people.flatMap(({ deputy, away = [] }) => [deputy, ...away.map(({ cover }) => cover)]),
  );
  return people.filter(
    ({ id, roles, sessions = [] }) => roles.includes('lead') || sessions.length > 0 || standIns.has(id),
  );
};
