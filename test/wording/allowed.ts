import type { WordRule } from './rules.ts';
import type { Shown } from './shown.ts';

export type About = WordRule['about'] | 'length';

/** A string that breaks a rule and is right all the same. */
interface Allowed {
  readonly about: About;
  readonly where: RegExp;
  readonly text: RegExp;
  readonly why: string;
}

export const allowedWords: readonly Allowed[] = [
  {
    about: 'words to avoid',
    where: /glossary/,
    text: /^super user$/,
    why: 'C: the name of the role, as every ward has it',
  },
  { about: 'numbers', where: /glossary/, text: /P1 comes before everything/, why: 'it is what explains P1' },
  {
    about: 'length',
    where: /request\/similar/,
    text: /^a an and are /,
    why: 'words that a search leaves out, shown to nobody',
  },
  {
    about: 'length',
    where: /story\/names/,
    text: /^(?:al art|dr mr)/,
    why: 'words that names are told apart by, shown to nobody',
  },
  {
    about: 'length',
    where: /cards\/hazard-form/,
    text: /permanent life-changing incapacity/,
    why: 'the words of DCB0129, which a rating is made by',
  },
  {
    about: 'length',
    where: /cards\//,
    text: /In confidence: only /,
    why: 'the names and roles of the settings file count as words',
  },
  {
    about: 'length',
    where: /cards\/broadcast-progress/,
    text: /^99,999: /,
    why: 'a list of counts, with every reason that there is',
  },
  {
    about: 'length',
    where: /report\/summary-file/,
    text: /^(?:From raising|Outcome "done")/,
    why: 'definitions beside the numbers of a spreadsheet, as in B2',
  },
  {
    about: 'dates and times',
    where: /report\//,
    text: /90th centile/,
    why: 'the name of the number, as in B10; no date',
  },
];

/** Words of a method that are everyday words too, and are used as such. */
export const everyday: Readonly<Record<string, string>> = {
  change: 'to alter something',
  problem: 'what is wrong',
  supplier: 'the company; the form about one links to what it means here',
  'design authority': 'the name that a trust gives its group, out of the settings file',
  outage: 'the plain word; each message says what is off',
  'way round': 'the plain words for a workaround (C)',
};

interface AllowedTerm {
  readonly term: string;
  readonly where: RegExp;
  readonly why: string;
}

/** Where a word of a method stands without a link beside it. */
export const allowedTerms: readonly AllowedTerm[] = [
  {
    term: 'priority',
    where: /cards\/triage-(?:card|more)|triage\/facts|request\/priority/,
    why: 'the form that it opens has the link, and each priority is told in words',
  },
  {
    term: 'incident',
    where: /hazard/,
    why: "the trust's own incident system, by the name that staff give it (D3.5)",
  },
  {
    term: 'first-contact resolution',
    where: /report\//,
    why: 'the line of the spreadsheet has its definition beside it',
  },
];

export const isAllowed = (shown: Shown, about: About): boolean =>
  allowedWords.some((one) => one.about === about && one.where.test(shown.where) && one.text.test(shown.text));
