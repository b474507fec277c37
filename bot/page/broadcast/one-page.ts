import { type Broadcast, isOut } from '../../broadcast/broadcast.ts';
import type { ViewedAs } from '../../broadcast/draft-view.ts';
import { plainWords } from '../../broadcast/markdown.ts';
import { askedRows, headlineOf, type Progress, responseFacts } from '../../broadcast/progress-view.ts';
import { paceWords } from '../../broadcast/progress-words.ts';
import type { Trail } from '../../broadcast/store.ts';
import { classWords, correctionWords, statusWords, tellsWords } from '../../broadcast/words.ts';
import { noTally, totalOf } from '../../core/ledger.ts';
import type { Organisation } from '../../core/organisation.ts';
import { oneLine } from '../../core/text.ts';
import { count } from '../../core/words.ts';
import { type ShareRow, shareRows } from './shares.ts';
import { type TrailPart, trailPart } from './trail.ts';

/** How it goes, once anybody was told. */
export interface ProgressPart {
  readonly headline: string;
  readonly pace: string;
  /** For the bar; the words stand beside it. */
  readonly sent: number;
  readonly total: number;
  readonly shares: readonly ShareRow[];
  readonly of: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** Markdown, as on cards. */
  readonly corrected: string;
  /** Markdown, as on cards. */
  readonly asked: readonly { readonly text: string }[];
}

export interface BroadcastPage {
  readonly id: string;
  /** Rises with each change; not with each copy that is sent. */
  readonly version: number;
  readonly title: string;
  readonly kind: string;
  /** Markdown, as on cards. */
  readonly status: string;
  readonly audience: string;
  /** The start of the words, without marks. */
  readonly opening: string;
  readonly tells: string;
  /** Whether the numbers change by themselves just now. */
  readonly isRunning: boolean;
  readonly canEdit: boolean;
  readonly canLedger: boolean;
  readonly progress?: ProgressPart;
  readonly trail: TrailPart;
}

interface Looks {
  readonly as: ViewedAs;
  readonly now: Date;
  readonly organisation: Organisation;
  readonly audience: string;
  readonly progress: Progress | undefined;
  readonly trail: readonly Trail[];
}

const progressPart = (
  broadcast: Broadcast,
  progress: Progress,
  { now, organisation }: Pick<Looks, 'now' | 'organisation'>,
): ProgressPart => {
  const { tally = noTally, asked = [] } = progress;
  const total = totalOf(tally);
  return {
    headline: headlineOf(tally),
    pace: broadcast.status === 'sending' ? paceWords(tally, now) : '',
    sent: tally.counts.sent,
    total,
    shares: shareRows(tally),
    of: tally.planned ? `Of ${count(total)} people` : `Of ${count(total)} people found so far`,
    facts: responseFacts(broadcast, progress),
    corrected: correctionWords(broadcast, now, organisation),
    asked: askedRows(asked),
  };
};

/** Everything about one broadcast, for whoever may look behind it. */
export const broadcastPage = (broadcast: Broadcast, looks: Looks): BroadcastPage => {
  const { as, now, organisation, audience, progress, trail } = looks;
  const { id, version, title, status, story } = broadcast;
  return {
    id,
    version,
    title,
    kind: classWords[broadcast.class],
    status: statusWords(broadcast, now, organisation),
    audience,
    opening: oneLine(plainWords(broadcast.body), 200),
    tells: story === undefined ? '' : tellsWords(story),
    isRunning: status === 'sending',
    canEdit: as === 'author' && !isOut(broadcast) && status !== 'cancelled',
    canLedger: as !== 'viewer' && isOut(broadcast),
    ...(progress ? { progress: progressPart(broadcast, progress, looks) } : {}),
    trail: trailPart(broadcast, trail, now, organisation),
  };
};
