import { stateTitles } from '../../broadcast/progress-words.ts';
import type { Choice } from '../../core/choices.ts';
import type { LedgerRow } from '../../core/ledger.ts';

export const ledgerFilters = [
  'all',
  'pending',
  'held',
  'sent',
  'read',
  'unread',
  'failed',
  'blocked',
  'skipped',
  'old',
] as const;

export type LedgerFilter = (typeof ledgerFilters)[number];

const titles: Readonly<Record<LedgerFilter, string>> = {
  ...stateTitles,
  all: 'Everybody',
  read: 'Have read it',
  unread: 'Have it, and have not said that they read it',
  old: 'Still have the words before the correction',
};

export const filterChoices: readonly Choice[] = ledgerFilters.map((value) => ({
  title: titles[value],
  value,
}));

/** Whether accents and capitals aside this is part of a name. */
const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const isAs = (row: LedgerRow, isRead: boolean, filter: LedgerFilter): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'read':
      return isRead;
    case 'unread':
      return row.state === 'sent' && !isRead;
    case 'old':
      return row.stale !== undefined;
    default:
      return row.state === filter;
  }
};

export interface Wanted {
  readonly filter: LedgerFilter;
  /** Part of a name; empty for every name. */
  readonly search: string;
}

/** Undefined where everybody is wanted. */
export const keeper = ({
  filter,
  search,
}: Wanted): ((row: LedgerRow, isRead: boolean) => boolean) | undefined => {
  if (filter === 'all' && search === '') return undefined;
  const part = plain(search);
  return (row, isRead) => isAs(row, isRead, filter) && plain(row.person.name).includes(part);
};
