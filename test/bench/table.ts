import { type Row, verdictOf, worstFirst } from './row.ts';

const columns = ['what', 'measured', 'budget', ''] as const;

/** The rows as aligned text, worst first. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [
    columns,
    ...worstFirst(rows).map((row) => [row.what, row.measured, row.budget, verdictOf(row)] as const),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...rest] = drawn;
  return [head, '-'.repeat(head.length + 4), ...rest].join('\n');
};
