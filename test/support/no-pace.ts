import type { Pace } from '../../bot/teams/single-try.ts';

/** A rate that nobody keeps, for tests that are not about it. */
export const noPace: Pace = { spend: () => undefined, hold: () => undefined };
