import { z } from 'zod';
import { action } from '../core/action.ts';
import { approverRoles, mustBeAlone } from '../story/ports.ts';
import { type AwardsView, awardsView } from './awards-view.ts';
import { type ContributionView, contributionView } from './contribution-view.ts';
import type { MonthView } from './month-view.ts';
import { yearOf } from './months.ts';
import type { RecordPorts } from './record-ports.ts';

/** Every card that looks back. */
export type RecordView = AwardsView | ContributionView | MonthView;

const anyone = ['requester'] as const;

/** What is kept for a year, and for a person who asks about themselves. */
export const recordActions = (ports: RecordPorts) => ({
  'story.awards': action({
    roles: approverRoles,
    fields: z.object({ year: z.union([z.literal(''), z.string().regex(/^20\d\d$/)]).optional() }),
    text: [],
    run: async ({ year: asked }, turn): Promise<AwardsView> => {
      // A link on the card opens for whoever holds it.
      mustBeAlone(turn);
      const { actor, now } = turn;
      const thisYear = yearOf(now, ports.organisation.zone);
      const year = asked ? Number(asked) : thisYear;
      const [awards, links] = await Promise.all([
        ports.awards(year),
        ports.fileLinks({ file: 'awards', year }, actor),
      ]);
      return awardsView(awards, { year, thisYear, links });
    },
  }),

  /** A4.19, D5.1: of themselves, to themselves. There is no field in which to name somebody else. */
  'story.record': action({
    roles: anyone,
    fields: z.object({}),
    text: [],
    run: async (_input, turn): Promise<ContributionView> => {
      mustBeAlone(turn);
      const { actor, now } = turn;
      const [found, links] = await Promise.all([
        ports.contribution(actor, now),
        ports.fileLinks({ file: 'record' }, actor),
      ]);
      return contributionView(found, links, ports.organisation);
    },
  }),
});
