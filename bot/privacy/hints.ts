import { day, month, year } from './date-shapes.ts';
import type { Finding, HintKind } from './finding.ts';

const shortYear = `(?:${year}|\\d\\d)`;
const monthName = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const between = '[\\s./,–-]{1,3}';
const date = [
  `${year}${between}${month}${between}${day}`,
  `${day}${between}${month}${between}${shortYear}`,
  `${day}(?:st|nd|rd|th)?[\\s-]?(?:of )?${monthName}[\\s.,-]{0,2}${shortYear}`,
  `${monthName}\\s${day}(?:st|nd|rd|th)?[\\s,]{1,2}${shortYear}`,
  '(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\\d\\d|\\d\\d)',
].join('|');
const born = '\\b(?:d\\.?o\\.?b\\b\\.?|d o b\\b|date of birth|birth\\s?date|birthday|born\\b)';
const sameSentence = '(?:(?![.!?]\\s)[^]){0,20}?';
const dateOfBirth = new RegExp(`${born}${sameSentence}(?<!\\d)(${date})(?!\\d)`, 'gi');

const holder = '(?:hosp|hospital|patient|pt)\\.?\\s?(?:number|num|no|id)|(?:unit|k)\\.?\\s?(?:number|num|no)';
const hospitalNumber = new RegExp(
  `\\b(?:mrn|${holder})(?![a-z])[.:#=\\s-]{0,4}(?:is\\s)?([a-z]{0,2}[ -]?\\d{5,8})(?!\\d)`,
  'gi',
);

const outward =
  '[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY])|GIR(?=\\s{0,2}0AA)';
const postcode = new RegExp(`\\b((?:${outward})\\s{0,2}\\d[ABD-HJLNP-UW-Z]{2})\\b`, 'gi');
const home = /\b(?:pt|pts|patient|patients|address|lives|living|post\s?code|home)\b/i;
const homeReach = 30;

/** Each pattern ends with the one group that is the finding; what stands before it is only its keyword. */
const warnings = (text: string, pattern: RegExp, kind: HintKind): Finding[] =>
  Array.from(text.matchAll(pattern), (match) => {
    const end = match.index + match[0].length;
    return { kind, severity: 'warn', start: end - (match[1]?.length ?? 0), end };
  });

const nearHome = (text: string, { start, end }: Finding): boolean =>
  home.test(text.slice(Math.max(0, start - homeReach), start)) || home.test(text.slice(end, end + homeReach));

/** Identifiers known only by the words around them (B3): a warning, because wards and visits look the same. */
export const hints = (text: string): readonly Finding[] => {
  if (!/\d/.test(text)) return [];
  return [
    ...warnings(text, dateOfBirth, 'date-of-birth'),
    ...warnings(text, hospitalNumber, 'hospital-number'),
    ...warnings(text, postcode, 'postcode').filter((finding) => nearHome(text, finding)),
  ];
};
