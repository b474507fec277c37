import { broadcastCards } from '../broadcast/cards.ts';
import type { BroadcastPorts } from '../broadcast/ports.ts';
import type { Organisation } from '../core/organisation.ts';
import type { DeliveryPorts, DeliveryStore } from '../delivery/ports.ts';
import { pulseCards } from '../pulse/cards.ts';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import type { LeadDesk } from './leads.ts';
import { painter } from './paint.ts';
import { pulsePainter } from './pulse-paint.ts';
import { pulseWatch } from './pulse-watch.ts';
import type { PulseParts } from './pulses.ts';
import type { Recipients } from './recipients.ts';
import { sending } from './sending.ts';
import type { StoryParts } from './stories.ts';
import { storyPainter } from './story-paint.ts';
import { storyWatch } from './story-watch.ts';
import { wakes } from './wakes.ts';

export interface OutgoingPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly settings: Loaded;
  readonly broadcasts: Pick<BroadcastPorts, 'policy' | 'audience' | 'csvLink' | 'mayAsk'>;
  readonly pulses: PulseParts;
  readonly stories: StoryParts;
  readonly recipients: Recipients;
  readonly leads: LeadDesk;
  readonly reach: DeliveryStore['reach'];
  readonly clock: () => Date;
  readonly failed: (fault: unknown) => void;
}

/** All that delivery asks of the features: what to paint, whom to tell, what is due. */
export const outgoing = (ports: OutgoingPorts): Omit<DeliveryPorts, 'courier' | 'log'> => {
  const { stored, organisation, settings, pulses, stories, recipients, leads, reach, clock, failed } = ports;
  const { code } = organisation;
  const { policy } = pulses.ports;
  const cards = broadcastCards({ store: stored.broadcasts, organisation, ...ports.broadcasts });
  const pulse = pulsePainter({
    store: stored.pulses,
    organisation,
    cards: pulseCards(pulses.ports),
    clock,
  });
  const story = storyPainter({ store: stored.stories, organisation, cards: stories.cards, clock });
  return {
    store: {
      ...stored.outbox,
      reach,
      channel: (face) => stored.contacts.place(code, face === 'triage' ? 'triage' : 'stories'),
      acknowledged: async (subject, person) => {
        // A reminder is for those who have not answered: their ballots alone say so.
        if (subject.startsWith('WP-')) return (await stored.ballots.mine(subject, person)) !== undefined;
        if (subject.startsWith('WS-')) return stored.outbox.cheered(subject, person);
        return stored.outbox.acknowledged(subject, person);
      },
    },
    ...painter({
      stored,
      organisation,
      cards,
      pulse,
      story,
      month: stories.monthCard,
      listed: leads.directory.paint,
      clock,
    }),
    ...sending(stored, organisation, clock),
    woken: wakes({
      stored,
      organisation,
      settings,
      leads,
      pulse: pulseWatch({ stored, organisation, policy, clock, failed }),
      story: storyWatch({ stored, organisation }),
      month: stories.month,
    }),
    recipients: async (id, after) => {
      if (id.startsWith('WP-')) return pulses.people.page(id, after, clock());
      if (id.startsWith('WS-')) return stories.page(id, after);
      const loaded = await stored.broadcasts.load(code, id);
      return loaded ? recipients.page(loaded.broadcast, after, clock()) : { people: [] };
    },
    clock,
  };
};
