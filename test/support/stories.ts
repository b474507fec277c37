import type { Person } from '../../bot/core/actor.ts';
import type { Contributor, Story } from '../../bot/story/story.ts';
import { people } from './people.ts';

const person = ({ id, name }: Person): Person => ({ id, name });

/** Whoever tells the story in these tests. */
export const teller: Person = person(people.omar);

export const clinical = (more: Partial<Contributor> = {}): Contributor => ({
  ...person(people.nadia),
  side: 'clinical',
  ...more,
});

export const digital = (more: Partial<Contributor> = {}): Contributor => ({
  ...person(people.informatics),
  side: 'digital',
  ...more,
});

export const toldAt = '2026-11-20T10:00:00.000Z';

/** Told this morning, by somebody who is not in it; nobody has answered yet. */
export const aStory = (more: Partial<Story> = {}): Story => ({
  id: 'WS-7K2QX',
  version: 1,
  status: 'told',
  teller,
  contributors: [clinical(), digital()],
  title: 'Drug charts that print in one go',
  what: 'Nadia showed Ivan Petrov how the round works, and the charts now print in one go.',
  benefit: 'Nobody waits for a chart at the bedside.',
  gains: ['experience'],
  kind: 'together',
  measure: { what: 'Minutes a round', before: '40', after: '12' },
  requests: [],
  text: 1,
  copy: 0,
  askedAt: toldAt,
  createdAt: toldAt,
  updatedAt: toldAt,
  ...more,
});

/** Everybody said yes and it is out. */
export const aPostedStory = (more: Partial<Story> = {}): Story =>
  aStory({
    version: 5,
    status: 'posted',
    contributors: [clinical({ answer: 'named' }), digital({ answer: 'named' })],
    sentAt: '2026-11-20T11:00:00.000Z',
    approvedBy: person(people.cio),
    postedAt: '2026-11-20T12:00:00.000Z',
    month: '2026-11',
    copy: 1,
    ...more,
  });
