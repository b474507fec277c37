import type { Broadcast } from '../broadcast/broadcast.ts';
import type { BroadcastCards } from '../broadcast/cards.ts';
import { movedView as movedBroadcast } from '../broadcast/moved-view.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Detail, Face, Why } from '../core/outbox.ts';
import type { DeliveryPorts, Painted } from '../delivery/ports.ts';
import { noticeView } from '../desk/view.ts';
import { render } from '../render/render.ts';
import type { AnyView } from '../render/templates.ts';
import { cardView, movedView } from '../request/card-view.ts';
import { holds } from '../request/news.ts';
import type { Request } from '../request/request.ts';
import type { Storage } from '../storage/storage.ts';
import { triageCard } from '../triage/card-view.ts';
import { sealedCard } from '../triage/sealed-view.ts';
import { announcements, deskNotices } from './announcements.ts';
import { digestPainter } from './digest-paint.ts';

/** A card that shows more than its own version, such as counts, is never up to date by its number. */
const always = -1;

export interface PaintPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly cards: BroadcastCards;
  readonly pulse: DeliveryPorts['paint'];
  readonly story: Pick<DeliveryPorts, 'paint' | 'paintRead'>;
  /** The look back at a month of stories. */
  readonly month: (subject: string) => Promise<Painted | undefined>;
  /** Whether what the directory says of a lead is right. */
  readonly listed: (subject: string) => Promise<Painted | undefined>;
  readonly clock: () => Date;
}

/** The card of a request or a broadcast as it is at this moment, from storage. */
export const painter = ({
  stored,
  organisation,
  cards,
  pulse,
  story,
  month,
  listed,
  clock,
}: PaintPorts): Pick<DeliveryPorts, 'paint' | 'paintRead'> => {
  const summary = (id: string, why?: Why): string => (why ? `${id}: ${announcements[why]}` : id);

  const requestLook = (request: Request, face: Face, detail: Detail, why?: Why): AnyView => {
    const looks = { now: clock(), organisation };
    if (face === 'requester' || face === 'follower' || face === 'deputy') {
      return cardView(request, { ...looks, as: face, detail });
    }
    if (detail === 'moved') return movedView(request);
    return request.confidential
      ? sealedCard(request, organisation)
      : triageCard(request, { ...looks, notice: why && deskNotices[why] });
  };

  const requestCard = async (id: string, face: Face, detail: Detail, why?: Why) => {
    const loaded = await stored.requests.load(organisation.code, id);
    if (!loaded) return undefined;
    const { request } = loaded;
    return {
      card: render(requestLook(request, face, detail, why)),
      summary: summary(id, why),
      version: request.version,
      over: why !== undefined && !holds(request, why),
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

  const digestCard = digestPainter({ stored, organisation, clock });

  const noticeCard = async (id: string): Promise<Painted | undefined> => {
    const notice = await stored.notices.read(id);
    if (!notice) return undefined;
    // Its words never change: no repaint has anything to add.
    const summary = 'Wardline: please look at the settings file';
    return { card: render(noticeView(notice.text)), summary, version: 1 };
  };

  return {
    paint: (subject, face, detail, why, person) => {
      const [kind, id = ''] = subject.split(':');
      if (kind === 'notice') return noticeCard(id);
      if (kind === 'digest') return digestCard(subject);
      if (kind === 'stories') return month(subject);
      if (kind === 'listed') return listed(subject);
      if (subject.startsWith('WS-')) return story.paint(subject, face, detail, why, person);
      if (subject.startsWith('WP-')) return pulse(subject, face, detail, why);
      return subject.startsWith('WB-')
        ? broadcastCard(subject, face, detail, why)
        : requestCard(subject, face, detail, why);
    },

    paintRead: async (subject, person) => {
      if (subject.startsWith('WS-')) return story.paintRead(subject, person);
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
