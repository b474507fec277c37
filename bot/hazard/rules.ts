import type { Person, Role } from '../core/actor.ts';
import { type Hazard, isAnswered, type Rating, type Stage, standingRisk } from '../request/hazard.ts';
import type { Request } from '../request/request.ts';
import { type Level, matrixVersion, riskOf } from '../request/risk-matrix.ts';

/** The concern as it was told, which no rating touches (D3.2), and what was made of it. */
export interface Facts {
  readonly request: Request;
  readonly hazard?: Hazard | undefined;
}

/** D3.2. A delegate is whoever is given the officer's role. */
const raters: Readonly<Record<Stage, readonly Role[]>> = {
  initial: ['safety-officer', 'lead', 'informatics'],
  residual: ['safety-officer'],
};

export const mayRate = (stage: Stage, roles: readonly Role[]): boolean =>
  raters[stage].some((role) => roles.includes(role));

export interface Judgement {
  readonly stage: Stage;
  readonly severity: Level;
  readonly likelihood: Level;
  readonly control?: string | undefined;
}

/** `unchanged` is a second tap; every other has a sentence in `words.ts`. */
export type Refused = 'unchanged' | 'not-allowed' | 'no-initial' | 'no-control' | 'too-many';

/**
 * All ratings stay in the snapshot, which Azure Tables bounds. Initial ratings stop first, so that no number of them
 * keeps the safety officer from the residual one.
 */
const mostRatings: Readonly<Record<Stage, number>> = { initial: 50, residual: 100 };

/** Teams may send a press three times. The same rating a day later is a person who has looked again. */
const samePressMs = 10 * 60_000;

const isSamePress = (hazard: Hazard, judged: Judgement, by: Person, now: Date): boolean => {
  const last = hazard.ratings.findLast((rating) => rating.by.id === by.id);
  if (!last || now.getTime() - Date.parse(last.at) >= samePressMs) return false;
  const { stage, severity, likelihood, control } = judged;
  return (
    last.stage === stage &&
    last.severity === severity &&
    last.likelihood === likelihood &&
    (last.control ?? '') === (control ?? '')
  );
};

const refusal = ({ ratings }: Hazard, { stage, control }: Judgement): Refused | undefined => {
  if (stage === 'residual' && !ratings.some((rating) => rating.stage === 'initial')) return 'no-initial';
  // A5.1: training, a process or a change of the system; a risk does not shrink by itself.
  if (stage === 'residual' && !control) return 'no-control';
  return ratings.length >= mostRatings[stage] ? 'too-many' : undefined;
};

/** The hazard with one rating more; the ones before stay as they are. */
export const rate = (
  hazard: Hazard | undefined,
  judged: Judgement,
  by: Person,
  roles: readonly Role[],
  now: Date,
): Hazard | Refused => {
  if (!mayRate(judged.stage, roles)) return 'not-allowed';
  const before = hazard ?? { ratings: [] };
  if (isSamePress(before, judged, by, now)) return 'unchanged';
  const refused = refusal(before, judged);
  if (refused) return refused;
  const { stage, severity, likelihood, control } = judged;
  const rating: Rating = {
    stage,
    severity,
    likelihood,
    risk: riskOf(severity, likelihood),
    matrix: matrixVersion,
    by: { id: by.id, name: by.name },
    at: now.toISOString(),
    ...(control ? { control } : {}),
  };
  return { ...before, ratings: [...before.ratings, rating] };
};

/**
 * D3.3: a risk of 4 or 5 has its outcome from the safety officer. The highest counts, not the newest: otherwise a
 * lead could rate it down and go on alone.
 */
export const mayResolve = (hazard: Hazard | undefined, roles: readonly Role[]): boolean =>
  roles.includes('safety-officer') || standingRisk(hazard) < 4;

/**
 * A5.1: a risk of 3 or more of which nobody has accepted what is left. Whoever may accept it does so before the
 * outcome. Others may tell the outcome of a 3: the hazard then stays open in the log until the officer has looked.
 */
export const needsResidual = (hazard: Hazard | undefined, roles: readonly Role[]): boolean =>
  mayRate('residual', roles) && !isAnswered(hazard) && standingRisk(hazard) >= 3;

/** D3.3, after a rating was added: who has to hear of it. The executive hears of a risk of 5 once, as it comes to it. */
export const hearers = (
  before: Hazard | undefined,
  after: Hazard,
): { readonly officer: boolean; readonly executive: boolean } => {
  const risk = after.ratings.at(-1)?.risk ?? 0;
  return { officer: risk >= 4, executive: risk === 5 && standingRisk(before) < 5 };
};
