import type { Count } from '../broadcast/ports.ts';
import { awayOf, type ContactRules, mayTell, sessionsOf } from '../contact/rules.ts';
import { toldOnceMore } from '../contact/told.ts';
import type { Occasion } from '../core/occasion.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Reachable } from '../delivery/ports.ts';
import type { Contacts, Reach } from '../storage/contacts.ts';
import { meant } from './everybody.ts';
import type { Recipients } from './recipients.ts';

export interface ReachPorts {
  readonly contacts: Contacts;
  readonly organisation: Organisation;
  readonly rules: ContactRules;
}

const nobody: Count = { people: 0, held: 0, stopped: 0, blocked: 0 };

const added = (one: Count, other: Count): Count => ({
  people: one.people + other.people,
  held: one.held + other.held,
  stopped: one.stopped + other.stopped,
  blocked: one.blocked + other.blocked,
});

/** The contact rules over what is stored of a person. */
export const reaching = ({ contacts, organisation, rules }: ReachPorts) => {
  const { code } = organisation;

  const reachable = (reach: Reach): Reachable => ({
    contact: reach.contact,
    blocked: reach.blocked,
    may: (occasion, now) =>
      mayTell(
        {
          ...reach,
          sessions: sessionsOf(organisation, reach.contact.id),
          away: awayOf(organisation, reach.contact.id),
        },
        occasion,
        now,
        rules,
      ),
    toldOnceMore: (now) => toldOnceMore(reach.told, now, rules.zone),
  });

  const countOf = (reach: Reach, occasion: Occasion, now: Date): Count => {
    const one = { ...nobody, people: 1 };
    if (reach.blocked) return { ...one, blocked: 1 };
    const { say } = reachable(reach).may(occasion, now);
    if (say === 'hold') return { ...one, held: 1 };
    return say === 'skip' ? { ...one, stopped: 1 } : one;
  };

  return {
    reach: async (person: string): Promise<Reachable | undefined> => {
      const reach = await contacts.reach(code, person);
      return reach && reachable(reach);
    },

    /** How many there are, and how many would not be told at this moment. */
    count: async (
      recipients: Recipients,
      audience: { readonly id: string; readonly requests: readonly string[] },
      occasion: Occasion,
      now: Date,
    ): Promise<Count> => {
      const people = await recipients.all(audience.id, audience.requests, now);
      const wanted = people && new Set(people.map(({ id }) => id));
      let total = nobody;
      let met = 0;
      for await (const reach of meant(contacts, code, wanted)) {
        met += 1;
        total = added(total, countOf(reach, occasion, now));
      }
      const unmet = (wanted?.size ?? met) - met;
      return { ...total, people: total.people + unmet, blocked: total.blocked + unmet };
    },
  };
};
