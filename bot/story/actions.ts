import { approvalActions } from './approval-actions.ts';
import { storyCards } from './cards.ts';
import { consentActions } from './consent-actions.ts';
import type { StoryPorts } from './ports.ts';
import { readerActions } from './reader-actions.ts';
import { tellActions } from './tell-actions.ts';

/** A8.1: win together, and be thanked for it as each person likes. */
export const storyActions = (ports: StoryPorts) => {
  const cards = storyCards(ports);
  return {
    ...tellActions(ports, cards),
    ...consentActions(ports, cards),
    ...approvalActions(ports, cards),
    ...readerActions(ports, cards),
  };
};
