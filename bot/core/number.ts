import { createHash, randomInt } from 'node:crypto';

/** Crockford's alphabet, as in the contract. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 5;

/** Requests, broadcasts, pulses and stories. */
export type Prefix = 'WL' | 'WB' | 'WP' | 'WS';

/** A new number, minted when a form is shown so that a repeated press is about the same thing. */
export const minted = (prefix: Prefix, random: (below: number) => number = randomInt): string =>
  `${prefix}-${Array.from({ length }, () => alphabet[random(alphabet.length)]).join('')}`;

/** The number that follows from these parts, for what two processes or two presses must not make twice. */
export const derived = (prefix: Prefix, parts: readonly (string | number)[]): string => {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
  return `${prefix}-${Array.from(hash.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')}`;
};
