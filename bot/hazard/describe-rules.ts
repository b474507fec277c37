import type { Hazard } from '../request/hazard.ts';

/** B1's fields that a request does not hold, and where the incident itself is kept (D3.5). */
export const describedFields = ['causes', 'effect', 'potential', 'harm', 'evidence'] as const;

export type Described = { readonly [Field in (typeof describedFields)[number]]?: string | undefined };

/** So that five of them, four bytes a character, stay on one card. */
export const longestField = 600;

export const describedBy = (hazard: Hazard | undefined): Described =>
  Object.fromEntries(describedFields.map((field) => [field, hazard?.[field]]));

/**
 * The hazard in these words. A blank leaves what was there: a form that was opened before a colleague filled theirs in
 * takes nothing away (D3.4).
 */
export const describe = (hazard: Hazard | undefined, typed: Described): Hazard | 'unchanged' => {
  const news = describedFields.filter((field) => typed[field] && typed[field] !== hazard?.[field]);
  if (news.length === 0) return 'unchanged';
  const words = Object.fromEntries(news.map((field) => [field, typed[field]]));
  return { ...(hazard ?? { ratings: [] }), ...words };
};
