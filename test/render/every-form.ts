import { agendaView } from '../../bot/board/agenda-view.ts';
import { itemView } from '../../bot/board/item-view.ts';
import { reachView } from '../../bot/contact/reach-view.ts';
import { noWishes } from '../../bot/contact/wishes.ts';
import { limits } from '../../bot/core/fields.ts';
import { longestField } from '../../bot/hazard/describe-rules.ts';
import { detailsView } from '../../bot/hazard/details-view.ts';
import { ratingView } from '../../bot/hazard/rating-view.ts';
import { sameView } from '../../bot/link/same-view.ts';
import { restateView, splitView } from '../../bot/link/split-view.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { cardView } from '../../bot/request/card-view.ts';
import type { Request } from '../../bot/request/request.ts';
import { savedView, statingView } from '../../bot/request/saving-view.ts';
import { boardFormView } from '../../bot/triage/board-view.ts';
import { triageCard } from '../../bot/triage/card-view.ts';
import { linesView } from '../../bot/triage/lines-view.ts';
import { moreForms, moreView } from '../../bot/triage/more-view.ts';
import { noteView } from '../../bot/triage/note-view.ts';
import { aHazard, aRating, aResidual } from '../support/hazards.ts';
import { now } from '../support/requests.ts';

import { id, notice, organisation, worst } from './every-organisation.ts';
import { everyWish } from './every-page.ts';

/** The card to rate a request, with no rating and with more than it shows, each with the longest control. */
const hazardCardsOf = (request: Request): readonly AnyView[] => {
  const control = [...request.what].slice(0, limits.message).join('');
  const parts = { by: request.requester, control, severity: 5, likelihood: 4 } as const;
  const hazard = aHazard(
    ...Array(5).fill(aRating(parts)),
    aResidual(parts),
    ...Array(9).fill(aRating(parts)),
  );
  // An input shows what was typed as it is, and a "${" there would pass for one that was never filled in.
  const inInput = control.replaceAll('${', '$ {');
  const field = [...inInput].slice(0, longestField).join('');
  const described = {
    ...{ causes: field, effect: field, potential: field, harm: field },
    evidence: [...inInput].slice(0, limits.short).join(''),
  };
  const typed = { stage: 'residual', severity: '5', likelihood: '4', control: inInput } as const;
  const checked = ['date-of-birth', 'postcode', 'hospital-number'];
  return [
    ratingView({ request }, { now, organisation, roles: [] }),
    ratingView({ request }, { now, organisation, roles: ['lead'], typed, checked }),
    ratingView({ request, hazard }, { now, organisation, roles: ['safety-officer'], typed, notice, checked }),
    ratingView(
      { request: { ...request, hazard: { ...hazard, ...described } }, hazard },
      { now, organisation, roles: ['safety-officer'], typed, notice, checked },
    ),
    detailsView(request, { organisation }),
    detailsView(request, { organisation: worst, typed: described, notice, checked }),
  ];
};

/** Both lines as they come back, with the hand-over that waits for them. */
const linesCardsOf = (request: Request): readonly AnyView[] => {
  const typed = request.lines;
  const checked = ['date-of-birth', 'postcode', 'hospital-number'];
  return [
    linesView(request, { handing: { assignee: request.requester }, notice }),
    linesView(request, { handing: { to: 'informatics' }, notice, checked, ...(typed ? { typed } : {}) }),
  ];
};

