import { after, type KeyRange } from './keys.ts';
import type { Table } from './table.ts';

/** As many lines as a card of a list shows. */
const pageSize = 8;

/** One row more than a page tells whether there is another page. */
export const readPage = async <Value>(
  table: Table,
  organisation: string,
  range: KeyRange,
  from: string | undefined,
  size = pageSize,
) => {
  const rows = await table.range<Value>(organisation, after(range, from), size + 1);
  const shown = rows.slice(0, size);
  return { shown, next: rows.length > size ? shown.at(-1)?.key : undefined };
};
