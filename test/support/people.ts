/** Four professions and every role (A4.4). Ids are made up. */
export const people = {
  nadia: { id: '10000000-0000-4000-8000-000000000001', name: 'Nadia Rahman', roles: [] },
  omar: { id: '10000000-0000-4000-8000-000000000002', name: 'Omar Haddad', roles: [] },
  lead: {
    id: '10000000-0000-4000-8000-000000000003',
    name: 'Lena Fox',
    roles: ['lead'],
    profession: 'physiotherapist',
    specialties: ['elective care'],
    sites: ['Main'],
    sessions: [{ day: 'Tue', from: '09:00', to: '13:00' }],
  },
  informatics: { id: '10000000-0000-4000-8000-000000000004', name: 'Ivan Petrov', roles: ['informatics'] },
  cio: { id: '10000000-0000-4000-8000-000000000005', name: 'Cleo Marsh', roles: ['cio'] },
  admin: { id: '10000000-0000-4000-8000-000000000006', name: 'Ada Quinn', roles: ['admin'] },
  safetyOfficer: {
    id: '10000000-0000-4000-8000-000000000007',
    name: 'Sunil Rao',
    roles: ['safety-officer'],
    profession: 'pharmacist',
  },
} as const;
