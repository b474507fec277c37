import type { Broadcast } from '../broadcast/broadcast.ts';
import type { Decision } from '../broadcast/change.ts';
import { storyGone } from '../broadcast/ports.ts';
import { finished, heldBack, started } from '../broadcast/rules.ts';
import { takenBack } from '../broadcast/telling.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Campaign } from '../delivery/ports.ts';
import { isOpen } from '../pulse/pulse.ts';
import type { Storage } from '../storage/storage.ts';
import { byItself } from './by-itself.ts';
import { copyOf } from './pulse-paint.ts';
import { tellingOf } from './telling.ts';
import { itself } from './watch.ts';

/** What delivery asks of broadcasts, pulses and stories, and tells broadcasts. */
export const sending = (stored: Storage, { code }: Organisation, clock: () => Date) => {
  const isGone = storyGone({ storyOf: (id) => tellingOf(stored.stories, code)(id) });

  const changed = byItself(stored.broadcasts, code);
  const change = (
    id: string,
    decide: (broadcast: Broadcast) => Decision | Promise<Decision>,
  ): Promise<void> => changed(id, ({ broadcast }) => decide(broadcast));

  const pulse = async (id: string): Promise<Campaign | undefined> => {
    const loaded = await stored.pulses.load(code, id);
    if (!loaded) return undefined;
    const version = copyOf(loaded.pulse);
    return { topic: 'pulse', urgent: false, version, running: isOpen(loaded.pulse) };
  };

  /** Those who hear of it because of the requests that it came from. */
  const story = async (id: string): Promise<Campaign | undefined> => {
    const loaded = await stored.stories.load(code, id);
    if (!loaded) return undefined;
    const { copy: version, status } = loaded.story;
    return { topic: 'celebration', urgent: false, version, running: status === 'posted' };
  };

  return {
    campaign: async (id: string): Promise<Campaign | undefined> => {
      if (id.startsWith('WS-')) return story(id);
      if (id.startsWith('WP-')) return pulse(id);
      const loaded = await stored.broadcasts.load(code, id);
      if (!loaded) return undefined;
      const { class: topic, status, text } = loaded.broadcast;
      // Nothing that was not approved goes out, whatever stands in the outbox.
      const running = status === 'sending' || status === 'sent';
      return { topic, urgent: topic === 'outage', version: text, running };
    },
    started: (id: string) =>
      change(id, async (broadcast) =>
        (await isGone(broadcast))
          ? heldBack(broadcast, itself, takenBack, clock())
          : started(broadcast, clock()),
      ),
    finished: (id: string) => change(id, (broadcast) => finished(broadcast, clock())),
  };
};
