import type { Telling } from '../../bot/broadcast/telling.ts';

/** What a broadcast may say of a story of two people, one of whom is called Nadia Rahman. */
export const aTelling = (more: Partial<Telling> = {}): Telling => ({
  id: 'WS-7K2QX',
  isPosted: true,
  title: 'Drug charts that print in one go',
  what: 'A colleague showed a colleague how the round works.',
  benefit: 'Nobody waits for a chart.',
  measure: { what: 'Minutes a round', before: '40', after: '12' },
  requests: ['WL-7K2QX', 'WL-4M8TD'],
  namesIn: (text) => text.match(/\b(Nadia|Rahman)\b/g) ?? [],
  ...more,
});