/** Others like it, at the most that the card shows; the forms to split it and to say it back. */
const heardCardsOf = (request: Request): readonly AnyView[] => {
  const numbers = Array.from({ length: 20 }, (_, at) => `WL-0000${'0123456789ABCDEFGHJK'[at]}`);
  const full = { ...request, related: numbers, children: numbers.map((one) => ({ id: one, people: 3 })) };
  const part = { ...full, parent: id, whole: { ...request, status: 'accepted' as const } };
  const similar = Array.from({ length: 5 }, () => request);
  // An input shows what was typed as it is, and a "${" there would pass for one that was never filled in.
  const typed = [...request.what].slice(0, limits.what).join('').replaceAll('${', '$ {');
  const checked = ['date-of-birth', 'postcode', 'hospital-number'];
  const restated = { text: request.what, by: request.requester, at: request.createdAt };
  return [
    sameView(request, { now, organisation, similar: [] }),
    sameView(full, { now, organisation, similar, notice }),
    splitView(request, id),
    splitView(request, id, { notice, typed, checked }),
    restateView(request),
    restateView(request, { notice, typed: [...typed].slice(0, 400).join(''), checked }),
    cardView({ ...part, status: 'linked', restated }, { now, organisation, as: 'requester', notice }),
    cardView({ ...request, restated }, { now, organisation, as: 'requester', notice, detail: 'news' }),
    cardView({ ...request, restated }, { now, organisation, as: 'requester', notice }),
    triageCard({ ...part, status: 'linked', restated }, { now, organisation, notice }),
    triageCard({ ...part, restated: { ...restated, answer: 'corrected' } }, { now, organisation, notice }),
  ];
};

/** The menu of a request and the forms behind it, as they open and as they come back. */
const moreCardsOf = (request: Request): readonly AnyView[] =>
  [undefined, ...moreForms].flatMap((form) =>
    [undefined, notice].map((said) =>
      moreView(request, form, { organisation, now, people: colleagues, notice: said }),
    ),
  );

const colleagues = organisation.people.map(({ id: value, name: title }) => ({ title, value }));

/** The form for when and where to find whoever raised it, as it opens and as it comes back. */
const reachCardsOf = (request: Request): readonly AnyView[] => {
  const looks = { now, zone: organisation.zone };
  const deputy = { ...request.requester, name: request.requester.name.replaceAll('${', '$ {'), met: false };
  const again = { shift3: '2026-11-24', place3: 'a'.repeat(60), via3: 'a'.repeat(40), deputy: deputy.id };
  return [
    reachView(request, { ...looks, wishes: noWishes }),
    reachView(request, { ...looks, wishes: { ...everyWish, shifts: request.reach?.shifts ?? [] }, deputy }),
    reachView(request, { ...looks, wishes: noWishes, form: again, deputy, notice, checked: ['postcode'] }),
  ];
};

/** A change before its group, with no vote, a few and all, and as the decision comes back. */
const boardCardsOf = (request: Request): readonly AnyView[] => {
  const person = 'p'.repeat(36);
  const board = { id: 'design', name: request.board?.name ?? 'Design', people: [person] };
  const boards = Array.from({ length: 20 }, (_, at) => ({
    ...board,
    id: at === 0 ? 'design' : `design${at}`,
  }));
  const looks = {
    actor: { id: person, name: 'A', organisation: 'RXX', roles: ['cio'] as const },
    now,
    organisation: { ...organisation, boards },
    notice,
  };
  const waits = { ...request, status: 'board' as const };
  const vote = { person, on: '2026-12-01', value: 5, cost: 5 } as const;
  const reason = [...request.what].slice(0, limits.message).join('').replaceAll('${', '$ {');
  const typed = { decision: 'more-work', reason, on: '2026-12-08' } as const;
  const line = { id, what: request.what.slice(0, 300), by: request.requester.name, backers: 9, on: vote.on };
  return [
    itemView(waits, { ...looks, votes: [], typed }),
    itemView(waits, { ...looks, votes: [vote] }),
    itemView(request, { ...looks, votes: [vote] }),
    agendaView(boards, boards[0], { items: Array.from({ length: 8 }, () => line), next: 'agenda|design|x' }),
    boardFormView(waits, looks),
    boardFormView(request, looks),
  ];
};

/** Every form about one request, as it opens and as it comes back. */
export const formCardsOf = (request: Request): readonly AnyView[] => [
  noteView(request),
  statingView(request),
  savedView(request, notice),
  ...reachCardsOf(request),
  ...moreCardsOf(request),
  ...heardCardsOf(request),
  ...linesCardsOf(request),
  ...hazardCardsOf(request),
  ...boardCardsOf(request),
];
