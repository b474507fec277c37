import type { z } from 'zod';
import type { Action, Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { inspect, showAgain } from './again.ts';
import type { DeskView } from './view.ts';

export type Actions<Shown> = Readonly<Record<string, Action<Shown>>>;

/** Kinds of doubtful finding that the person has let pass; the card carries them between two presses. */
const passedKinds = (fields: unknown): readonly string[] => {
  const checked = typeof fields === 'object' && fields !== null && 'checked' in fields ? fields.checked : '';
  return typeof checked === 'string' ? checked.split(' ').filter(Boolean) : [];
};

const refusalOf = (error: z.ZodError): Refusal => {
  const tooLong = error.issues.some((issue) => issue.code === 'too_big');
  const paths = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ');
  return new Refusal(tooLong ? 'too-long' : 'bad-field', paths);
};

export interface Helpers {
  /** What to ring while Wardline cannot help, as a sentence. */
  readonly meanwhile: string;
  readonly failed: (fault: unknown) => void;
}

/**
 * The one way from a verb to what is shown, for cards, commands and the tab alike: is there such a verb, may they,
 * is it well-formed, does it hold a patient's number, do it.
 * @throws Refusal with one of its closed set of codes
 */
export const perform = async <Shown>(
  actions: Actions<Shown>,
  verb: string,
  fields: unknown,
  turn: Turn,
  { meanwhile, failed }: Helpers,
): Promise<Shown | DeskView> => {
  const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
  if (!action) throw new Refusal('unknown-verb');
  if (!hasRole(turn.actor, action.roles)) throw new Refusal('not-allowed');
  const parsed = action.fields.safeParse(fields ?? {});
  if (!parsed.success) throw refusalOf(parsed.error);
  const input = parsed.data;
  const passed = passedKinds(fields);
  const { outcome, fields: cleaned, notice, kinds } = inspect(input, action.text, passed);
  if (outcome === 'blocked' && action.keepsNothing) throw new Refusal('identifier');
  if (outcome !== 'clean' && !action.keepsNothing)
    return showAgain(verb, action, { input: cleaned, notice, checked: kinds }, turn);
  try {
    return await action.run(input, turn);
  } catch (fault) {
    const typed = !action.keepsNothing && action.text.some((name) => input[name]);
    if (!(fault instanceof Refusal) || fault.code !== 'storage' || !typed) throw fault;
    // The words are not lost with the storage: the form comes back with all of them, to be sent again.
    failed(fault);
    return showAgain(
      verb,
      action,
      { input, notice: `${sentences.storage} ${meanwhile}`, checked: passed },
      turn,
    );
  }
};
