import { limits } from '../../bot/core/fields.ts';
import { cleanText } from '../../bot/core/text.ts';
import type { Report, Request, Status } from '../../bot/request/request.ts';
import { aDecision, aNote, aRequest, aSaid } from './requests.ts';

/**
 * What grows the most on its way into a card: signs that are escaped for Markdown and once more for JSON, letters
 * of three and four bytes, line ends that are doubled, links, entities, lists.
 */
export const worstLetters = [
  ...['\\', '"', '*', '<', '病', '😀', '🖨️', '\\\n', '\\"', 'a\n', '😀\n', '://', '&#', '#\n', '1.\n'],
];

/** As many of these letters as a field takes, counted as the fields of a verb count them. */
export const longest = (letters: string, most: number): string =>
  [...cleanText(letters.repeat(most))].slice(0, most).join('').trim();

export const longestReport = (letters: string): Report => ({
  what: longest(letters, limits.what),
  where: longest(letters, limits.short),
  kind: 'safety',
  affects: 'ward',
  harm: 'now',
  doing: longest(letters, limits.message),
  workaround: longest(letters, limits.message),
});

/** Every field filled to the brim, by people with the longest names that are likely. */
export const longestRequest = (letters: string, status: Status): Request => {
  const by = { id: 'a'.repeat(36), name: longest(letters, 64) };
  const text = longest(letters, limits.message);
  return aRequest({
    ...longestReport(letters),
    status,
    requester: by,
    owner: by,
    rule: 'r'.repeat(200),
    backers: 500,
    reopened: 9,
    said: (['question', 'reply', 'again', 'question', 'reply', 'question'] as const).map((kind) =>
      aSaid({ kind, by, text }),
    ),
    notes: Array.from({ length: 6 }, () => aNote({ by, text })),
    decided: aDecision({ by, reason: text }),
  });
};
