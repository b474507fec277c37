import type { Turn } from '../core/action.ts';
import { Refusal } from '../core/refusal.ts';
import { untilSaved } from '../core/until-saved.ts';
import type { Decision } from './change.ts';
import type { Request } from './request.ts';
import type { RequestStore, Save } from './store.ts';

export interface Settled {
  readonly request: Request;
  readonly result: 'changed' | 'unchanged' | 'no-longer';
}

type Extras = Pick<Save, 'follower' | 'card'>;

/**
 * Load, decide, save; where somebody else saved first, decide again on what they made of it. The rule sees the
 * new state, so of two people who take the same request one wins and the other is told `no-longer`.
 * @throws Refusal `not-found` where there is no such request
 */
export const settle = async (
  store: RequestStore,
  turn: Turn,
  id: string,
  decide: (request: Request) => Decision | Promise<Decision>,
  extras: (request: Request) => Extras = () => ({}),
): Promise<Settled> => {
  const { organisation } = turn.actor;
  return untilSaved<Settled>(id, async () => {
    const before = await store.load(organisation, id);
    if (!before) throw new Refusal('not-found');
    const decision = await decide(before.request);
    if (typeof decision === 'string') return { request: before.request, result: decision };
    const save: Save = {
      before,
      change: decision,
      by: turn.actor,
      contact: turn.contact,
      ...extras(before.request),
    };
    if ((await store.save(organisation, save)) === 'conflict') return 'conflict';
    return { request: decision.request, result: 'changed' };
  });
};
