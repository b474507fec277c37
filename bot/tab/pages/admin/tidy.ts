/** As it is sent: without what was left empty, and without spaces around words. */
export const tidy = <Value>(value: Value): Value => tidied(value) as Value;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const tidied = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(tidied).filter((one) => one !== '');
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, tidied(part)] as const);
  return Object.fromEntries(parts.filter(([, part]) => !isEmpty(part)));
};

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  );
};

/** Whether both would be saved as the same: a word typed and taken back is no change. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(tidied(one))) === JSON.stringify(inOrder(tidied(other)));
