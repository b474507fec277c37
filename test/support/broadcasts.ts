import type { Policy } from '../../bot/broadcast/audience.ts';
import type { Broadcast, Status, Words } from '../../bot/broadcast/broadcast.ts';
import type { Count } from '../../bot/broadcast/ports.ts';
import type { Person } from '../../bot/core/actor.ts';
import type { LedgerState, Tally } from '../../bot/core/ledger.ts';
import { people } from './people.ts';
import { minutesAgo } from './requests.ts';

const named = ({ id, name }: Person): Person => ({ id, name });
export const cleo = named(people.cio);
export const ada = named(people.admin);

export const broadcastStatuses: readonly Status[] = [
  'draft',
  'waiting',
  'approved',
  'scheduled',
  'sending',
  'sent',
  'cancelled',
];

export const aPolicy = (more: Partial<Policy> = {}): Policy => ({
  senders: ['cio'],
  outage: ['informatics', 'lead', 'admin'],
  approvers: ['cio', 'lead', 'admin', 'safety-officer'],
  audiences: [],
  ...more,
});

export const someWords = (more: Partial<Words> = {}): Words => ({
  title: 'The EPR will be down on Thursday',
  body: 'It stops at 9pm and is back at midnight. Use the paper charts.',
  class: 'update',
  audience: 'everyone',
  acknowledge: false,
  ...more,
});

/** All that a message about a change has to say. */
export const aChange = (more: Partial<Words> = {}): Words =>
  someWords({
    class: 'change',
    influence: 'The layout of the handover list, and the words on it.',
    until: '2026-12-18',
    engaged: 'Grace Adeyemi and the ward managers, on 3 November',
    ...more,
  });

/** What has to be true of one in this status, and nothing more. */
const partsOf = (status: Status): Partial<Broadcast> => {
  const approval = { approvedBy: ada, approvedAt: minutesAgo(30) };
  if (status === 'approved') return approval;
  if (status === 'scheduled') return { ...approval, sendAt: '2026-11-26T08:00:00.000Z' };
  if (status === 'sending' || status === 'sent') return { ...approval, startedAt: minutesAgo(20) };
  return {};
};

export const aBroadcast = (more: Partial<Broadcast> = {}): Broadcast => ({
  ...someWords(),
  id: 'WB-7K2QX',
  version: 4,
  author: cleo,
  text: 1,
  corrections: [],
  chases: 0,
  resends: 0,
  createdAt: minutesAgo(60),
  updatedAt: minutesAgo(20),
  ...partsOf(more.status ?? 'draft'),
  status: 'draft',
  ...more,
});

export const aCount = (more: Partial<Count> = {}): Count => ({
  people: 9812,
  held: 0,
  stopped: 0,
  blocked: 0,
  ...more,
});

export const aTally = (
  counts: Partial<Record<LedgerState, number>> = {},
  more: Partial<Omit<Tally, 'counts'>> = {},
): Tally => ({
  counts: { pending: 0, held: 0, sent: 0, failed: 0, blocked: 0, skipped: 0, ...counts },
  reasons: {},
  planned: true,
  startedAt: minutesAgo(20),
  ...more,
});
