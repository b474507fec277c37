import type { Contact } from '../core/place.ts';
import type { Contacts } from './contacts.ts';
import type { Table, Write } from './table.ts';

/** How a change lands: in one transaction with what is new about whoever made it. `saved` is told once it has. */
export const saving =
  (table: Table, contacts: Contacts, saved: () => void) =>
  async (
    organisation: string,
    writes: readonly Write[],
    contact: Contact | undefined,
  ): Promise<'saved' | 'conflict'> => {
    const news = contact ? contacts.news(organisation, contact) : [];
    if ((await table.commit(organisation, [...writes, ...news])) === 'conflict') return 'conflict';
    if (contact) contacts.landed(organisation, contact);
    saved();
    return 'saved';
  };
