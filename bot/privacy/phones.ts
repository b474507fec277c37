import { type DigitGroup, digitGroups } from './digit-groups.ts';
import type { Span } from './finding.ts';
import { blank } from './spans.ts';

/** How many digits of `group` are the United Kingdom's country code: +44 or 0044. */
const countryCode = (text: string, group: DigitGroup): number => {
  if (text[group.start - 1] === '+' && group.digits.startsWith('44')) return 2;
  return group.digits.startsWith('0044') ? 4 : 0;
};

/** Which group ends the nine or ten digits after the country code; `(0)` among them is not dialled. */
const endAbroad = (text: string, groups: readonly DigitGroup[], first: number, code: number) => {
  let digits = -code;
  let end: DigitGroup | undefined;
  for (let i = first; i < groups.length; i++) {
    const group = groups[i];
    if (group === undefined || (i > first && group.gap === 'none')) break;
    const undialled = text.slice(group.start - 1, group.end + 1) === '(0)';
    digits += undialled ? 0 : group.digits.length;
    if (digits > 10) break;
    if (digits >= 9) end = group;
  }
  return end;
};

const elevenDigits = new Set(['5-6', '5-3-3', '5-2-4', '4-7', '4-3-4', '4-4-3', '3-8', '3-4-4']);
const tenDigits = new Set(['4-6', '4-3-3']);
/** No dialling code of a ten-digit number has a month here, so a CHI number is never taken for a phone. */
const monthAfterDay = /^0\d(?:0[1-9]|1[0-2])/;

const endAtHome = (groups: readonly DigitGroup[], first: number) => {
  const head = groups[first];
  if (!head?.digits.startsWith('0')) return undefined;
  const second = groups[first + 1];
  if (second === undefined || second.gap === 'none') return undefined;
  const third = groups[first + 2];
  const shape = `${head.digits.length}-${second.digits.length}`;
  const longShape = third && third.gap !== 'none' ? `${shape}-${third.digits.length}` : '';
  const ten = monthAfterDay.test(head.digits) ? undefined : tenDigits;
  if (elevenDigits.has(longShape) || ten?.has(longShape)) return third;
  return elevenDigits.has(shape) || ten?.has(shape) ? second : undefined;
};

/** `text` with UK phone numbers blanked: +44 or 0044 and nine or ten digits, or 0 and a grouping phones have. */
export const blankPhones = (text: string): string => {
  const groups = digitGroups(text);
  const phones: Span[] = [];
  let done = 0;
  for (const [first, group] of groups.entries()) {
    if (group.start < done) continue;
    const code = countryCode(text, group);
    const end = (code > 0 ? endAbroad(text, groups, first, code) : undefined) ?? endAtHome(groups, first);
    if (end === undefined) continue;
    phones.push({ start: group.start, end: end.end });
    done = end.end;
  }
  return blank(text, phones);
};
