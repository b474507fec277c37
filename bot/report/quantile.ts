/**
 * The value below which this share of all lies, on the straight line between the two next to it: what Excel and
 * LibreOffice call PERCENTILE.INC and R its type 7, so that anybody can check a number in a spreadsheet.
 */
export const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
};

/** How many there are, the middle one, and the one that 9 in 10 do not exceed. */
export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly ninth: number;
}

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((one, other) => one - other);
  return { n: sorted.length, median: quantile(sorted, 0.5), ninth: quantile(sorted, 0.9) };
};

/**
 * Fewer than this say more about the people than about the service (D5.1), and a middle of four says little. It is a
 * floor for counts of work; answers of people have a higher one (D4.1).
 */
export const fewest = 5;

export const isFew = (n: number): boolean => n < fewest;
