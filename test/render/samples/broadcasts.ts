import { approvalView } from '../../../bot/broadcast/approval-view.ts';
import { draftView } from '../../../bot/broadcast/draft-view.ts';
import { formView } from '../../../bot/broadcast/form-view.ts';
import { listView } from '../../../bot/broadcast/list-view.ts';
import { movedView } from '../../../bot/broadcast/moved-view.ts';
import { progressView } from '../../../bot/broadcast/progress-view.ts';
import { readerView } from '../../../bot/broadcast/reader-view.ts';
import { aBroadcast, aChange, aCount, ada, aTally, cleo } from '../../support/broadcasts.ts';
import { minutesAgo, now } from '../../support/requests.ts';
import { organisation } from './ward.ts';

const audience = 'Everyone who has met Wardline';
const outage = {
  class: 'outage',
  title: 'The EPR will be down on Thursday night',
  body: 'It stops at **9pm on Thursday 26 November** and is back at midnight.\n\n- Print the handover list before 8:30pm\n- Use the paper drug charts\n- Write down what you give, and enter it after midnight',
  acknowledge: true,
} as const;
const change = aChange({
  title: 'A new handover list from January',
  body: 'The handover list will show the **estimated discharge date**. It replaces the list that you print now.',
  question: 'Which one thing must not get lost?',
  acknowledge: true,
});

export const form = formView({
  id: 'WB-7K2QX',
  typed: { ...change, requests: 'WL-H5T3N', acknowledge: 'true' },
  classes: ['update', 'change', 'outage', 'celebration'],
  audiences: [
    { id: 'everyone', name: audience },
    { id: 'requests', name: 'Everyone who raised or backed the requests named below' },
    { id: 'profession:nurse', name: 'Profession: nurse' },
    { id: 'site:Main', name: 'Site: Main' },
  ],
});

const looks = { now, organisation, audience, count: aCount({ held: 412, stopped: 9, blocked: 3 }) };

export const draft = draftView(aBroadcast({ ...change, requests: ['WL-H5T3N'] }), looks);

export const approval = approvalView(
  aBroadcast({ ...change, status: 'waiting', sendAt: '2026-11-26T08:00:00.000Z' }),
  looks,
);

export const card = readerView(
  aBroadcast({
    ...outage,
    status: 'sent',
    text: 2,
    corrections: [{ at: minutesAgo(5), by: cleo }],
    question: 'Does your ward have enough paper drug charts?',
  }),
  { now, organisation },
);

export const progress = progressView(aBroadcast({ ...outage, status: 'sending', startedAt: minutesAgo(4) }), {
  now,
  organisation,
  audience,
  tally: aTally(
    { pending: 2580, held: 214, sent: 7004, failed: 11, blocked: 3 },
    {
      startedAt: minutesAgo(4),
      reasons: {
        'held quiet-hours': 200,
        'held session': 14,
        'failed 413': 1,
        'failed 404': 10,
        'blocked 403': 3,
      },
    },
  ),
  acknowledged: 2210,
  answered: 0,
  csvUrl: 'https://wardline.example/files/ledger.csv',
});

export const moved = movedView({ id: 'WB-7K2QX' });

export const list = listView(
  {
    items: [
      { ...aBroadcast({ ...outage, status: 'sending' }), createdAt: minutesAgo(20) },
      { ...aBroadcast({ ...change, id: 'WB-4M8TD', status: 'waiting' }), createdAt: minutesAgo(90) },
      {
        ...aBroadcast({
          id: 'WB-9XR2C',
          class: 'celebration',
          title: '100 wards on the new labels',
          author: ada,
          status: 'sent',
        }),
        createdAt: '2026-11-20T14:20:00Z',
      },
    ],
    next: 'sent-by|next',
  },
  { filter: 'all', mayAll: true, canStart: true, now, organisation },
);
