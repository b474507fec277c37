import type { Person } from '../../bot/core/actor.ts';
import type { Organisation } from '../../bot/core/organisation.ts';
import {
  type Decided,
  isOpen,
  type Note,
  type Request,
  type Said,
  type Status,
} from '../../bot/request/request.ts';
import { people } from './people.ts';

/** A Tuesday morning in term, half past ten by the ward clock. */
export const now = new Date('2026-11-24T10:30:00Z');

export const minutesAgo = (minutes: number): string =>
  new Date(now.getTime() - minutes * 60_000).toISOString();
export const inMinutes = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

const named = ({ id, name }: Person): Person => ({ id, name });
export const nadia = named(people.nadia);
export const omar = named(people.omar);
export const ivan = named(people.informatics);
export const lena = named(people.lead);

export const anOrganisation = (more: Partial<Organisation> = {}): Organisation => ({
  code: 'RXX',
  name: 'Example Hospitals',
  tenants: ['5e0f6a52-0000-4000-8000-000000000000'],
  emergency: [{ label: 'Switchboard', number: '2222' }],
  people: [people.lead, people.informatics, people.cio],
  zone: 'Europe/London',
  ...more,
});

export const aSaid = (more: Partial<Said> = {}): Said => ({
  kind: 'reply',
  by: nadia,
  at: minutesAgo(60),
  text: 'The one by the sluice',
  ...more,
});

export const aNote = (more: Partial<Note> = {}): Note => ({
  by: ivan,
  at: minutesAgo(30),
  text: 'Known fault of this model',
  ...more,
});

export const aDecision = (more: Partial<Decided> = {}): Decided => ({
  outcome: 'done',
  reason: 'New printer fitted',
  by: ivan,
  at: minutesAgo(20),
  ...more,
});

/** Statuses in which a colleague has it and works on it in one way or another. */
export const inHand = ['received', 'planned', 'working', 'supplier', 'board'] as const;

export const statuses = ['submitted', 'accepted', 'waiting', 'resolved', 'confirmed', 'withdrawn'] as const;

/** All of B2's table. */
export const allStatuses = [...statuses, ...inHand, 'linked', 'error'] as const;

/** What has to be true of a request in this status, and nothing more. */
const partsOf = (status: Status): Partial<Request> => {
  if (status === 'submitted' || status === 'withdrawn' || status === 'error') return {};
  if (isOpen({ status })) return { owner: ivan };
  return { owner: ivan, decided: aDecision() };
};

/** One sentence that was sent an hour ago, with only what the status asks for. */
export const aRequest = (more: Partial<Request> = {}): Request => ({
  id: 'WL-7K2QX',
  version: 3,
  what: 'The label printer on Ward 4 is broken',
  requester: nadia,
  desk: 'informatics',
  rule: 'else',
  backers: 0,
  said: [],
  notes: [],
  reopened: 0,
  createdAt: minutesAgo(60),
  updatedAt: minutesAgo(60),
  hearBy: inMinutes(240).toISOString(),
  ...partsOf(more.status ?? 'submitted'),
  status: 'submitted',
  ...more,
});

/** The same with every answer given, words from both sides, others who have it too, and notes of the desk. */
export const aFullRequest = (more: Partial<Request> = {}): Request =>
  aRequest({
    where: 'Ward 4, bay 2',
    kind: 'safety',
    affects: 'ward',
    harm: 'now',
    doing: 'Labelling blood samples at the bedside',
    workaround: 'We walk to Ward 5 and use theirs',
    backers: 2,
    reopened: 1,
    said: [
      aSaid({ kind: 'too', by: omar, at: minutesAgo(50), text: 'Ours jams in bay 6' }),
      aSaid({ kind: 'question', by: ivan, at: minutesAgo(40), text: 'Which printer is it?' }),
      aSaid({ at: minutesAgo(35) }),
    ],
    notes: [aNote()],
    ...more,
  });
