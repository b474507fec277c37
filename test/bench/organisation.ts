import { people } from '../support/people.ts';
import type { Member } from '../teams/chats.ts';
import { exampleTenant } from '../teams/client.ts';

const tenth = (at: number): string => String(at).padStart(4, '0');

/** A person by number, for where many are needed; ids and names are made up. */
export const colleague = (at: number) => ({
  id: `20000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  name: `Colleague ${tenth(at)}`,
});

export const memberOf = ({ id, name }: { readonly id: string; readonly name: string }): Member => ({
  id: `29:${id}`,
  name,
  aadObjectId: id,
});

/** The text of a settings file: one hospital, with one person of each role. */
export const settingsOf = (code: string): string =>
  JSON.stringify({
    organisation: { code, name: 'Example Hospitals', tenants: [exampleTenant] },
    emergency: [{ label: 'Switchboard', number: '2222' }],
    people: Object.values(people).filter((person) => person.roles.length > 0),
    routing: [
      { id: 'safety-first', when: "kind == 'safety' || harm != 'no'", to: 'lead' },
      { id: 'else', when: 'true', to: 'informatics' },
    ],
  });
