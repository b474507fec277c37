import { type Atom, countOf, type Earlier, type Plan, shownOf } from './disclosure-cells.ts';
import { fewestOfOne } from './disclosure-graph.ts';
import { type Beside, beside } from './disclosure-pairs.ts';

/*
 * Statistical disclosure control (B5, D4.1). Of a pulse, the total is published, and of each breakdown the number of
 * people and the figures of the groups that are shown. Whoever adds and subtracts them must come to no sum over fewer
 * people than the threshold.
 *
 * The sums that can be made are the cuts of a graph. Its nodes are the shown groups of either breakdown, and one node
 * a breakdown for all its hidden groups; each atom is a link between the two groups that it is in. A sum gives each
 * node a number, and each atom the difference of the two at its ends; the atoms that count in it are those between
 * nodes of unlike numbers, so they part the graph. Hence the sum over the fewest people is the lightest cut, exactly.
 *
 * Protected: every set of fewer people than the threshold, and every group that is not shown, against everybody who
 * has all that was published and knows this file, who is in which group, and that people answer alike each time. Which
 * groups are shown is chosen by how many answered, never by what they answered: to know how it is chosen tells
 * inequalities about numbers of people, and nothing about answers.
 *
 * Not protected here: what a number near an extreme says of each (group-figures.ts); a member of a group against the
 * others, once they have told each other what they answered; against what is known from elsewhere; and against pulses
 * that the caller does not link, or whose people are not all among the atoms.
 */

export interface Publishable {
  readonly total: boolean;
  readonly shown: ReadonlySet<string>;
  /** Too few answered, or too few answered this pulse alone or the other alone. */
  readonly withheld?: 'few' | 'alike' | undefined;
}

const none: ReadonlySet<string> = new Set();

interface Sized {
  readonly group: string;
  readonly n: number;
}

const largestFirst = (one: Sized, other: Sized): number =>
  other.n - one.n || (one.group < other.group ? -1 : 1);

/** So far shown, and the groups that are not yet looked at. */
interface Step {
  readonly own: Plan;
  readonly shown: ReadonlySet<string>;
  readonly all: Beside;
  readonly left: readonly Sized[];
}

/** One group after another is shown, where nothing is seen to speak against it. */
const stepsFrom = (start: Step, plan: Plan, isEnough: (own: Plan) => boolean): readonly Step[] => {
  const steps = [start];
  let step = start;
  for (const [at, { group }] of start.left.entries()) {
    const shown = new Set([...step.shown, group]);
    const own = shownOf(plan, shown);
    const all = isEnough(own) ? step.all.and(group) : undefined;
    if (!all) continue;
    step = { own, shown, all, left: start.left.slice(at + 1) };
    steps.push(step);
  }
  return steps;
};

/** The place of the last step that holds: what more groups tell includes what fewer do. The first one does hold. */
const lastHeld = (steps: readonly Step[]): number => {
  const holds = (at: number): boolean => steps[at]?.all.holds(steps[at].own) ?? false;
  let [low, high] = [0, steps.length - 1];
  // Nearly always all of them do.
  if (holds(high)) return high;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** All that can be shown in an order: none stays hidden which might be shown as well. */
const shownInOrder = (start: Step, plan: Plan, isEnough: (own: Plan) => boolean): ReadonlySet<string> => {
  const steps = stepsFrom(start, plan, isEnough);
  const at = lastHeld(steps);
  const [held, tooMuch] = [steps[at] ?? start, steps[at + 1]];
  return tooMuch ? shownInOrder({ ...held, left: tooMuch.left }, plan, isEnough) : held.shown;
};

/** What may be shown of a pulse: as many groups as the best of three orders gives, the large ones before the small. */
export const publishable = (
  atoms: readonly Atom[],
  plan: Plan,
  earlier: readonly Earlier[],
  threshold: number,
): Publishable => {
  const answered = atoms.filter(({ cells }) => cells.includes(plan.total));
  if (countOf(answered, plan.total) < threshold) return { total: false, shown: none, withheld: 'few' };
  const own = shownOf(plan, none);
  const all = beside(atoms, earlier, threshold).and(plan.total);
  if (!all?.holds(own)) return { total: false, shown: none, withheld: 'alike' };

  const [first = [], second = []] = plan.breakdowns.map((groups) =>
    groups
      .map((group): Sized => ({ group, n: countOf(answered, group) }))
      .filter(({ n }) => n >= threshold)
      .sort(largestFirst),
  );
  const both = [...first, ...second];
  const isEnough = (shown: Plan): boolean => fewestOfOne(answered, shown) >= threshold;
  let best = none;
  for (const left of [both, [...second, ...first], [...both].sort(largestFirst)]) {
    if (best.size === both.length) break;
    const shown = shownInOrder({ own, shown: none, all, left }, plan, isEnough);
    if (shown.size > best.size) best = shown;
  }
  return { total: true, shown: best };
};
