import type { Term } from './term.ts';

export const systems: readonly Term[] = [
  {
    term: 'EPR',
    full: 'electronic patient record',
    means: "The main system with patients' notes, orders and results.",
    also: ['EHR', 'electronic health record'],
  },
  {
    term: 'PAS',
    full: 'patient administration system',
    means: 'The system for appointments, admissions and where each patient is.',
  },
  {
    term: 'EPMA',
    full: 'electronic prescribing and medicines administration',
    means: 'The system in which medicines are prescribed and given.',
  },
  {
    term: 'PACS',
    full: 'picture archiving and communication system',
    means: 'The system that keeps and shows X-rays and scans.',
  },
  {
    term: 'RIS',
    full: 'radiology information system',
    means: 'The system in which imaging is booked and reported.',
  },
  {
    term: 'LIMS',
    full: 'laboratory information management system',
    means: 'The system that runs the work of the laboratory.',
  },
  {
    term: 'order comms',
    means: 'The screens in which tests are asked for and results come back.',
  },
  { term: 'e-obs', means: 'Observations of patients, such as pulse and oxygen, kept on a screen.' },
  {
    term: 'NEWS2',
    full: 'National Early Warning Score 2',
    means: 'A score from observations that warns when a patient gets worse.',
  },
  { term: 'e-rostering', means: 'The system that plans who works which shift.' },
  {
    term: 'smartcard',
    means: 'The identity card that opens national systems.',
  },
  {
    term: 'RA',
    full: 'registration authority',
    means: 'The team that gives out smartcards and sets what they open.',
  },
  {
    term: 'SSO',
    full: 'single sign-on',
    means: 'You sign in once and open several systems.',
  },
  { term: 'tap-and-go', means: 'You tap a card to sign in, and your screen follows you.' },
  {
    term: 'WOW',
    full: 'workstation on wheels',
    means: 'A computer on a trolley that goes to the bedside.',
    also: ['COW', 'computer on wheels'],
  },
  {
    term: 'VDI',
    full: 'virtual desktop infrastructure',
    means: 'Your desktop runs in the data centre and you see it on any screen.',
  },
  {
    term: 'DECT phone',
    means: 'A cordless phone that works inside the hospital.',
  },
  {
    term: 'incident system',
    means: "The trust's own record of patient safety events, such as Datix, InPhase or Ulysses.",
    more: 'Wardline keeps only the reference and is not that record.',
    also: ['Datix', 'RLDatix', 'InPhase', 'Ulysses'],
  },
  {
    term: 'ESR',
    full: 'electronic staff record',
    means: 'The national system for staff details and training.',
  },
  {
    term: 'MFA',
    full: 'multi-factor authentication',
    means: 'A second step to prove who you are, such as a code on your phone.',
  },
];
