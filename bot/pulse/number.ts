import { derived, minted } from '../core/number.ts';

export const mintPulse = (random?: (below: number) => number): string => minted('WP', random);

/** The number of a later round, the same for whichever replica starts it. */
export const roundNumber = (series: string, round: number): string => derived('WP', [series, round]);

/** The number of the request that is made of a comment, the same on a second tap. */
export const causedNumber = (pulse: string, comment: string): string => derived('WL', [pulse, comment]);
