import type { Entry, Wake } from '../core/outbox.ts';
import type { DeliveryPorts } from './ports.ts';

/** A slip in somebody's arithmetic must not make this the only thing that is ever done. */
const soonestMs = 1000;

/** Looks at what has come due, and leaves a row for the next time. A crash in between looks once more. */
export const woken = async (
  { store, woken: look, clock }: Pick<DeliveryPorts, 'store' | 'woken' | 'clock'>,
  entry: Entry,
  task: Wake,
): Promise<void> => {
  const now = clock();
  const next = await look(task.subject, now);
  if (!next) {
    await store.done(entry);
    return;
  }
  const notBefore = new Date(Math.max(next.getTime(), now.getTime() + soonestMs)).toISOString();
  await store.record([
    { kind: 'drop', key: entry.key },
    { kind: 'task', task: { ...task, notBefore } },
  ]);
};
