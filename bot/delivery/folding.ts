import type { Send, Why } from '../core/outbox.ts';

/** Each of these says how a request stands: a later card of it has said so already. */
const standing: ReadonlySet<Why> = new Set(['progress', 'planned', 'nudge', 'late', 'back', 'linked']);

/**
 * Whether a newer card makes this message one too many. Only what waited for a shift or a session is asked: after two
 * weeks away somebody reads one card of a request, not a note for every other day.
 */
export const isFoldable = ({ why, notBefore, urgent }: Send): boolean =>
  notBefore !== undefined && !urgent && standing.has(why);
