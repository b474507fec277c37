import { limits } from '../../bot/core/fields.ts';
import { cleanText } from '../../bot/core/text.ts';
import type { Report, Request, Status } from '../../bot/request/request.ts';
import { aDecision, aNote, aRequest, aSaid, minutesAgo } from './requests.ts';

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
  permalink: `https://teams.microsoft.com/l/message/${'a'.repeat(650)}`,
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
    lead: by,
    because: longest(letters, 200),
    backers: 500,
    reopened: 9,
    said: (['question', 'reply', 'again', 'question', 'reply', 'question'] as const).map((kind) =>
      aSaid({ kind, by, text }),
    ),
    rating: { value: 3, at: minutesAgo(5) },
    storyPrompt: { at: minutesAgo(5) },
    stories: Array(20).fill('WS-7K2QX'),
    saving: { minutes: 480, times: 100, per: 'day', people: 10_000, by, at: minutesAgo(5) },
    notes: Array.from({ length: 6 }, () => aNote({ by, text })),
    lines: {
      clinical: longest(letters, limits.short),
      technical: longest(letters, limits.short),
      by,
      at: minutesAgo(10),
    },
    decided: aDecision({ by, reason: text }),
    supplier: { name: longest(letters, limits.short), reference: longest(letters, limits.short) },
    promises: Array.from({ length: 6 }, () => ({ at: minutesAgo(9), by, until: minutesAgo(3), why: text })),
    reach: {
      shifts: [
        {
          date: '2026-11-27',
          kind: 'long-day',
          place: longest(letters, limits.short),
          via: longest(letters, limits.short),
        },
      ],
      deputy: by,
    },
    standIn: by,
    parked: { asked: minutesAgo(9), told: minutesAgo(9), tries: 400, missed: 400, deputy: by.id },
    snoozedUntil: minutesAgo(-9000),
    board: { id: 'design', name: longest(letters, 80), on: '2026-12-01', until: minutesAgo(-9000) },
    ruling: {
      decision: 'more-work',
      reason: text,
      by,
      group: { id: 'design', name: longest(letters, 80) },
      on: '2026-12-01',
      at: minutesAgo(9),
    },
    assessed: {
      impact: 1,
      urgency: 1,
      priority: 'P1',
      rule: 'severity-2017',
      by,
      at: minutesAgo(9),
    },
  });
};
