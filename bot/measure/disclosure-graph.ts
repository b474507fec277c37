import type { Atom, Plan } from './disclosure-cells.ts';
import { type Link, lightestCut } from './disclosure-cut.ts';

/** Atoms between the groups they are in, each with its place among all. */
interface Tie extends Link {
  readonly at: number;
}

/**
 * A graph for each set of pulses that somebody answered. A group is a node, and so is each set of groups of several
 * pulses that people were in; all that is hidden of a breakdown is one group. Of whatever published numbers are added
 * and subtracted, each node has a share, and an atom counts as much as the shares at its ends differ.
 */
const graphsOf = (atoms: readonly Atom[], published: readonly Plan[]): readonly (readonly Tie[])[] => {
  const totals = new Set(published.map(({ total }) => total));
  const sides = [0, 1].map((at) => new Set(published.flatMap(({ breakdowns }) => breakdowns[at] ?? [])));
  const nodes = new Map<string, number>();
  const nodeOf = (cells: readonly string[], side: number): number => {
    const name = [side, ...cells.filter((cell) => sides[side]?.has(cell))].join('\n');
    const node = nodes.get(name) ?? nodes.size;
    nodes.set(name, node);
    return node;
  };
  const graphs = new Map<string, Tie[]>();
  for (const [at, { n, cells }] of atoms.entries()) {
    const pulses = cells.filter((cell) => totals.has(cell)).join('\n');
    if (pulses === '') continue;
    const graph = graphs.get(pulses) ?? [];
    graph.push({ from: nodeOf(cells, 0), to: nodeOf(cells, 1), n, at });
    graphs.set(pulses, graph);
  }
  return [...graphs.values()];
};

/** The fewest people that anything tells of which can be made of the published numbers of one pulse: exact. */
export const fewestOfOne = (atoms: readonly Atom[], published: Plan): number =>
  Math.min(...graphsOf(atoms, [published]).map((graph) => lightestCut(graph)?.n ?? 0));

const tied = (graph: readonly Tie[], threshold: number): readonly Tie[] => {
  if (graph.length === 0) return [];
  const people = new Map<number, number>();
  for (const { from, to, n } of graph) {
    for (const node of [from, to]) people.set(node, n + (people.get(node) ?? 0));
  }
  const isMany = (node: number): boolean => (people.get(node) ?? 0) >= threshold;
  const part = graph.filter(({ from, to }) => isMany(from) && isMany(to));
  if (part.length < graph.length) return tied(part, threshold);
  const cut = lightestCut(graph);
  if (!cut || cut.n >= threshold) return graph;
  const inside = graph.filter(({ from, to }) => cut.side.has(from) && cut.side.has(to));
  const outside = graph.filter(({ from, to }) => !cut.side.has(from) && !cut.side.has(to));
  return [inside, outside].flatMap((half) => tied(half, threshold));
};

/** The places of atoms so tied to others that whatever counts one of them counts as many people as the threshold. */
export const tiedAtoms = (
  atoms: readonly Atom[],
  published: readonly Plan[],
  threshold: number,
): ReadonlySet<number> =>
  new Set(graphsOf(atoms, published).flatMap((graph) => tied(graph, threshold).map(({ at }) => at)));
