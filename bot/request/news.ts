import type { Why } from '../core/outbox.ts';
import { isOpen, type Request } from './request.ts';

/** Reasons that are over with the request: what they say is no longer so. */
const whileOpen: ReadonlySet<Why> = new Set([
  'progress',
  'planned',
  'nudge',
  'late',
  'overdue',
  'urgent',
  'back',
  'assigned',
  'unanswered',
  'linked',
]);

/** Whether a message that waited for somebody's shift still says what is so: a question may have its answer. */
export const holds = (request: Request, why: Why): boolean => {
  if (why === 'question' || why === 'deputy') return request.status === 'waiting';
  if (why === 'restated') return isOpen(request) && request.restated?.answer === undefined;
  return !whileOpen.has(why) || isOpen(request);
};
