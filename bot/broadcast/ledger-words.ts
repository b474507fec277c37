import { localTime } from '../calendar/local-day.ts';
import type { LedgerRow, LedgerState } from '../core/ledger.ts';
import { wordsFor } from './progress-words.ts';

export const ledgerTitles = [
  'Name',
  'Id',
  'State',
  'Why',
  'When',
  'Comes at',
  'Reminders',
  'Read at',
  'Answer',
] as const;

const states: Readonly<Record<LedgerState, string>> = {
  pending: 'waiting',
  held: 'told later',
  sent: 'sent',
  failed: 'failed',
  blocked: 'cannot be reached',
  skipped: 'not told',
};

/** In a form that sorts in a spreadsheet, by the clock on the wall. */
const moment = (at: string | undefined, zone: string): string =>
  at === undefined ? '' : localTime(new Date(at), zone).toFormat('yyyy-MM-dd HH:mm:ss');

const why = (state: LedgerState, reason: string | undefined, stale: string | undefined): string => {
  if (stale !== undefined) return `still shows the words before the correction: ${wordsFor('failed', stale)}`;
  return reason === undefined ? '' : wordsFor(state, reason);
};

/** One line of the ledger as a file, under `ledgerTitles`. Cells are as they were typed; the file's maker quotes them. */
export const ledgerRow = (
  { person, state, reason, at, until, chased, stale }: LedgerRow,
  { readAt, answer }: { readonly readAt?: string | undefined; readonly answer?: string | undefined },
  zone: string,
): readonly string[] => [
  person.name,
  person.id,
  state === 'sent' && readAt !== undefined ? 'read' : states[state],
  why(state, reason, stale),
  moment(at, zone),
  moment(until, zone),
  String(chased),
  moment(readAt, zone),
  answer ?? '',
];
