import type { Organisation } from '../core/organisation.ts';
import type { AdminPorts } from '../page/admin/ports.ts';
import type { LiveSettings } from '../settings/live.ts';
import type { Storage } from '../storage/storage.ts';
import type { Recipients } from './recipients.ts';

export interface AdminWiring {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly live: LiveSettings;
  readonly recipients: Pick<Recipients, 'all'>;
}

/** Of so many colleagues one is looked for by name: five calls of storage. */
const mostMet = { pages: 5, together: 1000 };
/** Open requests of one person, in pages of storage and in lines. */
const mostWork = { pages: 12, lines: 100 };

/** What the page Admin reads. */
export const adminPorts = ({ stored, organisation, live, recipients }: AdminWiring): AdminPorts => {
  const { code } = organisation;

  const owned = async (person: string): Promise<{ readonly owned: number; readonly more: boolean }> => {
    let count = 0;
    let page: string | undefined;
    for (let at = 0; at < mostWork.pages; at += 1) {
      const { items, next } = await stored.requests.open(code, 'mine', person, page);
      count += items.length;
      if (next === undefined) return { owned: count, more: false };
      page = next;
    }
    return { owned: count, more: true };
  };

  return {
    live,
    kept: stored.settings.keptBetween,
    raised: stored.raised,
    teams: () => stored.contacts.teams(code),
    // A team that cannot be asked is no reason to show nothing.
    sizeOf: (audience, now) =>
      recipients.all(audience, [], now).then(
        (people) => people?.length,
        () => undefined,
      ),

    work: async (person) => {
      const [mine, waiting] = await Promise.all([
        owned(person),
        stored.requests.routedTo(code, person, mostWork.lines),
      ]);
      return { ...mine, waiting: waiting.length };
    },

    met: async () => {
      const found: { readonly id: string; readonly name: string; readonly seen: boolean }[] = [];
      let after: string | undefined;
      for (let at = 0; at < mostMet.pages; at += 1) {
        const { people, next } = await stored.contacts.everyone(code, after, mostMet.together);
        found.push(
          ...people.map(({ contact: { id, name }, seen }) => ({ id, name, seen: seen !== undefined })),
        );
        if (next === undefined) return { people: found, all: true };
        after = next;
      }
      return { people: found, all: false };
    },
  };
};
