/**
 * The `$when` and `$data` of a template, as a tree. The template engine takes a `$when` on a missing field for
 * false, so these are checked apart. By our rule a `$when` is one boolean field that the view computed.
 */
export interface Guard {
  readonly when?: string;
  readonly each?: string;
  readonly inside: readonly Guard[];
}

const pathOf = (expression: unknown): string | undefined => {
  if (expression === undefined) return undefined;
  const path = typeof expression === 'string' ? /^\$\{([\w.]+)\}$/.exec(expression)?.[1] : undefined;
  if (!path) throw new Error(`$when and $data name one field: ${JSON.stringify(expression)}`);
  return path;
};

/** @throws Error where a `$when` or `$data` is more than one field */
export const guardsOf = (node: unknown): readonly Guard[] => {
  if (Array.isArray(node)) return node.flatMap(guardsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { $when, $data, ...rest } = node as Record<string, unknown>;
  const when = pathOf($when);
  const each = pathOf($data);
  const inside = Object.values(rest).flatMap(guardsOf);
  if (when === undefined && each === undefined) return inside;
  return [{ ...(when === undefined ? {} : { when }), ...(each === undefined ? {} : { each }), inside }];
};

const read = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);

/** Paths that are not what a guard needs: a boolean for `$when`, an array for `$data`. */
export const missingGuards = (guards: readonly Guard[], data: unknown): readonly string[] =>
  guards.flatMap((guard) => {
    const items = guard.each === undefined ? [data] : read(data, guard.each);
    if (!Array.isArray(items)) return [String(guard.each)];
    return items.flatMap((item) => {
      const shown = guard.when === undefined ? true : read(item, guard.when);
      if (typeof shown !== 'boolean') return [String(guard.when)];
      return shown ? missingGuards(guard.inside, item) : [];
    });
  });
