import { type Broadcast, longest as limits, type Status } from '../../bot/broadcast/broadcast.ts';
import { aBroadcast } from './broadcasts.ts';
import { minutesAgo } from './requests.ts';
import { longest } from './worst-text.ts';

/** Every field filled to the brim, by people with the longest names that are likely. */
export const longestBroadcast = (letters: string, status: Status): Broadcast => {
  const by = { id: 'a'.repeat(36), name: longest(letters, 64) };
  const short = longest(letters, limits.short);
  return aBroadcast({
    status,
    author: by,
    title: longest(letters, limits.title),
    body: longest(letters, limits.body),
    class: 'change',
    audience: `team:19:${'a'.repeat(40)}@thread.tacv2`,
    requests: Array.from({ length: 20 }, (_, at) => `WL-000${String(at).padStart(2, '0')}`),
    story: 'WS-7K2QX',
    question: short,
    acknowledge: true,
    influence: longest(letters, limits.influence),
    until: '2026-12-18',
    engaged: short,
    ...(status === 'waiting' || status === 'scheduled' ? { sendAt: '2026-11-26T08:00:00.000Z' } : {}),
    ...(status === 'draft' ? { declined: { at: minutesAgo(3), by, reason: longest(letters, 1000) } } : {}),
    ...(status === 'draft' || status === 'waiting' ? {} : { approvedBy: by, approvedAt: minutesAgo(3) }),
    corrections: Array.from({ length: 10 }, () => ({ at: minutesAgo(3), by: { ...by, id: 'b' } })),
    chases: 2,
    resends: 9,
  });
};
