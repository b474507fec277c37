import type { SendFault } from '../core/courier.ts';

/** After this many tries a message is given up and logged: about two hours with the waits below. */
const tries = 17;
const longest = 15 * 60_000;

/** When to try again, or `undefined` to give up. Doubles from two seconds; Teams' own word comes first. */
export const nextTry = (
  fault: SendFault,
  attempt: number,
  now: Date,
  random: () => number = Math.random,
): Date | undefined => {
  if (fault.kind !== 'later' || attempt + 1 >= tries) return undefined;
  const doubled = Math.min(2000 * 2 ** attempt, longest);
  // Jitter of a fifth each way keeps replicas and rows from waking together (Teams' own advice).
  const wait = Math.max(doubled, fault.afterMs ?? 0) * (0.8 + 0.4 * random());
  return new Date(now.getTime() + Math.max(wait, fault.afterMs ?? 0));
};
