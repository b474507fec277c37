import { datedWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { counted, spokenText } from '../core/words.ts';
import { patienceMs } from './asking.ts';
import { hidesNames } from './public-words.ts';
import { noticeOf, type Sources, sourcesOf, type Tellings, tellingsOf } from './shown-words.ts';
import { type Answer, type Contributor, contributorOf, type Story } from './story.ts';
import { sideWords } from './view-words.ts';

export interface TellerData extends Sources, Tellings {
  readonly id: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly spoken: string;
  readonly status: string;
  readonly next: string;
  readonly hasReason: boolean;
  readonly reason: string;
  readonly title: string;
  readonly what: string;
  readonly hidesNames: boolean;
  readonly people: readonly { readonly name: string; readonly said: string }[];
  readonly noChannel: boolean;
  readonly canEdit: boolean;
  readonly canRemind: boolean;
  readonly canSend: boolean;
  readonly canRead: boolean;
  readonly isNamed: boolean;
  readonly canWithdraw: boolean;
}

export type TellerView = View<'story-teller', TellerData>;

export interface TellerLooks {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly hasChannel: boolean;
  /** The broadcasts that told of it. */
  readonly tellings: readonly string[];
  readonly notice?: string | undefined;
}

/** D5.4: whoever does not want to be in it is not told apart from whoever wants their thanks in private. */
const said: Readonly<Record<Answer, string>> = {
  named: 'Yes, by name',
  unnamed: 'Yes, without a name',
  thanks: 'Not named',
  no: 'Not named',
};

const saidBy = ({ side, answer }: Contributor): string =>
  `${sideWords[side]} · ${answer === undefined ? 'Has not answered' : said[answer]}`;

interface Standing {
  readonly status: string;
  readonly next: string;
}

const toldStanding = (story: Story, silent: number, now: Date, zone: string): Standing => {
  if (story.sentAt !== undefined) {
    const next = 'A lead or the CIO reads it before it is posted.';
    const unnamed = 'Whoever has not answered is not named.';
    return { status: 'With the leads for approval', next: silent > 0 ? `${next} ${unnamed}` : next };
  }
  if (silent === 0)
    return {
      status: 'Everybody has answered',
      next: 'Send it for approval. Then a lead or the CIO reads it.',
    };
  const latest = datedWords(new Date(Date.parse(story.askedAt) + patienceMs), now, zone);
  return {
    status: `Waiting for ${counted(silent, 'person', 'people')} to answer`,
    next: `It goes for approval when all have answered, at the latest ${latest}.`,
  };
};

const withdrawnNext = ({ teller, withdrawnBy, postedAt }: Story, tellings: readonly string[]): string => {
  const by = !withdrawnBy || withdrawnBy.id === teller.id ? 'You' : escapeMarkdown(withdrawnBy.name);
  const copies = postedAt === undefined ? 'It was never public.' : 'Every copy says that it is gone.';
  const told = 'Broadcasts that told of it keep their words until they are corrected.';
  return `${by} took it back. ${copies}${tellings.length === 0 ? '' : ` ${told}`}`;
};

const standingOf = (story: Story, silent: number, { now, organisation, tellings }: TellerLooks): Standing => {
  const { status, declined, approvedBy, postedAt } = story;
  if (status === 'withdrawn') return { status: 'Taken back', next: withdrawnNext(story, tellings) };
  if (status === 'declined')
    return {
      status: declined ? `${escapeMarkdown(declined.by.name)} says: not yet` : 'Not yet',
      next: 'Nothing is public. Change the words, and it can go out after all.',
    };
  if (status === 'told') return toldStanding(story, silent, now, organisation.zone);
  return {
    status:
      postedAt === undefined ? 'Posted' : `Posted ${datedWords(new Date(postedAt), now, organisation.zone)}`,
    next: `${approvedBy ? `${escapeMarkdown(approvedBy.name)} approved it. ` : ''}Thank you for telling it.`,
  };
};

/** Long words are in the form: this card is about how it stands. */
const longestExcerpt = 300;

/** How it stands, for its teller: what each person in it said, and what can be done next. */
export const tellerView = (story: Story, looks: TellerLooks): TellerView => {
  const { hasChannel, tellings, notice } = looks;
  const { id, status, sentAt, declined, contributors, title, what } = story;
  const silent = contributors.filter(({ answer }) => answer === undefined).length;
  const standing = standingOf(story, silent, looks);
  const isTold = status === 'told';
  const isPosted = status === 'posted';
  const open = isTold || status === 'declined';
  return {
    template: 'story-teller',
    data: {
      ...standing,
      ...noticeOf(notice),
      ...sourcesOf(story),
      ...tellingsOf(tellings),
      id,
      spoken: spokenText(`Your story: ${standing.status}`),
      hasReason: status === 'declined' && declined !== undefined,
      reason: escapeMarkdown(declined?.reason ?? ''),
      title: escapeMarkdown(title),
      what: escapeMarkdown(oneLine(what, longestExcerpt)),
      hidesNames: status !== 'withdrawn' && hidesNames(story),
      people: contributors.map((one) => ({ name: escapeMarkdown(one.name), said: saidBy(one) })),
      noChannel: status !== 'withdrawn' && !hasChannel,
      canEdit: open,
      canRemind: (isTold || isPosted) && silent > 0,
      canSend: isTold && sentAt === undefined,
      canRead: isPosted,
      isNamed: status !== 'withdrawn' && contributorOf(story, story.teller.id) !== undefined,
      canWithdraw: status !== 'withdrawn',
    },
  };
};
