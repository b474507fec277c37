import { minted } from '../core/number.ts';

/** A new number, minted with the form so that a second press tells nothing twice. */
export const mintStory = (): string => minted('WS');
