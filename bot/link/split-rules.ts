import { type Change, changed } from '../request/change.ts';
import { inConfidenceRoute } from '../request/confidence.ts';
import type { Tell } from '../request/events.ts';
import { isOpen, type Report, type Request, type Route } from '../request/request.ts';
import { submit } from '../request/rules.ts';
import type { Both } from '../request/settle-both.ts';
import { mostRelated } from './merge-rules.ts';

export interface Splitting {
  /** Minted with the form. */
  readonly number: string;
  readonly what: string;
  readonly route: (report: Report) => Route;
  readonly hearBy: (report: Report) => Date;
  readonly look: (report: Report) => Date;
  readonly alert: (request: Request) => readonly Tell[];
}

/**
 * What goes with the part. Nobody has said which of the two could harm a patient, so both are taken to (H8); what was
 * told in confidence stays in confidence.
 */
const reportOf = ({ where, affects, kind, harm, confidential }: Request, what: string): Report => ({
  what,
  where,
  affects,
  harm,
  ...(kind === 'safety' ? { kind } : {}),
  ...(confidential ? { confidential } : {}),
});

/** The second problem becomes a request of the same person's, and both name each other. */
export const split = (request: Request, given: Splitting, now: Date): Both | 'no-longer' | 'full' => {
  if (!isOpen(request)) return 'no-longer';
  if ((request.related ?? []).length >= mostRelated) return 'full';
  const { number, what, route, hearBy, look, alert } = given;
  const report = reportOf(request, what);
  const made: Change = submit(
    {
      id: number,
      report,
      by: request.requester,
      route: report.confidential ? inConfidenceRoute : route(report),
      from: request.from,
      hearBy: hearBy(report),
      look: look(report),
      alert,
      onCard: false,
    },
    now,
  );
  return {
    change: { ...made, request: { ...made.request, related: [request.id] } },
    also: changed(request, 'split', now, { related: [...(request.related ?? []), number] }),
  };
};
