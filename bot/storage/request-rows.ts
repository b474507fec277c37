import type { Plan, Recipient, Repaint } from '../core/outbox.ts';
import type { Tell } from '../request/change.ts';
import { isUrgent } from '../request/promise.ts';
import { isOpen, type Request, rank } from '../request/request.ts';
import type { Hint, Line, Save } from '../request/store.ts';
import { keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Write } from './table.ts';

const lineOf = (request: Request): Line => ({
  id: request.id,
  what: request.what.slice(0, 300),
  where: request.where,
  kind: request.kind,
  harm: request.harm,
  affects: request.affects,
  status: request.status,
  outcome: request.decided?.outcome,
  desk: request.desk,
  owner: request.owner,
  backers: request.backers,
  createdAt: request.createdAt,
});

/** Every index row of a request, by key. A pure function of the snapshot, so that it can be checked and rebuilt. */
export const indexRows = (request: Request): ReadonlyMap<string, unknown> => {
  if (!isOpen(request)) return new Map();
  const { id, createdAt, owner } = request;
  const rows = new Map<string, unknown>([[keys.open(rank(request), createdAt, id), lineOf(request)]]);
  if (owner) rows.set(keys.owned(owner.id, rank(request), createdAt, id), lineOf(request));
  if (request.kind !== 'safety') {
    const hint: Hint = { id, what: request.what.slice(0, 300), where: request.where };
    rows.set(keys.recent(new Date(createdAt), id), hint);
  }
  return rows;
};

/** Only the index rows that differ: most changes touch one or two. */
const indexWrites = (before: Request | undefined, after: Request): readonly Write[] => {
  const old = before ? indexRows(before) : new Map<string, unknown>();
  const fresh = indexRows(after);
  const gone = [...old.keys()].filter((key) => !fresh.has(key));
  const news = [...fresh].filter(
    ([key, value]) => !old.has(key) || JSON.stringify(old.get(key)) !== JSON.stringify(value),
  );
  return [
    ...gone.map((key): Write => ({ op: 'delete', key })),
    ...news.map(([key, value]): Write => ({ op: 'put', key, value })),
  ];
};

const recipients = (request: Request, tell: Tell): readonly Recipient[] => {
  if (tell.to === 'channel') return [{ to: 'channel', face: 'triage' }];
  if (tell.to === 'requester') {
    return [{ to: 'person', id: request.requester.id, face: 'requester', why: tell.why }];
  }
  if (tell.to === 'people') return tell.ids.map((id) => ({ to: 'person', id, face: 'triage' }));
  if (tell.to === 'owner' && request.owner) return [{ to: 'person', id: request.owner.id, face: 'triage' }];
  return [];
};

/** A change that nobody has to be told of still shows on the living cards. */
const taskOf = ({ request, tell }: Save['change']): Plan | Repaint => {
  const [first] = tell;
  if (!first) return { kind: 'repaint', subject: request.id, attempt: 0 };
  return {
    kind: 'plan',
    subject: request.id,
    version: request.version,
    why: first.why,
    urgent: isUrgent(request),
    recipients: tell.flatMap((one) => recipients(request, one)),
    followers: tell.some((one) => one.to === 'followers'),
  };
};

/** The whole transaction of one change: snapshot, event, words, index, followers, cards and outbox (invariant 1). */
export const rowsOf = ({ before, change, by, follower, card }: Save): readonly Write[] => {
  const { request, event } = change;
  const { id, version } = request;
  const at = request.updatedAt;
  const snapshot: Write = before
    ? { op: 'replace', key: keys.request(id), value: request, etag: before.etag }
    : { op: 'insert', key: keys.request(id), value: request };
  const trail = {
    event,
    at,
    by: by.id,
    from: before?.request.status,
    to: request.status,
    rule: before ? undefined : request.rule,
    outcome: event === 'resolved' ? request.decided?.outcome : undefined,
  };
  const { decided } = request;
  // D9.2: opening a request again forgets nobody's reason.
  const reason = event === 'resolved' && decided && { kind: 'outcome', ...decided };
  const words = change.said ?? (change.note && { kind: 'note', ...change.note }) ?? (reason || undefined);
  const belongsTo = follower ?? (before ? undefined : request.requester);
  const task = taskOf(change);
  return [
    snapshot,
    { op: 'insert', key: keys.event(id, version), value: trail },
    ...(words ? [{ op: 'insert', key: keys.words(id, version), value: words } as const] : []),
    ...indexWrites(before?.request, request),
    ...(follower ? [{ op: 'put', key: keys.follower(id, follower.id), value: follower } as const] : []),
    ...(belongsTo
      ? [{ op: 'put', key: keys.mine(belongsTo.id, new Date(at), id), value: { id } } as const]
      : []),
    ...(card ? [{ op: 'put', key: keys.card(id, card.message), value: card } as const] : []),
    { op: 'put', key: outboxKey(task), value: task },
  ];
};
