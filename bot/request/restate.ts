import { personOf } from '../core/actor.ts';
import { changed, type Decision } from './change.ts';
import { isOpen, type Request, type Said } from './request.ts';
import { reworded } from './restated.ts';
import type { Words } from './rules.ts';

const saying = (kind: Said['kind'], { by, text }: Words, now: Date): Said => ({
  kind,
  by: personOf(by),
  at: now.toISOString(),
  text,
});

/** Whether they are asked "have we got this right?". A question of the desk comes first: one thing at a time. */
export const asksWhetherRight = (request: Request): boolean =>
  isOpen(request) &&
  request.status !== 'waiting' &&
  request.restated !== undefined &&
  request.restated.answer === undefined;

/** A2.4: the first reply says the concern back. It comes from a person, so that where nobody has it, they take it. */
export const restate = (request: Request, words: Words, hearBy: Date, now: Date): Decision => {
  const { restated, owner } = request;
  if (restated?.text === words.text && restated.answer !== 'corrected') return 'unchanged';
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  const by = personOf(words.by);
  const taking: Partial<Request> = owner ? {} : { owner: by, hearBy: hearBy.toISOString() };
  const mine = !owner || (owner.id === by.id && request.status === 'received');
  const read: Partial<Request> =
    mine && (request.status === 'submitted' || request.status === 'received') ? { status: 'accepted' } : {};
  const next = { text: words.text, by, at: now.toISOString() };
  return changed(
    request,
    'restated',
    now,
    { ...taking, ...read, restated: reworded(restated, next) },
    {
      said: saying('restated', words, now),
      tell: [{ to: 'requester', why: 'restated' }],
      wake: 'now',
    },
  );
};

/** "Yes, that is it", to the wording that they had before them when they said so. */
export const agree = (request: Request, wording: string | undefined, now: Date): Decision => {
  const { restated } = request;
  if (!restated || (wording !== undefined && wording !== restated.at)) return 'no-longer';
  if (restated.answer === 'yes') return 'unchanged';
  if (restated.answer || !isOpen(request)) return 'no-longer';
  return changed(request, 'agreed', now, { restated: { ...restated, answer: 'yes' } });
};

/** Their own words become the summary, whichever wording they answer: nobody knows better what they meant. */
export const correct = (request: Request, words: Words, now: Date): Decision => {
  const { restated } = request;
  if (!restated) return 'no-longer';
  if (restated.answer === 'corrected' && restated.text === words.text) return 'unchanged';
  if (!isOpen(request)) return 'no-longer';
  const next = {
    text: words.text,
    by: personOf(words.by),
    at: now.toISOString(),
    answer: 'corrected',
  } as const;
  return changed(
    request,
    'corrected',
    now,
    { restated: reworded(restated, next) },
    { said: saying('corrected', words, now), tell: [{ to: 'owner', why: 'reply' }] },
  );
};
