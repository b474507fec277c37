import type { Actor } from '../core/actor.ts';
import { Refusal } from '../core/refusal.ts';
import { canSend, isSender } from './audience.ts';
import type { Words } from './broadcast.ts';
import { type Loop, tellsBack } from './loop.ts';
import type { BroadcastPorts } from './ports.ts';

const notYours = 'You may not send that to them. Choose another kind of message, or other people.';

/**
 * Who may send anything is in the settings, so roles are asked here and not on the verb.
 * @returns the pulse that they may tell back about, where the words come from one
 */
export const mustSend = async (
  { policy, loopOf }: Pick<BroadcastPorts, 'policy' | 'loopOf'>,
  actor: Actor,
  pulse?: string,
): Promise<Loop | undefined> => {
  const loop = pulse === undefined ? undefined : await loopOf(pulse, actor);
  if (!loop && !isSender(actor, policy)) throw new Refusal('not-allowed');
  return loop;
};

/** Why this person may not send that to them, as a sentence; undefined where they may. */
export const notAllowed = (
  words: Pick<Words, 'audience' | 'class' | 'pulse'>,
  actor: Actor,
  policy: BroadcastPorts['policy'],
  loop: Loop | undefined,
): string | undefined =>
  canSend(actor, words.audience, words.class, policy) || tellsBack(loop, words) ? undefined : notYours;
