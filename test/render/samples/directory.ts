import type { Member } from '../../../bot/core/organisation.ts';
import type { Entry } from '../../../bot/directory/entry.ts';
import { listedView } from '../../../bot/directory/listed-view.ts';
import { whoView } from '../../../bot/directory/who-view.ts';
import { timesOf } from '../../support/leads.ts';
import { now } from '../../support/requests.ts';
import { grace, organisation } from './ward.ts';

const jo: Member = { id: 'jo', name: 'Jo Bennett', roles: ['informatics'] };

const more: Readonly<Record<string, Partial<Member>>> = {
  'Tom Gallagher': { away: [{ from: '2026-11-23', to: '2026-11-27', cover: grace.id }] },
  'Grace Adeyemi': { buddy: jo.id },
  'Lena Fox': { sites: ['Main', 'North'], specialties: ['elective care'] },
};

const people = [...organisation.people.map((one) => ({ ...one, ...more[one.name] })), jo];

const entry = (more: Partial<Entry> = {}): Entry => ({ since: '2025-02-03T09:00:00.000Z', ...more });

const entries: Readonly<Record<string, Entry>> = {
  'Leila Nair': entry({ confirmed: '2026-03-03T10:00:00.000Z' }),
  'Tom Gallagher': entry({ confirmed: '2025-06-17T08:30:00.000Z', unanswered: '2026-06-23T08:00:00.000Z' }),
  'Grace Adeyemi': entry({ asked: '2026-11-18T07:30:00.000Z', unanswered: '2026-11-18T07:30:00.000Z' }),
};

const times = timesOf(people);

/** As one of the leads reads it. */
export const who = whoView({
  organisation: { ...organisation, people },
  times,
  entries: new Map(people.flatMap(({ id, name }) => (entries[name] ? [[id, entries[name]] as const] : []))),
  now,
  reader: grace.id,
});

export const listed = listedView(
  people.find(({ id }) => id === grace.id) ?? jo,
  entries['Grace Adeyemi'] ?? entry(),
  { times, now },
);
