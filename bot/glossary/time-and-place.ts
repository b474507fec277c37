import type { Term } from './term.ts';

export const timeAndPlace: readonly Term[] = [
  {
    term: 'session',
    means: 'Half a day of planned work, about four hours.',
    more: 'For example: a lead with two sessions a week has about eight hours for all requests.',
  },
  {
    term: 'PA',
    full: 'programmed activity',
    means: "Four hours in a doctor's job plan.",
  },
  {
    term: 'SPA',
    full: 'supporting professional activity',
    means: 'Time in a job plan for teaching, audit and improvement.',
  },
  {
    term: 'DCC',
    full: 'direct clinical care',
    means: 'Time in a job plan for patients.',
  },
  { term: 'long day', means: 'A day shift of about 12 hours.' },
  { term: 'long night', means: 'A night shift of about 12 hours.' },
  { term: 'early', full: 'early shift', means: 'A shift that starts in the morning and ends after midday.' },
  { term: 'late', full: 'late shift', means: 'A shift that starts around midday and ends in the evening.' },
  {
    term: 'bank',
    full: 'bank staff',
    means: "Staff who take single shifts through the trust's own list.",
    more: 'They may have no account for a system yet.',
  },
  { term: 'agency', full: 'agency staff', means: 'Staff sent by an outside company for a shift.' },
  { term: 'locum', means: 'Somebody who stands in for a colleague for a time.' },
  { term: 'handover', means: 'Passing care and news to the next shift.' },
  {
    term: 'SBAR',
    full: 'situation, background, assessment, recommendation',
    means: 'Four steps to say what is wrong and what you need.',
  },
  { term: 'bleep', means: 'A pager carried by whoever has a role on this shift.' },
  { term: 'on call', means: 'Can be reached outside working hours.' },
  { term: 'ward round', means: 'The time when the team sees each patient together.' },
  { term: 'drug round', means: 'The time when medicines are given to all patients of a ward.' },
  { term: 'huddle', means: 'A short meeting of the whole team, standing up.' },
  { term: 'trust', means: 'An organisation that runs hospitals or other services.' },
  {
    term: 'ICB',
    full: 'integrated care board',
    means: 'The body that plans and pays for health care in an area.',
  },
  {
    term: 'ICS',
    full: 'integrated care system',
    means: 'All health and care organisations of an area, working together.',
  },
  { term: 'division', means: 'A large part of a trust, such as medicine or surgery.' },
  { term: 'directorate', means: 'A part of a division, or another word for one.' },
  { term: 'specialty', means: 'A field of care, such as cardiology.' },
  { term: 'service line', means: 'One service with its own team and budget.' },
];
