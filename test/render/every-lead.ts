import type { Member } from '../../bot/core/organisation.ts';
import { listedView } from '../../bot/directory/listed-view.ts';
import { whoView } from '../../bot/directory/who-view.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { timesOf } from '../support/leads.ts';
import { now } from '../support/requests.ts';
import { longest } from '../support/worst-text.ts';
import { notice, organisation } from './every-organisation.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const session = { from: '08:30', to: '12:30' } as const;

/** All of a lead that the settings file takes, at its longest. */
const leadOf = (letters: string, at: number): Member => {
  const text = longest(letters, 200);
  return {
    id: `${at}`,
    name: text,
    roles: ['lead', 'informatics'],
    profession: text,
    specialties: [text, text],
    sites: [text, text],
    sessions: [...days, ...days].map((day) => ({ day, ...session })),
    away: [{ from: '2026-11-24', to: '2027-11-20', cover: '0' }],
    buddy: '0',
  };
};

const entry = { since: '2024-11-24T09:00:00.000Z', confirmed: '2025-01-09T09:00:00.000Z' };
const open = { ...entry, asked: '2026-01-13T09:00:00.000Z', unanswered: '2026-01-13T09:00:00.000Z' };

/** Thirty leads with the longest of such texts, page by page, and the question to one of them. */
export const directoryCardsOf = (letters: string): readonly AnyView[] => {
  const free = { ...leadOf(letters, 0), away: [] };
  const people = [free, ...Array.from({ length: 29 }, (_, at) => leadOf(letters, at + 1))];
  const looks = { times: timesOf(people), now, notice };
  const entries = new Map(people.map(({ id }) => [id, open]));
  const of = { ...looks, organisation: { ...organisation, people }, entries };
  return [
    ...[0, 1, 4, 99].map((page) => whoView({ ...of, reader: '7', page })),
    listedView(people[1] ?? free, open, looks),
    listedView(free, { ...open, unanswered: now.toISOString() }, looks),
  ];
};

const [lena] = organisation.people;
const plain = { times: timesOf(organisation.people), now };

/** The directory with nobody and with one; and the question to one lead, as it is answered. */
export const directoryCards: readonly AnyView[] = [
  whoView({ ...plain, organisation: { ...organisation, people: [] }, entries: new Map() }),
  whoView({ ...plain, organisation, entries: new Map() }),
  ...(lena ? [listedView(lena, { ...entry, confirmed: now.toISOString() }, plain)] : []),
];
