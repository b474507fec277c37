import { createHash } from 'node:crypto';
import { dayFrom } from '../calendar/local-day.ts';
import type { Asked, Asking, Took } from './participation.ts';

/** B5: nobody is asked more than once in 14 days, nor more than 6 times in a year, whoever asks. */
const restDays = 14;
const mostInYear = 6;
const yearDays = 365;
/** Asked in vain so often, they are left alone until that is forgotten. */
const inVain = 2;

export type MayAsk = 'ask' | 'recent' | 'often' | 'silent';

export interface Burden {
  readonly asked: Asked;
  readonly took: Took;
}

const daysSince = (on: string, day: string): number =>
  (dayFrom(day) ?? Number.NaN) - (dayFrom(on) ?? Number.NaN);

/** Whether somebody may be asked on this day, counting everything that anybody asked them (D4.3). */
export const mayAsk = ({ asked, took }: Burden, day: string): MayAsk => {
  const all = Object.entries(asked).map(([id, { on }]) => ({ id, on, ago: daysSince(on, day) }));
  if (all.some(({ ago }) => ago < restDays)) return 'recent';
  if (all.filter(({ ago }) => ago < yearDays).length >= mostInYear) return 'often';
  const counted = all.filter(({ id }) => took[id] !== undefined).sort((a, b) => a.ago - b.ago);
  const latest = counted.slice(0, inVain);
  return latest.length === inVain && latest.every(({ id }) => !took[id]) ? 'silent' : 'ask';
};

const isKept = (on: string, day: string): boolean => daysSince(on, day) <= yearDays + 1;

/** With one more; what lies longer back than the rules look is forgotten. Adding it again changes nothing. */
export const withAsked = (asked: Asked, id: string, asking: Asking, day: string): Asked => ({
  ...Object.fromEntries(Object.entries(asked).filter(([, { on }]) => isKept(on, day))),
  [id]: asking,
});

/** Whether they took part in the pulses of which it is still known that they were asked. */
export const withTook = (took: Took, id: string, didTake: boolean, asked: Asked): Took => ({
  ...Object.fromEntries(Object.entries(took).filter(([known]) => asked[known] !== undefined)),
  ...(asked[id] === undefined ? {} : { [id]: didTake }),
});

const halfOf = (series: string, pair: number, person: string): number =>
  createHash('sha256')
    .update(JSON.stringify([series, pair, person]))
    .digest()
    .readUInt8(0) & 1;

/**
 * Half of the people are asked in rounds 1, 3, 5, the other half in the round after. Each pair of rounds draws its
 * halves anew, so that nobody is left out of both and the same people are not always asked together.
 */
export const inSample = (series: string, round: number, person: string): boolean =>
  halfOf(series, Math.ceil(round / 2), person) === round % 2;
