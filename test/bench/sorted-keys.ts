/** Keys in a block; a block with more is cut in two. */
const most = 1000;

/** Keys in their order, in blocks, so that one more key moves a block and not all that come after it. */
export interface SortedKeys {
  add(key: string): void;
  remove(key: string): void;
  /** Up to `count` keys from `from` on and below `to`. */
  between(from: string, to: string, count: number): readonly string[];
}

/** The first place of which `isBefore` does not hold; it holds for all places before that. */
const firstNot = (length: number, isBefore: (at: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const sortedKeys = (): SortedKeys => {
  const blocks: string[][] = [];
  /** The block that holds the key, or would. */
  const blockOf = (key: string): number =>
    Math.min(
      firstNot(blocks.length, (at) => (blocks[at]?.at(-1) ?? '') < key),
      Math.max(0, blocks.length - 1),
    );
  const placeIn = (block: readonly string[], key: string): number =>
    firstNot(block.length, (at) => (block[at] ?? '') < key);

  return {
    add: (key) => {
      const at = blockOf(key);
      const block = blocks[at] ?? [];
      if (blocks.length === 0) blocks.push(block);
      const place = placeIn(block, key);
      if (block[place] === key) return;
      block.splice(place, 0, key);
      if (block.length > most) blocks.splice(at + 1, 0, block.splice(most / 2));
    },

    remove: (key) => {
      const at = blockOf(key);
      const block = blocks[at] ?? [];
      const place = placeIn(block, key);
      if (block[place] !== key) return;
      block.splice(place, 1);
      if (block.length === 0) blocks.splice(at, 1);
    },

    between: (from, to, count) => {
      const found: string[] = [];
      const first = blockOf(from);
      for (let at = first; at < blocks.length; at += 1) {
        const block = blocks[at] ?? [];
        for (let place = at === first ? placeIn(block, from) : 0; place < block.length; place += 1) {
          const key = block[place] ?? '';
          if (key >= to || found.length === count) return found;
          found.push(key);
        }
      }
      return found;
    },
  };
};
