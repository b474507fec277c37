import type { Fault } from '../../../settings/actions.ts';

/** A fault at the field that it belongs to. */
export interface Placed {
  readonly path: string;
  readonly text: string;
}

/** Rules say more of their place than where it is: "routing.0 (eyes)", and then "to, character 3: …". */
const rule = /^(routing\.\d+) \(/;

export const placedAt = ({ place, text }: Fault): Placed => {
  const [, path] = rule.exec(place) ?? [];
  if (path === undefined) return { path: place, text };
  return { path: `${path}.${text.startsWith('to, ') ? 'to' : 'when'}`, text };
};

const fieldNames: Readonly<Record<string, string>> = {
  id: 'id',
  name: 'name',
  roles: 'roles',
  profession: 'profession',
  professions: 'professions',
  specialties: 'specialties',
  sites: 'sites',
  sessions: 'sessions',
  away: 'days away',
  deputy: 'deputy',
  buddy: 'buddy',
  cover: 'covered by',
  from: 'from',
  to: 'to',
  people: 'people',
  otherwise: 'at all other times',
  team: 'team',
  senders: 'who may send',
  when: 'when',
  because: 'reason',
  label: 'who answers',
  number: 'number',
};

/** Which field of its thing, as the form calls it; nothing for the thing as a whole. */
export const fieldAt = (path: string): string => {
  const last = path
    .split('.')
    .slice(1)
    .findLast((part) => !/^\d+$/.test(part));
  return (last !== undefined && fieldNames[last]) || '';
};

/** Whether a fault belongs to this field, or to a part of it that has no field of its own. */
export const isAt = (path: string, { path: place }: Placed): boolean =>
  place === path || place.startsWith(`${path}.`);

/** The number of the thing in the list: 3 for "people.3.name" and for "rota.shifts.3.from". */
export const indexOf = (path: string): number | undefined => {
  const [, index] = /^\w+(?:\.shifts)?\.(\d+)/.exec(path) ?? [];
  return index === undefined ? undefined : Number(index);
};

/** Letters and digits only, so that it can be the id of an element. */
export const idAt = (path: string): string => `at-${path.replaceAll('.', '-')}`;

/** The ids of the field itself and of what it stands in, nearest first. */
export const idsAround = (path: string): readonly string[] => {
  const parts = path.split('.');
  return parts.map((_, at) => idAt(parts.slice(0, parts.length - at).join('.')));
};
