import { dayAt, isoOf } from '../calendar/local-day.ts';
import type { Organisation } from '../core/organisation.ts';
import type { RecipientPage } from '../delivery/ports.ts';
import type { BallotStore, Groups } from '../pulse/ballot.ts';
import { inSample, mayAsk, withAsked } from '../pulse/fatigue.ts';
import type { Asked } from '../pulse/participation.ts';
import type { Whom } from '../pulse/preview-view.ts';
import { isOpen, type Pulse, type Series } from '../pulse/pulse.ts';
import type { PulseStore } from '../pulse/store.ts';
import type { Contacts, Reach } from '../storage/contacts.ts';
import type { Participation } from '../storage/participation.ts';
import { meant } from './everybody.ts';
import type { Recipients } from './recipients.ts';
import { profileOf } from './requesters.ts';

export interface PulsePeoplePorts {
  readonly organisation: Organisation;
  readonly store: Pick<PulseStore, 'load'>;
  readonly ballots: Pick<BallotStore, 'issue'>;
  readonly contacts: Pick<Contacts, 'reach' | 'everyone'>;
  readonly participation: Pick<Participation, 'markAsked'>;
  readonly recipients: Recipients;
}

type Fate = 'asked' | Exclude<keyof Whom, 'asked'>;

const nobody: Whom = { asked: 0, recent: 0, often: 0, silent: 0, declined: 0, half: 0 };

const fateOf = (reach: Reach, series: Series | undefined, day: string): Fate => {
  const { wishes, asked, took, contact } = reach;
  if (wishes.stopped.includes('pulse')) return 'declined';
  if (series && !inSample(series.id, series.round, contact.id)) return 'half';
  const may = mayAsk({ asked, took }, day);
  return may === 'ask' ? 'asked' : may;
};

/** Whom a pulse asks, and whom it leaves alone (D4.3). */
export const pulsePeople = (ports: PulsePeoplePorts) => {
  const { organisation, store, ballots, contacts, participation, recipients } = ports;
  const { code, zone } = organisation;
  const today = (now: Date): string => isoOf(dayAt(now, zone));

  const groupsOf = (reach: Reach, { by }: Pick<Pulse, 'by'>): Groups => {
    const profile = profileOf(reach.wishes.profile, organisation, reach.contact.id);
    return Object.fromEntries(by.flatMap((one) => (profile[one] ? [[one, profile[one]]] : [])));
  };

  return {
    /**
     * The next people to ask. Their ballots are there, and it is written down that they were asked, before anybody
     * is told: after a crash the same page comes to the same people.
     */
    page: async (id: string, after: string | undefined, now: Date): Promise<RecipientPage> => {
      const pulse = (await store.load(code, id))?.pulse;
      if (!pulse || !isOpen(pulse)) return { people: [] };
      const { people, next } = await recipients.page({ audience: pulse.audience }, after, now);
      const met = await Promise.all(people.map(({ id: person }) => contacts.reach(code, person)));
      const day = today(now);
      const chosen = met.flatMap((reach) => {
        // Who blocked the bot cannot be asked, and is not counted as asked.
        if (!reach || reach.blocked) return [];
        const again = reach.asked[id] !== undefined;
        return again || fateOf(reach, pulse.series, day) === 'asked' ? [reach] : [];
      });
      const asked = new Map<string, Asked>();
      for (const reach of chosen) {
        const asking = { on: reach.asked[id]?.on ?? day, groups: groupsOf(reach, pulse) };
        asked.set(reach.contact.id, withAsked(reach.asked, id, asking, day));
      }
      await ballots.issue(
        id,
        [...asked].map(([person, all]) => ({ id: person, groups: all[id]?.groups ?? {} })),
      );
      await participation.markAsked(asked);
      return { people: chosen.map(({ contact }) => ({ id: contact.id, name: contact.name })), next };
    },

    /** How many it would ask now, for the sender to see before anybody is asked. */
    whom: async (audience: string, series: Series | undefined, now: Date): Promise<Whom> => {
      const people = await recipients.all(audience, [], now);
      const wanted = people && new Set(people.map(({ id }) => id));
      const day = today(now);
      const counts = { ...nobody };
      for await (const reach of meant(contacts, code, wanted)) {
        if (!reach.blocked) counts[fateOf(reach, series, day)] += 1;
      }
      return counts;
    },

    wasAsked: async (id: string, person: string): Promise<boolean> =>
      (await contacts.reach(code, person))?.asked[id] !== undefined,
  };
};
