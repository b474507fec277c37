import { approvalView } from '../../../bot/story/approval-view.ts';
import { consentView } from '../../../bot/story/consent-view.ts';
import { dialogView, sentView } from '../../../bot/story/dialog-view.ts';
import { formView } from '../../../bot/story/form-view.ts';
import { goneView } from '../../../bot/story/gone-view.ts';
import { movedView } from '../../../bot/story/moved-view.ts';
import { readerView } from '../../../bot/story/reader-view.ts';
import { tellerView } from '../../../bot/story/teller-view.ts';
import { wallView } from '../../../bot/story/wall-view.ts';
import { ivan, minutesAgo, nadia, now, omar } from '../../support/requests.ts';
import { aPostedStory, aStory, clinical, digital, teller } from '../../support/stories.ts';
import { grace, organisation } from './ward.ts';

const title = 'Labels that print at the bedside';
const what =
  'Nadia Rahman showed us how far she walked for each label. We put a small printer on every trolley, and tried it for two weeks on Ward 4. Now a sample has its label before it leaves the bed.';
const words = {
  title,
  what,
  benefit: 'Samples are labelled where they are taken, so none is mixed up on the way.',
  gains: ['outcomes', 'experience'],
  measure: { what: 'Samples sent back in a month', before: '31', after: '4' },
  requests: ['WL-7K2QX', 'WL-4M8TD'],
} as const;

const tom = { id: '20000000-0000-4000-8000-000000000002', name: 'Tom Gallagher' };

const people = [
  clinical({ answer: 'named' }),
  clinical({ ...grace, answer: 'unnamed' }),
  clinical({ ...tom }),
  digital({ answer: 'named' }),
];

const told = aStory({ ...words, contributors: people, askedAt: minutesAgo(90) });
const posted = aPostedStory({ ...words, contributors: people, postedAt: minutesAgo(45) });

export const form = formView({
  id: 'WS-7K2QX',
  typed: {
    title,
    what,
    benefit: words.benefit,
    gains: ['outcomes', 'experience'],
    request: 'WL-7K2QX',
  },
  people: [teller, nadia, ivan, grace],
});

export const dialog = dialogView(
  formView({
    id: 'WS-7K2QX',
    typed: { what: 'Since we have the new printers I have not walked to Ward 5 once.' },
    people: [omar, grace],
  }).data,
);

export const approval = approvalView(told, { now, organisation, hasChannel: true, tellings: [] });

export const consent = consentView(told, clinical());

export const tellerCard = tellerView(told, { now, organisation, hasChannel: false, tellings: [] });

export const sent = sentView(tellerCard.data);

export const card = readerView(posted, {
  organisation,
  cheers: { count: 12, cheered: false },
  tellings: ['WB-7K2QX'],
});

export const gone = goneView({ status: 'withdrawn' });

export const moved = movedView(told);

const line = ({ id, status, createdAt, postedAt }: typeof posted, ofTitle: string) => ({
  id,
  title: ofTitle,
  status,
  createdAt,
  postedAt,
});

export const wall = wallView(
  {
    items: [
      line(posted, title),
      line(
        aPostedStory({ id: 'WS-4M8TD', postedAt: '2026-10-02T12:00:00Z' }),
        'A list that wakes up with the ward',
      ),
      line(aPostedStory({ id: 'WS-9XR2C', postedAt: '2026-09-14T12:00:00Z' }), 'One click instead of nine'),
    ],
    next: 'posted|next',
  },
  {
    filter: 'wall',
    year: undefined,
    years: ['2026', '2025', '2024'],
    organisation,
    mayApprove: true,
  },
);
