import { isPosted } from '../report/log.ts';
import type { Request } from '../request/request.ts';
import { keys } from './keys.ts';
import { eventLog } from './log.ts';
import type { Table } from './table.ts';

export type Raised = (before: Date, most: number) => Promise<readonly Request[]>;

const dayMs = 24 * 60 * 60_000;
/** The log is read backwards in spans of time: a day, and more where little happens. */
const longestSpan = 32 * dayMs;
const oldest = 10 * 365 * dayMs;
/** Requests that are read side by side. */
const sideBySide = 20;

/** The last requests that were raised, newest first. Tables sort upwards only, so it goes back span by span. */
export const raised = (table: Table, organisation: string): Raised => {
  const log = eventLog(table);

  /** Raised within a span, in the order of time. */
  const idsIn = async (from: number, to: number): Promise<readonly string[]> => {
    const ids: string[] = [];
    const span = [new Date(from).toISOString(), new Date(to).toISOString()] as const;
    for await (const rows of log.between(organisation, ...span)) {
      ids.push(...rows.filter((row) => !isPosted(row) && row.event === 'submitted').map(({ id }) => id));
    }
    return ids;
  };

  const load = async (ids: readonly string[]): Promise<readonly Request[]> => {
    const loaded: Request[] = [];
    for (let at = 0; at < ids.length; at += sideBySide) {
      const slice = ids.slice(at, at + sideBySide);
      const rows = await Promise.all(slice.map((id) => table.read<Request>(organisation, keys.request(id))));
      loaded.push(...rows.flatMap((row) => row?.value ?? []));
    }
    return loaded;
  };

  return async (before, most) => {
    const found: string[] = [];
    const end = before.getTime() - oldest;
    let to = before.getTime();
    let span = dayMs;
    while (found.length < most && to > end) {
      const ids = await idsIn(to - span, to);
      found.push(...ids.toReversed());
      to -= span;
      if (ids.length === 0) span = Math.min(span * 2, longestSpan);
    }
    return load(found.slice(0, most));
  };
};
