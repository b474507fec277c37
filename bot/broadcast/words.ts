import { datedWords, dateWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import { counted } from '../core/words.ts';
import { type Broadcast, type Class, isOut, type Status, type Words } from './broadcast.ts';
import { safeMarkdown } from './markdown.ts';

/** What a reader sees above the title. */
export const classWords: Readonly<Record<Class, string>> = {
  update: 'News',
  change: 'A change that is coming',
  outage: 'A system is down or will be down',
  celebration: 'Good news',
};

/** What an author chooses from. */
export const classChoices: Readonly<Record<Class, string>> = {
  update: 'News',
  change: 'A change that is coming',
  outage: 'An outage: sent without approval, at any hour',
  celebration: 'Good news',
};

export const classStyles: Readonly<Record<Class, 'emphasis' | 'accent' | 'attention' | 'good'>> = {
  update: 'emphasis',
  change: 'accent',
  outage: 'attention',
  celebration: 'good',
};

export const peopleWords = (number: number): string => counted(number, 'person', 'people');

/** For lists, where there is no room for names and times. */
export const shortStatus: Readonly<Record<Status, string>> = {
  draft: 'Draft, not sent',
  waiting: 'Waiting for approval',
  approved: 'Approved, not sent yet',
  scheduled: 'Has a time to be sent',
  sending: 'Being sent',
  sent: 'Sent',
  cancelled: 'Cancelled',
};

const scheduledWords = (sendAt: string, now: Date, zone: string): string =>
  `Will be sent ${datedWords(new Date(sendAt), now, zone)}`;

/** The status of a line in a list that has room for a time. */
export const lineStatus = (
  { status, sendAt }: Pick<Broadcast, 'status' | 'sendAt'>,
  now: Date,
  { zone }: Pick<Organisation, 'zone'>,
): string => (status === 'scheduled' && sendAt ? scheduledWords(sendAt, now, zone) : shortStatus[status]);

/** The status as the author and the approvers read it. */
export const statusWords = (broadcast: Broadcast, now: Date, { zone }: Organisation): string => {
  const { status, sendAt, declined, approvedBy } = broadcast;
  if (status === 'draft' && declined) return `${escapeMarkdown(declined.by.name)} says: not yet`;
  if (status === 'scheduled' && sendAt) return scheduledWords(sendAt, now, zone);
  if (status === 'approved' && approvedBy)
    return `Approved by ${escapeMarkdown(approvedBy.name)}, not sent yet`;
  if (status === 'cancelled')
    return isOut(broadcast) ? 'Stopped while it was being sent' : 'Cancelled, not sent';
  return shortStatus[status];
};

/** A day without a time, which no zone can move. */
const dayWords = (day: string): string => dateWords(new Date(`${day}T12:00:00Z`), 'UTC');

/** The words as they will be read, with all that belongs to them. */
export interface Shown {
  readonly kind: string;
  readonly style: (typeof classStyles)[Class];
  readonly title: string;
  readonly spoken: string;
  readonly body: string;
  readonly hasInfluence: boolean;
  readonly influenceUntil: string;
  readonly influence: string;
  readonly hasEngaged: boolean;
  readonly engaged: string;
  readonly hasRequests: boolean;
  readonly requests: string;
  readonly hasStory: boolean;
  /** Its number. */
  readonly story: string;
  readonly tells: string;
}

/** For whoever writes and approves it; readers have a button. */
export const tellsWords = (story: string): string =>
  `This tells of the story ${story}. Type its number to read it.`;

export const shownWords = (words: Words): Shown => {
  const { title, body, influence = '', until, engaged = '', requests = [], story = '' } = words;
  const kind = classWords[words.class];
  return {
    kind,
    style: classStyles[words.class],
    title: escapeMarkdown(title),
    spoken: `${kind}. ${title}`.replace(/[\\<>&]/g, '').replaceAll('${', '$'),
    body: safeMarkdown(body),
    hasInfluence: influence !== '',
    influenceUntil: until
      ? `What you can still change, until ${dayWords(until)}`
      : 'What you can still change',
    influence: escapeMarkdown(influence),
    hasEngaged: engaged !== '',
    engaged: `Clinicians who were asked: ${escapeMarkdown(engaged)}`,
    hasRequests: requests.length > 0,
    requests: `You said, we did. This answers ${requests.join(', ')}.`,
    hasStory: story !== '',
    story,
    tells: tellsWords(story),
  };
};

/** D7.1 and hazard H7: whoever read the old words is told when they changed. Empty where they never did. */
export const correctionWords = (broadcast: Broadcast, now: Date, { zone }: Organisation): string => {
  const last = broadcast.corrections.at(-1);
  if (!last) return '';
  const by = last.by.id === broadcast.author.id ? '' : ` by ${escapeMarkdown(last.by.name)}`;
  return `Corrected ${datedWords(new Date(last.at), now, zone)}${by}. These are the right words.`;
};

export const reasonWords = (reason: string): string => escapeMarkdown(clip(reason, 300));
