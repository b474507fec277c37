import { changed } from '../request/change.ts';
import type { Request } from '../request/request.ts';
import type { Both } from '../request/settle-both.ts';
import { mostRelated, type Unfit } from './merge-rules.ts';

const isRelated = (one: Request, other: Request): boolean => one.related?.includes(other.id) ?? false;

/** Whether two may be linked. Of a confidential concern nothing outside its circle names the number (A2.8). */
export const mayLink = (one: Request, other: Request): Exclude<Unfit, 'unknown'> | undefined => {
  if (one.id === other.id) return 'itself';
  if (isRelated(one, other) && isRelated(other, one)) return 'unchanged';
  if (Boolean(one.confidential) !== Boolean(other.confidential)) return 'sealed';
  const most = Math.max(one.related?.length ?? 0, other.related?.length ?? 0);
  return most >= mostRelated ? 'full' : undefined;
};

const related = (one: Request, other: Request, now: Date) =>
  changed(one, 'related', now, { related: [...new Set([...(one.related ?? []), other.id])] });

/** Both stay as they are and name each other. For what could harm a patient this is the only way (D3.4). */
export const link = (one: Request, other: Request, now: Date): Both | Exclude<Unfit, 'unknown'> =>
  mayLink(one, other) ?? { change: related(one, other, now), also: related(other, one, now) };

const unrelated = (one: Request, other: Request, now: Date) =>
  changed(one, 'unlinked', now, { related: one.related?.filter((id) => id !== other.id) });

export const unlink = (one: Request, other: Request, now: Date): Both | 'unchanged' =>
  isRelated(one, other) || isRelated(other, one)
    ? { change: unrelated(one, other, now), also: unrelated(other, one, now) }
    : 'unchanged';
