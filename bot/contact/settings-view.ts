import { datedWords } from '../calendar/words.ts';
import type { View } from '../core/view.ts';
import { type Form, formOf } from './form.ts';
import { type Planned, planLines, quietWords } from './plan-words.ts';
import { type ProfileChoices, slugOf } from './profile.ts';
import { nobody } from './reach-form.ts';
import { type Choice, type Filling, type TimeInputs, timeInputs } from './reach-view.ts';

export interface SettingsData extends TimeInputs {
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly saved: boolean;
  readonly plan: readonly { readonly text: string }[];
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly quietHint: string;
  readonly stop: string;
  readonly snooze: string;
  readonly snoozeHint: string;
  readonly hasProfile: boolean;
  readonly profession: string;
  readonly professions: readonly Choice[];
  readonly site: string;
  readonly sites: readonly Choice[];
}

export type SettingsView = View<'contact-settings', SettingsData>;

interface Shown extends Planned, Omit<Filling<Form>, 'now' | 'zone'> {
  readonly choices: ProfileChoices;
  readonly notice?: string | undefined;
  readonly saved?: boolean;
}

const offered = (names: readonly string[]): readonly Choice[] => [
  { title: 'I would rather not say', value: nobody },
  ...names.map((name) => ({ title: name, value: slugOf(name) })),
];

const hintOf = ({ rules }: Planned): string => {
  const usual = rules.quiet && quietWords(rules.quiet);
  return usual
    ? `Left empty, it is quiet here between ${usual}. The same time twice means no quiet hours.`
    : 'Leave both empty for no quiet hours.';
};

/** What a person may say about being told things, filled in, with what it comes to. */
export const settingsView = (shown: Shown): SettingsView => {
  const { wishes, rules, now, notice, choices, deputy, saved = false } = shown;
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
      ...timeInputs(form, { wishes, now, zone: rules.zone, deputy }),
      stop: form.stop.join(','),
      snooze: form.snooze ?? '',
      snoozeHint:
        until > now ? `Paused until ${datedWords(until, now, rules.zone).replace(/^at /, '')}` : 'Choose one',
      hasProfile: choices.professions.length + choices.sites.length > 0,
      profession: form.profession ?? '',
      professions: offered(choices.professions),
      site: form.site ?? '',
      sites: offered(choices.sites),
    },
  };
};
