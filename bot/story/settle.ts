import type { Turn } from '../core/action.ts';
import type { Face } from '../core/outbox.ts';
import { Refusal } from '../core/refusal.ts';
import { untilSaved } from '../core/until-saved.ts';
import type { Decision } from './change.ts';
import { mustLoad, type StoryPorts } from './ports.ts';
import type { Story } from './story.ts';

export interface Settled {
  readonly story: Story;
  readonly result: 'changed' | 'unchanged' | 'no-longer';
}

/**
 * Load, decide, save; where somebody else saved first, decide again on what they made of it. The card that was
 * pressed in a person's own chat shows their side of the story from now on.
 * @throws Refusal `no-story` where there is none for them, `not-allowed` where the rule says so
 */
export const settle = (
  ports: Pick<StoryPorts, 'store'>,
  turn: Turn,
  id: string,
  face: Face,
  decide: (story: Story) => Decision | Promise<Decision>,
): Promise<Settled> => {
  const { actor, contact, pressed, channel } = turn;
  return untilSaved<Settled>(id, async () => {
    const before = await mustLoad(ports, turn, id);
    const decision = await decide(before.story);
    if (decision === 'not-allowed') throw new Refusal('not-allowed');
    if (typeof decision === 'string') return { story: before.story, result: decision };
    const person = face === 'named' ? { person: actor.id } : {};
    const card = pressed && !channel ? { message: pressed, face, ...person } : undefined;
    const save = { before, change: decision, by: actor, contact, card };
    if ((await ports.store.save(actor.organisation, save)) === 'conflict') return 'conflict';
    return { story: decision.story, result: 'changed' };
  });
};
