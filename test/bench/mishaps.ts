import type { Asked } from '../teams/calls.ts';
import {
  broken,
  conversationNotFound,
  type Fault,
  forbidden,
  preconditionFailed,
  throttled,
  tooBig,
} from '../teams/errors.ts';

/** Of a hundred things that go wrong. A 429 holds up everybody for a second at least, and is rare. */
const mishaps: readonly (readonly [number, Fault])[] = [
  [2, throttled(1)],
  [2, throttled()],
  [13, preconditionFailed],
  [12, broken(502)],
  [12, broken(503)],
  [12, broken(504)],
  [9, { delayMs: 2000 }],
  [12, { hangUp: true }],
  [8, broken(500)],
  [7, forbidden('ConversationBlockedByUser')],
  [6, conversationNotFound],
  [5, tooBig],
];

const hundred = mishaps.flatMap(([times, fault]) => Array.from({ length: times }, () => fault));

/** The same numbers in each run (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One post in a hundred goes wrong; no fault comes a second time before all others came. */
export const onePercent = (seed: number): ((asked: Asked) => Fault | undefined) => {
  const next = numbers(seed);
  let left: Fault[] = [];
  return ({ kind }) => {
    if (kind !== 'post' || next() >= 0.01) return undefined;
    if (left.length === 0) left = [...hundred];
    return left.splice(Math.floor(next() * left.length), 1)[0];
  };
};
