import type { AnyView } from '../../bot/render/templates.ts';
import { approvalView } from '../../bot/story/approval-view.ts';
import { consentView } from '../../bot/story/consent-view.ts';
import { dialogView, sentView } from '../../bot/story/dialog-view.ts';
import { typedFrom } from '../../bot/story/form-fields.ts';
import { formView } from '../../bot/story/form-view.ts';
import { goneView } from '../../bot/story/gone-view.ts';
import { movedView } from '../../bot/story/moved-view.ts';
import { readerView } from '../../bot/story/reader-view.ts';
import { answers, type Story } from '../../bot/story/story.ts';
import { tellerView } from '../../bot/story/teller-view.ts';
import { wallView } from '../../bot/story/wall-view.ts';
import { now } from '../support/requests.ts';
import { notice, organisation } from './every-organisation.ts';

const checked = ['date-of-birth', 'postcode', 'hospital-number'];
const tellings = ['WB-7K2QX', 'WB-4M8TD', 'WB-9XR2C', 'WB-H5T3N', 'WB-2QWJ8', 'WB-K7MPN', 'WB-00000'];

const formsOf = (story: Story): readonly AnyView[] => {
  const on = (side: 'clinical' | 'digital') =>
    story.contributors.filter((one) => one.side === side).map(({ id }) => id);
  const typed = typedFrom(story, { clinical: on('clinical'), digital: on('digital') });
  const crowd = Array.from({ length: 40 }, (_, at) => ({ ...story.teller, id: `${at}`.padEnd(36, '0') }));
  const people = [...crowd, ...story.contributors, ...organisation.people];
  const full = formView({ id: story.id, typed, people, notice, checked, again: true });
  return [
    full,
    dialogView(full.data),
    formView({ id: story.id, typed, people, directory: false }),
    formView({ id: story.id, typed: {}, people: organisation.people }),
  ];
};

/** What the people in it see, whatever they said. */
const consentsOf = (story: Story): readonly AnyView[] =>
  [undefined, ...answers].flatMap((answer) =>
    story.contributors
      .slice(0, 1)
      .flatMap((one) => [
        consentView(story, { ...one, answer }),
        consentView(story, { ...one, answer }, { notice }),
      ]),
  );

/** Every card that shows one story, to whomever, with the most and the least that stands around it. */
export const storyCardsOf = (story: Story): readonly AnyView[] => {
  const looks = { now, organisation, hasChannel: false, tellings, notice };
  const least = { now, organisation, hasChannel: true, tellings: [] };
  const teller = tellerView(story, looks);
  const [one] = story.contributors;
  return [
    ...formsOf(story),
    ...consentsOf(story),
    ...(one ? [consentView({ ...story, teller: one }, one)] : []),
    teller,
    tellerView(story, least),
    tellerView({ ...story, sentAt: story.createdAt }, least),
    sentView(teller.data),
    approvalView(story, looks),
    approvalView(story, least),
    readerView(story, { ...looks, cheers: { count: 99_999, cheered: true }, yearAgo: true }),
    readerView(story, { ...least, cheers: { count: 1, cheered: false } }),
    readerView(story, { ...least, cheers: { count: 0, cheered: false } }),
    goneView(story),
    movedView(story),
  ];
};

/** A page of each list; the store's pages hold eight. */
export const storyPagesOf = (stories: readonly Story[]): readonly AnyView[] => {
  const items = stories.slice(0, 8).map(({ id, title, status, createdAt, postedAt }) => ({
    ...{ id, title, status, createdAt, postedAt },
  }));
  const looks = { years: ['2026', '2025', '2024'], organisation };
  const next = 'stories|9999999999999|WS-7K2QX';
  return [
    wallView({ items, next }, { ...looks, filter: 'wall', year: '2026', mayApprove: true, notice }),
    wallView({ items }, { ...looks, filter: 'wall', year: undefined, years: [], mayApprove: false }),
    ...(['teller', 'clinical', 'digital'] as const).map((as) =>
      wallView(
        { items: items.map((line) => ({ ...line, as })), next },
        { ...looks, filter: 'mine', year: undefined, mayApprove: true },
      ),
    ),
    wallView({ items, next }, { ...looks, filter: 'waiting', year: undefined, mayApprove: true }),
  ];
};
