import type { Turn } from '../core/action.ts';
import { Refusal } from '../core/refusal.ts';
import { untilSaved } from '../core/until-saved.ts';
import type { Decision } from './change.ts';
import { isAuthor, mustLoad, type PulsePorts } from './ports.ts';
import type { Pulse } from './pulse.ts';

export interface Settled {
  readonly pulse: Pulse;
  readonly result: 'changed' | 'unchanged' | 'no-longer';
}

/**
 * Load, decide, save, for its author. The card that was pressed shows the pulse from now on.
 * @throws Refusal `no-pulse` where there is none, `not-allowed` where the rule says so
 */
export const settle = (
  ports: Pick<PulsePorts, 'store'>,
  turn: Turn,
  id: string,
  decide: (pulse: Pulse) => Decision,
): Promise<Settled> => {
  const { actor, contact, pressed } = turn;
  return untilSaved<Settled>(id, async () => {
    const before = await mustLoad(ports, turn, id);
    const decision = decide(before.pulse);
    if (decision === 'not-allowed') throw new Refusal('not-allowed');
    if (typeof decision === 'string') return { pulse: before.pulse, result: decision };
    const card =
      pressed && isAuthor(before.pulse, actor) ? { message: pressed, face: 'author' as const } : undefined;
    const save = { before, change: decision, by: actor, contact, card };
    if ((await ports.store.save(actor.organisation, save)) === 'conflict') return 'conflict';
    return { pulse: decision.pulse, result: 'changed' };
  });
};
