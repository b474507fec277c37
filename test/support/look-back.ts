import { type Award, awardOf, evidenceOf } from '../../bot/recall/award.ts';
import { type Contribution, nothingYet, type Sums } from '../../bot/recall/contribution.ts';
import type { Request } from '../../bot/request/request.ts';
import type { Story } from '../../bot/story/story.ts';
import { aRequest, now } from './requests.ts';
import { aPostedStory } from './stories.ts';

export const zone = 'Europe/London';

/** A posted story with one request whose outcome was told. */
export const anAward = (
  more: Partial<Story> = {},
  requests: readonly Request[] = [aRequest({ status: 'resolved' })],
  broadcasts: readonly string[] = [],
): Award =>
  awardOf(aPostedStory(more), {
    evidence: requests.flatMap((request) => evidenceOf(request) ?? []),
    broadcasts,
  });

export const someSums = (more: Partial<Sums> = {}): Sums => ({
  raised: 14,
  came: { done: 9, 'already-possible': 2, 'not-now': 1, open: 2 },
  outcomes: 31,
  asked: 12,
  answered: 3,
  told: 2,
  posted: 1,
  part: { clinical: 2, digital: 1 },
  named: { named: 2, unnamed: 1 },
  ...more,
});

export const aContribution = (more: Partial<Contribution> = {}): Contribution => ({
  ...nothingYet(now, zone),
  year: someSums(),
  all: someSums({ raised: 1204, outcomes: 2310 }),
  ...more,
});
