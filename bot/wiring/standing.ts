import type { Turn } from '../core/action.ts';
import type { Face, LivingCard } from '../core/outbox.ts';
import type { Message } from '../core/place.ts';
import { render } from '../render/render.ts';
import type { AnyView } from '../render/templates.ts';
import type { Storage } from '../storage/storage.ts';

/** Whose side of a story each card is. */
const faces: Readonly<Record<string, Face>> = {
  'story-card': 'reader',
  'story-teller': 'author',
  'story-consent': 'named',
  'story-approval': 'approver',
};

/** A list, a receipt or a broadcast becomes this card where it was pressed; those of the story itself keep theirs. */
const cameFromElsewhere = (fields: unknown): boolean =>
  typeof fields === 'object' &&
  fields !== null &&
  'from' in fields &&
  (fields.from === 'wall' || fields.from === 'card');

export interface StandingPorts {
  readonly answer: (verb: string, fields: unknown, turn: Turn) => Promise<AnyView>;
  readonly stored: Pick<Storage, 'outbox' | 'stories'>;
  readonly failed: (fault: unknown) => void;
}

/**
 * What answers a verb, as a card. D5.4: a story that somebody looked up stands in their chat like one that was posted
 * there, so a name that is taken back later is gone from it as well.
 */
export const standing = ({ answer, stored, failed }: StandingPorts) => {
  const keep = async (subject: string, face: Face, { actor }: Turn, message: Message): Promise<void> => {
    const version = (await stored.stories.load(actor.organisation, subject))?.story.version;
    if (version === undefined) return;
    const card: LivingCard = {
      message,
      face,
      ...(face === 'named' ? { person: actor.id } : {}),
      // Those that stand above it point to it, and it will point to newer ones.
      news: { why: 'received', version },
    };
    await stored.outbox.record([{ kind: 'card', subject, card }]);
  };

  return async (verb: string, fields: unknown, turn: Turn) => {
    const view = await answer(verb, fields, turn);
    const card = render(view);
    const face = faces[view.template];
    if (face === undefined || !('id' in view.data)) return { card };
    const { id: subject } = view.data;
    if (!turn.pressed) return { card, stands: (message: Message) => keep(subject, face, turn, message) };
    if (!turn.channel && cameFromElsewhere(fields))
      await keep(subject, face, turn, turn.pressed).catch(failed);
    return { card };
  };
};
