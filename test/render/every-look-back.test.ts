import assert from 'node:assert/strict';
import { type Award, lacks } from '../../bot/recall/award.ts';
import { awardsView } from '../../bot/recall/awards-view.ts';
import { nothingYet } from '../../bot/recall/contribution.ts';
import { contributionView } from '../../bot/recall/contribution-view.ts';
import { monthView, mostShown } from '../../bot/recall/month-view.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { longestStory } from '../support/longest-story.ts';
import { aContribution, anAward, someSums, zone } from '../support/look-back.ts';
import { now } from '../support/requests.ts';
import { aPostedStory } from '../support/stories.ts';
import { worstLetters } from '../support/worst-text.ts';
import { faultsIn } from './every-card.ts';

const sound = (views: readonly AnyView[]): void => assert.deepEqual(views.flatMap(faultsIn), []);

const url = `https://wardline.example/api/tab/stories.md?ticket=${'a'.repeat(300)}`;
const links = { markdown: url, csv: url };
const many = someSums({
  ...{ raised: 99_999, outcomes: 99_999, asked: 99_999, answered: 99_999, told: 99_999, posted: 99_999 },
  came: {
    ...{ done: 99_999, 'already-possible': 99_999, 'not-possible': 99_999, 'not-now': 99_999 },
    ...{ 'passed-on': 99_999, open: 99_999, withdrawn: 99_999 },
  },
  part: { clinical: 99_999, digital: 99_999 },
  named: { named: 99_999, unnamed: 99_999, thanks: 99_999, no: 99_999, silent: 99_999 },
});

describe('every card that looks back, sound and under 25 KB', () => {
  it('of a month, with the least and with the longest of the worst texts', () => {
    sound([monthView('2026-11', [], 0), monthView('2026-11', [aPostedStory({ benefit: undefined })], 1)]);
    for (const letters of worstLetters)
      sound([monthView('2026-11', Array(mostShown).fill(longestStory(letters, 'posted')), 99_999)]);
  });

  it('of a year for awards, with nothing and with everything missing', () => {
    const lacking: Award = { ...anAward(), lacks };
    const looks = { year: 2026, thisYear: 2026, links };
    sound([
      awardsView([], looks),
      awardsView([anAward()], { ...looks, links: undefined }),
      awardsView(Array(2000).fill(lacking), { ...looks, year: 2024 }),
    ]);
  });

  it('of a person, with nothing, while it is counted, and with thousands of everything', () => {
    sound([
      contributionView(nothingYet(now, zone), links, { zone }),
      contributionView(undefined, links, { zone }),
      contributionView(aContribution({ year: many, all: many }), undefined, { zone }),
      contributionView(aContribution({ year: many, all: many }), links, { zone }),
    ]);
  });
});
