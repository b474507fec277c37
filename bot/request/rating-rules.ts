import { isConcern } from './access.ts';
import { type Change, changed, type Decision } from './change.ts';
import { type HelpValue, isGood } from './help-rating.ts';
import { isResolved, type Request } from './request.ts';

/** How long a card asks for a story. */
const promptMs = 30 * 86_400_000;

const endOf = (at: string): Date => new Date(Date.parse(at) + promptMs);

/** They know the outcome, whether they have said that it works or not. */
export const isTold = ({ status, decided }: Pick<Request, 'status' | 'decided'>): boolean =>
  decided !== undefined && isResolved({ status });

/** A8.3: a concern about safety, and what was said in confidence, is nobody's success story. */
const mayBeStory = (request: Request): boolean => !request.confidential && !isConcern(request);

/** Whether the card asks for a story at this time. */
export const asksStory = (request: Request, now: Date): boolean => {
  const { rating, storyPrompt } = request;
  if (!rating || !isGood(rating.value) || !storyPrompt || storyPrompt.over) return false;
  return isTold(request) && mayBeStory(request) && now < endOf(storyPrompt.at);
};

/** A1.1: one word on the help since the last outcome, which may be changed. The first good one asks for a story. */
export const rate = (request: Request, value: HelpValue, now: Date): Decision => {
  if (!isTold(request)) return 'no-longer';
  if (request.rating?.value === value) return 'unchanged';
  const at = now.toISOString();
  const asks = isGood(value) && request.storyPrompt === undefined && mayBeStory(request);
  const patch: Partial<Request> = { rating: { value, at }, ...(asks ? { storyPrompt: { at } } : {}) };
  return changed(request, 'rated-outcome', now, patch, asks ? { wake: endOf(at) } : {});
};

const over = (request: Request, event: 'story-answered' | 'story-lapsed', now: Date): Change => {
  const at = request.storyPrompt?.at ?? now.toISOString();
  return changed(request, event, now, { storyPrompt: { at, over: true } });
};

/** "Not now" is for ever. */
export const noStory = (request: Request, now: Date): Decision => {
  if (!request.storyPrompt) return 'no-longer';
  return request.storyPrompt.over ? 'unchanged' : over(request, 'story-answered', now);
};

/** Somebody has told a story that names this request, so nobody is asked for one. */
export const storyTold = (request: Request, now: Date): Change | 'unchanged' =>
  request.storyPrompt?.over ? 'unchanged' : over(request, 'story-answered', now);

/** The time to answer is over: the card stops asking, also where nothing else changes it. */
export const promptDue = (
  request: Request,
  now: Date,
): { readonly change?: Change | undefined; readonly next?: Date | undefined } => {
  const { storyPrompt } = request;
  if (!storyPrompt || storyPrompt.over || !isTold(request)) return {};
  const end = endOf(storyPrompt.at);
  return now < end ? { next: end } : { change: over(request, 'story-lapsed', now) };
};
