import type { Broadcast } from '../broadcast/broadcast.ts';
import type { BroadcastCards } from '../broadcast/cards.ts';
import { movedView as movedBroadcast } from '../broadcast/moved-view.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Detail, Face, Why } from '../core/outbox.ts';
import type { DeliveryPorts, Painted } from '../delivery/ports.ts';
import { render } from '../render/render.ts';
import type { AnyView } from '../render/templates.ts';
import { cardView, movedView } from '../request/card-view.ts';
import type { Request } from '../request/request.ts';
import type { Storage } from '../storage/storage.ts';
import { triageCard } from '../triage/card-view.ts';

/** What a lock screen may show when Wardline writes first: the number and the next step (D1.6). */
const announcements: Readonly<Record<Why, string>> = {
  received: 'we have your request',
  raised: 'a new request',
  question: 'we have a question for you',
  reply: 'there is a reply',
  outcome: 'there is an outcome',
  reopened: 'it was opened again',
  risk: 'a risk was rated as unacceptable',
  'at-risk': 'a patient may be at risk',
  assigned: 'this was passed to you',
  planned: 'there is a date',
  progress: 'it is still open',
  nudge: 'the time for this is running out',
  late: 'this is late',
  linked: 'somebody has told us of the same problem',
  restated: 'please check that we have this right',
  deputy: 'a colleague named you to answer for them',
  digest: 'requests wait for you',
  notice: 'there is news from Wardline',
  approval: 'a message waits for your approval',
  decided: 'there is a decision about your message',
  corrected: 'a message that you approved was corrected',
  broadcast: 'there is a message for you',
  reminder: 'please read this message',
};

/** A card that shows more than its own version, such as counts, is never up to date by its number. */
const always = -1;

export interface PaintPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly cards: BroadcastCards;
  readonly clock: () => Date;
}

/** The card of a request or a broadcast as it is at this moment, from storage. */
export const painter = ({
  stored,
  organisation,
  cards,
  clock,
}: PaintPorts): Pick<DeliveryPorts, 'paint' | 'paintRead'> => {
  const summary = (id: string, why?: Why): string => (why ? `${id}: ${announcements[why]}` : id);

  const requestLook = (request: Request, face: Face, detail: Detail): AnyView => {
    const looks = { now: clock(), organisation };
    if (face === 'requester' || face === 'follower') return cardView(request, { ...looks, as: face, detail });
    return detail === 'moved' ? movedView(request) : triageCard(request, looks);
  };

  const requestCard = async (id: string, face: Face, detail: Detail, why?: Why) => {
    const loaded = await stored.requests.load(organisation.code, id);
    if (!loaded) return undefined;
    const { request } = loaded;
    return {
      card: render(requestLook(request, face, detail)),
      summary: summary(id, why),
      version: request.version,
    };
  };

  const broadcastLook = async (
    broadcast: Broadcast,
    face: Face,
    detail: Detail,
    why?: Why,
  ): Promise<AnyView> => {
    const looks = { now: clock() };
    if (detail === 'moved') return movedBroadcast(broadcast);
    if (face === 'author') return cards.author(broadcast, looks);
    if (face === 'approver') return cards.approver(broadcast, looks);
    return cards.reader(broadcast, { ...looks, reminder: why === 'reminder' });
  };

  const broadcastCard = async (
    id: string,
    face: Face,
    detail: Detail,
    why?: Why,
  ): Promise<Painted | undefined> => {
    const loaded = await stored.broadcasts.load(organisation.code, id);
    if (!loaded) return undefined;
    const { broadcast } = loaded;
    const view = await broadcastLook(broadcast, face, detail, why);
    const version = face === 'reader' ? broadcast.text : always;
    return { card: render(view), summary: summary(id, why), version };
  };

  return {
    paint: (subject, face, detail, why) =>
      subject.startsWith('WB-')
        ? broadcastCard(subject, face, detail, why)
        : requestCard(subject, face, detail, why),

    paintRead: async (subject, person) => {
      const { code } = organisation;
      const [loaded, said] = await Promise.all([
        stored.broadcasts.load(code, subject),
        stored.outbox.heard(subject, person, person),
      ]);
      if (!loaded) return undefined;
      const { broadcast } = loaded;
      const heard = { read: true, answer: said.get(person)?.answer };
      const view = cards.reader(broadcast, { now: clock(), heard });
      return { card: render(view), summary: summary(subject), version: broadcast.text };
    },
  };
};
