import type { Term } from './term.ts';

export const safety: readonly Term[] = [
  {
    term: 'hazard',
    means: 'Something that could harm a patient.',
    more: 'For example: a chart that can show another dose than the one prescribed.',
  },
  { term: 'harm', means: 'Hurt that did reach a patient, to body or mind.' },
  {
    term: 'control',
    means: 'What makes harm less likely or less bad: training, a process, or a change to the system.',
    more: 'For example: a second person checks each dose until the fix is in.',
  },
  { term: 'severity', means: 'How bad the harm could be, and for how many patients.' },
  { term: 'likelihood', means: 'How likely it is that the harm happens.' },
  {
    term: 'initial risk',
    means: 'How bad and how likely it is now, before anything new is done.',
    more: 'Risk 5 of 5 is the worst.',
  },
  {
    term: 'residual risk',
    means: 'What is left of the risk once the new controls work.',
    more: 'Only the clinical safety officer rates it.',
  },
  { term: 'hazard log', means: 'The list of all hazards of a system, with what is done about each.' },
  {
    term: 'clinical safety case report',
    means: 'The document that says why a system is safe enough to use.',
  },
  { term: 'near miss', means: 'It could have harmed a patient and was stopped in time.' },
  {
    term: 'patient safety event',
    means: "Something that did or could have harmed a patient, kept in the trust's incident system.",
  },
  {
    term: 'PSIRF',
    full: 'Patient Safety Incident Response Framework',
    means: 'The national guide to learning from patient safety events.',
  },
  {
    term: 'LFPSE',
    full: 'Learn from patient safety events',
    means: "The national record that trusts' incident systems feed.",
  },
  {
    term: 'duty of candour',
    means: 'The legal duty to tell patients openly when something went wrong.',
  },
  { term: 'never event', means: 'A serious event that strong barriers are there to prevent.' },
  {
    term: 'DCB0129',
    means: 'The clinical safety standard for those who make health IT.',
  },
  {
    term: 'DCB0160',
    means: 'The clinical safety standard for those who put health IT to use.',
  },
  {
    term: 'DTAC',
    full: 'Digital Technology Assessment Criteria',
    means: 'The questions that a product answers before the health service takes it.',
  },
  {
    term: 'DSPT',
    full: 'Data Security and Protection Toolkit',
    means: 'The yearly check of how an organisation protects data.',
  },
  {
    term: 'DPIA',
    full: 'data protection impact assessment',
    means: 'A written look at what could go wrong with personal data, before it is used.',
  },
  { term: 'Caldicott Principles', means: 'Eight rules for when and how patient information is shared.' },
  {
    term: 'PID',
    full: 'patient-identifiable data',
    means: 'Anything that says who a patient is.',
    more: 'Leave it out of requests: no name, no number, no date of birth.',
    also: ['PCD', 'person-confidential data'],
  },
  {
    term: 'FOI',
    full: 'freedom of information',
    means: 'The right of anybody to ask a public body what it has on record.',
  },
  {
    term: 'SAR',
    full: 'subject access request',
    means: 'The right of a person to see the data held about them.',
  },
];
