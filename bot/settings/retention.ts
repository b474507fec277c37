import { z } from 'zod';

const years = (usual: number, least = 1) => z.number().int().min(least).max(30).default(usual);

/**
 * For how long what was kept is kept (B9, "Retention"). England's code has no line for help-desk records; these are the
 * usual ones, and each trust has a policy of its own.
 */
export const retention = z.strictObject({
  /** Counted from the last action. */
  requestYears: years(1),
  /** Safety concerns and all that a hazard was written down for; less would leave the hazard log with gaps. */
  safetyYears: years(10, 8),
  /** Answers one by one; what was published stays. */
  surveyYears: years(1),
  broadcastYears: years(6),
  /** Who was asked and who took part, counted from the close. */
  participationDays: z.number().int().min(1).max(365).default(30),
});
