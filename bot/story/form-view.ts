import { type Choice, choicesOf, type Option } from '../core/choices.ts';
import { fitting } from '../core/fitting.ts';
import { clip } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Typed } from './form-fields.ts';
import { gains, type Kind, kinds, longest } from './story.ts';
import { gainWords } from './view-words.ts';

export interface FormData {
  readonly id: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly heading: string;
  readonly isAgain: boolean;
  readonly title: string;
  readonly what: string;
  readonly benefit: string;
  readonly gains: string;
  readonly gainChoices: readonly Choice[];
  readonly clinical: string;
  readonly digital: string;
  readonly people: readonly Choice[];
  readonly hasDirectory: boolean;
  readonly noDirectory: boolean;
  readonly showsMore: boolean;
  readonly measure: string;
  readonly before: string;
  readonly after: string;
  readonly kind: Kind;
  readonly kindChoices: readonly Choice[];
  readonly request: string;
  readonly checked: string;
  readonly save: string;
  readonly hasReceipt: boolean;
  readonly receipt: string;
}

export type FormView = View<'story-form', FormData>;

export interface Form {
  readonly id: string;
  readonly typed: Typed;
  /** Who can be picked without a search: those who were picked before are among them. */
  readonly people: readonly Option[];
  readonly notice?: string | undefined;
  /** Kinds of doubtful finding that were let pass. */
  readonly checked?: readonly string[] | undefined;
  /**
   * Whether people can be searched for in the directory. The Agents Playground has none, and its picker sends nothing:
   * there those who are offered are a plain list.
   */
  readonly directory?: boolean | undefined;
  /** It was told before, and is told otherwise now. */
  readonly again?: boolean | undefined;
  /** The request on whose receipt it was opened: its message stays the receipt, and shows it again. */
  readonly receipt?: string | undefined;
}

/** A8.4: it is told of somebody who did not believe in it at first. */
const kindChoices: Readonly<Record<Kind, string>> = {
  together: 'Something we did together',
  'changed-mind': 'Somebody changed their mind',
};

const saveTitle = (checked: boolean, again: boolean): string => {
  if (checked) return 'Tell it as it is';
  return again ? 'Tell it like this' : 'Tell it';
};

/** What is behind "Measure, kind and requests" is open where somebody has used it, or has to look at it. */
const usesMore = ({ measure, before, after, kind = 'together' }: Typed): boolean =>
  [measure, before, after].some(Boolean) || kind !== 'together';

/** Bytes of typed words that leave room for the rest of the card. */
const mostBytes = 15_000;

/** Each is a line in two lists, so these cost the most of the card; everybody else is found by a search. */
const mostOffered = 14;

/** Those who were picked come first, so that each of them has a name. */
const offered = (people: readonly Option[], picked: readonly string[]): readonly Option[] => {
  const first = people.filter(({ id }) => picked.includes(id));
  return [...first, ...people.filter(({ id }) => !picked.includes(id))].slice(0, mostOffered);
};

const whole = { title: 1000, what: 8000, benefit: 4000 } as const;

/** Typed text goes into inputs, which show it as it is; a text far too long for a card is shown as far as it fits. */
export const formView = (form: Form): FormView => {
  const { id, typed, people, notice, checked = [], directory = true, again = false, receipt } = form;
  const words = fitting(
    (most: Readonly<Record<keyof typeof whole, number>>) => ({
      title: clip(typed.title ?? '', most.title),
      what: clip(typed.what ?? '', most.what),
      benefit: clip(typed.benefit ?? '', most.benefit),
    }),
    [whole, longest],
    mostBytes,
  );
  const { clinical = [], digital = [], kind = 'together' } = typed;
  return {
    template: 'story-form',
    data: {
      ...words,
      id,
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      heading: again ? 'Tell it otherwise' : 'Tell a success story',
      isAgain: again,
      gains: (typed.gains ?? []).join(','),
      gainChoices: gains.map((value) => ({ title: gainWords[value], value })),
      clinical: clinical.join(','),
      digital: digital.join(','),
      people: choicesOf(offered(people, [...clinical, ...digital]), undefined),
      hasDirectory: directory,
      noDirectory: !directory,
      showsMore: notice !== undefined || usesMore(typed),
      measure: typed.measure ?? '',
      before: typed.before ?? '',
      after: typed.after ?? '',
      kind,
      kindChoices: kinds.map((value) => ({ title: kindChoices[value], value })),
      request: typed.request ?? '',
      checked: checked.join(' '),
      save: saveTitle(checked.length > 0, again),
      hasReceipt: receipt !== undefined,
      receipt: receipt ?? '',
    },
  };
};
