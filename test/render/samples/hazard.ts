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
