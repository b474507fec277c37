import { useCallback, useEffect, useReducer } from 'react';
import type { AdminPage, AdminSections } from '../../../page/admin/admin-page.ts';
import type { SettingsSaved } from '../../../settings/actions.ts';
import { useAsk } from '../../api/context.ts';
import { begun, type Draft, drafted, type Happened, isDirty } from './draft.ts';
import { isAt, type Placed, placedAt } from './fault-place.ts';
import { tidy } from './tidy.ts';

export type Part = keyof AdminSections;

export interface SectionProps {
  readonly page: AdminPage;
  /** Reads the page again. */
  readonly again: () => void;
}

export interface Editing<Value> {
  readonly part: Part;
  readonly draft: Draft<Value>;
  readonly value: Value;
  readonly dirty: boolean;
  readonly faults: readonly Placed[];
  /** What is wrong with the field at this place of the settings. */
  readonly faultAt: (path: string) => string | undefined;
  readonly set: (value: Value) => void;
  readonly save: () => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly throwAway: () => void;
  readonly putOnTop: () => void;
}

/** Beside its field a fault is a sentence of its own. */
const capital = (text: string | undefined): string | undefined =>
  text && text.charAt(0).toUpperCase() + text.slice(1);

/** The order of rules decides, so that two orders cannot be made one. */
const ordered: readonly Part[] = ['routing'];

/** One section of the settings, typed at and saved as a whole. */
export const useDraft = <Name extends Part>(
  part: Name,
  { page, again }: SectionProps,
): Editing<AdminSections[Name]> => {
  type Value = AdminSections[Name];
  const ask = useAsk();
  const [draft, happened] = useReducer<Draft<Value>, [Happened<Value>]>(
    drafted,
    begun<Value>(page.sections[part], page.version),
  );
  const { value, seen, retry } = draft;

  useEffect(() => {
    happened({ kind: 'read', value: page.sections[part], version: page.version });
  }, [page, part]);

  const send = useCallback(
    async (verb: string, fields: object, undoes: boolean): Promise<boolean> => {
      happened({ kind: 'sent' });
      const answer = await ask({ verb, fields });
      if (!answer.ok) {
        happened({ kind: 'failed', problem: answer.problem });
        return false;
      }
      const saved = answer.body.data as SettingsSaved;
      happened({ kind: 'answered', answer: saved, undoes });
      if (saved.outcome !== 'faulty') again();
      return saved.outcome === 'saved';
    },
    [ask, again],
  );

  const save = useCallback(
    () => send('admin.change', { section: part, value: JSON.stringify(tidy(value)), seen }, false),
    [send, part, value, seen],
  );

  useEffect(() => {
    if (retry === 'now') void save();
  }, [retry, save]);

  const faults = draft.faults.map(placedAt);
  return {
    part,
    draft,
    value,
    dirty: isDirty(draft),
    faults,
    faultAt: (path) => capital(faults.find((fault) => isAt(path, fault))?.text),
    set: (next) => happened({ kind: 'typed', value: next }),
    save,
    undo: async () => {
      await send('admin.undo', { version: draft.undo }, true);
    },
    throwAway: () => happened({ kind: 'thrown-away' }),
    putOnTop: () => happened({ kind: 'put-on-top', ordered: ordered.includes(part) }),
  };
};
