import { useCallback, useEffect, useState } from 'react';
import type { Pages, PageVerb } from '../../page/pages.ts';
import type { Problem } from './answer.ts';
import { type Paged, readChain } from './chain.ts';
import { useAsk } from './context.ts';

/** The verbs whose lists come a page at a time. */
type PagedVerb = { [Verb in PageVerb]: Pages[Verb] extends Paged ? Verb : never }[PageVerb];

export interface ReadPages<Data> {
  /** Those that were read, first to last. What was read before stays until there is an answer: nothing jumps. */
  readonly pages: readonly Data[];
  readonly problem?: Problem | undefined;
  readonly loading: boolean;
  /** Reads the page after the last one. */
  readonly more: () => void;
  /** Reads all of them again, so that nothing is twice there and nothing that is gone stays. */
  readonly again: () => void;
}

interface Wish {
  readonly most: number;
  /** Whether what is there already is good enough to go on from. */
  readonly on: boolean;
}

const afresh: Wish = { most: 1, on: false };

export const usePages = <Verb extends PagedVerb>(
  verb: Verb,
  fields: object,
): ReadPages<Pages[Verb] & Paged> => {
  type Data = Pages[Verb] & Paged;
  const ask = useAsk();
  const key = JSON.stringify(fields);
  const [wish, setWish] = useState<Wish & { readonly key: string }>({ ...afresh, key });
  const [state, setState] = useState<Omit<ReadPages<Data>, 'more' | 'again'>>({ pages: [], loading: true });
  const known = state.pages;

  // Other fields are another list, from its first page.
  if (wish.key !== key) setWish({ ...afresh, key });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known is gone on from, and no reason to read
  useEffect(() => {
    if (wish.key !== key) return;
    const over = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    const asked = { verb, fields: JSON.parse(key) as object, most: wish.most };
    void readChain<Data>(ask, asked, over.signal, wish.on ? known : []).then(({ pages, problem }) => {
      if (over.signal.aborted) return;
      setState((before) => ({ pages: problem && !wish.on ? before.pages : pages, problem, loading: false }));
    });
    return () => over.abort();
  }, [ask, verb, key, wish]);

  const again = useCallback(() => setWish((before) => ({ ...before, on: false })), []);
  const more = useCallback(() => setWish((before) => ({ ...before, most: before.most + 1, on: true })), []);
  return { ...state, more, again };
};
