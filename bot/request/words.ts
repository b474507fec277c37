import { byDatedWords } from '../calendar/words.ts';
import { escapeMarkdown } from '../core/text.ts';
import {
  type Affects,
  type Desk,
  type Harm,
  isOpen,
  type Kind,
  type Outcome,
  type Request,
  rank,
} from './request.ts';

export const kindWords: Readonly<Record<Kind, string>> = {
  incident: 'Something stopped working',
  access: 'Access or equipment',
  question: 'A question',
  change: 'An idea or a change',
  safety: 'A safety concern',
};

export const affectsWords: Readonly<Record<Affects, string>> = {
  me: 'One person',
  team: 'A team',
  ward: 'A whole ward or clinic',
  site: 'A whole site',
};

export const harmWords: Readonly<Record<Harm, string>> = {
  no: 'None expected',
  could: 'A patient could come to harm',
  now: 'A patient is at risk now',
};

export const deskWords: Readonly<Record<Desk, string>> = {
  informatics: 'informatics',
  lead: 'the clinical digital leads',
};

/** C: "closed" and "rejected" are not words for a person. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  done: 'Done',
  'already-possible': 'It can already do this',
  'not-possible': 'We cannot do this',
  'not-now': 'Not now',
  'passed-on': 'Passed on',
};

const ownerName = (request: Pick<Request, 'owner'>): string =>
  request.owner ? escapeMarkdown(request.owner.name) : 'Someone';

/** B2, "shown to requester as". `you` is false on a follower's card and in lists of the desk. */
export const statusWords = (
  request: Pick<Request, 'status' | 'owner' | 'desk' | 'lead' | 'supplier'> & {
    readonly outcome?: Outcome | undefined;
  },
  you: boolean,
): string => {
  const outcome = request.outcome ? outcomeWords[request.outcome] : 'Done';
  const asker = you ? 'you' : 'the person who raised it';
  switch (request.status) {
    case 'submitted':
      return `Sent to ${deskWords[request.desk]}, not yet read`;
    case 'accepted':
      return `${ownerName(request)} has this`;
    case 'received':
      return `Passed to ${escapeMarkdown(request.lead?.name ?? 'a colleague')}, not yet read`;
    case 'planned':
      return `${ownerName(request)} has this and has given a date`;
    case 'working':
      return `${ownerName(request)} is working on this`;
    case 'waiting':
      return `${ownerName(request)} needs one thing from ${asker}`;
    case 'supplier':
      return `${ownerName(request)} has this with ${escapeMarkdown(request.supplier?.name ?? 'a supplier')}`;
    case 'board':
      return 'Waiting for a decision by the group that agrees changes';
    case 'linked':
      return 'The same as another request. You still hear the outcome';
    case 'resolved':
      return `Outcome: ${outcome}`;
    case 'confirmed':
      return `Outcome: ${outcome}. Confirmed by ${asker}`;
    case 'withdrawn':
      return `Withdrawn by ${asker}`;
    case 'error':
      return 'Taken off the list, because it was sent in error';
  }
};

/** The one sentence that says what happens next, for the person who raised it. */
export const nextWords = (request: Request, now: Date, zone: string): string => {
  if (request.status === 'waiting') {
    // A1.4: where a patient could come to harm, nothing waits for a shift.
    if (rank(request) < 2) return 'Please answer as soon as it is safe to. A patient could come to harm.';
    return 'Your answer can wait for your next shift. This stays open until then.';
  }
  if (isOpen(request)) {
    const late = Date.parse(request.hearBy) < now.getTime();
    if (late) return 'You were promised news before now and this is late. It is still open.';
    return `You will hear from us ${byDatedWords(new Date(request.hearBy), now, zone)}.`;
  }
  if (request.status === 'withdrawn') return 'Nobody is working on it. Raise it again at any time.';
  if (request.status === 'confirmed') return 'Thank you. You can open it again if it comes back.';
  if (request.decided?.outcome === 'done') return 'Does it work for you now?';
  return 'Is that clear? You can talk it through with us here.';
};
