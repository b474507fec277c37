import type { Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { mayWork } from '../request/access.ts';
import type { Decision } from '../request/change.ts';
import type { Report, Request } from '../request/request.ts';
import { type Settled, settle } from '../request/settle.ts';
import type { RequestStore } from '../request/store.ts';
import { type TriageCardView, triageCard } from './card-view.ts';

/** The desk of everyday: informatics and leads. */
export const desk = ['informatics', 'lead'] as const;

export interface DeskPorts {
  readonly store: RequestStore;
  readonly organisation: Organisation;
  readonly hearBy: (report: Report, moment: 'raised' | 'owned', now: Date) => Date;
}

/** The desk's side of a request for those who may see it. */
export const deskCard =
  (organisation: Organisation) =>
  (request: Request, turn: Turn): TriageCardView | undefined =>
    mayWork(request, turn.actor, organisation)
      ? triageCard(request, { now: turn.now, organisation })
      : undefined;

/** Nothing tells a stranger that there is such a request, nor the desk that there is a confidential one. */
const hidden = (turn: Turn): Refusal => new Refusal(hasRole(turn.actor, desk) ? 'not-found' : 'not-allowed');

export const mustWork = (request: Request, turn: Turn, organisation: Organisation): void => {
  if (!mayWork(request, turn.actor, organisation)) throw hidden(turn);
};

/** A rule of the desk over one request: who may is asked of the request as it is loaded, every time. */
export const deskWork = ({ store, organisation }: Pick<DeskPorts, 'store' | 'organisation'>) => {
  const load = async (id: string, turn: Turn): Promise<Request> => {
    const loaded = await store.load(turn.actor.organisation, id);
    if (!loaded) throw hidden(turn);
    mustWork(loaded.request, turn, organisation);
    return loaded.request;
  };

  const decide = (
    id: string,
    turn: Turn,
    rule: (request: Request) => Decision | Promise<Decision>,
  ): Promise<Settled> =>
    settle(store, turn, id, (request) => {
      mustWork(request, turn, organisation);
      return rule(request);
    }).catch((fault: unknown) => {
      throw fault instanceof Refusal && fault.code === 'not-found' ? hidden(turn) : fault;
    });

  const shown = ({ request, result }: Settled, turn: Turn, refused?: string): TriageCardView => {
    const notice = refused ?? (result === 'no-longer' ? sentences['no-longer'] : undefined);
    return triageCard(request, { now: turn.now, organisation, notice });
  };

  return {
    load,
    decide,
    shown,
    /** Decides and shows the card as it is then. */
    work: async (
      id: string,
      turn: Turn,
      rule: (request: Request) => Decision | Promise<Decision>,
    ): Promise<TriageCardView> => shown(await decide(id, turn, rule), turn),
  };
};
