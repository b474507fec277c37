import { createHash } from 'node:crypto';
import type { Organisation } from '../core/organisation.ts';
import type { Request } from '../request/request.ts';
import type { Trail } from '../request/trail.ts';
import { statusWords } from '../request/words.ts';
import { type Step, timelineOf } from './timeline.ts';
import type { Reader } from './timeline-words.ts';

/** One request of somebody's, beside its card. */
export interface RequestPage {
  readonly id: string;
  /** Another one as soon as this reader's card would look different. It tells of nothing that happened inside the desk. */
  readonly face: string;
  /** Markdown, as on cards. */
  readonly status: string;
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** There were more before these. */
  readonly cut: boolean;
}

/** As many changes as are read. Most are the desk's own, and have no line. */
export const mostChanges = 300;

interface RequestLooks {
  readonly as: Reader;
  readonly person: string;
  readonly now: Date;
  readonly organisation: Organisation;
  /** All that their card shows. */
  readonly card: unknown;
}

const digest = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 12);

export const requestPage = (
  request: Request,
  trail: readonly Trail[],
  { card, ...looks }: RequestLooks,
): RequestPage => ({
  id: request.id,
  face: digest(card),
  status: statusWords({ ...request, outcome: request.decided?.outcome }, looks.as === 'requester'),
  steps: timelineOf(trail, request, looks),
  cut: request.version > trail.length,
});
