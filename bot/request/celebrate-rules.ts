import { type Change, changed } from './change.ts';
import type { Request } from './request.ts';

/** As many as a request keeps the numbers of; the newest stay. */
const kept = 20;

/**
 * A8.1: a story that came from this request is posted, or was taken back. Its number alone stands here, so that each
 * leads to the other. A story of a request that somebody told is reason enough not to ask for one (A8.3).
 */
export const celebrated = (request: Request, story: string, on: boolean, now: Date): Change | 'unchanged' => {
  const { stories = [], storyPrompt, confidential } = request;
  // A2.8: nothing public leads to what was said in confidence.
  if (confidential || stories.includes(story) === on) return 'unchanged';
  if (!on) return changed(request, 'uncelebrated', now, { stories: stories.filter((one) => one !== story) });
  const at = storyPrompt?.at ?? now.toISOString();
  return changed(request, 'celebrated', now, {
    stories: [...stories, story].slice(-kept),
    storyPrompt: { at, over: true },
  });
};
