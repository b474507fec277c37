import type { Member, Organisation } from '../../../bot/core/organisation.ts';
import { anOrganisation } from '../../support/requests.ts';

/** The four leads that Bolton had (A4.5), under made-up names. */
const leads: readonly Member[] = [
  {
    id: '20000000-0000-4000-8000-000000000001',
    name: 'Leila Nair',
    roles: ['lead'],
    profession: 'ophthalmologist',
    specialties: ['eye clinics', 'imaging'],
    sites: ['Main'],
    sessions: [{ day: 'Mon', from: '13:00', to: '17:00' }],
  },
  {
    id: '20000000-0000-4000-8000-000000000002',
    name: 'Tom Gallagher',
    roles: ['lead'],
    profession: 'acute physician',
    specialties: ['acute medicine', 'prescribing'],
    sessions: [
      { day: 'Tue', from: '09:00', to: '13:00' },
      { day: 'Fri', from: '09:00', to: '12:30' },
    ],
  },
  {
    id: '20000000-0000-4000-8000-000000000003',
    name: 'Grace Adeyemi',
    roles: ['lead'],
    profession: 'charge nurse',
    specialties: ['emergency care'],
    sites: ['Main'],
    sessions: [{ day: 'Wed', from: '07:30', to: '12:00' }],
  },
  {
    id: '20000000-0000-4000-8000-000000000004',
    name: 'Lena Fox',
    roles: ['lead'],
    profession: 'physiotherapist',
  },
];

const officer: Member = {
  id: '20000000-0000-4000-8000-000000000005',
  name: 'Sunil Rao',
  roles: ['safety-officer'],
  profession: 'pharmacist',
};

export const organisation: Organisation = anOrganisation({
  emergency: [
    { label: 'Switchboard', number: '2222' },
    { label: 'IT out of hours', number: '4444' },
  ],
  people: [...leads, officer],
  confidential: { roles: ['safety-officer'], people: [] },
  incidents: { name: 'Datix', url: 'https://incidents.example' },
});

export const grace = { id: '20000000-0000-4000-8000-000000000003', name: 'Grace Adeyemi' };
