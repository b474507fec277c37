import type { Person } from '../core/actor.ts';
import { changed, type Decision } from '../request/change.ts';
import { isOpen, type Request } from '../request/request.ts';
import type { Words } from '../request/rules.ts';
import { note } from '../triage/rules.ts';

/** What a colleague passed to somebody by name, and is not theirs: it waits for whoever is at the desk again. */
export const handBack = (request: Request, by: Person, now: Date): Decision => {
  if (!isOpen(request) || request.owner?.id !== by.id) return 'no-longer';
  if (request.status !== 'received') return 'unchanged';
  return changed(request, 'routed', now, { owner: undefined, status: 'submitted' });
};

/** A4.10: a question to a colleague in informatics is a note that they are told of. */
export const askBuddy = (request: Request, words: Words, buddy: Person, now: Date): Decision => {
  const noted = note(request, words, now);
  if (typeof noted === 'string') return noted;
  return { ...noted, tell: [{ to: 'people', ids: [buddy.id], why: 'advice' }] };
};
