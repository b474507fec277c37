/** A stream of chances that is the same for the same seed, on any machine (mulberry32). */
export interface Chance {
  /** From 0 up to 1. */
  readonly next: () => number;
  readonly is: (share: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  /** Of a list that is not empty. */
  readonly one: <Value>(values: readonly Value[]) => Value;
  /** By weight, in their order. */
  readonly by: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name;
  /** Most are short and a few are long: what people take over things. */
  readonly about: (mean: number) => number;
}

export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    is: (share) => next() < share,
    one: (values) => {
      const value = values[whole(0, values.length - 1)];
      if (value === undefined) throw new RangeError('nothing to choose from');
      return value;
    },
    by: (weights) => {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0);
      const found = names.find((name) => {
        left -= weights[name];
        return left < 0;
      });
      return found ?? (names[0] as keyof typeof weights);
    },
    about: (mean) => -Math.log(1 - next()) * mean,
  };
};
