import { approvalView } from '../../bot/broadcast/approval-view.ts';
import type { Broadcast } from '../../bot/broadcast/broadcast.ts';
import { draftView } from '../../bot/broadcast/draft-view.ts';
import { formView, typedFrom } from '../../bot/broadcast/form-view.ts';
import { listView } from '../../bot/broadcast/list-view.ts';
import { movedView } from '../../bot/broadcast/moved-view.ts';
import { progressView } from '../../bot/broadcast/progress-view.ts';
import { readerView } from '../../bot/broadcast/reader-view.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { aCount, aTally } from '../support/broadcasts.ts';
import { anOrganisation, now } from '../support/requests.ts';

const organisation = anOrganisation();
const notice = 'The words have changed since you last looked. '.repeat(5);
const codes = ['quiet-hours', 'next-shift', 'session', 'snoozed', 'weekly-cap', 'odd'];
const fullTally = aTally(
  { pending: 99_999, held: 99_999, sent: 99_999, failed: 99_999, blocked: 99_999, skipped: 99_999 },
  {
    reasons: Object.fromEntries(
      [
        ...codes.map((code) => `held ${code}`),
        ...['413', '404', '500', '429 Throttled', 'gone', 'ECONNRESET'].map((code) => `failed ${code}`),
        'blocked 403 MessageWritesBlocked',
        'skipped stopped',
        'skipped cancelled',
      ].map((key) => [key, 12_345]),
    ),
  },
);
const thirty = Array.from({ length: 40 }, (_, at) => ({
  id: `team:19:${String(at).padStart(40, '0')}@thread.tacv2`,
  name: 'Team: '.padEnd(200, '病'),
}));

/** Every card that shows one broadcast, to whomever, with the most and the least that stands around it. */
export const broadcastCardsOf = (broadcast: Broadcast): readonly AnyView[] => {
  const audience = '病*'.repeat(100);
  const count = aCount({ held: 9999, stopped: 9999, blocked: 9999 });
  const looks = { now, organisation, audience, count };
  const none = { ...looks, count: undefined };
  const numbers = { now, organisation, audience };
  const heard = { read: true, answer: broadcast.question, request: 'WL-7K2QX' };
  return [
    formView({
      id: broadcast.id,
      typed: typedFrom(broadcast),
      classes: ['update', 'change', 'outage', 'celebration'],
      audiences: thirty,
      notice,
      checked: ['date-of-birth', 'postcode', 'hospital-number'],
    }),
    draftView(broadcast, { ...looks, notice }),
    draftView(broadcast, none),
    draftView(broadcast, { ...looks, as: 'viewer' }),
    approvalView(broadcast, { ...looks, notice }),
    approvalView(broadcast, none),
    movedView(broadcast),
    progressView(broadcast, {
      ...numbers,
      tally: fullTally,
      acknowledged: 99_998,
      answered: 99_998,
      asked: Array.from({ length: 12 }, () => ({
        id: 'WP-7K2QX',
        title: broadcast.title,
        createdAt: broadcast.createdAt,
      })),
      mayAsk: true,
      csvUrl: `https://wardline.example/${'a'.repeat(300)}`,
      notice,
    }),
    progressView(broadcast, {
      ...numbers,
      tally: undefined,
      acknowledged: 0,
      answered: 0,
      csvUrl: undefined,
      as: 'viewer',
    }),
    readerView(broadcast, { now, organisation, notice, heard, reminder: true }),
    readerView(broadcast, { now, organisation, reminder: true }),
    readerView({ ...broadcast, class: 'outage' }, { now, organisation }),
  ];
};

/** A page of the list; the store's pages hold eight. */
export const broadcastPagesOf = (broadcasts: readonly Broadcast[]): readonly AnyView[] =>
  (['mine', 'all'] as const).map((filter) =>
    listView(
      { items: broadcasts.slice(0, 8), next: 'sent-by|9999999999999|WB-7K2QX' },
      { filter, mayAll: true, canStart: true, now, organisation },
    ),
  );
