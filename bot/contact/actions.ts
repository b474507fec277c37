import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import { snoozes, wishesFrom } from './form.ts';
import type { ProfileChoices } from './profile.ts';
import { maybe, nobody, timeFields } from './reach-form.ts';
import { type ContactRules, sessionsOf } from './rules.ts';
import { type SettingsView, settingsView } from './settings-view.ts';
import type { Colleague, ContactStore } from './store.ts';
import { stoppable, type Wishes } from './wishes.ts';

export interface ContactPorts {
  readonly store: ContactStore;
  readonly organisation: Organisation;
  readonly rules: ContactRules;
  readonly choices: ProfileChoices;
}

const anyone = ['requester'] as const;

const time = maybe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** One of a list that the settings file may have changed since; never words. */
const picked = maybe(z.string().regex(/^[\p{L}\p{N}-]{1,200}$/u));

/** Several picks come as one text, joined by commas (Adaptive Cards 1.5, Input.ChoiceSet). */
const picks = z
  .string()
  .default('')
  .transform((joined) => joined.split(',').filter(Boolean))
  .pipe(z.array(z.enum(stoppable)))
  .transform((some) => stoppable.filter((one) => some.includes(one)));

const fields = z.object({
  ...timeFields,
  quietFrom: time,
  quietTo: time,
  stop: picks,
  snooze: choice(snoozes),
  profession: picked,
  site: picked,
});

/** When somebody sleeps or works is nobody else's to see. */
export const mustBeAlone = ({ channel }: Turn): void => {
  if (channel) throw new Refusal('own-chat');
};

/** Whom a form names as deputy, by what Wardline knows of them. */
export const deputyOf = async (
  store: ContactStore,
  { actor }: Turn,
  id: string | undefined,
): Promise<Colleague | undefined> =>
  id && id !== nobody ? store.colleague(actor.organisation, id) : undefined;

/** Each person's own say in what they are told unasked, and when. */
export const contactActions = ({ store, organisation, rules, choices }: ContactPorts) => {
  const about = (turn: Turn) => ({
    sessions: sessionsOf(organisation, turn.actor.id),
    rules,
    choices,
    now: turn.now,
  });

  const shown = async (turn: Turn, wishes: Wishes, saved: boolean): Promise<SettingsView> => {
    const deputy = await deputyOf(store, turn, wishes.deputy?.id);
    return settingsView({ ...about(turn), wishes, deputy, saved });
  };

  return {
    'settings.show': action({
      roles: anyone,
      fields: z.object({}),
      text: [],
      run: async (_input, turn) => {
        mustBeAlone(turn);
        return shown(turn, await store.wishes(turn.actor.organisation, turn.actor.id), false);
      },
    }),

    'settings.save': action({
      roles: anyone,
      fields,
      text: [],
      run: async (form, turn) => {
        mustBeAlone(turn);
        const { actor, now } = turn;
        const [before, deputy] = await Promise.all([
          store.wishes(actor.organisation, actor.id),
          deputyOf(store, turn, form.deputy),
        ]);
        const asking = { now, zone: rules.zone, self: actor.id, deputy, choices };
        const read = wishesFrom(form, before, asking);
        if (!read.ok) {
          const notice = `Nothing was saved yet. ${read.faults.join(' ')}`;
          return settingsView({ ...about(turn), wishes: before, form, deputy, notice });
        }
        await store.setWishes(actor.organisation, actor.id, read.wishes);
        return shown(turn, read.wishes, true);
      },
    }),
  };
};
