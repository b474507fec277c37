import type { Organisation } from '../core/organisation.ts';
import type { Detail, Face, Why } from '../core/outbox.ts';
import type { DeliveryPorts, Painted } from '../delivery/ports.ts';
import { render } from '../render/render.ts';
import type { AnyView } from '../render/templates.ts';
import type { StoryCards } from '../story/cards.ts';
import { movedView } from '../story/moved-view.ts';
import { holds } from '../story/news.ts';
import type { StoryStore } from '../story/store.ts';
import type { Story } from '../story/story.ts';
import { announcements } from './announcements.ts';

/** Its cards show cheers, answers and what was told since: none is up to date by the number of a version. */
const always = -1;

const storyWords: Readonly<Partial<Record<Why, string>>> = {
  approval: 'a success story waits for your approval',
  decided: 'there is a decision about your story',
  broadcast: announcements.story,
};

export interface StoryPaintPorts {
  readonly store: Pick<StoryStore, 'load'>;
  readonly organisation: Organisation;
  readonly cards: StoryCards;
  readonly clock: () => Date;
}

/** The card of a story as it is at this moment, for the side and, where theirs differs, for the person. */
export const storyPainter = ({ store, organisation, cards, clock }: StoryPaintPorts) => {
  const look = async (
    story: Story,
    face: Face,
    detail: Detail,
    why?: Why,
    person?: string,
  ): Promise<AnyView | undefined> => {
    const now = clock();
    if (detail === 'moved') return movedView(story);
    if (face === 'author') return cards.teller(story, { now });
    if (face === 'approver') return cards.approver(story, { now });
    if (face === 'reader') return cards.reader(story, { now, yearAgo: why === 'year-ago' });
    // D5.4: what one person said to being named is on no other person's card.
    return face === 'named' && person !== undefined ? cards.named(story, person, { now }) : undefined;
  };

  const painted = (id: string, view: AnyView, why?: Why): Painted => {
    const words = why && (storyWords[why] ?? announcements[why]);
    return { card: render(view), summary: words ? `${id}: ${words}` : id, version: always };
  };

  const load = async (id: string): Promise<Story | undefined> =>
    (await store.load(organisation.code, id))?.story;

  return {
    paint: async (...[id, face, detail, why, person]: Parameters<DeliveryPorts['paint']>) => {
      const story = await load(id);
      const view = story && (await look(story, face, detail, why, person));
      if (!story || !view) return undefined;
      return { ...painted(id, view, why), over: why !== undefined && !holds(story, why, person) };
    },

    /** A reader's own copy, which knows whether this person cheered. */
    paintRead: async (id: string, person: string): Promise<Painted | undefined> => {
      const story = await load(id);
      return story && painted(id, await cards.reader(story, { now: clock(), person }));
    },
  } satisfies Pick<DeliveryPorts, 'paint' | 'paintRead'>;
};
