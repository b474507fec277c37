import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text is needed here',
  number: 'a number is needed here',
  int: 'a whole number is needed here',
  array: 'a list is needed here',
  object: 'fields are needed here',
};

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** A limit in words, for as many characters, entries or units as there are. */
const limit = (origin: string, least: boolean, count: unknown): string => {
  const things = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  if (least && count === 1 && things) return 'this is empty';
  return `${count}${things} ${least ? 'or more' : 'or fewer'}`;
};

/** What is wrong with a field, for whoever reads it in the log or on a page. What a field says of itself comes first. */
export const faultWords = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'this is missing' : kinds[issue.expected];
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return limit(issue.origin, true, issue.minimum);
    case 'too_big':
      return limit(issue.origin, false, issue.maximum);
    case 'unrecognized_keys':
      return `there is no such field: ${issue.keys.map((name) => `"${name}"`).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'url'
        ? 'an address that begins with https://'
        : issue.format === 'date'
          ? 'a date such as 2026-11-24'
          : undefined;
    default:
      return undefined;
  }
};
