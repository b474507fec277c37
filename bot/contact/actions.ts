import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import { snoozes, wishesFrom } from './form.ts';
import { type ContactRules, sessionsOf } from './rules.ts';
import { settingsView } from './settings-view.ts';
import type { ContactStore } from './store.ts';
import { shiftKinds, stoppable } from './wishes.ts';

export interface ContactPorts {
  readonly store: ContactStore;
  readonly organisation: Organisation;
  readonly rules: ContactRules;
}

const anyone = ['requester'] as const;

/** Teams sends an untouched input as '' or leaves it out. */
const maybe = (field: z.ZodType<string>) =>
  z
    .union([z.literal(''), field])
    .transform((value) => value || undefined)
    .optional();

const time = maybe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const date = maybe(z.iso.date());
const kind = choice(shiftKinds);

/** Several picks come as one text, joined by commas (Adaptive Cards 1.5, Input.ChoiceSet). */
const picks = z
  .string()
  .default('')
  .transform((joined) => joined.split(',').filter(Boolean))
  .pipe(z.array(z.enum(stoppable)))
  .transform((picked) => stoppable.filter((one) => picked.includes(one)));

const fields = z.object({
  quietFrom: time,
  quietTo: time,
  shift1: date,
  kind1: kind,
  shift2: date,
  kind2: kind,
  shift3: date,
  kind3: kind,
  stop: picks,
  snooze: choice(snoozes),
});

/** When somebody sleeps or works is nobody else's to see. */
const mustBeAlone = ({ channel }: Turn): void => {
  if (channel) throw new Refusal('own-chat');
};

/** Each person's own say in what they are told unasked, and when. */
export const contactActions = ({ store, organisation, rules }: ContactPorts) => {
  const planned = async ({ actor, now }: Turn) => ({
    wishes: await store.wishes(actor.organisation, actor.id),
    sessions: sessionsOf(organisation, actor.id),
    rules,
    now,
  });

  return {
    'settings.show': action({
      roles: anyone,
      fields: z.object({}),
      text: [],
      run: async (_input, turn) => {
        mustBeAlone(turn);
        return settingsView(await planned(turn));
      },
    }),

    'settings.save': action({
      roles: anyone,
      fields,
      text: [],
      run: async (form, turn) => {
        mustBeAlone(turn);
        const { actor, now } = turn;
        const before = await planned(turn);
        const read = wishesFrom(form, before.wishes, now, rules.zone);
        if (!read.ok) {
          return settingsView({ ...before, form, notice: `Nothing was saved yet. ${read.faults.join(' ')}` });
        }
        await store.setWishes(actor.organisation, actor.id, read.wishes);
        return settingsView({ ...before, wishes: read.wishes, saved: true });
      },
    }),
  };
};
