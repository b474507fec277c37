import { type Level, priorityOf, severityRule } from '../clock/priority.ts';
import { type Person, personOf } from '../core/actor.ts';
import { alreadySaid, type Change, changed, type Decision } from '../request/change.ts';
import { isUrgent } from '../request/promise.ts';
import { isOpen, type Note, type Outcome, type Request, type Said } from '../request/request.ts';
import type { Words } from '../request/rules.ts';

/** Exactly one person has a request: whoever the ETag let in. The other sees the name of who has it. */
export const take = (request: Request, by: Person, hearBy: Date, now: Date): Decision => {
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  // What was passed to a colleague who has not said that they have it may be taken by anybody.
  const passed = request.status === 'received';
  if (!passed && request.owner?.id === by.id) return 'unchanged';
  if (!passed && request.owner) return 'no-longer';
  const status = passed || request.status === 'submitted' ? 'accepted' : request.status;
  return changed(
    request,
    'taken',
    now,
    { owner: personOf(by), status, hearBy: hearBy.toISOString() },
    { wake: 'now' },
  );
};

/** A question comes from a person, so asking about a request that nobody has also takes it. */
export const ask = (request: Request, words: Words, hearBy: Date, now: Date): Decision => {
  const said: Said = { kind: 'question', by: personOf(words.by), at: now.toISOString(), text: words.text };
  if (alreadySaid(request.said, said, now)) return 'unchanged';
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  const patch: Partial<Request> = { status: 'waiting', owner: request.owner ?? personOf(words.by) };
  return changed(
    request,
    'asked',
    now,
    { ...patch, hearBy: hearBy.toISOString() },
    { said, tell: [{ to: 'requester', why: 'question' }], wake: 'now' },
  );
};

/** Allowed at any time: what was learned after the outcome is worth keeping too. */
export const note = (request: Request, words: Words, now: Date): Change | 'unchanged' => {
  const added: Note = { by: personOf(words.by), at: now.toISOString(), text: words.text };
  if (alreadySaid(request.notes, added, now)) return 'unchanged';
  return changed(request, 'noted', now, {}, { note: added });
};

export interface Assessment {
  readonly by: Person;
  /** Who is to have it, where nobody has yet: a lead, or the members of a group. */
  readonly waiting?: readonly string[] | undefined;
  readonly impact: Level;
  readonly urgency: Level;
}

/** B2: by the published table. A changed priority counts from the day the request was raised. */
export const assess = (
  request: Request,
  { by, impact, urgency, waiting = [] }: Assessment,
  hearBy: (assessed: Request) => Date,
  now: Date,
): Decision => {
  const { assessed } = request;
  if (assessed?.impact === impact && assessed.urgency === urgency) return 'unchanged';
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  const priority = priorityOf(impact, urgency);
  const next = { impact, urgency, priority, rule: severityRule, by: personOf(by), at: now.toISOString() };
  const after = { ...request, assessed: next };
  const promised = hearBy(after);
  // D6.2: what becomes urgent waits for no session, and for no clock to run down.
  const rises = isUrgent(after) && !isUrgent(request);
  const ids = (request.owner ? [request.owner.id] : waiting).filter((id) => id !== by.id);
  const tell = rises && ids.length > 0 ? [{ to: 'people', ids, why: 'urgent' } as const] : [];
  return changed(
    request,
    'assessed',
    now,
    { assessed: next, hearBy: promised.toISOString() },
    { tell, wake: 'now' },
  );
};

export interface Resolution extends Words {
  readonly outcome: Outcome;
}

/** D9.2: no outcome without a reason, who decided and when. Everybody with the problem is told. */
export const resolve = (request: Request, resolution: Resolution, now: Date): Decision => {
  const decided = {
    outcome: resolution.outcome,
    reason: resolution.text,
    by: personOf(resolution.by),
    at: now.toISOString(),
  };
  if (!isOpen(request)) {
    const same = request.decided?.by.id === decided.by.id && request.decided.reason === decided.reason;
    return same && request.decided?.outcome === decided.outcome ? 'unchanged' : 'no-longer';
  }
  // Its outcome is that of the request that it is part of.
  if (request.status === 'linked') return 'no-longer';
  return changed(
    request,
    'resolved',
    now,
    { status: 'resolved', decided, owner: request.owner ?? decided.by },
    {
      tell: [
        { to: 'requester', why: 'outcome' },
        { to: 'followers', why: 'outcome' },
      ],
    },
  );
};
