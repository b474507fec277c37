import type { Term } from './term.ts';

export const roles: readonly Term[] = [
  {
    term: 'CCIO',
    full: 'chief clinical information officer',
    means:
      'A practising clinician of any profession who leads on digital and joins the clinical and IT sides.',
    more: 'Many are part-time, and a trust may have several.',
  },
  {
    term: 'CNIO',
    full: 'chief nursing information officer',
    means: 'A nurse or midwife who leads on digital for nursing and midwifery.',
  },
  {
    term: 'CMIO',
    full: 'chief medical information officer',
    means: 'A name for a digital lead who is a medical doctor, used more in the United States.',
  },
  {
    term: 'CIO',
    full: 'chief information officer',
    means: 'The person who runs informatics and holds its budget.',
    also: ['CDIO', 'chief digital information officer'],
  },
  {
    term: 'AHP',
    full: 'allied health professional',
    means: 'One of 14 professions, such as physiotherapists, radiographers, dietitians and paramedics.',
  },
  {
    term: 'clinical safety officer',
    means: 'A registered clinician, trained in clinical risk, who owns the hazard log and the safety case.',
    more: 'Only they say how much risk is left once something was done about it.',
    also: ['CSO'],
  },
  {
    term: 'Caldicott Guardian',
    means: 'A senior person who protects the confidentiality of patient information.',
  },
  {
    term: 'SIRO',
    full: 'senior information risk owner',
    means: 'The person on the board who answers for risks to information.',
  },
  {
    term: 'DPO',
    full: 'data protection officer',
    means: 'The person who watches over how personal data is used.',
  },
  {
    term: 'IG',
    full: 'information governance',
    means: 'The team that looks after the rules for information.',
  },
  {
    term: 'informatics',
    means: "The trust's IT, information and digital staff together.",
  },
  {
    term: 'service desk',
    means: 'The front door for IT problems and requests.',
    method: 'ITIL',
  },
  {
    term: 'clinical informatician',
    means: 'A person trained in both care and information.',
  },
  {
    term: 'digital champion',
    means: 'A colleague who speaks up for digital work and helps others near them.',
  },
  {
    term: 'super user',
    means: 'A colleague trained deeply in one system, and the first help on the ward.',
  },
  {
    term: 'floorwalker',
    means: 'A helper who walks the wards when a new system starts.',
  },
  {
    term: 'buddy',
    means: 'The named person in informatics whom a clinical digital lead can always ask.',
  },
  {
    term: 'lead',
    full: 'clinical digital lead',
    means: 'A clinician of any profession who looks at requests here and speaks for the clinical side.',
    also: ['digital lead'],
  },
  {
    term: 'Freedom to Speak Up Guardian',
    means: 'An independent person to whom anybody at work can bring a concern.',
    also: ['FTSU'],
  },
];
