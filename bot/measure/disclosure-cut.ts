/** People who are in both of two groups. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/** The fewest people whose links part a piece of the graph in two, and the groups on one side. */
export interface Cut {
  readonly n: number;
  readonly side: ReadonlySet<number>;
}

/**
 * The lightest cut of a graph (Stoer and Wagner 1997); undefined where nothing hangs together. Pieces that hang together
 * by nobody are not parted: nothing of either is told.
 */
export const lightestCut = (links: readonly Link[]): Cut | undefined => {
  const nodes = new Map<number, number>();
  for (const node of links.flatMap(({ from, to }) => [from, to])) {
    if (!nodes.has(node)) nodes.set(node, nodes.size);
  }
  const weights = [...nodes].map(() => new Float64Array(nodes.size));
  for (const { from, to, n } of links) {
    if (from !== to) join(weights, nodes.get(from) ?? 0, nodes.get(to) ?? 0, n);
  }
  const merged = [...nodes.keys()].map((node) => new Set([node]));
  let left = [...weights.keys()];
  let lightest: Cut | undefined;
  while (left.length > 1) {
    const { last, before, n } = sweep(weights, left);
    left = left.filter((node) => node !== last);
    if (n === 0) continue;
    if (!lightest || n < lightest.n) lightest = { n, side: new Set(merged[last]) };
    for (const node of merged[last] ?? []) merged[before]?.add(node);
    for (const node of left) {
      if (node !== before) join(weights, before, node, weights[last]?.[node] ?? 0);
    }
  }
  return lightest;
};

const join = (weights: readonly Float64Array[], one: number, other: number, n: number): void => {
  const [first, second] = [weights[one], weights[other]];
  if (first) first[other] = (first[other] ?? 0) + n;
  if (second) second[one] = (second[one] ?? 0) + n;
};

/** Takes the nodes in the order of their ties to those taken: those of the last are the lightest cut from the one before. */
const sweep = (weights: readonly Float64Array[], nodes: readonly number[]) => {
  const ties = new Float64Array(weights.length);
  const left = [...nodes];
  let [last, before, n] = [0, 0, 0];
  while (left.length > 0) {
    let place = 0;
    for (let at = 1; at < left.length; at += 1) {
      if ((ties[left[at] ?? 0] ?? 0) > (ties[left[place] ?? 0] ?? 0)) place = at;
    }
    before = last;
    [last = 0] = left.splice(place, 1);
    n = ties[last] ?? 0;
    const row = weights[last];
    for (const node of left) ties[node] = (ties[node] ?? 0) + (row?.[node] ?? 0);
  }
  return { last, before, n };
};
