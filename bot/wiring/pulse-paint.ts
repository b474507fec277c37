import type { Organisation } from '../core/organisation.ts';
import type { Detail, Face, Why } from '../core/outbox.ts';
import type { Painted } from '../delivery/ports.ts';
import type { PulseCards } from '../pulse/cards.ts';
import { movedView } from '../pulse/moved-view.ts';
import type { Pulse } from '../pulse/pulse.ts';
import type { PulseStore } from '../pulse/store.ts';
import { render } from '../render/render.ts';
import type { AnyView } from '../render/templates.ts';
import { announcements } from './announcements.ts';

/** What people who are asked have: the questions, and in their place the results. */
export const copyOf = ({ status }: Pulse): number => (status === 'closed' ? 2 : 1);

/** A card that shows more than its own version, such as counts, is never up to date by its number. */
const always = -1;

const asks: Readonly<Partial<Record<Why, string>>> = {
  broadcast: 'a quick question for you',
  reminder: 'a question still waits for you',
};

export interface PulsePaintPorts {
  readonly store: Pick<PulseStore, 'load'>;
  readonly organisation: Organisation;
  readonly cards: PulseCards;
  readonly clock: () => Date;
}

/** The card of a pulse as it is at this moment. One card is the same for everybody who was asked. */
export const pulsePainter = ({ store, organisation, cards, clock }: PulsePaintPorts) => {
  const look = (pulse: Pulse, face: Face, detail: Detail, why?: Why): Promise<AnyView> | AnyView => {
    if (detail === 'moved') return movedView(pulse);
    if (face === 'reader') return cards.asked(pulse, { reminder: why === 'reminder' });
    return cards.author(pulse, { now: clock() });
  };

  return async (id: string, face: Face, detail: Detail, why?: Why): Promise<Painted | undefined> => {
    const pulse = (await store.load(organisation.code, id))?.pulse;
    if (!pulse) return undefined;
    const view = await look(pulse, face, detail, why);
    const words = why && (asks[why] ?? announcements[why]);
    return {
      card: render(view),
      summary: words ? `${id}: ${words}` : id,
      version: face === 'reader' ? copyOf(pulse) : always,
    };
  };
};
