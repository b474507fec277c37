import type { Problem } from './answer.ts';
import type { Ask } from './ask.ts';

/** A page of a list; `next` is where the one after it starts, and empty on the last. */
export interface Paged {
  readonly next: string;
}

export interface Chain<Data> {
  readonly pages: readonly Data[];
  /** Why there are fewer than were asked for. */
  readonly problem?: Problem | undefined;
}

/** Pages of a list, one after the other from the first, as many as are asked for and are there. */
export const readChain = async <Data extends Paged>(
  ask: Ask,
  { verb, fields, most }: { readonly verb: string; readonly fields: object; readonly most: number },
  signal: AbortSignal,
  known: readonly Data[] = [],
): Promise<Chain<Data>> => {
  const pages = [...known];
  while (pages.length < most) {
    const next = pages.at(-1)?.next;
    if (next === '') break;
    const answer = await ask(
      { verb, fields: next === undefined ? fields : { ...fields, page: next } },
      signal,
    );
    if (!answer.ok) return { pages, problem: answer.problem };
    pages.push(answer.body.data as Data);
  }
  return { pages };
};
