import { booked } from './bookkeeping.ts';
import { stirred } from './children.ts';
import type { EventType, Tell } from './events.ts';
import type { Note, Request, Said } from './request.ts';

/** What a rule decided: the next snapshot and all that goes with it into one transaction. */
export interface Change {
  readonly request: Request;
  readonly event: EventType;
  readonly said?: Said | undefined;
  readonly note?: Note | undefined;
  readonly tell: readonly Tell[];
  /** When to look again for what time alone makes due; `now` after a change that may have brought it closer. */
  readonly wake?: Date | 'now' | undefined;
  /** Other requests that follow from this one, to be looked at at once. */
  readonly stir?: readonly string[] | undefined;
}

/** `unchanged`: it was already so (a second tap). `no-longer`: it cannot be done to the request as it now is. */
export type Decision = Change | 'unchanged' | 'no-longer';

/** Words kept in the snapshot for the card; all are kept in rows. */
const kept = 6;

interface Parts {
  readonly said?: Said;
  readonly note?: Note;
  readonly tell?: readonly Tell[];
  readonly wake?: Date | 'now';
  readonly stir?: readonly string[];
}

export const changed = (
  before: Request,
  event: EventType,
  now: Date,
  patch: Partial<Request>,
  parts: Parts = {},
): Change => ({
  request: {
    ...before,
    ...booked(before, patch.status ?? before.status, {
      event,
      tell: parts.tell ?? [],
      at: now.toISOString(),
    }),
    ...patch,
    version: before.version + 1,
    updatedAt: now.toISOString(),
    said: parts.said ? [...before.said, parts.said].slice(-kept) : before.said,
    notes: parts.note ? [...before.notes, parts.note].slice(-kept) : before.notes,
  },
  event,
  said: parts.said,
  note: parts.note,
  tell: parts.tell ?? [],
  wake: parts.wake,
  stir: [...(parts.stir ?? []), ...stirred(before, patch)],
});

/** A question and its answer: each makes the same words of the other side new ("Yes" to a second question). */
const answers: Readonly<Partial<Record<Said['kind'], Said['kind']>>> = {
  reply: 'question',
  question: 'reply',
};

const sinceAnswered = <Words extends Said | Note>(
  said: readonly Words[],
  kind: Said['kind'] | undefined,
): readonly Words[] => {
  const other = kind && answers[kind];
  return said.slice(said.findLastIndex((earlier) => 'kind' in earlier && earlier.kind === other) + 1);
};

/**
 * Teams may send a press up to three times, and people tap twice: the same words from the same person within
 * ten minutes are one message. The same words a day later are a new one.
 */
export const alreadySaid = (
  said: readonly (Said | Note)[],
  message: { readonly by: { readonly id: string }; readonly text: string; readonly kind?: Said['kind'] },
  now: Date,
): boolean =>
  sinceAnswered(said, message.kind).some(
    (earlier) =>
      earlier.by.id === message.by.id &&
      earlier.text === message.text &&
      (!('kind' in earlier) || earlier.kind === message.kind) &&
      now.getTime() - Date.parse(earlier.at) < 10 * 60_000,
  );
