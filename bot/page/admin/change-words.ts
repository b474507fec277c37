import { isDeepStrictEqual } from 'node:util';
import { listed } from '../../core/text.ts';

/** One thing that can be told apart from others of its list, whatever became of it. */
interface Named {
  readonly id: string;
}

export const quoted = (text: string): string => `"${text}"`;

/** "Roles of Sam Okafor: lead added. Admin taken out." Nothing where both are the same. */
export const listChange = (
  what: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): readonly string[] => {
  const added = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  const parts = [
    ...(added.length > 0 ? [`${listed(added)} added`] : []),
    ...(gone.length > 0 ? [`${listed(gone)} taken out`] : []),
  ];
  if (parts.length > 0) return [`${what}: ${parts.join('; ')}.`];
  return isDeepStrictEqual(before, after) ? [] : [`${what}: in another order.`];
};

/** "Deputy of Ravi Menon: Jo Bennett. It was Sam Okafor." */
export const valueChange = (
  what: string,
  before: string | undefined,
  after: string | undefined,
): readonly string[] => {
  if (before === after) return [];
  if (before === undefined) return [`${what}: ${after}.`];
  return [`${what}: ${after ?? 'none'}. It was ${before}.`];
};

/** What became of each thing of a list: there now, gone, or other than it was. */
export const itemChanges = <Item extends Named>(
  before: readonly Item[],
  after: readonly Item[],
  words: {
    readonly added: (item: Item) => string;
    readonly gone: (item: Item) => string;
    readonly changed: (was: Item, is: Item) => readonly string[];
  },
): readonly string[] => [
  ...after.flatMap((item) => {
    const was = before.find(({ id }) => id === item.id);
    return was ? words.changed(was, item) : [words.added(item)];
  }),
  ...before.filter(({ id }) => !after.some((item) => item.id === id)).map(words.gone),
];

/** Whether the things that are in both stand in another order. */
export const isReordered = (before: readonly Named[], after: readonly Named[]): boolean => {
  const both = (some: readonly Named[], other: readonly Named[]): readonly string[] =>
    some.flatMap(({ id }) => (other.some((one) => one.id === id) ? [id] : []));
  return !isDeepStrictEqual(both(before, after), both(after, before));
};
