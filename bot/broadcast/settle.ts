import type { Turn } from '../core/action.ts';
import type { Face } from '../core/outbox.ts';
import { Refusal } from '../core/refusal.ts';
import { untilSaved } from '../core/until-saved.ts';
import type { Broadcast } from './broadcast.ts';
import type { Decision } from './change.ts';
import { type BroadcastPorts, isAuthor, mustLoad } from './ports.ts';

export interface Settled {
  readonly broadcast: Broadcast;
  readonly result: 'changed' | 'unchanged' | 'no-longer';
}

/**
 * Load, decide, save; where somebody else saved first, decide again on what they made of it. The card that was
 * pressed shows the broadcast from now on.
 * @throws Refusal `no-broadcast` where there is none, `not-allowed` where the rule says so
 */
export const settle = async (
  ports: BroadcastPorts,
  turn: Turn,
  id: string,
  face: Face,
  decide: (broadcast: Broadcast) => Decision | Promise<Decision>,
): Promise<Settled> => {
  const { actor, contact, pressed } = turn;
  return untilSaved<Settled>(id, async () => {
    const before = await mustLoad(ports, turn, id);
    const decision = await decide(before.broadcast);
    if (decision === 'not-allowed') throw new Refusal('not-allowed');
    if (typeof decision === 'string') return { broadcast: before.broadcast, result: decision };
    // The author's living card has the author's buttons: nobody else's message becomes one.
    const mine = face !== 'author' || isAuthor(before.broadcast, actor);
    const card = pressed && mine ? { message: pressed, face } : undefined;
    const save = { before, change: decision, by: actor, contact, card };
    if ((await ports.store.save(actor.organisation, save)) === 'conflict') return 'conflict';
    return { broadcast: decision.broadcast, result: 'changed' };
  });
};
