import { audiencesOf } from '../broadcast/audience.ts';
import type { BroadcastPorts } from '../broadcast/ports.ts';
import { type Organisation, withRole } from '../core/organisation.ts';
import { mintPulse } from '../pulse/number.ts';
import { isAuthor, type PulsePorts } from '../pulse/ports.ts';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { followable } from './follow.ts';
import { pulsePeople } from './pulse-people.ts';
import type { Recipients } from './recipients.ts';

export interface PulseWiring {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly settings: Loaded;
  readonly recipients: Recipients;
}

/** What a pulse asks of storage and of the people of the organisation, but for the requests that come of it. */
export const pulseParts = ({ stored, organisation, settings, recipients }: PulseWiring) => {
  const { pulses: store, ballots, contacts, participation } = stored;
  const { code } = organisation;
  const sending = { ...settings.broadcasts, audiences: settings.audiences };
  const askers = settings.pulses.senders;
  const people = pulsePeople({ organisation, store, ballots, contacts, participation, recipients });

  const ports: Omit<PulsePorts, 'openRequest'> = {
    store,
    ballots,
    organisation,
    policy: settings.pulses,
    mint: mintPulse,
    audiences: async () => {
      const all = audiencesOf(sending, organisation.people, await contacts.teams(code));
      // Those of requests are found by requests, which a pulse does not name.
      return all.filter(({ id }) => id !== 'requests');
    },
    broadcastOf: followable(stored, code, sending),
    whom: people.whom,
    wasAsked: people.wasAsked,
    decline: async (person) => {
      const wishes = (await contacts.reach(code, person))?.wishes;
      if (!wishes || wishes.stopped.includes('pulse')) return;
      await contacts.wish(code, person, { ...wishes, stopped: [...wishes.stopped, 'pulse'] });
    },
  };

  /** A pulse that its author may tell the outcome of: it has closed, and something was shown. */
  const loopOf: BroadcastPorts['loopOf'] = async (id, actor) => {
    const pulse = (await store.load(code, id))?.pulse;
    if (pulse?.status !== 'closed' || !isAuthor(pulse, actor)) return undefined;
    return { id, title: pulse.title, audience: pulse.audience, requests: pulse.caused };
  };

  /** A card shows the button to whoever may press it. */
  const mayAsk: BroadcastPorts['mayAsk'] = ({ id }) =>
    askers.some((role) => withRole(organisation.people, role).includes(id));

  return { ports, loopOf, mayAsk, people };
};

export type PulseParts = ReturnType<typeof pulseParts>;
