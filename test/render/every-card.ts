import { digestView } from '../../bot/lead/digest-view.ts';
import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { cardView } from '../../bot/request/card-view.ts';
import { sentView } from '../../bot/request/dialog-view.ts';
import { glanceView } from '../../bot/request/glance-view.ts';
import type { Request } from '../../bot/request/request.ts';
import { triageCard } from '../../bot/triage/card-view.ts';
import { sealedCard } from '../../bot/triage/sealed-view.ts';
import { cardLimit } from '../cards/collection.ts';
import { faultsOf } from '../cards/schema.ts';
import { requestCard } from '../support/request-card.ts';
import { now } from '../support/requests.ts';

import { notice, organisation, worst } from './every-organisation.ts';

/** A digest on its way with the most that it shows, in confidence, and at its end. */
const digestCardsOf = (request: Request): readonly AnyView[] => {
  const person = request.requester;
  const looks = { person, buddy: person, organisation, now, notice };
  const page = { at: 199, of: 200, waiting: 200 };
  const passed = { ...request, owner: person, status: 'received' as const };
  return [
    digestView({ ...page, request: passed, why: 'reply' }, 198, looks),
    digestView({ ...page, request: { ...request, owner: undefined, lead: person } }, 198, looks),
    digestView({ ...page, request: { ...request, confidential: true } }, 198, looks),
    digestView(page, 200, looks),
    digestView({ ...page, waiting: 0 }, 0, { person, organisation, now }),
  ];
};

/** The same told in confidence, with the most that its cards say of who reads it. */
const inConfidence = (request: Request): readonly AnyView[] => {
  const told = { ...request, confidential: true, harm: 'now' } as const;
  return [
    cardView(told, { now, organisation: worst, as: 'requester', notice }),
    triageCard(told, { now, organisation: worst, notice }),
    sealedCard(told, worst),
  ];
};

/** With the outcome: asked how our help was, and asked for a story once it was good (A1.1, A8.3). */
const askedCardsOf = (request: Request): readonly AnyView[] => {
  const looks = { now, organisation, as: 'requester', notice } as const;
  const at = now.toISOString();
  const good = { harm: 'no', kind: 'question', rating: { value: 5, at }, storyPrompt: { at } } as const;
  return [
    cardView({ ...request, rating: undefined }, looks),
    cardView({ ...request, ...good, hazard: undefined }, looks),
    cardView({ ...request, rating: { value: 3, at }, stories: ['WS-7K2QX'] }, looks),
  ];
};

/** Every living card of one request, to whomever. */
export const cardsOf = (request: Request): readonly AnyView[] => [
  ...(['requester', 'follower', 'deputy'] as const).flatMap((as) =>
    (['whole', 'news', 'moved'] as const).map((detail) =>
      cardView(request, { now, organisation, as, detail, notice }),
    ),
  ),
  cardView(request, { now, organisation, as: 'requester' }),
  triageCard(request, { now, organisation }),
  triageCard(request, { now, organisation, notice }),
  ...inConfidence(request),
  ...askedCardsOf(request),
  ...digestCardsOf(request),
  ...(['everybody', 'requester', 'follower', 'desk', 'stranger'] as const).map((as) =>
    glanceView(request, { as, now, organisation, chat: 'https://teams.microsoft.com/l/chat/0/0?users=28:1' }),
  ),
  sentView(requestCard(request)),
];

type Json = Readonly<Record<string, unknown>>;

/** What clients read as Markdown: every TextBlock and every Fact. */
export const markdownIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(markdownIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, facts, ...rest } = node as Json;
  const own = type === 'TextBlock' ? [String(text)] : [];
  const values = Array.isArray(facts) ? facts.map((fact: Json) => String(fact.value)) : [];
  return [...own, ...values, ...Object.values(rest).flatMap(markdownIn)];
};

/** A number with a full stop begins a list, and is counted anew from one. Whoever sends a broadcast may write lists. */
const listsIn = ({ template }: AnyView, card: object): readonly string[] =>
  template.startsWith('broadcast-')
    ? []
    : markdownIn(card).flatMap((text) =>
        /^\d+[.)] /m.test(text) ? [`reads as a list: ${text.slice(0, 40)}`] : [],
      );

/** What is wrong with the card of a view: its shape, its rules, its size. */
export const faultsIn = (view: AnyView): readonly string[] => {
  const card = render(view);
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const size = bytes > cardLimit ? [`is ${bytes} bytes, over ${cardLimit}`] : [];
  return [...size, ...faultsOf(card), ...listsIn(view, card)].map((fault) => `${view.template} ${fault}`);
};
