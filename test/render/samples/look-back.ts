import { awardsView } from '../../../bot/recall/awards-view.ts';
import { contributionView } from '../../../bot/recall/contribution-view.ts';
import { monthView } from '../../../bot/recall/month-view.ts';
import { aContribution, anAward, someSums } from '../../support/look-back.ts';
import { aPostedStory } from '../../support/stories.ts';
import { organisation } from './ward.ts';

const links = (name: string) => ({
  markdown: `https://wardline.example/api/tab/${name}.md?ticket=document`,
  csv: `https://wardline.example/api/tab/${name}.csv?ticket=spreadsheet`,
});

export const month = monthView(
  '2026-10',
  [
    aPostedStory({
      title: 'Labels that print at the bedside',
      benefit: 'Samples are labelled where they are taken, so none is mixed up on the way.',
    }),
    aPostedStory({
      id: 'WS-4M8TD',
      title: 'One list for the discharge round',
      benefit: 'Pharmacy starts at 9am instead of midday.',
    }),
    aPostedStory({ id: 'WS-H5T3N', title: 'A dark room lamp that wakes nobody', benefit: undefined }),
  ],
  0,
);

export const awards = awardsView([anAward(), anAward({ measure: undefined }), anAward({}, []), anAward()], {
  year: 2026,
  thisYear: 2026,
  links: links('stories'),
});

export const record = contributionView(
  aContribution({
    all: someSums({
      raised: 37,
      came: { done: 28, 'already-possible': 4, 'not-now': 3, open: 2 },
      outcomes: 64,
    }),
  }),
  links('record'),
  organisation,
);
