import type { FormData } from '../../../broadcast/form-view.ts';
import type { FieldSpec, FormSpec } from './form-of.ts';

type Values = Readonly<Record<string, string>>;

/** What stands in the form, and what of it the service has. */
export interface Draft {
  readonly spec: FormSpec;
  readonly values: Values;
  /** As they were when the form came, or at the last save. */
  readonly kept: Values;
  /** What goes along with the words: the number, and where they came from. */
  readonly data: Values;
  /** Why it was not saved, as a sentence. */
  readonly notice: string;
}

const fieldsOf = ({ sections }: FormSpec): readonly FieldSpec[] => sections.flatMap(({ fields }) => fields);

export const opened = (spec: FormSpec): Draft => {
  const values = Object.fromEntries(fieldsOf(spec).map(({ id, value }) => [id, value]));
  return { spec, values, kept: values, data: spec.data, notice: '' };
};

export const typed = (draft: Draft, field: string, value: string): Draft => ({
  ...draft,
  values: { ...draft.values, [field]: value },
});

export const isUnsaved = ({ values, kept }: Draft): boolean =>
  Object.entries(values).some(([field, value]) => (kept[field] ?? '') !== value);

/** All that is sent: what was typed, and what goes along with it. */
export const fieldsToSend = ({ values, data }: Draft): Values => ({ ...values, ...data });

/** The first error of each field that has to be filled in and is not. */
export const lacking = ({ spec, values }: Draft): ReadonlyMap<string, string> =>
  new Map(
    fieldsOf(spec)
      .filter(({ id, required }) => required && (values[id] ?? '').trim() === '')
      .map(({ id, error }) => [id, error]),
  );

/** Letters that are left, as people and the service count them; below nothing where there are too many. */
export const lettersLeft = (value: string, most: number): number => most - [...value].length;

/**
 * The form came back: words that were changed on the way take the place of those that were sent. What was typed
 * meanwhile stays.
 */
export const returned = (draft: Draft, sent: Values, form: FormData): Draft => {
  const back: Readonly<Record<string, unknown>> = { ...form };
  const values = Object.entries(draft.values).map(([field, value]) => {
    const theirs = back[field];
    return [field, typeof theirs === 'string' && value === sent[field] ? theirs : value] as const;
  });
  const { id, pulse, story, checked, notice } = form;
  return { ...draft, values: Object.fromEntries(values), data: { id, pulse, story, checked }, notice };
};
