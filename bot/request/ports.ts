import type { Turn } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { type CardView, cardView, type Side } from './card-view.ts';
import type { Tell } from './events.ts';
import type { Profile, Report, Request, Route } from './request.ts';
import type { Settled } from './settle.ts';
import type { RequestStore } from './store.ts';

export interface RequestPorts<DeskView> {
  readonly store: RequestStore;
  readonly organisation: Organisation;
  readonly mint: () => string;
  readonly route: (report: Report, from: Profile, now: Date) => Route;
  /** What a person said of themselves, for the rules and for reports. */
  readonly profile: (organisation: string, person: string) => Promise<Profile>;
  /** Who of the desk hears of a new request at once. */
  readonly alert: (request: Request, now: Date) => readonly Tell[];
  readonly firstLook: (report: Report, now: Date) => Date;
  readonly hearBy: (report: Report, moment: 'raised' | 'owned', now: Date) => Date;
  /** A link that opens the person's own chat with Wardline with this number typed; none where Teams has no bot. */
  readonly ownChat: (id: string) => string | undefined;
  /** The desk's side of a request, for those who triage; undefined for everybody else. */
  readonly deskCard: (request: Request, turn: Turn) => DeskView | undefined;
}

/** Whose request it is comes from storage, never from the card. */
export const isOwn = (request: Request, turn: Turn): boolean => request.requester.id === turn.actor.id;

/** What somebody else raised is not theirs to change; of a confidential concern nobody learns that there is one. */
export const notYours = ({ confidential }: Request): Refusal =>
  new Refusal(confidential ? 'not-found' : 'not-allowed');

export const mustOwn = (request: Request, turn: Turn): void => {
  if (!isOwn(request, turn)) throw notYours(request);
};

/** D6.4: whoever was asked to answer for the person who raised it. What is told in confidence has no deputy (A2.8). */
export const isStandIn = ({ standIn, confidential }: Request, turn: Turn): boolean =>
  standIn?.id === turn.actor.id && !confidential;

/** Whoever raised it or said "me too". */
export const isConcerned = async (store: RequestStore, request: Request, turn: Turn): Promise<boolean> =>
  isOwn(request, turn) || store.follows(turn.actor.organisation, request.id, turn.actor.id);

export const mayFollow = async (store: RequestStore, request: Request, turn: Turn): Promise<boolean> =>
  isStandIn(request, turn) || isConcerned(store, request, turn);

/** Of those who may follow it: from which side. */
export const sideOf = (request: Request, turn: Turn): Side =>
  isOwn(request, turn) ? 'requester' : isStandIn(request, turn) ? 'deputy' : 'follower';

/** The request as the person who pressed may see it. */
export const ownCard = (
  organisation: Organisation,
  request: Request,
  turn: Turn,
  notice?: string,
): CardView => cardView(request, { now: turn.now, organisation, as: sideOf(request, turn), notice });

export const settledCard = (
  organisation: Organisation,
  { request, result }: Settled,
  turn: Turn,
  done?: string,
): CardView => ownCard(organisation, request, turn, result === 'no-longer' ? sentences['no-longer'] : done);
