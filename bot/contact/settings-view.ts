import { datedWords } from '../calendar/words.ts';
import type { View } from '../core/view.ts';
import { type Form, formOf } from './form.ts';
import { type Planned, planLines, quietWords } from './plan-words.ts';

export interface SettingsData {
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly saved: boolean;
  readonly plan: readonly { readonly text: string }[];
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly quietHint: string;
  readonly shift1: string;
  readonly kind1: string;
  readonly shift2: string;
  readonly kind2: string;
  readonly shift3: string;
  readonly kind3: string;
  readonly moreShifts: boolean;
  readonly stop: string;
  readonly snooze: string;
  readonly snoozeHint: string;
}

export type SettingsView = View<'contact-settings', SettingsData>;

interface Shown extends Planned {
  /** What was sent and not saved; what is stored where there is none. */
  readonly form?: Form;
  readonly notice?: string;
  readonly saved?: boolean;
}

const hintOf = ({ rules }: Planned): string => {
  const usual = rules.quiet && quietWords(rules.quiet);
  return usual
    ? `Left empty, it is quiet here between ${usual}. The same time twice means no quiet hours.`
    : 'Leave both empty for no quiet hours.';
};

/** What a person may say about being told things, filled in, with what it comes to. */
export const settingsView = (shown: Shown): SettingsView => {
  const { wishes, rules, now, notice, saved = false } = shown;
  const form = shown.form ?? formOf(wishes, now, rules.zone);
  const until = new Date(wishes.snoozedUntil ?? 0);
  return {
    template: 'contact-settings',
    data: {
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      saved,
      plan: planLines(shown).map((text) => ({ text })),
      quietFrom: form.quietFrom ?? '',
      quietTo: form.quietTo ?? '',
      quietHint: hintOf(shown),
      shift1: form.shift1 ?? '',
      kind1: form.kind1 ?? '',
      shift2: form.shift2 ?? '',
      kind2: form.kind2 ?? '',
      shift3: form.shift3 ?? '',
      kind3: form.kind3 ?? '',
      moreShifts: Boolean(form.shift2 ?? form.kind2 ?? form.shift3 ?? form.kind3),
      stop: form.stop.join(','),
      snooze: form.snooze ?? '',
      snoozeHint:
        until > now ? `Paused until ${datedWords(until, now, rules.zone).replace(/^at /, '')}` : 'Choose one',
    },
  };
};
