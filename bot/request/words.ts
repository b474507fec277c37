import { byDatedWords } from '../calendar/words.ts';
import { standing } from '../clock/promises.ts';
import { escapeMarkdown } from '../core/text.ts';
import { boardWords } from './board.ts';
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
  request: Pick<Request, 'status' | 'owner' | 'desk' | 'supplier' | 'confidential'> & {
    readonly outcome?: Outcome | undefined;
    readonly whole?: Request['whole'];
    readonly board?: Request['board'];
  },
  you: boolean,
): string => {
  const outcome = request.outcome ? outcomeWords[request.outcome] : 'Done';
  const asker = you ? 'you' : 'the person who raised it';
  switch (request.status) {
    case 'submitted':
      return `Sent ${request.confidential ? 'in confidence' : `to ${deskWords[request.desk]}`}, not yet read`;
    case 'accepted':
      return `${ownerName(request)} has this`;
    case 'received':
      return `Passed to ${request.owner ? ownerName(request) : 'a colleague'}, not yet read`;
    case 'planned':
      return `${ownerName(request)} has this, and there is a date`;
    case 'working':
      return `${ownerName(request)} is working on this`;
    case 'waiting':
      return `${ownerName(request)} needs one thing from ${asker}`;
    case 'supplier':
      return `${ownerName(request)} has this with ${escapeMarkdown(request.supplier?.name ?? 'a supplier')}`;
    case 'board':
      if (request.board) return boardWords(request.board);
      return 'Waiting for a decision by the group that agrees changes';
    case 'linked':
      if (!request.whole) return 'The same as another request. You still hear the outcome';
      return `The same as another request. ${statusWords({ ...request.whole, owner: request.owner }, false)}`;
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

/** A1.3: whether the last word to the requester was that there is none. */
const nothingNew = ({ nudges, heardAt = '' }: Request): boolean =>
  (nudges?.findLast(({ kind }) => kind === 'progress')?.at ?? '') > heardAt;

/** What is worth knowing of a status besides its name. */
const statusDetail = (request: Request, now: Date, zone: string): string => {
  const promised = standing(request.promises ?? []);
  if (request.status === 'planned' && promised) {
    const until = new Date(promised.until);
    if (until < now)
      return `It was planned to be done ${byDatedWords(until, now, zone)}, and that time is over. `;
    return `It is planned to be done ${byDatedWords(until, now, zone)}. `;
  }
  if (request.status !== 'supplier') return '';
  const reference = request.supplier?.reference;
  const keeps = `${ownerName(request)} keeps it for you. `;
  return reference ? `${keeps}The supplier's number is ${escapeMarkdown(reference)}. ` : keeps;
};

export const openWords = (request: Request, now: Date, zone: string): string => {
  const detail = statusDetail(request, now, zone);
  const late = Date.parse(request.hearBy) < now.getTime();
  if (late) return `${detail}You were promised news before now and this is late. It is still open.`;
  const nothing = nothingNew(request) ? 'There is nothing new to tell yet. ' : '';
  const again = nothing ? ' again' : '';
  return `${detail}${nothing}You will hear from us${again} ${byDatedWords(new Date(request.hearBy), now, zone)}.`;
};

/** What happens next, for the person who raised it. */
export const nextWords = (request: Request, now: Date, zone: string): string => {
  if (request.status === 'waiting') {
    // A1.4: where a patient could come to harm, nothing waits for a shift.
    if (rank(request) < 2) return 'Please answer as soon as it is safe to. A patient could come to harm.';
    const asked = request.parked?.deputy && request.standIn;
    const too = asked ? ` We have asked ${escapeMarkdown(asked.name)} as well.` : '';
    return `Your answer can wait for your next shift. This stays open until then.${too}`;
  }
  if (request.status === 'linked') {
    const next = openWords({ ...request, ...request.whole }, now, zone);
    return `Somebody told us of the same problem first. You still hear everything. ${next}`;
  }
  if (isOpen(request)) return openWords(request, now, zone);
  if (request.status === 'withdrawn' || request.status === 'error')
    return 'Nobody is working on it. Raise it again at any time.';
  if (request.status === 'confirmed') return 'Thank you. You can open it again if it comes back.';
  if (request.decided?.outcome === 'done') return 'Does it work for you now?';
  return 'Is that clear? You can talk it through with us here.';
};
