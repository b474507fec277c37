import { byDatedWords } from '../calendar/words.ts';
import type { Request } from './request.ts';
import { statusWords } from './words.ts';

/**
 * A1.3: a note that says truthfully that nothing is new. It claims no work (D2.3) and names the latest time of the next
 * word, which is the moment at which the next note falls due.
 */
export const progressWords = (
  request: Pick<Request, 'status' | 'owner' | 'desk'>,
  next: Date,
  now: Date,
  zone: string,
): string => {
  const lines = [
    `${statusWords(request, true)}.`,
    request.status === 'waiting' ? 'It stays open until you answer.' : 'There is nothing new to tell yet.',
    `You will hear from us again ${byDatedWords(next, now, zone)}.`,
  ];
  return lines.join(' ');
};
