import { standingRisk } from './hazard.ts';
import type { Request } from './request.ts';
import type { Line } from './store.ts';

/** Characters of what was typed; whoever reads on opens it. */
const longest = 300;

/** What a list says of a request. A pure function of the snapshot, so that a line can be checked and made anew. */
export const lineOf = (request: Request): Line => ({
  id: request.id,
  what: request.what.slice(0, longest),
  where: request.where,
  kind: request.kind,
  harm: request.harm,
  affects: request.affects,
  status: request.status,
  outcome: request.decided?.outcome,
  desk: request.desk,
  lead: request.lead,
  group: request.group,
  owner: request.owner,
  requester: request.requester,
  board: request.status === 'board' ? request.board : undefined,
  priority: request.assessed?.priority,
  risk: standingRisk(request.hazard) || undefined,
  snoozedUntil: request.snoozedUntil,
  hearBy: request.hearBy,
  backers: request.backers,
  createdAt: request.createdAt,
  confidential: request.confidential || undefined,
});

/** A2.8: lists that others than the circle may come to read do not hold its words at all, nor whose they are. */
export const discreetLine = (request: Request): Line => ({
  ...lineOf(request),
  what: 'A concern raised in confidence',
  where: undefined,
  requester: undefined,
});
