import type { Priority } from '../clock/priority.ts';
import type { Person } from '../core/actor.ts';
import type { Change } from './change.ts';
import type { EventType } from './events.ts';
import type { HelpValue } from './help-rating.ts';
import { isUrgent } from './promise.ts';
import type { Desk, Harm, Kind, Outcome, Request, Said, Status } from './request.ts';
import { weeklyMinutes } from './saving.ts';

/** Who, when and what of one change: ids, codes and numbers, and no free text (D5.7). Reports are made of these alone. */
export interface Trail {
  readonly id: string;
  readonly version: number;
  readonly event: EventType;
  readonly at: string;
  readonly by: string;
  readonly from?: Status | undefined;
  readonly to: Status;
  /** The routing rule that chose the desk. On the first row, and where it was overruled. */
  readonly rule?: string | undefined;
  /** D9.4: somebody knew better than the rule. */
  readonly overruled?: true | undefined;
  readonly kind?: Kind | undefined;
  /** On the first row. */
  readonly harm?: Harm | undefined;
  readonly outcome?: Outcome | undefined;
  readonly words?: Said['kind'] | undefined;
  /** Whoever raised it is told by it. */
  readonly hears?: true | undefined;
  /** It is the deed of whoever raised it. */
  readonly owns?: true | undefined;
  readonly backers: number;
  readonly createdAt: string;
  readonly since?: string | undefined;
  readonly desk: Desk;
  readonly priority?: Priority | undefined;
  /** P1, P2 and safety, as it was held to then. */
  readonly urgent?: true | undefined;
  readonly profession?: string | undefined;
  readonly site?: string | undefined;
  readonly asked?: number | undefined;
  /** The lead and the owner, where this change made them so. */
  readonly lead?: string | undefined;
  readonly owner?: string | undefined;
  /** The date that was promised by it. */
  readonly until?: string | undefined;
  /** Minutes a week that were confirmed by it. */
  readonly weekly?: number | undefined;
  /** How the help was, from 1 to 5, where this change says so. */
  readonly rating?: HelpValue | undefined;
  /** A2.8: a concern raised in confidence, which no report counts. */
  readonly sealed?: true | undefined;
}

const news = (before: string | undefined, after: string | undefined): string | undefined =>
  before === after ? undefined : after;

/** One change, as it is saved. */
interface Made {
  readonly before?: { readonly request: Request; readonly etag?: string } | undefined;
  readonly change: Change;
  readonly by: Person;
}

export const trailOf = ({ before, change, by }: Made): Trail => {
  const { request, event, tell } = change;
  const { id, version, from, kind, harm, desk, decided, assessed, createdAt, said, saving } = request;
  const old = before?.request;
  const overruled = request.overruled?.at(-1)?.at === request.updatedAt || undefined;
  return {
    id,
    version,
    event,
    at: request.updatedAt,
    by: by.id,
    from: old?.status,
    to: request.status,
    rule: old && !overruled ? undefined : request.rule,
    overruled,
    kind,
    harm: old ? undefined : harm,
    outcome: event === 'resolved' ? decided?.outcome : undefined,
    words: change.said?.kind,
    hears: tell.some(({ to }) => to === 'requester') || undefined,
    owns: request.requester.id === by.id || undefined,
    backers: request.backers,
    createdAt,
    since: request.since,
    desk,
    priority: assessed?.priority,
    urgent: isUrgent(request) || undefined,
    profession: from?.profession,
    site: from?.site,
    asked: said.filter((one) => one.kind === 'question').length || undefined,
    lead: news(old?.lead?.id, request.lead?.id),
    owner: news(old?.owner?.id, request.owner?.id),
    until: event === 'planned' ? request.promises?.at(-1)?.until : undefined,
    weekly: event === 'saved' && saving?.confirmed ? weeklyMinutes(saving.confirmed) : undefined,
    rating: event === 'rated-outcome' ? request.rating?.value : undefined,
    sealed: request.confidential || undefined,
  };
};
