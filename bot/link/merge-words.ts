import { sentences } from '../core/refusal.ts';
import type { Unfit } from './merge-rules.ts';

export const unfitWords: Readonly<Record<Exclude<Unfit, 'unchanged'>, string>> = {
  'no-longer': sentences['no-longer'],
  unknown: 'We cannot find a request with that number. Nothing was changed.',
  itself: 'Those two are one request already.',
  ended: 'That one has its outcome already. Link the two instead.',
  sealed: 'What was told in confidence stays by itself. Nothing was changed.',
  concern: 'A patient could come to harm, so each stays a request of its own. Link the two instead.',
  full: 'That is as many as one request can hold. Choose another one.',
};
