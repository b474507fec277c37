import { type Broadcast, isOut, type Words } from '../../broadcast/broadcast.ts';
import { requestNumbers } from '../../broadcast/check.ts';
import { draft } from '../../broadcast/draft-rules.ts';
import type { Typed } from '../../broadcast/form-view.ts';
import { dayFrom } from '../../calendar/local-day.ts';
import type { Person } from '../../core/actor.ts';

/** As everybody would have it if it went out at this moment; as it is where it did. */
export const asIfSent = (broadcast: Broadcast, now: Date): Broadcast =>
  isOut(broadcast) ? broadcast : { ...broadcast, status: 'sending', startedAt: now.toISOString() };

/** Words that nobody has kept. What is half typed, such as a number or a day, is left out until it is whole. */
export const unsaved = (
  id: string,
  { requests = '', until, acknowledge, ...typed }: Omit<Typed, 'audience'> & Pick<Words, 'title' | 'body'>,
  by: Person,
  now: Date,
): Broadcast => {
  const listed = requestNumbers(requests);
  const words: Words = {
    ...typed,
    class: typed.class ?? 'update',
    // Whom it is for stands on no copy.
    audience: 'everyone',
    acknowledge: acknowledge === 'true',
    requests: listed.ok ? listed.numbers : undefined,
    until: until !== undefined && dayFrom(until) !== undefined ? until : undefined,
  };
  return asIfSent(draft(id, words, by, now).broadcast, now);
};
