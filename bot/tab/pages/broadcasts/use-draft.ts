import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { type Draft, opened } from './draft.ts';
import { formOf } from './form-of.ts';
import { forgetUnsaved, keepUnsaved, unsavedFor } from './unsaved.ts';

export interface Begun {
  readonly verb: 'broadcast.start' | 'broadcast.edit';
  readonly fields: object;
}

export interface OpenDraft {
  readonly draft?: Draft | undefined;
  readonly problem?: Problem | undefined;
  /** The words were found again that were typed here before. */
  readonly found: boolean;
  /** It cannot be edited any more. */
  readonly gone: boolean;
  readonly change: (next: (before: Draft) => Draft) => void;
  readonly again: () => void;
  readonly forget: () => void;
}

/** The form of a broadcast, from the card that the chat has, or as it was left on this page. */
export const useDraft = (name: string, { verb, fields }: Begun): OpenDraft => {
  const ask = useAsk();
  const [draft, setDraft] = useState(() => unsavedFor(name));
  const [found, setFound] = useState(draft !== undefined);
  const [problem, setProblem] = useState<Problem>();
  const [gone, setGone] = useState(false);
  const [count, setCount] = useState(0);
  const key = JSON.stringify(fields);
  const isOpen = draft !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` is how one asks for it again
  useEffect(() => {
    if (isOpen) return;
    const over = new AbortController();
    void ask({ verb, fields: JSON.parse(key) as object, as: 'card' }, over.signal).then((answer) => {
      if (over.signal.aborted) return;
      const spec =
        answer.ok && answer.body.template === 'broadcast-form' ? formOf(answer.body.card) : undefined;
      setProblem(answer.ok ? undefined : answer.problem);
      setGone(answer.ok && spec === undefined);
      if (spec) setDraft(opened(spec));
    });
    return () => over.abort();
  }, [ask, verb, key, isOpen, count]);

  useEffect(() => {
    if (draft) keepUnsaved(name, draft);
  }, [name, draft]);

  const change = useCallback((next: (before: Draft) => Draft) => {
    setDraft((before) => before && next(before));
  }, []);
  const again = useCallback(() => setCount((before) => before + 1), []);
  const forget = useCallback(() => {
    forgetUnsaved(name);
    setFound(false);
    setDraft(undefined);
  }, [name]);

  return { draft, problem, found, gone, change, again, forget };
};
