import type { Pair } from './stats.ts';

export interface Rounds {
  /** Rounds that do not count: caches fill, and code that is often used gets compiled. */
  readonly warm: number;
  readonly pairs: number;
}

/** Runs two sides round after round and changes who goes first, so that neither always meets the warmer machine. */
export const sideBySide = async <Side, Result>(
  [one, other]: Pair<Side>,
  { warm, pairs }: Rounds,
  run: (side: Side) => Promise<Result>,
): Promise<readonly Pair<Result>[]> => {
  const results: Pair<Result>[] = [];
  for (let round = 0; round < warm + pairs; round += 1) {
    const otherFirst = round % 2 === 1 ? await run(other) : undefined;
    const result = await run(one);
    const pair = [result, otherFirst ?? (await run(other))] as const;
    if (round >= warm) results.push(pair);
  }
  return results;
};
