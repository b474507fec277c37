import type { Request } from './request.ts';

/** What the card of a child says of its parent. */
const shown = ['status', 'owner', 'hearBy', 'promises', 'supplier', 'desk', 'whole'] as const;

/** The requests that are part of this one, where a change shows on their cards too. */
export const stirred = (before: Request, patch: Partial<Request>): readonly string[] => {
  const { children = [] } = before;
  if (children.length === 0) return [];
  const moves = shown.some((field) => field in patch && patch[field] !== before[field]);
  return moves ? children.map(({ id }) => id) : [];
};
