import type { Plan, Recipient, Repaint, Task } from '../core/outbox.ts';
import { isConcern } from '../request/access.ts';
import type { Tell } from '../request/events.ts';
import { isAccepted, newestOf } from '../request/hazard.ts';
import { discreetLine, lineOf } from '../request/line.ts';
import { isUrgent, queueRank } from '../request/promise.ts';
import { isOpen, type Request } from '../request/request.ts';
import type { AgendaLine, HazardLine, Hint, Save } from '../request/store.ts';
import { trailOf } from '../request/trail.ts';
import { keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Write } from './table.ts';

const agendaLine = ({ id, what, requester, backers }: Request, on: string): AgendaLine => ({
  id,
  what: what.slice(0, 300),
  by: requester.name,
  backers,
  on,
});

/** The order of the hazard log, and what its card counts by. Concerns have a row for ever (B1). */
const hazardLine = (request: Request): HazardLine => ({
  id: request.id,
  status: request.status,
  outcome: request.decided?.outcome,
  initial: newestOf(request.hazard, 'initial')?.risk,
  residual: newestOf(request.hazard, 'residual')?.risk,
  accepted: isAccepted(request.hazard) || undefined,
  confidential: request.confidential,
});

/** Every index row of a request, by key. A pure function of the snapshot, so that it can be checked and rebuilt. */
export const indexRows = (request: Request): ReadonlyMap<string, unknown> => {
  const { id, createdAt, owner, confidential } = request;
  const rows = new Map<string, unknown>();
  if (isConcern(request)) rows.set(keys.hazard(createdAt, id), hazardLine(request));
  // A linked request is in the desk's lists by the one that it is part of.
  if (!isOpen(request) || request.status === 'linked') return rows;
  if (request.status === 'board' && request.board && !confidential) {
    rows.set(keys.agenda(request.board.id, request.board.on, id), agendaLine(request, request.board.on));
  }
  const rank = queueRank(request);
  const line = lineOf(request);
  const list = confidential ? keys.sealed : keys.open;
  rows.set(list(rank, createdAt, id), line);
  if (owner) rows.set(keys.owned(owner.id, rank, createdAt, id), confidential ? discreetLine(request) : line);
  const to = request.lead ?? request.group;
  if (to && !owner && !confidential) rows.set(keys.routed(to.id, rank, createdAt, id), line);
  if (request.kind !== 'safety' && !request.hazard && !confidential) {
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
  const { why } = tell;
  if (tell.to === 'people') return tell.ids.map((id) => ({ to: 'person', id, face: 'triage', why }));
  const { standIn } = request;
  if (tell.to === 'deputy') return standIn ? [{ to: 'person', id: standIn.id, face: 'deputy', why }] : [];
  if (tell.to !== 'owner' || !request.owner) return [];
  return [{ to: 'person', id: request.owner.id, face: 'triage', why }];
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

/** What has to be looked at when: this request for the time, and others because of this one. */
const wakesOf = ({ request, wake, stir = [] }: Save['change']): readonly Task[] => {
  const now = request.updatedAt;
  const due = wake === 'now' ? now : wake?.toISOString();
  return [
    ...(due ? [{ kind: 'wake', subject: request.id, notBefore: due } as const] : []),
    ...stir.map((subject) => ({ kind: 'wake', subject, notBefore: now }) as const),
  ];
};

const originWrite = (origin: NonNullable<Save['origin']>, { id, requester, createdAt }: Request): Write => {
  const { permalink, etag } = origin;
  const row = { key: keys.origin(requester.id, permalink), value: { id, at: createdAt } };
  return etag === undefined ? { op: 'insert', ...row } : { op: 'replace', ...row, etag };
};

/** D3.4: a hazard that is described anew keeps what was said of it before. */
const describedWords = ({ request, event }: Save['change'], { id, name }: Save['by']) => {
  if (event !== 'described' && event !== 'referenced') return undefined;
  const { ratings: _kept, ...described } = request.hazard ?? { ratings: [] };
  return { kind: 'hazard', by: { id, name }, at: request.updatedAt, ...described };
};

const changeRows = ({ before, change, by, follower, card, origin }: Save): readonly Write[] => {
  const { request, event } = change;
  const { id, version } = request;
  const at = request.updatedAt;
  const snapshot: Write = before
    ? { op: 'replace', key: keys.request(id), value: request, etag: before.etag }
    : { op: 'insert', key: keys.request(id), value: request };
  const trail = trailOf({ before, change, by });
  const { decided } = request;
  // D9.2: opening a request again forgets nobody's reason.
  const reason = event === 'resolved' && decided && { kind: 'outcome', ...decided };
  const words =
    change.said ??
    (change.note && { kind: 'note', ...change.note }) ??
    (reason || describedWords(change, by) || undefined);
  const belongsTo = follower ?? (before ? undefined : request.requester);
  const task = taskOf(change);
  return [
    snapshot,
    { op: 'insert', key: keys.event(id, version), value: trail },
    { op: 'insert', key: keys.log(at, id, version), value: trail },
    ...(words ? [{ op: 'insert', key: keys.words(id, version), value: words } as const] : []),
    ...indexWrites(before?.request, request),
    ...(follower ? [{ op: 'put', key: keys.follower(id, follower.id), value: follower } as const] : []),
    ...(belongsTo
      ? [{ op: 'put', key: keys.mine(belongsTo.id, new Date(at), id), value: { id } } as const]
      : []),
    ...(card ? [{ op: 'put', key: keys.card(id, card.message), value: card } as const] : []),
    ...(origin ? [originWrite(origin, request)] : []),
    ...[task, ...wakesOf(change)].map((one): Write => ({ op: 'put', key: outboxKey(one), value: one })),
  ];
};

/**
 * The whole transaction: of each request that changes its snapshot, event, words, index, followers, cards and outbox
 * (invariant 1). Two may ask to look at the same third; a transaction takes each row once.
 */
export const rowsOf = (save: Save): readonly Write[] => {
  const { also, by } = save;
  if (!also) return changeRows(save);
  const writes = [...changeRows(save), ...changeRows({ ...also, by })];
  return [...new Map(writes.map((write) => [write.key, write])).values()];
};
