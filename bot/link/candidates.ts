import type { Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { mayWork } from '../request/access.ts';
import { isOpen, type Request } from '../request/request.ts';
import { similar } from '../request/similar.ts';
import type { Hint, RequestStore } from '../request/store.ts';
import { desk } from '../triage/work.ts';

/** As many as a phone shows without much scrolling; a few more are read, because some may be out of sight. */
const shown = 5;
const read = 10;

/** Open requests that say the same, as far as this person may see them. */
export const candidates = async (
  store: RequestStore,
  organisation: Organisation,
  request: Request,
  turn: Turn,
): Promise<readonly Request[]> => {
  const { code } = organisation;
  const { actor } = turn;
  const hints = async (): Promise<readonly Hint[]> => {
    // A2.8: what was told in confidence is compared with its like alone.
    if (request.confidential) return (await store.open(code, 'confidential', actor.id)).items;
    if (!hasRole(actor, desk)) return store.concerns(code);
    return (await Promise.all([store.recent(code), store.concerns(code)])).flat();
  };
  const known = new Set([request.id, request.parent, ...(request.related ?? [])]);
  const others = (await hints()).filter(({ id }) => !known.has(id));
  const near = await Promise.all(similar(request.what, others, read).map(({ id }) => store.load(code, id)));
  return near
    .flatMap((loaded) => (loaded ? [loaded.request] : []))
    .filter((one) => isOpen(one) && one.status !== 'linked' && mayWork(one, actor, organisation))
    .slice(0, shown);
};
