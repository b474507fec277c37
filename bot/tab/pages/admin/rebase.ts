import { isSame } from './tidy.ts';

interface Item {
  readonly id: string;
}

const isList = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) &&
  value.every((one: unknown) => typeof one === 'object' && one !== null && 'id' in one);

const find = (list: readonly Item[], id: string): Item | undefined => list.find((one) => one.id === id);

/**
 * What I typed, put on top of what somebody else has saved meanwhile. In a list of things with ids each keeps what the
 * other did not touch; where both changed the same thing, mine counts. In a list whose order matters, and in everything
 * else, mine counts as a whole.
 */
export const rebased = <Value>(base: Value, mine: Value, theirs: Value, ordered: boolean): Value => {
  if (ordered || !isList(base) || !isList(mine) || !isList(theirs)) return mine;
  const changed = (one: Item): boolean => !isSame(find(base, one.id), one);
  const gone = (id: string): boolean => find(base, id) !== undefined && find(mine, id) === undefined;
  const kept = theirs
    .filter(({ id }) => !gone(id))
    .map((one) => {
      const own = find(mine, one.id);
      return own && changed(own) ? own : one;
    });
  // What they took out and I changed comes back: it was typed.
  const added = mine.filter((one) => !find(theirs, one.id) && (changed(one) || !find(base, one.id)));
  return [...kept, ...added] as unknown as Value;
};
