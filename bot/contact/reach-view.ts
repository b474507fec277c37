import { shiftChoices, standingChoices } from '../calendar/shift-words.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from '../request/request.ts';
import { nobody, type ReachForm, reachFormOf } from './reach-form.ts';
import { shownOf } from './restated.ts';
import type { Colleague } from './store.ts';
import type { Wishes } from './wishes.ts';

export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** What both forms bind: shifts, a time of any day, and a deputy. */
export interface TimeInputs {
  readonly shift1: string;
  readonly kind1: string;
  readonly shift2: string;
  readonly kind2: string;
  readonly shift3: string;
  readonly kind3: string;
  readonly moreShifts: boolean;
  readonly shown: string;
  readonly kinds: readonly Choice[];
  readonly standing: string;
  readonly standings: readonly Choice[];
  readonly deputy: string;
  readonly deputies: readonly Choice[];
  readonly deputyHint: string;
}

export interface ReachData extends TimeInputs {
  readonly place1: string;
  readonly via1: string;
  readonly place2: string;
  readonly via2: string;
  readonly place3: string;
  readonly via3: string;
  readonly checked: string;
  readonly save: string;
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
}

export type ReachView = View<'request-reach', ReachData>;

/** A form to fill in, as it opens or as it comes back. */
export interface Filling<Form extends ReachForm> {
  readonly now: Date;
  readonly zone: string;
  /** What was sent and not saved; what is stored where there is none. */
  readonly form?: Form | undefined;
  readonly deputy?: Colleague | undefined;
}

const later = (form: ReachForm): boolean => {
  const { shift2, kind2, place2, via2, shift3, kind3, place3, via3 } = form;
  return [shift2, kind2, place2, via2, shift3, kind3, place3, via3].some(Boolean);
};

const hintOf = (deputy: Colleague | undefined): string =>
  deputy && !deputy.met
    ? `${escapeMarkdown(oneLine(deputy.name, 60))} has never written to Wardline. We can reach them once they have.`
    : 'We ask them if 2 of your shifts pass without your answer. They see the request then.';

export const timeInputs = (
  form: ReachForm,
  { wishes, now, zone, deputy }: Pick<Shown, 'wishes' | 'now' | 'zone' | 'deputy'>,
): TimeInputs => ({
  ...{ shift1: form.shift1 ?? '', kind1: form.kind1 ?? '' },
  ...{ shift2: form.shift2 ?? '', kind2: form.kind2 ?? '' },
  ...{ shift3: form.shift3 ?? '', kind3: form.kind3 ?? '' },
  moreShifts: later(form),
  shown: form.shown ?? shownOf(wishes.shifts, now, zone),
  kinds: shiftChoices,
  standing: form.standing ?? '',
  standings: [{ title: 'No time of day', value: nobody }, ...standingChoices],
  deputy: form.deputy ?? '',
  deputies: [
    { title: 'Nobody', value: nobody },
    ...(deputy && form.deputy === deputy.id ? [{ title: deputy.name, value: deputy.id }] : []),
  ],
  deputyHint: hintOf(form.deputy === deputy?.id ? deputy : undefined),
});

interface Shown extends Filling<ReachForm> {
  readonly wishes: Wishes;
  readonly notice?: string | undefined;
  /** Kinds of doubtful finding that the person is asked to let pass. */
  readonly checked?: readonly string[] | undefined;
}

/** When and where to find whoever raised this, for the people who work on it. */
export const reachView = (
  request: Pick<Request, 'id' | 'what'>,
  { wishes, now, zone, form = reachFormOf(wishes, now, zone), deputy, notice, checked = [] }: Shown,
): ReachView => ({
  template: 'request-reach',
  data: {
    ...timeInputs(form, { wishes, now, zone, deputy }),
    ...{ place1: form.place1 ?? '', via1: form.via1 ?? '' },
    ...{ place2: form.place2 ?? '', via2: form.via2 ?? '' },
    ...{ place3: form.place3 ?? '', via3: form.via3 ?? '' },
    checked: checked.join(' '),
    save: checked.length > 0 ? 'Save it as it is' : 'Save',
    id: request.id,
    what: escapeMarkdown(oneLine(request.what, 120)),
    hasNotice: notice !== undefined,
    notice: notice ?? '',
  },
});
