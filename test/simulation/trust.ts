import type { Member, Organisation } from '../../bot/core/organisation.ts';
import { lastResort, onDuty } from '../../bot/lead/duty.ts';
import { chooseInstead, chooseLead, type LeadTimes } from '../../bot/lead/lead-choice.ts';
import type { Request } from '../../bot/request/request.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import type { World } from '../../bot/watch/watch.ts';

/** The four leads of A4.5 with their few sessions, a desk of five, and a rota with a name for every hour. */
const people = [
  {
    id: 'lead-eyes',
    name: 'Consultant ophthalmologist',
    roles: ['lead'],
    profession: 'ophthalmologist',
    sessions: [{ day: 'Mon', from: '13:00', to: '17:00' }],
    deputy: 'lead-acute',
    away: [{ from: '2027-08-02', to: '2027-08-20', cover: 'lead-acute' }],
  },
  {
    id: 'lead-acute',
    name: 'Consultant in acute medicine',
    roles: ['lead'],
    profession: 'acute physician',
    sessions: [
      { day: 'Tue', from: '09:00', to: '13:00' },
      { day: 'Fri', from: '09:00', to: '12:30' },
    ],
  },
  {
    id: 'lead-emergency',
    name: 'Charge nurse',
    roles: ['lead'],
    profession: 'nurse',
    sessions: [{ day: 'Wed', from: '07:30', to: '12:00' }],
    away: [{ from: '2026-12-21', to: '2027-01-04' }],
  },
  {
    id: 'lead-elective',
    name: 'Therapy manager',
    roles: ['lead'],
    profession: 'physiotherapist',
    sessions: [
      { day: 'Thu', from: '13:00', to: '17:00' },
      { day: 'Mon', from: '09:00', to: '12:00' },
    ],
  },
  ...[1, 2, 3, 4, 5].map((at) => ({
    id: `analyst-${at}`,
    name: `Analyst ${at}`,
    roles: at === 1 ? ['informatics', 'admin'] : ['informatics'],
  })),
  { id: 'officer', name: 'Safety officer', roles: ['safety-officer'] },
] as const;

const read = readSettings(
  JSON.stringify({
    organisation: { code: 'RSIM', name: 'Simulated Hospitals', tenants: ['t'] },
    emergency: [{ label: 'Switchboard', number: '2222' }],
    people,
    rota: {
      shifts: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day, at) => ({
        day,
        from: '08:00',
        to: '18:00',
        people: [people[at % 4]?.id],
      })),
      otherwise: ['analyst-1'],
    },
  }),
);
if (!read.ok) throw new Error(read.faults.join('\n'));

export const settings = read.settings;
export const { hours, targets, silence } = settings;
export const organisation: Organisation = {
  ...settings.organisation,
  ...settings,
  zone: hours.zone,
};
export const leads: readonly Member[] = organisation.people.filter(({ roles }) => roles.includes('lead'));
export const analysts: readonly Member[] = organisation.people.filter(({ roles }) =>
  roles.includes('informatics'),
);

const times: LeadTimes = { people: organisation.people, hours, within: 7 * 24 * 3_600_000 };

/** Who gets what, by how much each has. */
export const leadDesk = (load: (person: string) => number) => ({
  choose: (now: Date) => chooseLead(leads, times, load, now),
  leads: {
    times,
    circle: [],
    instead: (_request, lead, now) => chooseInstead(lead, leads, times, load, now),
  } satisfies World['leads'],
});

/** What every look at a request knows of the trust. */
export const worldAt = (
  now: Date,
  desk: ReturnType<typeof leadDesk>,
  parent: Request | undefined,
): World => ({
  parent,
  targets,
  hours,
  silence,
  // Only what is late asks for it.
  get duty() {
    return onDuty(settings.rota, organisation.people, now, hours);
  },
  admins: lastResort(organisation.people),
  officers: ['officer'],
  members: () => [],
  leads: desk.leads,
});
