import type { Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import type { ApprovalView } from './approval-view.ts';
import { mayApprove } from './audience.ts';
import { type Broadcast, isOut } from './broadcast.ts';
import { type AuthorView, type BroadcastCards, broadcastCards } from './cards.ts';
import type { ViewedAs } from './draft-view.ts';
import { type BroadcastPorts, isAuthor } from './ports.ts';
import type { ReaderView } from './reader-view.ts';
import type { Settled } from './settle.ts';

/** Bad news at 3am: they may stop and correct what somebody else sent (A2.5). */
const standIns = ['cio', 'admin'] as const;

export const standsIn = (broadcast: Broadcast, { actor }: Pick<Turn, 'actor'>): boolean =>
  isAuthor(broadcast, actor) || hasRole(actor, standIns);

/** Who may look behind the message: whoever wrote it, stands in for them, or may approve it. */
export const looksBehind = (
  broadcast: Broadcast,
  turn: Pick<Turn, 'actor'>,
  { policy }: Pick<BroadcastPorts, 'policy'>,
): boolean => standsIn(broadcast, turn) || mayApprove(turn.actor, policy);

export const viewedAs = (broadcast: Broadcast, turn: Pick<Turn, 'actor'>): ViewedAs => {
  if (isAuthor(broadcast, turn.actor)) return 'author';
  return standsIn(broadcast, turn) ? 'stand-in' : 'viewer';
};

/** The side of a broadcast that somebody may see, decided by what is stored and never by the card. */
export const sides = (ports: BroadcastPorts) => {
  const cards: BroadcastCards = broadcastCards(ports);

  const author = (
    broadcast: Broadcast,
    turn: Turn,
    notice?: string,
    correction?: string,
  ): Promise<AuthorView> =>
    cards.author(
      broadcast,
      { now: turn.now, notice, correction },
      { id: turn.actor.id, as: viewedAs(broadcast, turn) },
    );

  const approver = (broadcast: Broadcast, turn: Turn, notice?: string): Promise<ApprovalView> =>
    cards.approver(broadcast, { now: turn.now, notice });

  return {
    cards,
    author,
    approver,

    settled: ({ broadcast, result }: Settled, turn: Turn, done?: string): Promise<AuthorView> =>
      author(broadcast, turn, result === 'no-longer' ? sentences['no-longer'] : done),

    maySee: (broadcast: Broadcast, turn: Turn): boolean => looksBehind(broadcast, turn, ports),

    /** A reader is whoever the ledger names, the author too; without that the author has a copy to try. */
    mustRead: async (broadcast: Broadcast, { actor }: Turn): Promise<'reader' | 'trial'> => {
      const sent = isOut(broadcast) && (await ports.wasSent(actor.organisation, broadcast.id, actor.id));
      if (sent) return 'reader';
      if (isAuthor(broadcast, actor)) return 'trial';
      throw new Refusal('no-broadcast');
    },
  };
};

export type Sides = ReturnType<typeof sides>;

export type SideView = AuthorView | ApprovalView | ReaderView;
