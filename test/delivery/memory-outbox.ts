import type { Entry, Send } from '../../bot/core/outbox.ts';
import type { DeliveryStore } from '../../bot/delivery/deliver.ts';
import type { DispatcherPorts } from '../../bot/delivery/dispatcher.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import { contactOf } from '../storage/example-request.ts';

/** A message for this person about this request. */
export const sendTo = (id: string, more: Partial<Send> = {}): Send => ({
  kind: 'send',
  request: 'WL-00000',
  version: 1,
  why: 'outcome',
  recipient: { to: 'person', id, face: 'requester' },
  attempt: 0,
  ...more,
});

/** An outbox without a store, for tests that turn the clock by hand. Holds sends only. */
export const memoryOutbox = (tasks: readonly Send[]) => {
  const rows = new Map<string, Entry<Send>>(
    tasks.map((task) => [outboxKey(task), { key: outboxKey(task), etag: '0', task }]),
  );
  let lease = { holder: '', until: 0 };

  const store: DeliveryStore = {
    unfold: () => Promise.reject(new Error('no plans here')),
    cards: async () => [],
    forget: async () => undefined,
    sent: async ({ key }) => void rows.delete(key),
    done: async ({ key }) => rows.delete(key),
    retry: async (entry, task) => void rows.set(entry.key, { ...entry, task: task as Send }),
    contact: async (person) => contactOf(person),
    remember: async () => undefined,
    channel: async () => undefined,
  };
  const queue: DispatcherPorts['queue'] = {
    lease: async (holder, now) => {
      if (lease.holder !== holder && lease.until > now.getTime()) return false;
      lease = { holder, until: now.getTime() + 10_000 };
      return true;
    },
    release: async (holder) => {
      if (lease.holder === holder) lease = { holder: '', until: 0 };
    },
    pending: async (most) =>
      [...rows.values()].sort((one, other) => (one.key < other.key ? -1 : 1)).slice(0, most),
  };
  const put = (task: Send) => rows.set(outboxKey(task), { key: outboxKey(task), etag: '0', task });
  return { store, queue, put, rows, leaseHolder: () => lease.holder };
};
