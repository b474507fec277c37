import type { NudgeFacts } from '../clock/nudges.ts';
import { isConcern } from './access.ts';
import { heldTo } from './promise.ts';
import { isResolved, type Request } from './request.ts';

/** What the clocks ask about a request. They count from when it was raised, or opened again. */
export const clockFacts = (request: Request): NudgeFacts => {
  const { status, endedAt } = request;
  const told = isResolved({ status });
  return {
    createdAt: request.since ?? request.createdAt,
    priority: heldTo(request),
    safety: isConcern(request),
    acknowledgedAt: request.acknowledgedAt,
    resolvedAt: told ? endedAt : undefined,
    withdrawnAt: told ? undefined : endedAt,
    pauses: request.pauses ?? [],
    heardAt: request.heardAt,
  };
};
