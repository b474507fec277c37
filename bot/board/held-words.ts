import type { Held } from './rules.ts';

export const heldWords: Readonly<Record<Held, string>> = {
  own: 'You raised this yourself, so somebody else of the group writes down the decision.',
  risk: 'This risk must be reduced first. Only the clinical safety officer can give its outcome.',
  'no-day': 'Choose the day on which it comes back.',
  past: 'That day is over. Choose a later one.',
};

export const closedWords = 'The vote is over. Here is what the group made of it.';
