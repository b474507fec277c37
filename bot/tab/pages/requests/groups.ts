import type { RequestLine } from '../../../page/requests-page.ts';

export interface Group {
  /** Empty where there is nothing to tell them apart from. */
  readonly title: string;
  readonly rows: readonly RequestLine[];
}

/** What waits for its reader comes first; otherwise as the list came. */
export const groupsOf = (rows: readonly RequestLine[]): readonly Group[] => {
  const waiting = rows.filter(({ needs }) => needs !== '');
  const rest = rows.filter(({ needs }) => needs === '');
  if (waiting.length === 0) return rest.length > 0 ? [{ title: '', rows: rest }] : [];
  const first = { title: `Waiting for you (${waiting.length})`, rows: waiting };
  return rest.length > 0 ? [first, { title: 'Everything else', rows: rest }] : [first];
};
