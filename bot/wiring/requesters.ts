import { sessionsOf } from '../contact/rules.ts';
import type { Colleague } from '../contact/store.ts';
import { nextWindow } from '../contact/windows.ts';
import { noWishes } from '../contact/wishes.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Profile } from '../request/request.ts';
import type { Contacts } from '../storage/contacts.ts';
import type { Requester } from '../watch/retry.ts';

/** What is stored of people, for whoever asks about them. */
export const requesters =
  (contacts: Pick<Contacts, 'reach'>, organisation: Organisation) =>
  async (person: string): Promise<Requester> => {
    const { code, zone } = organisation;
    const wishes = (await contacts.reach(code, person))?.wishes ?? noWishes;
    const sessions = sessionsOf(organisation, person);
    const named = wishes.deputy && (await contacts.reach(code, wishes.deputy.id));
    const deputy = named && !named.blocked ? named.contact : undefined;
    return {
      window: (at) => nextWindow({ wishes, sessions }, at, zone),
      deputy: deputy && { id: deputy.id, name: deputy.name },
    };
  };

/** By what they are called in Teams, else in the settings file. */
export const colleagues =
  (contacts: Pick<Contacts, 'reach'>, { people }: Organisation) =>
  async (code: string, id: string): Promise<Colleague> => {
    const met = await contacts.reach(code, id);
    const name = met?.contact.name ?? people.find((one) => one.id === id)?.name ?? 'A colleague';
    return { id, name, met: met !== undefined };
  };

/** What they said of themselves; for somebody in the settings file who said nothing, what that says. */
export const profileOf = (said: Profile | undefined, { people }: Organisation, person: string): Profile => {
  const member = people.find(({ id }) => id === person);
  const profession = said?.profession ?? member?.profession;
  const site = said?.site ?? member?.sites?.[0];
  return { ...(profession ? { profession } : {}), ...(site ? { site } : {}) };
};

export const profiles =
  (contacts: Pick<Contacts, 'reach'>, organisation: Organisation) =>
  async (code: string, person: string): Promise<Profile> =>
    profileOf((await contacts.reach(code, person))?.wishes.profile, organisation, person);
