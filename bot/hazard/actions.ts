import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { limits, optional, requestNumber } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { inCircle } from '../request/access.ts';
import { changed, type Decision } from '../request/change.ts';
import { stages } from '../request/hazard.ts';
import type { Request } from '../request/request.ts';
import { digits, levelOf } from '../request/risk-matrix.ts';
import { settle } from '../request/settle.ts';
import type { RequestStore } from '../request/store.ts';
import { type RatingView, ratingView, type Typed } from './rating-view.ts';
import { type Judgement, type Refused, rate, tellsExecutive } from './rules.ts';
import { refusedWords } from './words.ts';

export interface HazardPorts {
  readonly store: RequestStore;
  readonly organisation: Organisation;
}

const raters = ['informatics', 'lead', 'safety-officer'] as const;

/** D3.3: who has to hear of a risk of 5. */
const executives = ({ people }: Organisation): readonly string[] =>
  people.filter(({ roles }) => roles.includes('cio')).map(({ id }) => id);

/** Clinical risk by DCB0129 and DCB0160: rated by description, looked up, and never taken back. */
export const hazardActions = ({ store, organisation }: HazardPorts) => {
  const shown = (
    request: Request,
    { actor, now }: Turn,
    more: {
      readonly notice?: string | undefined;
      readonly typed?: Typed;
      readonly checked?: readonly string[];
    } = {},
  ): RatingView =>
    ratingView({ request, hazard: request.hazard }, { now, organisation, roles: actor.roles, ...more });

  /** A confidential concern is rated in its circle; nothing tells others that there is one. */
  const mustSee = (request: Request, turn: Turn): void => {
    if (request.confidential && !inCircle(organisation, turn.actor)) throw new Refusal('not-found');
  };

  const loaded = async (id: string, turn: Turn): Promise<Request> => {
    const found = await store.load(turn.actor.organisation, id);
    if (!found) throw new Refusal('not-found');
    mustSee(found.request, turn);
    return found.request;
  };

  const typedFrom = (judged: Judgement): Typed => ({
    ...judged,
    severity: String(judged.severity),
    likelihood: String(judged.likelihood),
  });

  return {
    'hazard.start': action({
      roles: raters,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: async ({ id }, turn) => shown(await loaded(id, turn), turn),
    }),

    'hazard.rate': action({
      roles: raters,
      fields: z.object({
        id: requestNumber,
        severity: z.enum(digits).transform(levelOf),
        likelihood: z.enum(digits).transform(levelOf),
        stage: z
          .union([z.literal(''), z.enum(stages)])
          .optional()
          .transform((stage) => stage || 'initial'),
        control: optional(limits.message),
      }),
      text: ['control'],
      run: async ({ id, ...judged }, turn): Promise<RatingView> => {
        const { actor, now } = turn;
        let refused: Refused | undefined;
        const { request, result } = await settle(store, turn, id, (before): Decision => {
          mustSee(before, turn);
          const hazard = rate(before.hazard, judged, actor, actor.roles, now);
          refused = typeof hazard === 'string' ? hazard : undefined;
          if (typeof hazard === 'string') return 'unchanged';
          const ids = tellsExecutive(hazard) ? executives(organisation) : [];
          const tell = ids.length > 0 ? [{ to: 'people', ids, why: 'risk' } as const] : [];
          return changed(before, 'rated', now, { hazard }, { tell });
        });
        if (refused && refused !== 'unchanged') {
          return shown(request, turn, { notice: refusedWords[refused], typed: typedFrom(judged) });
        }
        return shown(request, turn, result === 'no-longer' ? { notice: sentences['no-longer'] } : {});
      },
      again: async ({ input: { id, ...judged }, notice, checked }, turn) => {
        const request = await loaded(id, turn);
        if (!hasRole(turn.actor, raters)) throw new Refusal('not-allowed');
        return shown(request, turn, { notice, checked, typed: typedFrom(judged) });
      },
    }),
  };
};
