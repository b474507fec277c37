/** The rows that somebody has picked, by number. */
export type Selected = ReadonlySet<string>;

export const toggled = (selected: Selected, id: string): Selected => {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** With the shift key: everything from the row picked last to this one. */
export const upTo = (
  selected: Selected,
  ids: readonly string[],
  from: string | undefined,
  to: string,
): Selected => {
  const [start, end] = [ids.indexOf(from ?? to), ids.indexOf(to)];
  if (end < 0) return selected;
  const first = start < 0 ? end : Math.min(start, end);
  const last = Math.max(start, end);
  return new Set([...selected, ...ids.slice(first, last + 1)]);
};

/** What is not on the board any more cannot be picked. */
export const stillThere = (
  selected: Selected,
  lines: { readonly has: (id: string) => boolean },
): Selected => {
  const rest = [...selected].filter((id) => lines.has(id));
  return rest.length === selected.size ? selected : new Set(rest);
};

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** Whom all of several can be passed to. */
export const inAll = (lists: readonly (readonly Choice[])[]): readonly Choice[] => {
  const [first = [], ...rest] = lists;
  return first.filter(({ value }) => rest.every((list) => list.some((one) => one.value === value)));
};
