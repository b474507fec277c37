import type { Broadcast } from '../broadcast/broadcast.ts';
import { ledgerRow, ledgerTitles } from '../broadcast/ledger-words.ts';
import type { LedgerRow } from '../core/ledger.ts';
import type { Heard } from '../storage/outbox.ts';
import { csv } from './csv.ts';

export interface LedgerFilePorts {
  readonly ledger: (
    subject: string,
    after: string | undefined,
    most: number,
  ) => Promise<readonly LedgerRow[]>;
  /** When each of these people said that they have read it, and what they answered, by id. */
  readonly heard: (subject: string, from: string, to: string) => Promise<ReadonlyMap<string, Heard>>;
}

const page = 500;

/** A campaign's ledger as CSV, everybody in it once, a page in memory at a time. */
export async function* ledgerFile(
  { ledger, heard }: LedgerFilePorts,
  broadcast: Broadcast,
  zone: string,
): AsyncGenerator<string> {
  yield csv([ledgerTitles]);
  let after: string | undefined;
  for (;;) {
    const rows = await ledger(broadcast.id, after, page);
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return;
    const said = await heard(broadcast.id, first.person.id, last.person.id);
    yield csv(rows.map((row) => ledgerRow(row, said.get(row.person.id) ?? {}, zone)));
    if (rows.length < page) return;
    after = last.person.id;
  }
}
