import { type CardData, cardView } from '../../bot/request/card-view.ts';
import type { Request } from '../../bot/request/request.ts';
import { anOrganisation, now } from './requests.ts';

type Looks = Parameters<typeof cardView>[1];

/** What the card of a request binds, as its requester sees it unless said otherwise. */
export const requestCard = (request: Request, more: Partial<Looks> = {}): CardData => {
  const view = cardView(request, { now, organisation: anOrganisation(), as: 'requester', ...more });
  if (view.template !== 'request-card') throw new Error(`expected the card, got ${view.template}`);
  return view.data;
};
