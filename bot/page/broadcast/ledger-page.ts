import { ledgerState, ledgerWhy } from '../../broadcast/ledger-words.ts';
import { datedWords } from '../../calendar/words.ts';
import type { Choice } from '../../core/choices.ts';
import { capital, count } from '../../core/words.ts';
import { filterChoices, type Wanted } from './ledger-filter.ts';
import type { Found, Read } from './ledger-read.ts';

export interface LedgerLine {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly why: string;
  readonly when: string;
  /** When a held one comes; empty for others. */
  readonly comes: string;
  readonly read: string;
  /** As it was typed. */
  readonly answer: string;
  readonly reminded: string;
  readonly isOld: boolean;
}

export interface LedgerPage extends Wanted {
  readonly id: string;
  readonly filters: readonly Choice[];
  readonly lines: readonly LedgerLine[];
  /** After whom the next page starts; empty at the end. */
  readonly next: string;
  /** How far a search came, as a sentence; empty where it came to the end. */
  readonly looked: string;
}

const remindedWords = (times: number): string => {
  if (times === 0) return '';
  return times === 1 ? 'reminded once' : `reminded ${count(times)} times`;
};

const lineOf = ({ row, heard }: Found, now: Date, zone: string): LedgerLine => {
  const dated = (at: string | undefined): string => (at ? datedWords(new Date(at), now, zone) : '');
  const isRead = heard.readAt !== undefined;
  return {
    id: row.person.id,
    name: row.person.name,
    state: capital(ledgerState(row, isRead)),
    why: capital(ledgerWhy(row)),
    when: dated(row.at),
    comes: row.state === 'held' ? dated(row.until) : '',
    read: dated(heard.readAt),
    answer: heard.answer ?? '',
    reminded: remindedWords(row.chased),
    isOld: row.stale !== undefined,
  };
};

export const ledgerPage = (
  id: string,
  { found, next, looked }: Read,
  { filter, search }: Wanted,
  now: Date,
  zone: string,
): LedgerPage => {
  const narrow = filter !== 'all' || search !== '';
  return {
    id,
    filter,
    search,
    filters: filterChoices,
    lines: found.map((one) => lineOf(one, now, zone)),
    next: next ?? '',
    looked: narrow && next !== undefined ? `We looked at ${count(looked)} people. There are more.` : '',
  };
};
