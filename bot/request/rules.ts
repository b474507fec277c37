import type { Person } from '../core/actor.ts';
import { alreadySaid, type Change, changed, type Decision } from './change.ts';
import type { Tell } from './events.ts';
import {
  type Answers,
  isOpen,
  type Profile,
  type Report,
  type Request,
  type Route,
  type Said,
} from './request.ts';

export interface Raised {
  readonly id: string;
  readonly report: Report;
  readonly by: Person;
  readonly route: Route;
  readonly from?: Profile | undefined;
  readonly hearBy: Date;
  /** When to look at it if nobody has. */
  readonly look: Date;
  /** Who hears of it at once, of those who work on it. */
  readonly alert: (request: Request) => readonly Tell[];
  /** Whether the form stood in a message that becomes the receipt; a dialog leaves nothing in the chat. */
  readonly onCard: boolean;
  /** What it was said in answer to. */
  readonly answers?: Answers | undefined;
}

export const submit = (raised: Raised, now: Date): Change => {
  const { id, by, route, from, report } = raised;
  const request: Request = {
    id,
    version: 1,
    requester: by,
    desk: route.desk,
    rule: route.rule,
    inputs: route.inputs,
    because: route.because,
    lead: route.lead,
    group: route.group,
    from,
    answers: raised.answers,
    status: 'submitted',
    backers: 0,
    said: [],
    notes: [],
    reopened: 0,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    hearBy: raised.hearBy.toISOString(),
    // Last: V8 takes a hundred times as long over a spread that many fields follow.
    ...report,
  };
  const receipt: readonly Tell[] = raised.onCard ? [] : [{ to: 'requester', why: 'received' }];
  return {
    request,
    event: 'submitted',
    tell: [...raised.alert(request), ...receipt],
    wake: raised.look,
  };
};

export interface Replied {
  readonly id: string;
  readonly text: string;
  readonly by: Person;
  readonly to: Person;
  readonly answers: Answers;
  readonly hearBy: Date;
}

/** A2.6: words in answer to a broadcast are a request that its author has from the start. */
export const reply = ({ id, text, by, to, answers, hearBy }: Replied, now: Date): Change => {
  const route = { desk: 'informatics', rule: `a reply to ${answers.id}` } as const;
  const report = { what: text, kind: 'question' } as const;
  const { request } = submit(
    { id, report, by, route, hearBy, look: hearBy, alert: () => [], onCard: false },
    now,
  );
  return {
    request: { ...request, status: 'accepted', owner: to, answers },
    event: 'submitted',
    tell: [
      { to: 'owner', why: 'raised' },
      { to: 'requester', why: 'received' },
    ],
    wake: hearBy,
  };
};

export interface Words {
  readonly by: Person;
  readonly text: string;
}

const saying = (kind: Said['kind'], { by, text }: Words, now: Date): Said => ({
  kind,
  by: { id: by.id, name: by.name },
  at: now.toISOString(),
  text,
});

/** A second tap changes nothing, unless it brings new words: those are never dropped. */
const addWords = (request: Request, kind: Said['kind'], words: Words, now: Date): Decision => {
  if (!words.text || !isOpen(request)) return 'unchanged';
  if (alreadySaid(request.said, { ...words, kind }, now)) return 'unchanged';
  return changed(
    request,
    'said',
    now,
    {},
    { said: saying(kind, words, now), tell: [{ to: 'owner', why: 'reply' }] },
  );
};

/** A2.1: a "me too" keeps its own words and is told what happens, while the request stays one. */
export const join = (request: Request, words: Words, follows: boolean, now: Date): Decision => {
  if (follows || request.requester.id === words.by.id) return addWords(request, 'too', words, now);
  if (!isOpen(request)) return 'no-longer';
  const parts = words.text ? { said: saying('too', words, now) } : {};
  return changed(request, 'joined', now, { backers: request.backers + 1 }, parts);
};

export const say = (request: Request, words: Words, now: Date): Decision => {
  if (alreadySaid(request.said, { ...words, kind: 'reply' }, now)) return 'unchanged';
  if (!isOpen(request)) return 'no-longer';
  const mayAnswer = [request.requester.id, request.standIn?.id].includes(words.by.id);
  const answered = request.status === 'waiting' && mayAnswer;
  // What was to be decided by a group goes back to its agenda.
  const back = request.board ? 'board' : 'accepted';
  const patch: Partial<Request> = answered ? { status: back } : {};
  return changed(request, 'said', now, patch, {
    said: saying('reply', words, now),
    ...(answered ? { wake: 'now' } : {}),
    tell: [{ to: 'owner', why: 'reply' }],
  });
};

export const confirm = (request: Request, words: Words, now: Date): Decision => {
  if (request.status === 'confirmed') return 'unchanged';
  if (request.status !== 'resolved') return 'no-longer';
  const parts = words.text ? { said: saying('confirmed', words, now) } : {};
  return changed(request, 'confirmed', now, { status: 'confirmed' }, parts);
};

/** An outcome is never the last word: the requester can open it again at any time, with the same owner. */
export const reopen = (request: Request, words: Words, again: Date, now: Date): Decision => {
  if (request.status !== 'resolved' && request.status !== 'confirmed') {
    return request.reopened > 0 && isOpen(request) ? addWords(request, 'again', words, now) : 'no-longer';
  }
  const patch: Partial<Request> = {
    status: request.owner ? 'accepted' : 'submitted',
    reopened: request.reopened + 1,
    // It went along with another; from now on it stands by itself.
    parent: undefined,
    hearBy: again.toISOString(),
    ...(request.hazard ? { hazard: { ...request.hazard, doubtedAt: now.toISOString() } } : {}),
    // A8.3: they were asked for a story once. What came back is no success to ask for again.
    ...(request.storyPrompt ? { storyPrompt: { ...request.storyPrompt, over: true } } : {}),
  };
  const parts = words.text ? { said: saying('again', words, now) } : {};
  const to = request.owner ? 'owner' : 'channel';
  return changed(request, 'reopened', now, patch, {
    ...parts,
    tell: [{ to, why: 'reopened' }],
    wake: 'now',
  });
};

export const withdraw = (request: Request, words: Words, now: Date): Decision => {
  if (request.status === 'withdrawn') return 'unchanged';
  if (!isOpen(request)) return 'no-longer';
  const parts = words.text ? { said: saying('reply', words, now) } : {};
  return changed(request, 'withdrawn', now, { status: 'withdrawn' }, parts);
};
