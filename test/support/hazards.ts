import type { Refused } from '../../bot/hazard/rules.ts';
import type { Hazard, Rating } from '../../bot/request/hazard.ts';
import { matrixVersion, riskOf } from '../../bot/request/risk-matrix.ts';
import { people } from './people.ts';
import { ivan, minutesAgo } from './requests.ts';

export const sunil = { id: people.safetyOfficer.id, name: people.safetyOfficer.name };

/** Considerable and medium: a risk of 3, by informatics, unless something else is said. */
export const aRating = (more: Partial<Rating> = {}): Rating => {
  const severity = more.severity ?? 3;
  const likelihood = more.likelihood ?? 3;
  return {
    stage: 'initial',
    severity,
    likelihood,
    risk: riskOf(severity, likelihood),
    matrix: matrixVersion,
    by: ivan,
    at: minutesAgo(60),
    ...more,
  };
};

export const aResidual = (more: Partial<Rating> = {}): Rating =>
  aRating({
    stage: 'residual',
    severity: 3,
    likelihood: 1,
    by: sunil,
    at: minutesAgo(30),
    control: 'Second reader for every label',
    ...more,
  });

export const aHazard = (...ratings: readonly Rating[]): Hazard => ({ ratings });

/** The highest initial risk, and what is left of it. */
export const aFullHazard: Hazard = aHazard(
  aRating({ at: minutesAgo(300), control: 'Staff are told at handover' }),
  aRating({ severity: 5, likelihood: 4, at: minutesAgo(200) }),
  aResidual(),
);

export const isRefused = (result: Hazard | Refused): result is Refused => typeof result === 'string';
