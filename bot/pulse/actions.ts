import { answerActions } from './answer-actions.ts';
import { askActions } from './ask-actions.ts';
import { authorActions } from './author-actions.ts';
import { pulseCards } from './cards.ts';
import { commentActions } from './comment-actions.ts';
import { knownPulses } from './known.ts';
import type { PulsePorts } from './ports.ts';

/**
 * The verbs of a pulse. Every role may press them: who may ask is in the settings, whose pulse it is and who was asked,
 * in storage.
 */
export const pulseActions = (ports: PulsePorts) => {
  const cards = pulseCards(ports);
  return {
    ...askActions(ports, cards),
    ...answerActions(ports, knownPulses(ports), cards),
    ...authorActions(ports, cards),
    ...commentActions(ports),
  };
};
