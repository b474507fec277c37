import { derived, minted } from '../core/number.ts';

export const mintBroadcast = (random?: (below: number) => number): string => minted('WB', random);

/**
 * The number of the request that a reply opens. It follows from who said what to which broadcast, because one card
 * is rendered for all readers and cannot carry a number for each: the same words sent twice are one request.
 */
export const replyNumber = (broadcast: string, person: string, words: string): string =>
  derived('WL', [broadcast, person, words]);
