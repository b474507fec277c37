import type { LedgerState, Tally } from '../core/ledger.ts';
import { count } from '../core/words.ts';

/** D7: what the ledger says as a code, a person reads as words. Nothing that is not in here is shown as it is. */
const reasons: Readonly<Record<string, string>> = {
  'quiet-hours': 'in their quiet hours',
  'next-shift': 'until their next shift',
  'time-of-day': 'until the time of day that they chose',
  session: 'until their next session as a lead',
  snoozed: 'have paused messages for a while',
  'weekly-cap': 'have had enough messages this week',
  stopped: 'have stopped messages of this kind',
  cancelled: 'because it was stopped',
  'never met': 'have not written to Wardline yet',
  removed: 'have removed Wardline',
  'our fault': 'Wardline had a fault',
  403: 'have blocked Wardline or cannot use it',
  404: 'because their chat is gone',
  413: 'because it was too long for Teams',
  500: 'because Teams had a fault',
  502: 'because Teams was too busy',
  503: 'because Teams was too busy',
  504: 'because Teams was too busy',
  429: 'because Teams was too busy',
  412: 'because Teams was too busy',
};

const otherwise: Readonly<Record<LedgerState, string>> = {
  pending: 'waiting',
  sent: 'sent',
  held: 'for another reason',
  failed: 'because Teams did not take it',
  blocked: 'have blocked Wardline or cannot use it',
  skipped: 'for another reason',
};

/** A code may carry Teams' own name for it, as "413 MessageSizeTooBig". */
export const wordsFor = (state: LedgerState, code: string): string =>
  reasons[code] ?? reasons[code.split(' ')[0] ?? ''] ?? otherwise[state];

/** What became of it, as a title over how many. */
export const stateTitles: Readonly<Record<LedgerState, string>> = {
  sent: 'Sent',
  pending: 'Waiting to be sent',
  held: 'Told later',
  failed: 'Failed',
  blocked: 'Cannot be reached',
  skipped: 'Not told',
};

/** Each reason in words and for how many, the most first. Codes that read alike are one. */
export const reasonTotals = (tally: Tally, state: LedgerState): readonly (readonly [string, number])[] => {
  const totals = new Map<string, number>();
  for (const [key, number] of Object.entries(tally.reasons)) {
    if (!key.startsWith(`${state} `) || number <= 0) continue;
    const words = wordsFor(state, key.slice(state.length + 1));
    totals.set(words, (totals.get(words) ?? 0) + number);
  }
  return [...totals].sort(([, one], [, other]) => other - one);
};

/** "120 in their quiet hours, 3 until their next shift"; empty where there are none. */
export const reasonsOf = (tally: Tally, state: LedgerState): string =>
  reasonTotals(tally, state)
    .map(([words, number]) => `${count(number)} ${words}`)
    .join(', ');

const leftWords = (seconds: number): string => {
  if (seconds < 60) return 'less than a minute left';
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return minutes === 1 ? 'about 1 minute left' : `about ${minutes} minutes left`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? 'about 1 hour left' : `about ${hours} hours left`;
};

const rateWords = (perSecond: number): string => {
  if (perSecond >= 1) return `About ${count(Math.round(perSecond))} a second`;
  return `About ${count(Math.max(1, Math.round(perSecond * 60)))} a minute`;
};

/** How fast it goes and how long it will take; empty before there is anything to tell it by. */
export const paceWords = (tally: Tally, now: Date): string => {
  const { sent, failed, blocked, pending } = tally.counts;
  const seconds = tally.startedAt ? (now.getTime() - Date.parse(tally.startedAt)) / 1000 : 0;
  const done = sent + failed + blocked;
  if (seconds < 1 || done === 0 || pending === 0) return '';
  const perSecond = done / seconds;
  return `${rateWords(perSecond)}, ${leftWords(pending / perSecond)}.`;
};
