import { sendForApproval } from './approval-rules.ts';
import { patienceMs } from './asking.ts';
import { type Change, changed, type Decision, toChannel } from './change.ts';
import type { Story } from './story.ts';

/** The requests that it came from say so, or no longer do. */
export const linked = (story: Story, now: Date): Decision =>
  story.linkedAt !== undefined && story.status === 'posted'
    ? 'unchanged'
    : changed(story, 'linked', now, { linkedAt: story.status === 'posted' ? now.toISOString() : undefined });

/** A8.1: shown once more where stories are shown, on the day a year later. */
export const recalled = (story: Story, now: Date): Decision => {
  if (story.status !== 'posted' || story.recalledAt !== undefined) return 'unchanged';
  return changed(story, 'recalled', now, { recalledAt: now.toISOString() }, ({ id, version }) => [
    toChannel(id, version, 'year-ago'),
  ]);
};

export interface Due {
  readonly decision?: Change | undefined;
  /** The requests that it came from have to be told of it, or that it is gone. */
  readonly links?: boolean;
  /** When time alone brings something next. */
  readonly next?: Date | undefined;
}

export interface Around {
  readonly approvers: readonly string[];
  /** The morning of the day a year after it was posted. */
  readonly anniversary: (postedAt: string) => Date;
}

const decided = (decision: Decision): Pick<Due, 'decision'> =>
  typeof decision === 'string' ? {} : { decision };

/** What time alone brings to a story. Asked again after each change, until nothing is due. */
export const dueOf = (story: Story, { approvers, anniversary }: Around, now: Date): Due => {
  const { status, sentAt, askedAt, postedAt, linkedAt, recalledAt, requests } = story;
  if (status === 'told' && sentAt === undefined) {
    const from = new Date(Date.parse(askedAt) + patienceMs);
    return from > now ? { next: from } : decided(sendForApproval(story, approvers, now));
  }
  if (status === 'withdrawn') return { links: linkedAt !== undefined && requests.length > 0 };
  if (status !== 'posted' || postedAt === undefined) return {};
  if (linkedAt === undefined && requests.length > 0) return { links: true };
  if (recalledAt !== undefined) return {};
  const day = anniversary(postedAt);
  return day > now ? { next: day } : decided(recalled(story, now));
};
