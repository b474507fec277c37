import type { Fault, SettingsSaved } from '../../../settings/actions.ts';
import type { Problem } from '../../api/answer.ts';
import { rebased } from './rebase.ts';
import { isSame } from './tidy.ts';

/** What somebody types into one section of the settings, until it is saved. */
export interface Draft<Value> {
  /** As it was read, and in which version. */
  readonly base: Value;
  readonly seen: number;
  readonly value: Value;
  readonly saving: boolean;
  readonly faults: readonly Fault[];
  /** What became of the last save, in the server's words. */
  readonly said: string;
  /** The version that can be undone from beside those words. */
  readonly undo?: number | undefined;
  readonly problem?: Problem | undefined;
  /** Somebody else changed the same section meanwhile. */
  readonly theirs?: { readonly value: Value; readonly version: number } | undefined;
  /** After a conflict: once it is read what stands there now, and nobody touched this section, it is saved again. */
  readonly retry: 'no' | 'once-read' | 'now';
}

export type Happened<Value> =
  | { readonly kind: 'typed'; readonly value: Value }
  | { readonly kind: 'thrown-away' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'answered'; readonly answer: SettingsSaved; readonly undoes?: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'read'; readonly value: Value; readonly version: number }
  | { readonly kind: 'put-on-top'; readonly ordered: boolean };

export const begun = <Value>(value: Value, seen: number): Draft<Value> => ({
  base: value,
  seen,
  value,
  saving: false,
  faults: [],
  said: '',
  retry: 'no',
});

export const isDirty = <Value>({ base, value }: Draft<Value>): boolean => !isSame(base, value);

const afterUndo = <Value>(draft: Draft<Value>, { outcome, words, faults }: SettingsSaved): Draft<Value> => {
  if (outcome === 'saved') return { ...draft, said: 'Undone. It is as it was before.' };
  const text = [words, ...faults.map((fault) => fault.text)].join(' ');
  return { ...draft, said: '', faults: [], problem: { kind: 'refused', code: outcome, text } };
};

const answered = <Value>(draft: Draft<Value>, answer: SettingsSaved, undoes: boolean): Draft<Value> => {
  const { outcome, words, faults, version } = answer;
  const said = { ...draft, saving: false, said: words, problem: undefined, undo: undefined, faults };
  // What was undone is read again; what was typed since stays.
  if (undoes) return afterUndo(said, answer);
  if (outcome === 'saved')
    return { ...said, base: draft.value, seen: version, undo: version, theirs: undefined };
  if (outcome === 'unchanged') return { ...said, base: draft.value };
  // What stands there now is read before anything is said of it.
  return outcome === 'conflict' ? { ...said, retry: 'once-read' } : { ...said, said: '' };
};

const read = <Value>(draft: Draft<Value>, value: Value, version: number): Draft<Value> => {
  if (version < draft.seen || draft.saving) return draft;
  if (!isDirty(draft)) {
    return { ...draft, base: value, value, seen: version, theirs: undefined, retry: 'no' };
  }
  if (!isSame(draft.base, value)) return { ...draft, said: '', theirs: { value, version }, retry: 'no' };
  // Another replica may be behind: what it says is not tried again and again.
  const newer = draft.retry === 'once-read' && version > draft.seen;
  return { ...draft, base: value, seen: version, theirs: undefined, retry: newer ? 'now' : 'no' };
};

/** The next state of a draft. Nothing that happens takes away what was typed, but for throwing it away. */
export const drafted = <Value>(draft: Draft<Value>, happened: Happened<Value>): Draft<Value> => {
  switch (happened.kind) {
    case 'typed':
      return { ...draft, value: happened.value, said: '', undo: undefined };
    case 'thrown-away': {
      const { value, version } = draft.theirs ?? { value: draft.base, version: draft.seen };
      return begun(value, version);
    }
    case 'sent':
      return { ...draft, saving: true, retry: 'no', problem: undefined, said: '', undo: undefined };
    case 'answered':
      return answered(draft, happened.answer, happened.undoes ?? false);
    case 'failed':
      return { ...draft, saving: false, retry: 'no', problem: happened.problem };
    case 'read':
      return read(draft, happened.value, happened.version);
    case 'put-on-top': {
      const { theirs } = draft;
      if (!theirs) return draft;
      const value = rebased(draft.base, draft.value, theirs.value, happened.ordered);
      return { ...draft, base: theirs.value, seen: theirs.version, value, theirs: undefined };
    }
  }
};
