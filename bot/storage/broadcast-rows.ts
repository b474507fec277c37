import type { Broadcast } from '../broadcast/broadcast.ts';
import type { Line, Save } from '../broadcast/store.ts';
import type { Person } from '../core/actor.ts';
import type { Task } from '../core/outbox.ts';
import { keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Write } from './table.ts';

const put = (task: Task): Write => ({ op: 'put', key: outboxKey(task), value: task });

const lineOf = (broadcast: Broadcast): Line => ({
  id: broadcast.id,
  title: broadcast.title,
  class: broadcast.class,
  status: broadcast.status,
  author: broadcast.author,
  createdAt: broadcast.createdAt,
  sendAt: broadcast.sendAt,
});

/** Its line in the list of all and in that of its author. Neither key ever changes, so nothing has to be deleted. */
export const listRows = (broadcast: Broadcast): ReadonlyMap<string, Line> => {
  const { id, createdAt, author } = broadcast;
  const line = lineOf(broadcast);
  return new Map([
    [keys.sentBy(createdAt, id), line],
    [keys.authored(author.id, createdAt, id), line],
  ]);
};

const listWrites = (before: Broadcast | undefined, after: Broadcast): readonly Write[] => {
  const same = before && JSON.stringify(lineOf(before)) === JSON.stringify(lineOf(after));
  return same ? [] : [...listRows(after)].map(([key, value]): Write => ({ op: 'put', key, value }));
};

/** All that a second person approves, but whether readers are asked to say that they have read it. */
const kept = [
  ...(['title', 'body', 'class', 'audience', 'requests', 'pulse', 'story'] as const),
  ...(['question', 'influence', 'until', 'engaged'] as const),
];

/** What was said, for the record: all the words of each version, and why one was turned down. */
const wordsOf = ({ event, broadcast }: Save['change']): unknown => {
  if (event === 'drafted' || event === 'edited')
    return Object.fromEntries(kept.map((field) => [field, broadcast[field]]));
  if (event === 'corrected') return { body: broadcast.body };
  return event === 'declined' ? { reason: broadcast.declined?.reason } : undefined;
};

/**
 * A time that no longer holds: its task becomes a repaint, which tells nobody. A put rather than a delete, because
 * a delete of a task that has just been taken would fail, and with it the author's Cancel.
 */
const staleTime = ({ before, change: { broadcast, tasks } }: Save): readonly Write[] => {
  if (before?.broadcast.status !== 'scheduled') return [];
  if (broadcast.status === 'scheduled' && broadcast.sendAt === before.broadcast.sendAt) return [];
  const sends = tasks.some((task) => task.kind === 'fan-out' && task.job === 'send');
  // The sending itself began: the task is in its hands.
  if (broadcast.status === 'sending' && !sends) return [];
  const { id, sendAt } = before.broadcast;
  const task: Task = { kind: 'fan-out', subject: id, job: 'send', notBefore: sendAt };
  const instead: Task = { kind: 'repaint', subject: id, attempt: 0 };
  return [{ op: 'put', key: outboxKey(task), value: instead }];
};

/** Once it is out, the pulse that it answers is answered, and its next round may be due (D4.4). */
const heardRows = ({ id, pulse, startedAt, updatedAt }: Broadcast, before?: Broadcast): readonly Write[] => {
  if (pulse === undefined || startedAt === undefined || before?.startedAt !== undefined) return [];
  return [
    { op: 'put', key: keys.heard(pulse), value: { broadcast: id } },
    put({ kind: 'wake', subject: pulse, notBefore: updatedAt }),
    put({ kind: 'repaint', subject: pulse, attempt: 0 }),
  ];
};

/** Once it is out, the story that it tells of says so wherever it stands. */
const toldRows = ({ id, story, startedAt }: Broadcast, before?: Broadcast): readonly Write[] => {
  if (story === undefined || startedAt === undefined || before?.startedAt !== undefined) return [];
  return [
    { op: 'put', key: keys.toldIn(story, id), value: { broadcast: id, at: startedAt } },
    put({ kind: 'repaint', subject: story, attempt: 0 }),
  ];
};

/** The whole transaction of one change: snapshot, event, words, lists, card and outbox (invariant 1). */
export const broadcastRows = (save: Save): readonly Write[] => {
  const { before, change, by, card } = save;
  const { broadcast, event, tasks } = change;
  const { id, version } = broadcast;
  const snapshot: Write = before
    ? { op: 'replace', key: keys.broadcast(id), value: broadcast, etag: before.etag }
    : { op: 'insert', key: keys.broadcast(id), value: broadcast };
  const at = broadcast.updatedAt;
  const trail = {
    id,
    version,
    event,
    at,
    by: by.id,
    from: before?.broadcast.status,
    to: broadcast.status,
    text: broadcast.text,
  };
  const words = wordsOf(change);
  return [
    snapshot,
    { op: 'insert', key: keys.event(id, version), value: trail },
    { op: 'insert', key: keys.log(at, id, version), value: trail },
    ...(words ? [{ op: 'insert', key: keys.words(id, version), value: words } as const] : []),
    ...listWrites(before?.broadcast, broadcast),
    ...(card ? [{ op: 'put', key: keys.card(id, card.message), value: card } as const] : []),
    ...tasks.map(put),
    ...staleTime(save),
    ...heardRows(broadcast, before?.broadcast),
    ...toldRows(broadcast, before?.broadcast),
  ];
};

/** One insert counts a reader; the author's card follows. `first` is false for an answer that changes. */
export const readRows = (
  id: string,
  { id: person, name }: Person,
  at: Date,
  answer: string | undefined,
  first: boolean,
): readonly Write[] => {
  const said = { id: person, name, at: at.toISOString() };
  return [
    ...(first ? [{ op: 'insert', key: keys.acknowledged(id, person), value: said } as const] : []),
    ...(answer === undefined
      ? []
      : [{ op: 'put', key: keys.answer(id, person), value: { ...said, answer } } as const]),
    put({ kind: 'repaint', subject: id, attempt: 0 }),
    // Their own copy says so too from now on, on every device.
    put({
      kind: 'bulk',
      subject: id,
      job: 'edit',
      urgent: false,
      person: { id: person, name },
      state: 'sent',
      attempt: 0,
    }),
  ];
};
