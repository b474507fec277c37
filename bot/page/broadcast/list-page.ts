import { mayApprove, type Policy } from '../../broadcast/audience.ts';
import { headlineOf } from '../../broadcast/progress-view.ts';
import type { Line } from '../../broadcast/store.ts';
import { classWords, lineStatus } from '../../broadcast/words.ts';
import { whenWords } from '../../calendar/words.ts';
import type { Actor } from '../../core/actor.ts';
import type { Tally } from '../../core/ledger.ts';
import type { Organisation } from '../../core/organisation.ts';
import type { Page } from '../../core/page.ts';

export interface BroadcastRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly author: string;
  readonly written: string;
  /** "9,412 of 9,812 sent"; empty where nobody was told. */
  readonly reached: string;
  /** Whether this reader is asked to approve it. */
  readonly forYou: boolean;
}

export interface BroadcastsPage {
  readonly filter: 'mine' | 'all';
  readonly mayAll: boolean;
  readonly canStart: boolean;
  readonly rows: readonly BroadcastRow[];
  /** Where the next page starts; empty on the last one. */
  readonly next: string;
}

interface Looks {
  readonly filter: 'mine' | 'all';
  readonly mayAll: boolean;
  readonly canStart: boolean;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly now: Date;
  readonly organisation: Pick<Organisation, 'zone'>;
  /** How far each got, by number; absent for those that nobody was told of. */
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** Those of which some copies may be out. */
export const maybeOut = ({ status }: Pick<Line, 'status'>): boolean =>
  status === 'sending' || status === 'sent' || status === 'cancelled';

export const broadcastsPage = (page: Page<Line>, looks: Looks): BroadcastsPage => {
  const { filter, mayAll, canStart, actor, policy, now, organisation, tallies } = looks;
  const approves = mayApprove(actor, policy);
  return {
    filter,
    mayAll,
    canStart,
    rows: page.items.map((line) => {
      const tally = tallies.get(line.id);
      return {
        id: line.id,
        title: line.title,
        kind: classWords[line.class],
        status: lineStatus(line, now, organisation),
        author: line.author.name,
        written: whenWords(new Date(line.createdAt), now, organisation.zone),
        reached: tally ? headlineOf(tally) : '',
        forYou: approves && line.status === 'waiting' && line.author.id !== actor.id,
      };
    }),
    next: page.next ?? '',
  };
};
