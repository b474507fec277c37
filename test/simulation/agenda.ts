/** What is to come, the earliest first; of two at the same time the one that was put in first. A binary heap. */
export const agenda = <Item>() => {
  const heap: { readonly at: number; readonly turn: number; readonly item: Item }[] = [];
  let turns = 0;

  const before = (one: number, other: number): boolean => {
    const [a, b] = [heap[one], heap[other]];
    if (!a || !b) return false;
    return a.at === b.at ? a.turn < b.turn : a.at < b.at;
  };
  const swap = (one: number, other: number): void => {
    const [a, b] = [heap[one], heap[other]];
    if (a && b) [heap[one], heap[other]] = [b, a];
  };

  return {
    add: (at: number, item: Item): void => {
      turns += 1;
      heap.push({ at, turn: turns, item });
      for (let place = heap.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1;
        if (!before(place, parent)) break;
        swap(place, parent);
        place = parent;
      }
    },
    next: (): { readonly at: number; readonly item: Item } | undefined => {
      const [first] = heap;
      const last = heap.pop();
      if (!first || !last || heap.length === 0) return first;
      heap[0] = last;
      for (let place = 0; ; ) {
        const [left, right] = [2 * place + 1, 2 * place + 2];
        const least = before(right, left) ? right : left;
        if (!before(least, place)) break;
        swap(least, place);
        place = least;
      }
      return first;
    },
  };
};
