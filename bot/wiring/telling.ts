import type { BroadcastPorts } from '../broadcast/ports.ts';
import { masking, namesIn } from '../story/masking.ts';
import { publicOf } from '../story/public-words.ts';
import type { StoryStore } from '../story/store.ts';
import { everybodyIn } from '../story/story.ts';

/**
 * What a broadcast may say of a story. Nobody is named in a broadcast, whatever they answered: only the story's own
 * copies change when somebody takes their name back (D5.4).
 */
export const tellingOf =
  (stories: Pick<StoryStore, 'load'>, organisation: string): BroadcastPorts['storyOf'] =>
  async (id) => {
    const story = (await stories.load(organisation, id))?.story;
    if (!story) return undefined;
    const names = everybodyIn(story).map(({ name }) => name);
    const plain = masking(names);
    const { title, what, benefit, measure } = publicOf(story);
    return {
      id,
      isPosted: story.status === 'posted',
      title: plain(title),
      what: plain(what),
      ...(benefit === undefined ? {} : { benefit: plain(benefit) }),
      ...(measure === undefined
        ? {}
        : {
            measure: {
              ...(measure.what === undefined ? {} : { what: plain(measure.what) }),
              before: plain(measure.before),
              after: plain(measure.after),
            },
          }),
      requests: story.requests,
      namesIn: (text) => namesIn(text, names),
    };
  };
