import { sameView } from '../../../bot/link/same-view.ts';
import { restateView, splitView } from '../../../bot/link/split-view.ts';
import { aRequest, ivan, minutesAgo, now } from '../../support/requests.ts';
import { organisation } from './ward.ts';

const labels = aRequest({
  id: 'WL-4M8TD',
  what: 'Blood sample labels come out blank on Ward 4, and the tablet by bay 2 does not charge.',
  where: 'Ward 4',
  related: ['WL-6TY2P'],
  createdAt: minutesAgo(95),
});

export const same = sameView(labels, {
  now,
  organisation,
  similar: [
    aRequest({
      id: 'WL-7K2QX',
      what: 'The label printer by the sluice on Ward 4 has printed blank labels since 7am.',
      where: 'Ward 4',
      status: 'accepted',
      owner: ivan,
      backers: 2,
      createdAt: minutesAgo(190),
    }),
    aRequest({
      id: 'WL-9XR2C',
      what: 'A blank label was stuck on a blood sample in A&E majors.',
      kind: 'safety',
      harm: 'could',
      createdAt: minutesAgo(40),
    }),
  ],
});

export const split = splitView(labels, 'WL-B3N7K', { typed: 'The tablet by bay 2 does not charge.' });

export const restate = restateView(labels, {
  typed: 'Since this morning the printer on Ward 4 feeds labels and prints nothing on them. Is that it?',
});
