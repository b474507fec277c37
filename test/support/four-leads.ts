import type { Member } from '../../bot/core/organisation.ts';
import type { ChooseLead } from '../../bot/routing/router.ts';

/** The four of need A4.5: by profession, specialty and site, and none of them by a title. */
export const fourLeads = {
  eyes: {
    id: '20000000-0000-4000-8000-000000000001',
    name: 'Farah Siddiqui',
    roles: ['lead'],
    profession: 'Consultant ophthalmologist',
    specialties: ['ophthalmology', 'outpatients'],
    sites: ['Eye Unit'],
  },
  acute: {
    id: '20000000-0000-4000-8000-000000000002',
    name: 'Tom Ashworth',
    roles: ['lead'],
    profession: 'Consultant in acute medicine',
    specialties: ['acute medicine', 'prescribing'],
    sites: ['Main'],
  },
  emergency: {
    id: '20000000-0000-4000-8000-000000000003',
    name: 'Bernie Nolan',
    roles: ['lead'],
    profession: 'Charge nurse',
    specialties: ['emergency', 'nursing'],
    sites: ['Main', 'Urgent Care Centre'],
  },
  therapy: {
    id: '20000000-0000-4000-8000-000000000004',
    name: 'Gwen Pritchard',
    roles: ['lead'],
    profession: 'Therapy manager',
    specialties: ['elective care', 'therapies'],
    sites: ['North'],
  },
} as const satisfies Readonly<Record<string, Member>>;

export const fourGroups = [
  { id: 'pharmacy', name: 'Pharmacy systems', people: [fourLeads.acute.id, fourLeads.emergency.id] },
] as const;

/** A rule file as the trust of A4.5 could have it. */
export const fourLeadsRouting = [
  {
    id: 'at-risk',
    when: "harm == 'now'",
    to: 'lead',
    because: 'a patient is at risk',
  },
  {
    id: 'pharmacy',
    when: "contains(words, 'drug cupboard') || contains(words, 'pharmacy')",
    to: 'group:pharmacy',
    because: 'it is about pharmacy',
  },
  {
    id: 'eyes',
    when: "contains(where, 'eye') || site == 'eye unit' || profession == 'orthoptist'",
    to: 'lead:specialty=ophthalmology',
    because: 'it is about eye care',
  },
  {
    id: 'a-and-e',
    when: "(contains(where, 'a&e') || startsWith(where, 'resus')) && kind != 'access'",
    to: 'lead:profession=charge nurse,site=main',
    because: 'it comes from the emergency department',
  },
  {
    id: 'prescribing',
    when: "contains(words, 'prescri') || contains(words, 'drug chart')",
    to: 'lead:specialty=prescribing',
    because: 'it is about prescribing',
  },
  {
    id: 'therapies',
    when: "profession == 'physiotherapist' || endsWith(where, 'theatre list')",
    to: 'lead:site=North',
    because: 'it is about therapies and planned care',
  },
  {
    id: 'safety',
    when: "kind == 'safety' || harm != 'no'",
    to: 'lead',
    because: 'a patient could come to harm',
  },
  { id: 'else', when: 'true', to: 'informatics' },
] as const;

/** The first by id, where a test is not about how leads share the work. */
export const firstLead: ChooseLead = ([first]) => first;
