import { settingsView } from '../../bot/contact/settings-view.ts';
import { noWishes, stoppable, type Wishes } from '../../bot/contact/wishes.ts';
import { limits } from '../../bot/core/fields.ts';
import { type RefusalCode, sentences } from '../../bot/core/refusal.ts';
import { refusalView } from '../../bot/desk/answer.ts';
import { helpView, whoView } from '../../bot/desk/view.ts';
import { ratingView } from '../../bot/hazard/rating-view.ts';
import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { cardView } from '../../bot/request/card-view.ts';
import { dialogView, linkView, sentView } from '../../bot/request/dialog-view.ts';
import { formView } from '../../bot/request/form-view.ts';
import { listView } from '../../bot/request/list-view.ts';
import type { Report, Request } from '../../bot/request/request.ts';
import { triageCard } from '../../bot/triage/card-view.ts';
import { queueView } from '../../bot/triage/list-view.ts';
import { moreForms, moreView } from '../../bot/triage/more-view.ts';
import { noteView } from '../../bot/triage/note-view.ts';
import { cardLimit } from '../cards/collection.ts';
import { faultsOf } from '../cards/schema.ts';
import { aHazard, aRating, aResidual } from '../support/hazards.ts';
import { requestCard } from '../support/request-card.ts';
import { anOrganisation, now } from '../support/requests.ts';

const organisation = anOrganisation();
const notice = 'This has moved on since you last looked. '.repeat(5);
const id = 'WL-7K2QX';

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
  const typed = { stage: 'residual', severity: '5', likelihood: '4', control: inInput } as const;
  const checked = ['date-of-birth', 'postcode', 'hospital-number'];
  return [
    ratingView({ request }, { now, organisation, roles: [] }),
    ratingView({ request }, { now, organisation, roles: ['lead'], typed, checked }),
    ratingView({ request, hazard }, { now, organisation, roles: ['safety-officer'], typed, notice, checked }),
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

/** Every card that shows one request, to whomever. */
export const cardsOf = (request: Request): readonly AnyView[] => [
  ...(['requester', 'follower'] as const).flatMap((as) =>
    (['whole', 'news', 'moved'] as const).map((detail) =>
      cardView(request, { now, organisation, as, detail, notice }),
    ),
  ),
  cardView(request, { now, organisation, as: 'requester' }),
  triageCard(request, { now, organisation }),
  triageCard(request, { now, organisation, notice }),
  noteView(request),
  ...moreCardsOf(request),
  ...hazardCardsOf(request),
  linkView(request, now, organisation),
  sentView(requestCard(request)),
];

/** The form as it opens with a sentence, and as it comes back with everything that was filled in. */
export const formsOf = (report: Report): readonly AnyView[] => {
  const { what } = report;
  const similar = [1, 2, 3].map((at) => ({ id: `WL-0000${at}`, what }));
  const again = formView(
    { id, report, notice, checked: ['date-of-birth', 'postcode', 'hospital-number'] },
    organisation,
  );
  return [formView({ id, report: { what }, similar, notice }, organisation), again, dialogView(again.data)];
};

/** One page of either list; the store's pages hold eight. */
export const pagesOf = (requests: readonly Request[]): readonly AnyView[] => {
  const page = { items: requests.slice(0, 8), next: 'open|0|2026-11-24T10:30:00.000Z|WL-7K2QX' };
  return [
    listView(page, requests[0]?.requester.id ?? '', now, organisation),
    queueView(page, { filter: 'all', sees: true, now, organisation }),
  ];
};

/** The cards that are about no request, with the least and with the most that they hold. */
export const deskCards: readonly AnyView[] = [
  helpView(organisation, false),
  helpView(organisation, true, notice),
  whoView({ ...organisation, people: [] }),
  whoView(organisation),
  ...(Object.keys(sentences) as RefusalCode[]).map((code) => refusalView(code, organisation)),
];

const shifts = ['2026-11-24', '2026-11-25', '2026-12-22'].map((date) => ({ date, kind: 'night' }) as const);
const rules = { zone: organisation.zone, perWeek: 14, quiet: { from: '21:30', to: '07:15' } };
const everyWish: Wishes = {
  quiet: { from: '20:00', to: '20:00' },
  shifts,
  stopped: stoppable,
  snoozedUntil: '2026-12-01T07:00:00.000Z',
};
const sessions = organisation.people.flatMap((member) => member.sessions ?? []);
const form = { shift2: '2026-11-24', kind3: 'early', quietTo: '07:00', stop: [] } as const;

/** A person's own settings, with the least and with the most that they say. */
export const contactCards: readonly AnyView[] = [
  settingsView({ wishes: noWishes, sessions: [], rules: { ...rules, quiet: undefined }, now }),
  settingsView({ wishes: everyWish, sessions, rules, now, saved: true }),
  settingsView({ wishes: everyWish, sessions, rules, now, form, notice }),
];

/** What is wrong with the card of a view: its shape, its rules, its size. */
export const faultsIn = (view: AnyView): readonly string[] => {
  const card = render(view);
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const size = bytes > cardLimit ? [`is ${bytes} bytes, over ${cardLimit}`] : [];
  return [...size, ...faultsOf(card)].map((fault) => `${view.template} ${fault}`);
};
