import type { Asked } from '../broadcast/store.ts';
import type { Task } from '../core/outbox.ts';
import type { Pulse } from '../pulse/pulse.ts';
import type { Line, Save } from '../pulse/store.ts';
import { keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Write } from './table.ts';

const lineOf = ({ results, ...pulse }: Pulse): Line => ({
  id: pulse.id,
  title: pulse.title,
  status: pulse.status,
  author: pulse.author,
  audience: pulse.audience,
  instruments: pulse.instruments,
  own: pulse.own,
  opensAt: pulse.opensAt,
  closesAt: pulse.closesAt,
  closedAt: pulse.closedAt,
  n: results?.n,
  invited: results?.invited,
  figures: results?.figures,
});

/** Its line in the list of all and in that of its author. Neither key ever changes, so nothing has to be deleted. */
const listWrites = (before: Pulse | undefined, after: Pulse): readonly Write[] => {
  const value = lineOf(after);
  if (before && JSON.stringify(lineOf(before)) === JSON.stringify(value)) return [];
  const { id, createdAt, author } = after;
  return [
    { op: 'put', key: keys.pulses(createdAt, id), value },
    { op: 'put', key: keys.pulsesOf(author.id, createdAt, id), value },
  ];
};

/** A row of what followed a broadcast. One that was called off stays, so that no row has to be deleted. */
export interface AskedRow extends Asked {
  readonly isOff?: boolean | undefined;
}

/** The broadcast that it follows names it from the start, and no longer once it was called off. */
const askedRows = (before: Pulse | undefined, after: Pulse): readonly Write[] => {
  const { id, title, createdAt, follows, status } = after;
  const isOff = status === 'cancelled';
  if (follows === undefined || (before && !isOff)) return [];
  const value: AskedRow = { id, title, createdAt, ...(isOff ? { isOff } : {}) };
  const repaint: Task = { kind: 'repaint', subject: follows.id, attempt: 0 };
  return [
    { op: 'put', key: keys.askedAfter(follows.id, id), value },
    { op: 'put', key: outboxKey(repaint), value: repaint },
  ];
};

/** The whole transaction of one change: snapshot, event, lists, card and outbox (invariant 1). */
export const pulseRows = ({ before, change, by, card }: Save): readonly Write[] => {
  const { pulse, event, tasks } = change;
  const { id, version, updatedAt: at, status: to } = pulse;
  const snapshot: Write = before
    ? { op: 'replace', key: keys.pulse(id), value: pulse, etag: before.etag }
    : { op: 'insert', key: keys.pulse(id), value: pulse };
  const trail = { id, version, event, at, by: by.id, from: before?.pulse.status, to };
  return [
    snapshot,
    { op: 'insert', key: keys.event(id, version), value: trail },
    { op: 'insert', key: keys.log(at, id, version), value: trail },
    ...listWrites(before?.pulse, pulse),
    ...(card ? [{ op: 'put', key: keys.card(id, card.message), value: card } as const] : []),
    ...tasks.map((task): Write => ({ op: 'put', key: outboxKey(task), value: task })),
    ...askedRows(before?.pulse, pulse),
  ];
};
