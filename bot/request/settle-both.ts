import type { Turn } from '../core/action.ts';
import { Refusal } from '../core/refusal.ts';
import { untilSaved } from '../core/until-saved.ts';
import type { Change } from './change.ts';
import type { Request } from './request.ts';
import type { Loaded, RequestStore } from './store.ts';

/** Two requests that change together. */
export interface Both {
  readonly change: Change;
  readonly also: Change;
}

export interface SettledBoth<Unfit extends string> {
  readonly request: Request;
  readonly result: 'changed' | Unfit;
}

/**
 * As `settle`, over two requests: one transaction with both ETags, so that both change or neither does. `find` is asked
 * for the other one on every try, because somebody may have moved it meanwhile.
 * @throws Refusal `not-found` where the first does not exist
 */
export const settleBoth = async <Unfit extends string>(
  store: RequestStore,
  turn: Turn,
  id: string,
  find: (request: Request) => Promise<Loaded | undefined>,
  decide: (request: Request, other: Request | undefined) => Both | Unfit,
): Promise<SettledBoth<Unfit>> => {
  const { organisation } = turn.actor;
  return untilSaved<SettledBoth<Unfit>>(`${id} and another`, async () => {
    const before = await store.load(organisation, id);
    if (!before) throw new Refusal('not-found');
    const other = await find(before.request);
    const decision = decide(before.request, other?.request);
    if (typeof decision === 'string') return { request: before.request, result: decision };
    const { change, also } = decision;
    const both = other ? { also: { before: other, change: also } } : {};
    const save = { before, change, by: turn.actor, contact: turn.contact, ...both };
    if ((await store.save(organisation, save)) === 'conflict') return 'conflict';
    return { request: change.request, result: 'changed' };
  });
};
