import type { NumberKind } from './finding.ts';

/** Modulus 11, weights 10 to 1. Where check digit 10 would be needed, no digit fits: no such number exists. */
const hasCheckDigit = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += (10 - i) * Number(digits[i]);
  return sum % 11 === 0;
};

const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether DDMMYY is a day in 19YY or in 20YY. In one of the two, every fourth YY is a leap year. */
const isDay = (ddmmyy: string): boolean => {
  const day = Number(ddmmyy.slice(0, 2));
  const month = Number(ddmmyy.slice(2, 4));
  if (day < 1 || day > (longestMonth[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || Number(ddmmyy.slice(4, 6)) % 4 === 0;
};

/**
 * Who issues the range a number stands in (B3), or undefined. 000 to 009 are no days and fall out with CHI. 312 to 319 count as NHS: England holds some of 3xx.
 * 900 to 999 is never issued, but is what people practise with, so it is treated like the real thing.
 */
const issuer = (digits: string): NumberKind | undefined => {
  const range = Number(digits.slice(0, 3));
  if (range <= 311) return isDay(digits.slice(0, 6)) ? 'chi-number' : undefined;
  if (range >= 320 && range <= 399) return 'hc-number';
  if (range >= 500 && range <= 599) return undefined;
  if (range >= 800 && range <= 899) return undefined;
  return 'nhs-number';
};

/** The kind of patient number that ten ASCII digits are, or undefined. Repeats such as 9999999999 are none. */
export const kindOfNumber = (digits: string): NumberKind | undefined => {
  if (!/^(\d)(?!\1{9})\d{9}$/.test(digits) || !hasCheckDigit(digits)) return undefined;
  return issuer(digits);
};
