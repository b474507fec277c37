import { type ApprovalView, approvalView } from './approval-view.ts';
import { type ConsentView, consentView } from './consent-view.ts';
import { type GoneView, goneView } from './gone-view.ts';
import type { StoryPorts } from './ports.ts';
import { type ReaderView, readerView } from './reader-view.ts';
import { type Contributor, contributorOf, type Story } from './story.ts';
import { type TellerView, tellerView } from './teller-view.ts';

export interface Moment {
  readonly now: Date;
  readonly notice?: string | undefined;
}

interface Reading extends Moment {
  /** Whose cheer to look for; nobody's on a card that many see. */
  readonly person?: string | undefined;
  readonly yearAgo?: boolean | undefined;
}

/** Each side of a story as it is now: for a press, and for a repaint. */
export const storyCards = ({
  store,
  organisation,
  hasChannel,
}: Pick<StoryPorts, 'store' | 'organisation' | 'hasChannel'>) => ({
  teller: async (story: Story, moment: Moment): Promise<TellerView> => {
    const [here, tellings] = await Promise.all([hasChannel(), store.tellings(organisation.code, story.id)]);
    return tellerView(story, { ...moment, organisation, hasChannel: here, tellings });
  },

  /** For somebody whom it names; `undefined` where it no longer does. */
  named: (story: Story, person: string, moment: Moment): ConsentView | GoneView => {
    const mine: Contributor | undefined = contributorOf(story, person);
    if (!mine || story.status === 'withdrawn') return goneView(story);
    return consentView(story, mine, { notice: moment.notice });
  },

  approver: async (story: Story, moment: Moment): Promise<ApprovalView | GoneView> => {
    if (story.status === 'withdrawn') return goneView(story);
    const [here, tellings] = await Promise.all([hasChannel(), store.tellings(organisation.code, story.id)]);
    return approvalView(story, { ...moment, organisation, hasChannel: here, tellings });
  },

  reader: async (story: Story, { person, yearAgo, notice }: Reading): Promise<ReaderView | GoneView> => {
    if (story.status !== 'posted') return goneView(story);
    const [cheers, tellings] = await Promise.all([
      store.cheers(organisation.code, story.id, person),
      store.tellings(organisation.code, story.id),
    ]);
    return readerView(story, { yearAgo, notice, cheers, tellings, organisation });
  },
});

export type StoryCards = ReturnType<typeof storyCards>;
