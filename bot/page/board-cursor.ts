/**
 * How far a board has read the log. Rows of the log stand by the clock of whoever wrote them, so each read begins a
 * little before the last one ended; `seen` are the changes of that stretch that were sent already.
 */
export interface Cursor {
  readonly at: number;
  /** What its reader may see, in short: whose roles have changed reads everything again. */
  readonly rights: string;
  /** The newest version that was sent, by number. */
  readonly seen: ReadonlyMap<string, number>;
}

/** Milliseconds for clocks that differ, and for a turn that is slow to save. */
export const overlap = 15_000;

/** More than change in that time; with more, everything is read again. */
const mostSeen = 1000;

/** In characters: enough for that many. */
export const longestCursor = 20_000;

export const writeCursor = ({ at, rights, seen }: Cursor): string => {
  const pairs = [...seen].slice(-mostSeen).map(([id, version]) => `${id}.${version}`);
  return [at, rights, ...pairs].join('~');
};

/** Undefined where it is none: it comes from a browser. */
export const readCursor = (text: string): Cursor | undefined => {
  const [at = '', rights = '', ...pairs] = text.split('~');
  if (!/^\d{13}$/.test(at)) return undefined;
  const seen = pairs.map((pair): readonly [string, number] => {
    const [id = '', version] = pair.split('.');
    return [id, Number(version)];
  });
  return { at: Number(at), rights, seen: new Map(seen) };
};
