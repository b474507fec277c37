import { detailsView } from '../../../bot/hazard/details-view.ts';
import { counted, noCounts } from '../../../bot/hazard/log-counts.ts';
import { logView } from '../../../bot/hazard/log-view.ts';
import { ratingView } from '../../../bot/hazard/rating-view.ts';
import { aHazard, aRating, aResidual } from '../../support/hazards.ts';
import { aRequest, ivan, lena, minutesAgo, now } from '../../support/requests.ts';
import { grace, organisation } from './ward.ts';

const allergies = aRequest({
  id: 'WL-3PD9V',
  what: 'Allergies from the GP record do not show on the drug chart for new patients.',
  kind: 'safety',
  harm: 'now',
  workaround: 'We ring the GP surgery and read the paper letter',
  requester: grace,
  status: 'accepted',
  owner: ivan,
});

/** As the safety officer sees it, after the first look of informatics, a lead's, and their own. */
export const form = ratingView(
  {
    request: allergies,
    hazard: aHazard(
      aRating({ severity: 3, likelihood: 4, at: minutesAgo(44) }),
      aRating({
        severity: 5,
        likelihood: 3,
        by: lena,
        at: minutesAgo(31),
        control: 'Pharmacists ask each new patient about allergies',
      }),
      aResidual({
        severity: 4,
        likelihood: 2,
        at: minutesAgo(8),
        control: 'Process: no chart is signed until the allergy box was read out. System: the link is back.',
      }),
    ),
  },
  { now, organisation, roles: ['safety-officer'] },
);

const described = {
  causes: 'The link to the GP record stopped at 6:40am, and nothing on the chart says so.',
  effect: 'Antibiotics are chosen from a chart that shows no allergies.',
  potential: 'A patient is given a drug that they are allergic to.',
  evidence: 'INC-2210',
};

export const details = detailsView({ ...allergies, hazard: { ratings: [], ...described } }, { organisation });

export const log = logView(
  [
    { id: 'WL-3PD9V', status: 'accepted', initial: 4, residual: 3, accepted: true } as const,
    { id: 'WL-K6M2B', status: 'accepted', initial: 3 } as const,
    { id: 'WL-9QX4T', status: 'submitted' } as const,
    { id: 'WL-D8W1R', status: 'confirmed', initial: 4, residual: 2, accepted: true } as const,
    { id: 'WL-M3Z7K', status: 'confirmed', initial: 3, residual: 3, accepted: true } as const,
  ].reduce(counted, noCounts),
  { now, organisation, sees: true, csvUrl: 'https://wardline.example/files/hazard-log.csv' },
);
