import type { Organisation } from '../core/organisation.ts';
import { untilSaved } from '../core/until-saved.ts';
import type { RequestStore } from '../request/store.ts';
import type { Requester } from '../watch/retry.ts';
import { type World, watched } from '../watch/watch.ts';

/** Named in the trail where nobody pressed anything. */
export const itself = { id: 'wardline', name: 'Wardline' } as const;

export interface WatchPorts {
  readonly store: RequestStore;
  readonly organisation: Organisation;
  readonly world: (now: Date) => World;
  readonly requester: (person: string) => Promise<Requester>;
}

/** Looks at a request whose time has come, and saves what is due. Somebody who presses meanwhile goes first. */
export const requestWatch =
  ({ store, organisation: { code }, world, requester }: WatchPorts) =>
  (id: string, now: Date): Promise<Date | undefined> =>
    untilSaved(id, async () => {
      const before = await store.load(code, id);
      if (!before) return undefined;
      const { status, parent: above, requester: raiser } = before.request;
      const parent = status === 'linked' && above ? await store.load(code, above) : undefined;
      const asked = status === 'waiting' ? await requester(raiser.id) : undefined;
      const around = { ...world(now), parent: parent?.request, requester: asked };
      const due = watched(before.request, around, now);
      if (!due.change) return due.next;
      const also = due.also && parent ? { also: { before: parent, change: due.also } } : {};
      const save = { before, change: due.change, by: itself, ...also };
      return (await store.save(code, save)) === 'conflict' ? 'conflict' : due.next;
    });
