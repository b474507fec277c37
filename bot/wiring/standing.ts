import type { Turn } from '../core/action.ts';
import type { LivingCard } from '../core/outbox.ts';
import type { Message } from '../core/place.ts';
import { render } from '../render/render.ts';
import type { AnyView } from '../render/templates.ts';
import type { Storage } from '../storage/storage.ts';

/** A card of a list becomes this one where it was pressed; other cards are living cards of their own. */
const cameFromList = (fields: unknown): boolean =>
  typeof fields === 'object' && fields !== null && 'from' in fields && fields.from === 'wall';

export interface StandingPorts {
  readonly answer: (verb: string, fields: unknown, turn: Turn) => Promise<AnyView>;
  readonly outbox: Pick<Storage['outbox'], 'record'>;
  readonly failed: (fault: unknown) => void;
}

/**
 * What answers a verb, as a card. D5.4: a story that somebody looked up stands in their chat like one that was posted
 * there, so a name that is taken back later is gone from it as well.
 */
export const standing =
  ({ answer, outbox, failed }: StandingPorts) =>
  async (verb: string, fields: unknown, turn: Turn) => {
    const view = await answer(verb, fields, turn);
    const card = render(view);
    if (view.template !== 'story-card') return { card };
    const subject = view.data.id;
    const stands = async (message: Message): Promise<void> => {
      const living: LivingCard = { message, face: 'reader' };
      await outbox.record([{ kind: 'card', subject, card: living }]);
    };
    if (!turn.pressed) return { card, stands };
    if (!turn.channel && cameFromList(fields)) await stands(turn.pressed).catch(failed);
    return { card };
  };
