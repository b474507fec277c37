import { datedWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { isConcern } from './access.ts';
import { isOpen, type Request, type Status } from './request.ts';
import { nextWords, statusWords } from './words.ts';

export interface LinkData {
  readonly id: string;
  readonly hasWhat: boolean;
  readonly what: string;
  readonly hasStatus: boolean;
  readonly status: string;
  readonly when: string;
  readonly hint: string;
  readonly canJoin: boolean;
  readonly hasChat: boolean;
  readonly chat: string;
}

export type LinkView = View<'request-link', LinkData>;

/** Who looks at a request that stands in a chat: what everybody is sent at first, and what each is shown then. */
export type Eyes = 'everybody' | 'requester' | 'follower' | 'desk' | 'stranger';

/** Words that tell nobody who has it, with whom, or what was said. */
const plainStatus: Readonly<Record<Status, string>> = {
  submitted: 'Sent, not yet read',
  received: 'Sent, not yet read',
  accepted: 'A person has this',
  planned: 'A person has this',
  working: 'A person has this',
  waiting: 'A person has this',
  supplier: 'A person has this',
  board: 'A person has this',
  linked: 'A person has this',
  resolved: 'There is an outcome',
  confirmed: 'There is an outcome',
  withdrawn: 'Withdrawn',
  error: 'Taken off the list',
};

/** What anybody may read who raises something alike, and no more (see `Hint`). */
export const isCommon = (request: Request): boolean =>
  isOpen(request) && !isConcern(request) && !request.confidential;

interface Looks {
  readonly as: Eyes;
  readonly now: Date;
  readonly organisation: Organisation;
  /** Opens the person's own chat with Wardline, where Teams can. */
  readonly chat?: string | undefined;
}

const nobody: LinkData = {
  id: '',
  ...{ hasWhat: false, what: '', hasStatus: false, status: '', when: '' },
  ...{ hint: 'Ask whoever put this here about it.', canJoin: false, hasChat: false, chat: '' },
};

/** All that there is to see of a request that is not theirs to see, or of a number that nobody has. */
export const noGlance = (id: string): LinkView => ({ template: 'request-link', data: { ...nobody, id } });

/**
 * A request that somebody put into a chat, as one person there may see it (A2.8, D5.3). Teams sends everybody the
 * same card first and asks for each one's own when it comes on their screen, so the first holds no word that anybody
 * typed. It is nobody's living card, so it says when.
 */
export const glanceView = (request: Request, { as, now, organisation, chat }: Looks): LinkView => {
  const { id } = request;
  const { zone } = organisation;
  const common = isCommon(request);
  if (request.confidential || (as === 'stranger' && !common)) return noGlance(id);
  const shows = as !== 'everybody';
  const inside = as === 'requester' || as === 'follower' || as === 'desk';
  const status = statusWords({ ...request, outcome: request.decided?.outcome }, as === 'requester');
  const hints: Readonly<Record<Eyes, string>> = {
    everybody: 'Press "Update" to see what you may see of it.',
    requester: `${nextWords(request, now, zone)} Type ${id} in your own chat with Wardline for the rest.`,
    follower: `You will be told the outcome. Type ${id} in your own chat with Wardline for the rest.`,
    desk: `Type ${id} in your own chat with Wardline for the rest.`,
    stranger: 'Do you have this too? Then you will be told the outcome.',
  };
  return {
    template: 'request-link',
    data: {
      id,
      hasWhat: shows,
      what: !shows ? '' : escapeMarkdown(oneLine(request.what, inside ? 200 : 120)),
      hasStatus: true,
      status: inside ? status : plainStatus[request.status],
      when: `As it was ${datedWords(now, now, zone)}`,
      hint: hints[as],
      canJoin: as === 'stranger',
      hasChat: inside && chat !== undefined,
      chat: chat ?? '',
    },
  };
};
