import { type Choice, choicesOf, type Option } from '../core/choices.ts';
import type { View } from '../core/view.ts';
import type { By } from '../measure/figure.ts';
import type { Follows, Terms } from './pulse.ts';
import { type FollowsRow, followsRow, promiseWords } from './view-words.ts';

export interface FormData extends FollowsRow {
  readonly id: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly title: string;
  readonly instrument: string;
  readonly instruments: readonly Choice[];
  readonly own: string;
  readonly audience: string;
  readonly audiences: readonly Choice[];
  readonly closes: string;
  readonly every: string;
  readonly repeats: readonly Choice[];
  readonly hasBy: boolean;
  readonly by: string;
  readonly breakdowns: readonly Choice[];
  readonly promise: string;
  readonly checked: string;
  readonly save: string;
}

export type FormView = View<'pulse-form', FormData>;

/** What was typed, right or wrong, as the inputs send it: several choices are joined by commas. */
export interface Typed {
  readonly title?: string | undefined;
  readonly instrument?: string | undefined;
  readonly own?: string | undefined;
  readonly audience?: string | undefined;
  readonly closes?: string | undefined;
  readonly every?: string | undefined;
  readonly by?: string | undefined;
  /** The number of the broadcast that it follows. */
  readonly follows?: string | undefined;
}

export interface Form {
  readonly id: string;
  readonly typed: Typed;
  readonly instruments: readonly Option[];
  readonly audiences: readonly Option[];
  /** The first is what it is where nothing was picked. */
  readonly repeats: readonly Choice[];
  /** What the audience can be broken down by. */
  readonly breakdowns: readonly By[];
  /** The smallest group that is ever shown. */
  readonly least: number;
  readonly follows?: Follows | undefined;
  readonly notice?: string | undefined;
  readonly checked?: readonly string[] | undefined;
}

const byChoices: Readonly<Record<By, string>> = { profession: 'Profession', site: 'Site' };

/** Phones refuse a date that is none, and take an empty one. */
const dayOrNone = (day = ''): string => (/^\d{4}-\d\d-\d\d$/.test(day) ? day : '');

export const typedFrom = ({ instruments, by, ...terms }: Partial<Terms>): Typed => ({
  title: terms.title,
  own: terms.own,
  audience: terms.audience,
  closes: terms.closes,
  every: terms.every,
  instrument: instruments?.join(','),
  by: by?.join(','),
});

/** Typed text goes into inputs, which show it as it is. */
export const formView = (form: Form): FormView => {
  const { id, typed, notice, repeats, breakdowns, checked = [] } = form;
  return {
    template: 'pulse-form',
    data: {
      id,
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      title: typed.title ?? '',
      instrument: typed.instrument ?? '',
      instruments: choicesOf(form.instruments, undefined),
      own: typed.own ?? '',
      audience: typed.audience ?? '',
      audiences: choicesOf(form.audiences, typed.audience),
      closes: dayOrNone(typed.closes),
      every: typed.every || (repeats[0]?.value ?? ''),
      repeats,
      hasBy: breakdowns.length > 0,
      by: typed.by ?? '',
      breakdowns: breakdowns.map((value) => ({ title: byChoices[value], value })),
      promise: promiseWords(form.least),
      ...followsRow(form.follows),
      follows: typed.follows ?? '',
      checked: checked.join(' '),
      save: checked.length > 0 ? 'Keep it as it is' : 'See how it looks',
    },
  };
};
