import type { Settings } from './schema.ts';

type People = Settings['people'];
type Person = People[number];

const coverFaults = ({ id, name, away = [] }: Person, people: People): readonly string[] =>
  away.flatMap(({ from, cover }) => {
    if (cover === undefined) return [];
    if (cover === id) return [`people: ${name} cannot cover their own absence of ${from}`];
    const found = people.find((one) => one.id === cover);
    if (!found) return [`people: ${name}'s cover ${cover} is not in the list`];
    const works = found.roles.includes('lead') || found.roles.includes('informatics');
    return works ? [] : [`people: ${name}'s cover ${found.name} is neither a lead nor in informatics`];
  });

const buddyFaults = ({ id, name, buddy }: Person, people: People): readonly string[] => {
  if (buddy === undefined) return [];
  if (buddy === id) return [`people: ${name} cannot be their own buddy`];
  const found = people.find((one) => one.id === buddy);
  if (!found) return [`people: ${name}'s buddy ${buddy} is not in the list`];
  return found.roles.includes('informatics')
    ? []
    : [`people: ${name}'s buddy ${found.name} is not in informatics`];
};

/** Whom leads name for their absences and questions: a slip there would be found on the day that it matters. */
export const leadFaults = (people: People): readonly string[] =>
  people.flatMap((person) => [...coverFaults(person, people), ...buddyFaults(person, people)]);
