/** A list with one of its things changed, taken out or moved; the list itself stays as it is. */
export const withAt = <Item>(list: readonly Item[], index: number, item: Item): Item[] =>
  list.map((one, at) => (at === index ? item : one));

export const withoutAt = <Item>(list: readonly Item[], index: number): Item[] =>
  list.filter((_, at) => at !== index);

/** One place up (-1) or down (1); the same where there is no such place. */
export const moved = <Item>(list: readonly Item[], index: number, by: -1 | 1): Item[] => {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((item, at) => (at === index ? other : at === index + by ? one : item));
};

interface Item {
  readonly id: string;
}

/** An id of the settings from a name, unlike those that are taken: what cannot be in one becomes a dash. */
export const idFrom = (name: string, taken: readonly string[]): string => {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const wanted = id || 'audience';
  const free = [wanted, ...taken.map((_, at) => `${wanted}-${at + 2}`)].find((one) => !taken.includes(one));
  return name.trim() === '' ? '' : (free ?? '');
};

/** Whether it is not among what was saved. While an id is typed it may be somebody else's for a moment. */
export const isNewAt = (list: readonly Item[], index: number, saved: readonly Item[]): boolean => {
  const id = list[index]?.id;
  return list.findIndex((one) => one.id === id) !== index || !saved.some((one) => one.id === id);
};
