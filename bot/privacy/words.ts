import type { FindingKind, NumberKind } from './finding.ts';

/** What a finding is called in the middle of a sentence. */
export const kindName: Readonly<Record<FindingKind, string>> = {
  'nhs-number': 'an NHS number',
  'chi-number': 'a CHI number',
  'hc-number': 'an H&C number',
  'date-of-birth': 'a date of birth',
  postcode: 'a postcode',
  'hospital-number': 'a hospital number',
};

/** What stands in a text where a number was. Holds no digit, so that it never becomes part of one. */
export const removed: Readonly<Record<NumberKind, string>> = {
  'nhs-number': '[NHS number removed]',
  'chi-number': '[CHI number removed]',
  'hc-number': '[H&C number removed]',
};
