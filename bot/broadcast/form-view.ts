import { dayFrom } from '../calendar/local-day.ts';
import { type Choice, choicesOf } from '../core/choices.ts';
import type { View } from '../core/view.ts';
import type { Option } from './audience.ts';
import type { Class, Words } from './broadcast.ts';
import { classChoices } from './words.ts';

export interface FormData {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly class: string;
  readonly classes: readonly Choice[];
  readonly audience: string;
  readonly audiences: readonly Choice[];
  readonly question: string;
  readonly acknowledge: string;
  readonly requests: string;
  readonly pulse: string;
  readonly story: string;
  readonly hasStory: boolean;
  readonly tells: string;
  readonly influence: string;
  readonly engaged: string;
  readonly hasUntil: boolean;
  readonly noUntil: boolean;
  readonly until: string;
  readonly checked: string;
  readonly save: string;
  readonly hasNotice: boolean;
  readonly notice: string;
}

export type FormView = View<'broadcast-form', FormData>;

/** What was typed, right or wrong: `requests` as typed, and nothing that has to be there. */
export type Typed = {
  readonly [Field in keyof Omit<Words, 'requests' | 'acknowledge'>]?: Words[Field] | undefined;
} & {
  readonly requests?: string | undefined;
  readonly acknowledge?: 'true' | 'false' | undefined;
};

export interface Form {
  readonly id: string;
  readonly typed: Typed;
  readonly classes: readonly Class[];
  readonly audiences: readonly Option[];
  readonly notice?: string | undefined;
  readonly checked?: readonly string[];
}

export const typedFrom = ({ requests, acknowledge, ...words }: Words): Typed => ({
  ...words,
  requests: requests?.join(' '),
  acknowledge: acknowledge ? 'true' : 'false',
});

/** Typed text goes into inputs, which show it as it is. */
export const formView = ({ id, typed, classes, audiences, notice, checked = [] }: Form): FormView => {
  const { until = '' } = typed;
  const hasUntil = dayFrom(until) !== undefined;
  return {
    template: 'broadcast-form',
    data: {
      id,
      title: typed.title ?? '',
      body: typed.body ?? '',
      class: typed.class ?? classes[0] ?? 'update',
      classes: classes.map((value) => ({ title: classChoices[value], value })),
      audience: typed.audience ?? '',
      audiences: choicesOf(audiences, typed.audience),
      question: typed.question ?? '',
      acknowledge: typed.acknowledge ?? 'false',
      requests: typed.requests ?? '',
      pulse: typed.pulse ?? '',
      story: typed.story ?? '',
      hasStory: typed.story !== undefined,
      tells: `This tells of the story ${typed.story ?? ''}. Leave names out: the story says who it was.`,
      influence: typed.influence ?? '',
      engaged: typed.engaged ?? '',
      hasUntil,
      noUntil: !hasUntil,
      until: hasUntil ? until : '',
      checked: checked.join(' '),
      save: checked.length > 0 ? 'Keep it as it is' : 'See how it will look',
      hasNotice: notice !== undefined,
      notice: notice ?? '',
    },
  };
};
