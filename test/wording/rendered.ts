import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import type { Status } from '../../bot/request/request.ts';
import { broadcastCardsOf } from '../render/every-broadcast.ts';
import { cardsOf } from '../render/every-card.ts';
import { formCardsOf } from '../render/every-form.ts';
import { contactCards, deskCards, formsOf, pagesOf } from '../render/every-page.ts';
import { pulseCardsOf } from '../render/every-pulse.ts';
import { storyCardsOf, storyPagesOf } from '../render/every-story.ts';
import { samples } from '../render/samples.ts';
import { aBroadcast, broadcastStatuses } from '../support/broadcasts.ts';
import { storyIn, storyStatuses } from '../support/longest-story.ts';
import { aPulse, pulseStatuses } from '../support/pulses.ts';
import { aFullRequest, ivan } from '../support/requests.ts';
import { type Shown, textsOf } from './shown.ts';

/** The cards of the sweep hold texts of the worst letters, which nobody wrote to be read. */
const isMadeUp = /[\\病]/;

const inCard = (view: AnyView): readonly Shown[] =>
  textsOf(render(view))
    .filter((text) => !isMadeUp.test(text))
    .map((text) => ({ text, where: `cards/${view.template}.json`, from: 'rendered' }));

/** The life of a request, whole (B2). */
const statuses = [
  ...['submitted', 'received', 'accepted', 'planned', 'working', 'waiting', 'supplier', 'board'],
  ...['linked', 'resolved', 'confirmed', 'withdrawn', 'error'],
] as readonly Status[];

/** Sentences that are put together from parts, as somebody reads them. */
export const inCards = async (): Promise<readonly Shown[]> => {
  const requests = statuses.map((status) => aFullRequest({ status, owner: ivan }));
  const views = [
    ...(await Promise.all(Object.values(samples))),
    ...requests.flatMap((request) => [...cardsOf(request), ...formCardsOf(request)]),
    ...formsOf({ what: 'The label printer on Ward 4 is broken' }),
    ...pagesOf(requests),
    ...broadcastStatuses.flatMap((status) => broadcastCardsOf(aBroadcast({ status }))),
    ...pulseStatuses.flatMap((status) => pulseCardsOf(aPulse({ status }))),
    ...storyStatuses.flatMap((status) => storyCardsOf(storyIn(status))),
    ...storyPagesOf(storyStatuses.map((status) => storyIn(status))),
    ...deskCards,
    ...contactCards,
  ];
  return views.flatMap(inCard);
};
