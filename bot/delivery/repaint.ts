import type { Courier } from '../core/courier.ts';
import type { Entry, Repaint } from '../core/outbox.ts';
import { detailOf, lasting } from './detail.ts';
import type { Pass } from './pacer.ts';
import type { DeliveryPorts, Painted } from './ports.ts';
import { nextTry } from './retry.ts';

/**
 * The first change shows at once. Those that follow closely wait for each other, longer each time, so that a burst
 * of a hundred is a handful of repaints. In milliseconds.
 */
const shortest = 250;
const longest = 1000;
/** After so long without a change the burst is over. */
const calm = 3000;
const kept = 1000;

export interface Repainter {
  /** Milliseconds until this may be painted again; the first change of a burst shows at once. */
  readonly rest: (subject: string) => number;
  readonly paint: (entry: Entry<Repaint>, courier: Courier) => Promise<void>;
}

export interface RepaintPorts extends DeliveryPorts {
  /** Waits until one more update may go to this conversation. */
  readonly pass: (conversation: string) => Promise<Pass>;
}

/** Paints every card with its newest state. Painting twice is harmless, losing one is not. */
export const repainter = (ports: RepaintPorts): Repainter => {
  const { store, clock, log, pass } = ports;
  const painted = new Map<string, { readonly at: number; readonly gap: number }>();

  const remember = (subject: string): void => {
    const at = clock().getTime();
    const last = painted.get(subject);
    const burst = last !== undefined && at - last.at < calm;
    painted.delete(subject);
    painted.set(subject, { at, gap: burst ? Math.min(last.gap * 2, longest) : shortest });
    const oldest = painted.size > kept ? painted.keys().next().value : undefined;
    if (oldest !== undefined) painted.delete(oldest);
  };

  return {
    rest: (subject) => {
      const last = painted.get(subject);
      return last ? Math.max(0, last.at + last.gap - clock().getTime()) : 0;
    },

    paint: async (entry, courier) => {
      const { task } = entry;
      const { subject } = task;
      remember(subject);
      const cards = await store.cards(subject);
      const parcels = new Map<string, Promise<Painted | undefined>>();
      let later: Date | undefined;
      for (const card of cards) {
        // A count follows where many look; a card that one person asked for waits for a change of words.
        const counted = card.face === task.face && card.news?.why !== 'received';
        if (task.face !== undefined && !counted) continue;
        const detail = detailOf(card, cards);
        const why = lasting(card);
        const look = `${card.face} ${detail} ${why ?? ''} ${card.person ?? ''}`;
        const painting = parcels.get(look) ?? ports.paint(subject, card.face, detail, why, card.person);
        parcels.set(look, painting);
        const parcel = await painting;
        if (!parcel) continue;
        // Posted for this very version: it was drawn from the same state.
        if (card.news?.version === parcel.version && detail !== 'moved') continue;
        const turn = await pass(card.message.conversation.id);
        const result = await courier.update(card.message, parcel).finally(() => {
          turn.answered();
          turn.done();
        });
        // A card that points to the newer one never changes again.
        if (result.ok && detail === 'moved') await store.forget(card.key);
        if (result.ok) continue;
        const { kind, reason } = result.fault;
        const again = nextTry(result.fault, task.attempt, clock());
        log(again ? 'later' : kind === 'gone' ? 'gone' : 'undelivered', { subject, reason });
        if (again) later = again;
        // Blocked, or a bad moment at Teams' end: the card still stands there, and the next change tries it again.
        else if (kind === 'gone') await store.forget(card.key);
      }
      // First the new row, then the old one goes: after a crash between the two it is painted twice.
      if (later) {
        const notBefore = later.toISOString();
        await store.record([{ kind: 'task', task: { ...task, attempt: task.attempt + 1, notBefore } }]);
      }
      // Written again while painting? Then the row is still there, and the next round paints the newer state.
      await store.done(entry);
    },
  };
};
