import type { Broadcast } from '../broadcast/broadcast.ts';
import type { Decision } from '../broadcast/change.ts';
import { finished, started } from '../broadcast/rules.ts';
import type { Organisation } from '../core/organisation.ts';
import { untilSaved } from '../core/until-saved.ts';
import type { Campaign } from '../delivery/ports.ts';
import { isOpen } from '../pulse/pulse.ts';
import type { Storage } from '../storage/storage.ts';
import { copyOf } from './pulse-paint.ts';
import { itself } from './watch.ts';

/** What delivery asks of broadcasts and pulses, and tells broadcasts. */
export const sending = (stored: Storage, { code }: Organisation, clock: () => Date) => {
  const change = (id: string, decide: (broadcast: Broadcast) => Decision): Promise<void> =>
    untilSaved(id, async () => {
      const before = await stored.broadcasts.load(code, id);
      if (!before) return;
      const decision = decide(before.broadcast);
      if (typeof decision === 'string') return;
      const save = { before, change: decision, by: itself };
      if ((await stored.broadcasts.save(code, save)) === 'conflict') return 'conflict';
    });

  const pulse = async (id: string): Promise<Campaign | undefined> => {
    const loaded = await stored.pulses.load(code, id);
    if (!loaded) return undefined;
    const version = copyOf(loaded.pulse);
    return { topic: 'pulse', urgent: false, version, running: isOpen(loaded.pulse) };
  };

  return {
    campaign: async (id: string): Promise<Campaign | undefined> => {
      if (id.startsWith('WP-')) return pulse(id);
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
