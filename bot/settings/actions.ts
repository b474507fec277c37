import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { personOf } from '../core/actor.ts';
import type { View } from '../core/view.ts';
import type { LiveSettings, Outcome } from './live.ts';
import { sections } from './sections.ts';

export interface Fault {
  /** In the settings, as "people.3.name". */
  readonly place: string;
  readonly text: string;
}

/** What became of a change, for the page that asked for it. Plain text. */
export interface SettingsSaved {
  readonly outcome: Outcome['kind'];
  readonly words: string;
  readonly faults: readonly Fault[];
  /** The newest version that is known now. */
  readonly version: number;
}

export type SettingsSavedView = View<'page.settings-saved', SettingsSaved>;

/** A whole directory of leads and staff of a trust has its place in it. */
const longest = 200_000;

export const faultOf = (fault: string): Fault => {
  const at = fault.indexOf(': ');
  return at < 0 ? { place: '', text: fault } : { place: fault.slice(0, at), text: fault.slice(at + 2) };
};

const wordsOf = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'saved':
      return 'Saved. Wardline works by this now.';
    case 'unchanged':
      return 'This is how it was already. Nothing was changed.';
    case 'conflict':
      return 'Somebody else changed the settings meanwhile. Nothing was changed. Look at them again first.';
    case 'faulty':
      return outcome.faults.length === 1
        ? 'Nothing was changed. 1 thing has to be put right first.'
        : `Nothing was changed. ${outcome.faults.length} things have to be put right first.`;
  }
};

/** A section as the settings file has it, or what no JSON is. */
const readValue = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** What admins do to the settings, from the tab alone. */
export const settingsActions = (live: LiveSettings) => {
  const shown = (outcome: Outcome): SettingsSavedView => ({
    template: 'page.settings-saved',
    data: {
      outcome: outcome.kind,
      words: wordsOf(outcome),
      faults: outcome.kind === 'faulty' ? outcome.faults.map(faultOf) : [],
      version: live.current().version,
    },
  });
  const who = ({ actor }: Turn) => personOf(actor);

  return {
    'admin.change': action({
      roles: ['admin'],
      fields: z.object({
        section: z.enum(sections),
        /** JSON, as the settings file has it. Null: what is usual counts again. */
        value: z.string().max(longest),
        seen: z.coerce.number().int().min(0),
      }),
      // The words in it are scanned one by one (typed.ts): ids and telephone numbers look like a patient's.
      text: [],
      run: async ({ section, value, seen }, turn) => {
        const read = readValue(value);
        if (!read) return shown({ kind: 'faulty', faults: [`${section}: this is not JSON`] });
        return shown(await live.save({ section, value: read.value, seen, by: who(turn), now: turn.now }));
      },
    }),

    'admin.undo': action({
      roles: ['admin'],
      fields: z.object({ version: z.coerce.number().int().min(1) }),
      text: [],
      run: async ({ version }, turn) => shown(await live.undo(version, who(turn), turn.now)),
    }),

    'admin.use-file': action({
      roles: ['admin'],
      fields: z.object({}),
      text: [],
      run: async (_input, turn) => shown(await live.takeFile(who(turn), turn.now)),
    }),
  };
};
