import type { Organisation } from '../core/organisation.ts';
import { type Award, awardOf, evidenceOf } from '../recall/award.ts';
import { yearSpan } from '../recall/months.ts';
import type { RequestStore } from '../request/store.ts';
import type { StoryStore } from '../story/store.ts';
import type { Story } from '../story/story.ts';

export interface AwardPorts {
  readonly stories: Pick<StoryStore, 'posted' | 'load' | 'tellings'>;
  readonly requests: Pick<RequestStore, 'load'>;
  readonly organisation: Organisation;
}

/** Stories that are read side by side, each with its requests. */
const sideBySide = 8;

/** The stories of a year with what proves them, by the clock of the organisation. */
export const awards = ({ stories, requests, organisation }: AwardPorts) => {
  const { code, zone } = organisation;

  const withProof = async (story: Story): Promise<Award> => {
    const [loaded, broadcasts] = await Promise.all([
      Promise.all(story.requests.map((id) => requests.load(code, id))),
      stories.tellings(code, story.id),
    ]);
    const evidence = loaded.flatMap((one) => (one ? (evidenceOf(one.request) ?? []) : []));
    return awardOf(story, { evidence, broadcasts });
  };

  const read = async (id: string): Promise<readonly Award[]> => {
    const story = (await stories.load(code, id))?.story;
    return story?.status === 'posted' ? [await withProof(story)] : [];
  };

  return async (year: number): Promise<readonly Award[]> => {
    const { from, to } = yearSpan(year, zone);
    const lines = await stories.posted(code, from, to);
    const found: Award[] = [];
    for (let at = 0; at < lines.length; at += sideBySide) {
      const some = await Promise.all(lines.slice(at, at + sideBySide).map(({ id }) => read(id)));
      found.push(...some.flat());
    }
    return found;
  };
};

export type Awards = ReturnType<typeof awards>;
