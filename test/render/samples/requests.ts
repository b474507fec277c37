import { cardView, movedView } from '../../../bot/request/card-view.ts';
import { dialogView, sentView } from '../../../bot/request/dialog-view.ts';
import { formView } from '../../../bot/request/form-view.ts';
import { glanceView } from '../../../bot/request/glance-view.ts';
import { listView } from '../../../bot/request/list-view.ts';
import { requestCard } from '../../support/request-card.ts';
import { aDecision, aRequest, aSaid, ivan, minutesAgo, nadia, now, omar } from '../../support/requests.ts';
import { grace, organisation } from './ward.ts';

const what = 'The label printer by the sluice on Ward 4 has printed blank labels since 7am.';

export const form = formView(
  {
    id: 'WL-7K2QX',
    report: { what, where: 'Ward 4', affects: 'ward', harm: 'could' },
    similar: [
      { id: 'WL-4M8TD', what: 'Blood sample labels come out blank on Ward 4, bay 2' },
      { id: 'WL-9XR2C', what: 'The label printer in A&E majors jams on every third label' },
    ],
  },
  organisation,
);

const mended = aRequest({
  id: 'WL-7K2QX',
  what,
  status: 'resolved',
  backers: 2,
  said: [
    aSaid({ kind: 'question', by: ivan, at: minutesAgo(150), text: 'Does the printer in the office work?' }),
    aSaid({ at: minutesAgo(141), text: 'Yes. We use that one for now, but it is a long walk.' }),
  ],
  decided: aDecision({
    reason: 'The print head was worn out. We fitted a new one and printed 20 test labels.',
    at: minutesAgo(15),
  }),
});

export const card = cardView(mended, { now, organisation, as: 'requester' });

export const moved = movedView(mended);

export const dialog = dialogView(form.data);

export const link = glanceView(mended, { as: 'requester', now, organisation });

export const sent = sentView(requestCard(aRequest({ id: 'WL-7K2QX', what, harm: 'now' }), { organisation }));

export const list = listView(
  {
    items: [
      { ...mended, createdAt: minutesAgo(200) },
      aRequest({
        id: 'WL-H5T3N',
        what: 'Can the handover list show the estimated discharge date?',
        desk: 'lead',
        createdAt: minutesAgo(1_500),
      }),
      aRequest({
        id: 'WL-2QWJ8',
        what: 'My smartcard will not unlock on the drug trolley laptop',
        status: 'waiting',
        createdAt: '2026-11-20T14:20:00Z',
      }),
      aRequest({
        id: 'WL-9XR2C',
        what: 'The label printer in A&E majors jams on every third label',
        requester: omar,
        status: 'accepted',
        owner: grace,
        createdAt: '2026-11-19T09:05:00Z',
      }),
    ],
    next: 'mine|next',
  },
  nadia.id,
  now,
  organisation,
);
