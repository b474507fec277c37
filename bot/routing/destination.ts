import type { Group, Member } from '../core/organisation.ts';
import type { Request } from '../request/request.ts';

/** One thing that is asked of a lead; `at` is its character in the text, counted from 1. */
export interface Want {
  readonly key: 'profession' | 'specialty' | 'site' | 'id';
  readonly value: string;
  readonly at: number;
}

/** Where a request goes (A4.5). A lead of whom nothing is asked is any lead: a rule
 * chooses one of all, a person may leave it to all of them. */
export type Destination =
  | { readonly kind: 'informatics' }
  | { readonly kind: 'lead'; readonly wants: readonly Want[] }
  | { readonly kind: 'group'; readonly id: string };

export interface DestinationFault {
  readonly kind: 'fault';
  readonly at: number;
  readonly why: string;
}

/** Who a destination can name. */
export interface Named {
  readonly people: readonly Member[];
  readonly groups?: readonly Group[] | undefined;
}

const wantKeys = ['profession', 'specialty', 'site', 'id'] as const;

const fault = (at: number, why: string): DestinationFault => ({ kind: 'fault', at, why });

/** "A&E  Nurse" in one place and "a&e nurse" in another are the same. */
const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const wantOf = (text: string, at: number): Want | DestinationFault => {
  const [name = '', ...rest] = text.split('=');
  const key = wantKeys.find((known) => known === name.trim());
  const value = rest.join('=').trim();
  if (!key) return fault(at, `${name.trim() || 'nothing'} is none of ${wantKeys.join(', ')}`);
  return value ? { key, value, at } : fault(at, `${key} needs a value after =`);
};

const leadOf = (text: string): Destination | DestinationFault => {
  let at = 'lead:'.length + 1;
  const wants: Want[] = [];
  for (const part of text.slice('lead:'.length).split(',')) {
    const want = wantOf(part, at + part.length - part.trimStart().length);
    if ('kind' in want) return want;
    wants.push(want);
    at += part.length + 1;
  }
  return { kind: 'lead', wants };
};

/** Reads `informatics`, `lead`, `lead:profession=nurse,site=Main` and `group:pharmacy`. */
export const readDestination = (text: string): Destination | DestinationFault => {
  if (text === 'informatics') return { kind: 'informatics' };
  if (text === 'lead') return { kind: 'lead', wants: [] };
  if (text.startsWith('lead:')) return leadOf(text);
  if (text.startsWith('group:') && text.length > 'group:'.length) {
    return { kind: 'group', id: text.slice('group:'.length) };
  }
  return fault(1, 'informatics, lead, lead:profession=..., lead:specialty=..., lead:site=... or group:...');
};

const has = (member: Member, { key, value }: Want): boolean => {
  const { id, profession = '', specialties = [], sites = [] } = member;
  if (key === 'id') return id === value;
  const held = { profession: [profession], specialty: specialties, site: sites }[key];
  return held.some((one) => folded(one) === folded(value));
};

/** Every lead in whom all of it is found, by id, so that the order of the file says nothing. */
export const leadsFor = (wants: readonly Want[], people: readonly Member[]): readonly Member[] =>
  people
    .filter(({ roles }) => roles.includes('lead'))
    .filter((member) => wants.every((want) => has(member, want)))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** A destination that names nobody is a slip: what is sent there would reach no one. */
export const namesNobody = (destination: Destination, named: Named): DestinationFault | undefined => {
  if (destination.kind === 'informatics') return undefined;
  if (destination.kind === 'group') {
    const { id } = destination;
    const known = named.groups?.some((group) => group.id === id);
    return known ? undefined : fault('group:'.length + 1, `there is no group ${id}`);
  }
  const { wants } = destination;
  if (leadsFor(wants, named.people).length > 0) return undefined;
  const odd = wants.find((want) => leadsFor([want], named.people).length === 0);
  if (odd) return fault(odd.at, `no lead has the ${odd.key} ${odd.value}`);
  return fault(1, wants.length > 0 ? 'no lead has all of this' : 'there is no lead');
};

/** The same notation for where a request is, so that what was overruled can be read and counted. */
export const destinationOf = ({ desk, lead, group }: Pick<Request, 'desk' | 'lead' | 'group'>): string => {
  if (group) return `group:${group.id}`;
  return lead ? `lead:id=${lead.id}` : desk;
};
