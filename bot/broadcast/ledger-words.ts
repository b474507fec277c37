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

/** What became of it for one person, in a word or three. */
export const ledgerState = ({ state }: Pick<LedgerRow, 'state'>, isRead: boolean): string =>
  state === 'sent' && isRead ? 'read' : states[state];

export const ledgerWhy = ({
  state,
  reason,
  stale,
}: Pick<LedgerRow, 'state' | 'reason' | 'stale'>): string => {
  if (stale !== undefined) return `still shows the words before the correction: ${wordsFor('failed', stale)}`;
  return reason === undefined ? '' : wordsFor(state, reason);
};

/** One line of the ledger as a file, under `ledgerTitles`. Cells are as they were typed; the file's maker quotes them. */
export const ledgerRow = (
  row: LedgerRow,
  { readAt, answer }: { readonly readAt?: string | undefined; readonly answer?: string | undefined },
  zone: string,
): readonly string[] => [
  row.person.name,
  row.person.id,
  ledgerState(row, readAt !== undefined),
  ledgerWhy(row),
  moment(row.at, zone),
  moment(row.until, zone),
  String(row.chased),
  moment(readAt, zone),
  answer ?? '',
];
