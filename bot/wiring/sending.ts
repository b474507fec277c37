import type { Broadcast } from '../broadcast/broadcast.ts';
import type { Decision } from '../broadcast/change.ts';
import { finished, started } from '../broadcast/rules.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Campaign } from '../delivery/ports.ts';
import type { Storage } from '../storage/storage.ts';
import { itself } from './watch.ts';

const tries = 8;

/** What delivery asks of broadcasts, and tells them. */
export const sending = (stored: Storage, { code }: Organisation, clock: () => Date) => {
  const change = async (id: string, decide: (broadcast: Broadcast) => Decision): Promise<void> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const before = await stored.broadcasts.load(code, id);
      if (!before) return;
      const decision = decide(before.broadcast);
      if (typeof decision === 'string') return;
      const save = { before, change: decision, by: itself };
      if ((await stored.broadcasts.save(code, save)) === 'saved') return;
    }
    throw new Error(`no quiet moment for ${id}`);
  };

  return {
    campaign: async (id: string): Promise<Campaign | undefined> => {
      const loaded = await stored.broadcasts.load(code, id);
      if (!loaded) return undefined;
      const { class: topic, status, text } = loaded.broadcast;
      // Nothing that was not approved goes out, whatever stands in the outbox.
      const running = status === 'sending' || status === 'sent';
      return { topic, urgent: topic === 'outage', version: text, running };
    },
    started: (id: string) => change(id, (broadcast) => started(broadcast, clock())),
    finished: (id: string) => change(id, (broadcast) => finished(broadcast, clock())),
  };
};
