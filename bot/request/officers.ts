import { type Organisation, withRole } from '../core/organisation.ts';
import type { Why } from '../core/outbox.ts';
import { isConcern } from './access.ts';
import type { Decision } from './change.ts';

export const officersOf = ({ people }: Organisation): readonly string[] => withRole(people, 'safety-officer');

/** D3.3, A5.1: what ends a concern without the safety officer is told to them: it is theirs to look at again. */
export const alsoOfficers = (
  decision: Decision,
  organisation: Organisation,
  { why, by }: { readonly why: Why; readonly by: string },
): Decision => {
  if (typeof decision === 'string' || !isConcern(decision.request)) return decision;
  const ids = officersOf(organisation);
  if (ids.length === 0 || ids.includes(by)) return decision;
  return { ...decision, tell: [...decision.tell, { to: 'people', ids, why }] };
};
