import assert from 'node:assert/strict';
import type { Change } from '../../bot/request/change.ts';

/** The change that a rule made; fails where it made none. */
export const madeBy = (decision: Change | string): Change => {
  if (typeof decision === 'string') assert.fail(`expected a change, got ${decision}`);
  return decision;
};
