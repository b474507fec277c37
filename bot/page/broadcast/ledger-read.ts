import type { LedgerRow } from '../../core/ledger.ts';

/** What somebody said to a broadcast. */
export interface Heard {
  readonly readAt?: string | undefined;
  readonly answer?: string | undefined;
}

export interface LedgerPorts {
  /** In the order of people's ids. */
  readonly ledger: (
    subject: string,
    after: string | undefined,
    most: number,
  ) => Promise<readonly LedgerRow[]>;
  /** What these people said, by id. */
  readonly heard: (subject: string, from: string, to: string) => Promise<ReadonlyMap<string, Heard>>;
}

export interface Found {
  readonly row: LedgerRow;
  readonly heard: Heard;
}

export interface Read {
  readonly found: readonly Found[];
  /** After whom the next page starts; absent at the end. */
  readonly next?: string | undefined;
  /** How many people were looked at. */
  readonly looked: number;
}

export const linesOfPage = 100;
/** One row more than is looked at tells whether there is more, and Azure gives 1,000 at a call. */
const lookAtOnce = 999;
/** The ledger has no order but that of ids, so a search looks through it; after so many calls it says how far it came. */
const mostLooks = 5;

/**
 * A page of the ledger, in one range of it for everybody, and in five at the most for a search. What people said comes
 * with each range, as it is: what a copy shows follows later.
 */
export const readLedger = async (
  { ledger, heard }: LedgerPorts,
  subject: string,
  after: string | undefined,
  keep?: (row: LedgerRow, isRead: boolean) => boolean,
): Promise<Read> => {
  const size = keep ? lookAtOnce : linesOfPage;
  const found: Found[] = [];
  let from = after;
  let looked = 0;
  for (let look = 0; look < (keep ? mostLooks : 1); look += 1) {
    const rows = await ledger(subject, from, size + 1);
    const shown = rows.slice(0, size);
    const [first, last] = [shown[0], shown.at(-1)];
    if (!first || !last) return { found, looked };
    const said = await heard(subject, first.person.id, last.person.id);
    for (const row of shown) {
      const own = said.get(row.person.id) ?? {};
      if (keep?.(row, own.readAt !== undefined) ?? true) {
        if (found.length === linesOfPage) return { found, next: from, looked };
        found.push({ row, heard: own });
      }
      from = row.person.id;
      looked += 1;
    }
    if (rows.length <= size) return { found, looked };
  }
  return { found, next: from, looked };
};
