import { sentences } from '../core/refusal.ts';
import type { Held } from './status-rules.ts';

export const heldWords: Readonly<Record<Exclude<Held, 'unchanged'>, string>> = {
  'no-longer': sentences['no-longer'],
  past: 'Choose a later day.',
  urgent: 'This is urgent, so it stays where everybody sees it.',
  'no-reason': 'A date was given before. Say why it moves.',
  concern: 'A patient could come to harm, so this stays where everybody sees it.',
  'not-desk': 'They cannot see this request. Choose somebody else.',
  away: 'They have no session soon. Choose somebody else.',
  'no-lines': 'Say it in both languages before you pass it on. One line each is enough.',
};
