import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A request number, minted when the form is shown so that a repeated submit is the same request. */
export const mintNumber = (random: (below: number) => number = randomInt): string =>
  `WL-${Array.from({ length: 5 }, () => alphabet[random(alphabet.length)]).join('')}`;
