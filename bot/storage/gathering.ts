import { mostWrites, type Table, type Write } from './table.ts';

interface Waiting {
  readonly write: Write & { readonly key: string };
  readonly settle: (result: 'committed' | 'conflict') => void;
  readonly fail: (fault: unknown) => void;
}

/**
 * Writes that come while another is under way go together in one transaction, each with the same condition first.
 * A single one waits for nobody. Where the transaction fails each is tried alone, so that one that cannot land takes
 * no other with it.
 */
export const gathering = (table: Pick<Table, 'commit'>, condition: Write) => {
  const queues = new Map<string, Waiting[]>();
  const busy = new Set<string>();

  /** A transaction takes each row once: a second write to one waits for the next, and holds up nobody else. */
  const take = (queue: Waiting[]): readonly Waiting[] => {
    const rows = new Map<string, Waiting>();
    const again: Waiting[] = [];
    let at = 0;
    for (; at < queue.length && rows.size < mostWrites - 1; at += 1) {
      const one = queue[at];
      if (one && rows.has(one.write.key)) again.push(one);
      else if (one) rows.set(one.write.key, one);
    }
    queue.splice(0, at, ...again);
    return [...rows.values()];
  };

  const send = async (partition: string, some: readonly Waiting[]): Promise<void> => {
    try {
      const result = await table.commit(partition, [condition, ...some.map(({ write }) => write)]);
      if (result === 'conflict' && some.length > 1) {
        await Promise.all(some.map((one) => send(partition, [one])));
        return;
      }
      for (const { settle } of some) settle(result);
    } catch (fault) {
      for (const { fail } of some) fail(fault);
    }
  };

  const run = async (partition: string): Promise<void> => {
    if (busy.has(partition)) return;
    busy.add(partition);
    for (let queue = queues.get(partition); queue?.length; queue = queues.get(partition)) {
      await send(partition, take(queue));
    }
    queues.delete(partition);
    busy.delete(partition);
  };

  return (partition: string, write: Waiting['write']): Promise<'committed' | 'conflict'> =>
    new Promise((settle, fail) => {
      const queue = queues.get(partition) ?? [];
      queues.set(partition, queue);
      queue.push({ write, settle, fail });
      void run(partition);
    });
};
