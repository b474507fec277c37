import { listed } from '../../core/text.ts';
import { type Named, readDestination, type Want } from '../../routing/destination.ts';

const wantWords = ({ key, value }: Want): string => {
  if (key === 'profession') return `who is a ${value}`;
  if (key === 'specialty') return `for ${value}`;
  return `of ${value}`;
};

/** Where a rule sends a request, or where one is: "informatics", "a lead for medicines", "Ravi Menon". */
export const placeWords = (to: string, { people, groups = [] }: Named): string => {
  const place = readDestination(to);
  if (place.kind === 'informatics') return 'informatics';
  if (place.kind === 'fault') return to;
  if (place.kind === 'group') {
    const name = groups.find(({ id }) => id === place.id)?.name;
    return name === undefined ? 'a group that is no longer there' : `the group ${name}`;
  }
  const one = place.wants.find(({ key }) => key === 'id');
  if (one) return people.find(({ id }) => id === one.value)?.name ?? 'somebody who has left the list';
  if (place.wants.length === 0) return 'a lead';
  return `a lead ${listed(place.wants.map(wantWords))}`;
};
