import { stringify } from 'csv-stringify/sync';

/**
 * A cell that begins like a formula is shown, not run, by the spreadsheet that opens it. A line break of any kind is
 * quoted: with a delimiter of its own the library would quote that one alone.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n', quote_record_delimiter: true },
  );
