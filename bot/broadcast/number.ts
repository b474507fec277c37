import { createHash, randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Minted when the form is shown, so that a repeated press is the same broadcast. */
export const mintBroadcast = (random: (below: number) => number = randomInt): string =>
  `WB-${Array.from({ length: 5 }, () => alphabet[random(alphabet.length)]).join('')}`;

/**
 * The number of the request that a reply opens. It follows from who said what to which broadcast, because one card
 * is rendered for all readers and cannot carry a number for each: the same words sent twice are one request.
 */
export const replyNumber = (broadcast: string, person: string, words: string): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify([broadcast, person, words]))
    .digest();
  return `WL-${Array.from(hash.subarray(0, 5), (byte) => alphabet[byte % alphabet.length]).join('')}`;
};
