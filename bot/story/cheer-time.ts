/** Cheers of this long are one repaint, in milliseconds: 500 in a minute are about six. */
const everyMs = 10_000;

/**
 * When a cheer shows on the card that many see: at the end of the ten seconds that it falls into. All cheers of those
 * ten seconds name the same moment, so that they share one row of the outbox.
 */
export const shownFrom = (at: Date): Date => new Date((Math.floor(at.getTime() / everyMs) + 1) * everyMs);
