import { digestView } from '../../../bot/lead/digest-view.ts';
import type { Request } from '../../../bot/request/request.ts';
import { triageCard } from '../../../bot/triage/card-view.ts';
import { queueView } from '../../../bot/triage/list-view.ts';
import { type MoreForm, moreView } from '../../../bot/triage/more-view.ts';
import { noteView } from '../../../bot/triage/note-view.ts';
import { sealedCard } from '../../../bot/triage/sealed-view.ts';
import { aNote, aRequest, aSaid, ivan, lena, minutesAgo, now, omar } from '../../support/requests.ts';
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
  because: 'a patient could come to harm',
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

export const sealed = sealedCard({ ...allergies, confidential: true }, organisation);

export const note = noteView(allergies);

const colleagues = organisation.people.map(({ id: value, name: title }) => ({ title, value }));

const moreOf = (request: Request, form?: MoreForm) =>
  moreView(request, form, { organisation, now, people: colleagues });

/** Somebody promised a date, and moved it once. */
const dated = aRequest({
  id: 'WL-H5T3N',
  what: 'Can the handover list show the estimated discharge date?',
  status: 'planned',
  owner: ivan,
  promises: [
    { at: minutesAgo(3000), by: ivan, until: '2026-11-27T18:00:00.000Z', why: '' },
    {
      at: minutesAgo(30),
      by: ivan,
      until: '2026-12-04T18:00:00.000Z',
      why: 'The supplier needs one more week to test it.',
    },
  ],
});

export const digest = digestView(
  {
    request: aRequest({
      id: 'WL-H5T3N',
      what: 'Can the handover list show the estimated discharge date?',
      where: 'Elective care',
      kind: 'change',
      affects: 'team',
      desk: 'lead',
      lead: lena,
      rule: 'handover',
      because: 'it is about elective care',
      createdAt: '2026-11-19T09:05:00Z',
      said: [
        aSaid({ kind: 'too', by: omar, at: minutesAgo(600), text: 'We would use this on every round.' }),
      ],
    }),
    at: 3,
    of: 7,
    waiting: 5,
  },
  2,
  {
    person: lena,
    buddy: ivan,
    organisation,
    now,
    notice: 'WL-K6M2B: You have it.',
  },
);

export const more = moreOf(dated);
export const priority = moreOf(dated, 'priority');
export const assign = moreOf(dated, 'assign');
export const plan = moreOf(dated, 'plan');
export const route = moreOf(allergies, 'route');
export const supplier = moreOf(dated, 'supplier');
export const error = moreOf(dated, 'error');
export const lines = moreOf(
  {
    ...dated,
    lines: {
      clinical: 'The night team cannot see who goes home tomorrow',
      technical: 'Handover list, PAS feed: the estimated discharge date is not among its columns',
      by: lena,
      at: minutesAgo(20),
    },
  },
  'lines',
);

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
  { filter: 'all', sees: false, now, organisation },
);
