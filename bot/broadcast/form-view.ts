import type { View } from '../core/view.ts';
import type { Option } from './audience.ts';
import type { Class, Words } from './broadcast.ts';
import { parseDay } from './when.ts';
import { classChoices } from './words.ts';

interface Choice {
  readonly title: string;
  readonly value: string;
}

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

/**
 * Choices cost bytes of the card. A trust with more sites and teams than this names those that matter in its settings
 * file, which come first.
 */
const mostAudiences = 30;

const offered = (audiences: readonly Option[], chosen: string | undefined): readonly Option[] => {
  const first = audiences.slice(0, mostAudiences);
  const missing = audiences.slice(mostAudiences).filter(({ id }) => id === chosen);
  return [...first.slice(0, mostAudiences - missing.length), ...missing];
};

export const typedFrom = ({ requests, acknowledge, ...words }: Words): Typed => ({
  ...words,
  requests: requests?.join(' '),
  acknowledge: acknowledge ? 'true' : 'false',
});

/** Typed text goes into inputs, which show it as it is. */
export const formView = ({ id, typed, classes, audiences, notice, checked = [] }: Form): FormView => {
  const { until = '' } = typed;
  const hasUntil = parseDay(until) !== undefined;
  return {
    template: 'broadcast-form',
    data: {
      id,
      title: typed.title ?? '',
      body: typed.body ?? '',
      class: typed.class ?? classes[0] ?? 'update',
      classes: classes.map((value) => ({ title: classChoices[value], value })),
      audience: typed.audience ?? '',
      audiences: offered(audiences, typed.audience).map(({ id: value, name }) => ({
        title: [...name].slice(0, 60).join('').replaceAll('${', '$'),
        value,
      })),
      question: typed.question ?? '',
      acknowledge: typed.acknowledge ?? 'false',
      requests: typed.requests ?? '',
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
