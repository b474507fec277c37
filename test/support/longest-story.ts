import {
  type Answer,
  answers,
  longest as limits,
  most,
  type Side,
  type Status,
  type Story,
} from '../../bot/story/story.ts';
import { minutesAgo } from './requests.ts';
import { aStory } from './stories.ts';
import { longest } from './worst-text.ts';

export const storyStatuses: readonly Status[] = ['told', 'declined', 'posted', 'withdrawn'];

/** What has to be true of one in this status, and nothing more. */
export const storyIn = (status: Status, more: Partial<Story> = {}): Story => {
  const by = { id: 'approver', name: 'Lena Fox' };
  const declined = { at: minutesAgo(9), by, reason: 'Say first what is better for patients.' };
  const approved = { approvedBy: by, postedAt: minutesAgo(9), month: '2026-11', copy: 1 };
  return aStory({
    status,
    ...(status === 'declined' ? { declined } : {}),
    ...(status === 'posted' ? approved : {}),
    ...(status === 'withdrawn' ? { ...approved, copy: 2, withdrawnBy: by } : {}),
    ...more,
  });
};

/** Every field filled to the brim, with as many people as there may be; `answer` is what they all said. */
export const longestStory = (letters: string, status: Status, answer?: Answer): Story => {
  const by = { id: 'a'.repeat(36), name: longest(letters, 64) };
  const on = (side: Side) =>
    Array.from({ length: most.people }, (_, at) => ({
      id: `${side}${at}`.padEnd(36, '0'),
      name: longest(letters, 64),
      side,
      answer: answer ?? answers[at % answers.length],
    }));
  return storyIn(status, {
    title: longest(letters, limits.title),
    what: longest(letters, limits.what),
    benefit: longest(letters, limits.benefit),
    gains: ['outcomes', 'experience', 'cost'],
    kind: 'changed-mind',
    measure: {
      what: longest(letters, limits.measure),
      before: longest(letters, limits.measure),
      after: longest(letters, limits.measure),
    },
    requests: Array.from({ length: most.requests }, (_, at) => `WL-0000${at}`),
    teller: by,
    contributors: [...on('clinical'), ...on('digital')],
    ...(status === 'declined' ? { declined: { at: minutesAgo(9), by, reason: longest(letters, 1000) } } : {}),
    ...(status === 'posted' ? { approvedBy: by } : {}),
    ...(status === 'withdrawn' ? { withdrawnBy: by } : {}),
  });
};
