import { triageCard } from '../../../bot/triage/card-view.ts';
import { queueView } from '../../../bot/triage/list-view.ts';
import { noteView } from '../../../bot/triage/note-view.ts';
import { aNote, aRequest, aSaid, ivan, minutesAgo, now, omar } from '../../support/requests.ts';
import { grace, organisation } from './ward.ts';

const allergies = aRequest({
  id: 'WL-3PD9V',
  what: 'Allergies from the GP record do not show on the drug chart for new patients.',
  where: 'Acute Medical Unit',
  kind: 'safety',
  affects: 'site',
  harm: 'now',
  doing: 'Prescribing antibiotics for a patient who came in overnight',
  workaround: 'We ring the GP surgery and read the paper letter',
  requester: grace,
  desk: 'lead',
  rule: 'safety-first',
  backers: 2,
  reopened: 1,
  createdAt: minutesAgo(48),
  said: [
    aSaid({
      kind: 'too',
      by: omar,
      at: minutesAgo(31),
      text: 'Same on the stroke unit, three charts so far.',
    }),
    aSaid({ kind: 'reply', by: grace, at: minutesAgo(22), text: 'All charts opened after 6:30am have it.' }),
  ],
  notes: [
    aNote({ at: minutesAgo(12), text: 'The link to the GP record stopped at 6:40am. The supplier knows.' }),
  ],
});

export const card = triageCard(allergies, { now, organisation });

export const note = noteView(allergies);

export const queue = queueView(
  {
    items: [
      allergies,
      aRequest({
        id: 'WL-K6M2B',
        what: 'Early-warning scores take a minute to save on the ward tablets',
        where: 'Ward 9',
        harm: 'could',
        affects: 'ward',
        status: 'accepted',
        owner: ivan,
        createdAt: minutesAgo(300),
      }),
      aRequest({
        id: 'WL-2QWJ8',
        what: 'My smartcard will not unlock on the drug trolley laptop',
        affects: 'me',
        status: 'waiting',
        createdAt: '2026-11-20T14:20:00Z',
      }),
      aRequest({
        id: 'WL-H5T3N',
        what: 'Can the handover list show the estimated discharge date?',
        where: 'Elective care',
        kind: 'change',
        affects: 'team',
        backers: 4,
        createdAt: '2026-11-19T09:05:00Z',
      }),
    ],
    next: 'open|next',
  },
  'all',
  now,
  organisation,
);
