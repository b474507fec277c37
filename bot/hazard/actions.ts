import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { limits, optional, requestNumber } from '../core/fields.ts';
import { type Organisation, withRole } from '../core/organisation.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { changed, type Decision } from '../request/change.ts';
import { stages } from '../request/hazard.ts';
import { officersOf } from '../request/officers.ts';
import type { Request } from '../request/request.ts';
import { type Digit, digits, levelOf } from '../request/risk-matrix.ts';
import { settle } from '../request/settle.ts';
import { describeActions } from './describe-actions.ts';
import { logActions } from './log-actions.ts';
import { type HazardPorts, raters, sight } from './ports.ts';
import { type RatingView, ratingView, type Typed } from './rating-view.ts';
import { hearers, type Judgement, type Refused, rate } from './rules.ts';
import { refusedWords } from './words.ts';

/** D3.3: who has to hear of a risk of 5. */
const executives = ({ people }: Organisation): readonly string[] => withRole(people, 'cio');

/** Clinical risk by DCB0129 and DCB0160: rated by description, looked up, and never taken back. */
const ratingActions = ({ store, organisation }: HazardPorts) => {
  const { mustSee, load } = sight({ store, organisation });
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
      run: async ({ id }, turn) => shown(await load(id, turn), turn),
    }),

    'hazard.rate': action({
      roles: raters,
      fields: z.object({
        id: requestNumber,
        severity: level,
        likelihood: level,
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
          const { officer, executive } = hearers(before.hazard, hazard);
          const ids = [
            ...(officer ? officersOf(organisation) : []),
            ...(executive ? executives(organisation) : []),
          ].filter((one) => one !== actor.id);
          const tell = ids.length > 0 ? [{ to: 'people', ids, why: 'risk' } as const] : [];
          // D3.4: its clocks never pause from now on, and it is part of no other request any more.
          return changed(before, 'rated', now, { hazard }, { tell, wake: 'now' });
        });
        if (refused && refused !== 'unchanged') {
          return shown(request, turn, { notice: refusedWords[refused], typed: typedFrom(judged) });
        }
        return shown(request, turn, result === 'no-longer' ? { notice: sentences['no-longer'] } : {});
      },
      again: async ({ input: { id, ...judged }, notice, checked }, turn) => {
        const request = await load(id, turn);
        if (!hasRole(turn.actor, raters)) throw new Refusal('not-allowed');
        return shown(request, turn, { notice, checked, typed: typedFrom(judged) });
      },
    }),
  };
};

/** A card sends the digit as text; a tab may send the number. */
const level = z
  .union([z.enum(digits), z.literal([1, 2, 3, 4, 5])])
  .transform((picked) => levelOf(String(picked) as Digit));

export const hazardActions = (ports: HazardPorts) => ({
  ...ratingActions(ports),
  ...describeActions(ports),
  ...logActions(ports),
});
