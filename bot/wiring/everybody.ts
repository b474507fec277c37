import type { Contacts, Reach } from '../storage/contacts.ts';

/** As many people as are looked at together. */
const together = 1000;

/** Everybody who can be reached, a page in memory at a time, in the order of their ids. */
export const everybody = async function* (
  contacts: Pick<Contacts, 'everyone'>,
  organisation: string,
): AsyncGenerator<readonly Reach[]> {
  let after: string | undefined;
  do {
    const { people, next } = await contacts.everyone(organisation, after, together);
    yield people;
    after = next;
  } while (after !== undefined);
};

/** The same of those whom an audience means: the people who are named, or where it names none, all who have met Wardline. */
export const meant = async function* (
  contacts: Pick<Contacts, 'everyone'>,
  organisation: string,
  named: ReadonlySet<string> | undefined,
): AsyncGenerator<Reach> {
  for await (const people of everybody(contacts, organisation)) {
    yield* people.filter(({ contact, seen }) => (named ? named.has(contact.id) : seen !== undefined));
  }
};
