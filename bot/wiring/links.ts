import type { Broadcast } from '../broadcast/broadcast.ts';
import type { Organisation } from '../core/organisation.ts';
import type { TextFile } from '../http/file.ts';
import type { Storage } from '../storage/storage.ts';
import { ledgerFile } from './ledger-file.ts';
import { issueTicket, readTicket } from './ticket.ts';

export interface LinkPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  /** The address of this service as a browser finds it; undefined where nobody said. */
  readonly address: () => string | undefined;
  readonly clock: () => Date;
}

const nameOf = ({ id, title }: Broadcast): string => `${`${id} ${title}`.slice(0, 60).trim()}.csv`;

/** Files behind links on cards: the link is a ticket for one person, for one ledger, for ten minutes. */
export const links = ({ stored, organisation, address, clock }: LinkPorts) => {
  const { code, zone } = organisation;
  return {
    csvLink: async (id: string, person: { readonly id: string }): Promise<string | undefined> => {
      const base = address();
      if (base === undefined) return undefined;
      const ticket = issueTicket({ subject: id, person: person.id }, await stored.secret(), clock());
      return `${base}/api/tab/ledger.csv?ticket=${ticket}`;
    },

    fileFor: async (text: string): Promise<TextFile | undefined> => {
      const ticket = readTicket(text, await stored.secret(), clock());
      const loaded = ticket && (await stored.broadcasts.load(code, ticket.subject));
      if (!loaded) return undefined;
      const { broadcast } = loaded;
      return { name: nameOf(broadcast), lines: ledgerFile(stored.outbox, broadcast, zone) };
    },
  };
};
