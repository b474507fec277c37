import { datedWords } from '../calendar/words.ts';
import type { Role } from '../core/actor.ts';
import { atRiskNow, notForEmergencies } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { isAnswered, newestOf, type Rating, type Stage, stages } from '../request/hazard.ts';
import { harmWords } from '../request/words.ts';
import { type Facts, mayRate, mayResolve } from './rules.ts';
import {
  type Choice,
  heldWords,
  likelihoodChoices,
  likelihoodWords,
  riskWords,
  severityChoices,
  severityWords,
  stageWords,
} from './words.ts';

interface RatingLine {
  readonly stage: string;
  readonly style: 'attention' | 'warning' | 'emphasis';
  readonly risk: string;
  readonly severity: string;
  readonly likelihood: string;
  readonly hasControl: boolean;
  readonly control: string;
  readonly who: string;
}

export interface RatingData {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly emergency: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly unrated: boolean;
  readonly ratings: readonly RatingLine[];
  readonly isOutdated: boolean;
  readonly hasEarlier: boolean;
  readonly earlier: readonly { readonly text: string }[];
  readonly rights: readonly { readonly text: string }[];
  readonly canRate: boolean;
  readonly severity: string;
  readonly severities: readonly Choice[];
  readonly likelihood: string;
  readonly likelihoods: readonly Choice[];
  readonly canResidual: boolean;
  readonly stage: string;
  readonly stages: readonly Choice[];
  readonly control: string;
  readonly controlLabel: string;
  readonly checked: string;
}

export type RatingView = View<'hazard-form', RatingData>;

/** Longest shares of a card, so that the worst text stays under 25 KB once escaped. */
const longest = { what: 800, workaround: 200, described: 100, control: 250, earlier: 3 };

const whoWords = ({ by, at }: Rating, now: Date, zone: string): string =>
  `${escapeMarkdown(by.name)}, ${datedWords(new Date(at), now, zone)}`;

const styleOf = ({ risk }: Rating): RatingLine['style'] => {
  if (risk >= 4) return 'attention';
  return risk === 3 ? 'warning' : 'emphasis';
};

const lineOf = (rating: Rating, now: Date, zone: string): RatingLine => ({
  stage: stageWords[rating.stage],
  style: styleOf(rating),
  risk: riskWords(rating),
  severity: `Severity: ${severityWords(rating)}`,
  likelihood: `Likelihood: ${likelihoodWords(rating)}`,
  hasControl: rating.control !== undefined,
  control: `Controls: ${escapeMarkdown(clip(rating.control ?? '', longest.control))}`,
  who: whoWords(rating, now, zone),
});

/** Newest first; beyond a few, only how many there are. */
const earlierLines = (ratings: readonly Rating[], now: Date, zone: string) => {
  const lines = ratings
    .slice(-longest.earlier)
    .reverse()
    .map((rating) => `${stageWords[rating.stage]}. ${riskWords(rating)}. ${whoWords(rating, now, zone)}`);
  const more = ratings.length - lines.length;
  return [...lines, ...(more > 0 ? [`And ${more} before these.`] : [])].map((text) => ({ text }));
};

const described = [
  { title: 'Causes', field: 'causes' },
  { title: 'Effect', field: 'effect' },
  { title: 'Hazard', field: 'potential' },
  { title: 'Possible harm', field: 'harm' },
  { title: 'Incident', field: 'evidence' },
] as const;

const factsOf = ({ request }: Facts) => [
  { title: 'Raised by', value: escapeMarkdown(request.requester.name) },
  { title: 'Harm, as they see it', value: request.harm ? harmWords[request.harm] : 'They did not say' },
  ...(request.workaround
    ? [{ title: 'Way round', value: escapeMarkdown(clip(request.workaround, longest.workaround)) }]
    : []),
  ...described.flatMap(({ title, field }) => {
    const words = request.hazard?.[field];
    return words ? [{ title, value: escapeMarkdown(clip(words, longest.described)) }] : [];
  }),
];

const rightsOf = (roles: readonly Role[]): string => {
  if (mayRate('residual', roles)) return 'You can rate the initial and the residual risk.';
  if (mayRate('initial', roles))
    return 'You can rate the initial risk. Only the clinical safety officer rates the residual risk.';
  return 'Informatics, leads and the clinical safety officer rate risks.';
};

/** What was filled in and not kept. */
export interface Typed {
  readonly stage?: Stage | undefined;
  readonly severity?: string | undefined;
  readonly likelihood?: string | undefined;
  readonly control?: string | undefined;
}

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly roles: readonly Role[];
  readonly typed?: Typed;
  readonly notice?: string | undefined;
  readonly checked?: readonly string[];
}

/** The card to rate a risk: what was said, what was made of it and by whom, and what this person may do. */
export const ratingView = (facts: Facts, looks: Looks): RatingView => {
  const { request, hazard } = facts;
  const { now, organisation, roles, typed = {}, notice, checked = [] } = looks;
  const { zone, emergency } = organisation;
  const current = stages.flatMap((stage) => newestOf(hazard, stage) ?? []);
  const earlier = hazard?.ratings.filter((rating) => !current.includes(rating)) ?? [];
  const canResidual = mayRate('residual', roles) && newestOf(hazard, 'initial') !== undefined;
  const isUnread = request.harm === 'now' && !request.owner && current.length === 0;
  const isHeld = !mayResolve(hazard, ['lead', 'informatics']);
  return {
    template: 'hazard-form',
    data: {
      id: request.id,
      what: escapeMarkdown(clip(request.what, longest.what)),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      emergency: isUnread ? atRiskNow(emergency) : notForEmergencies(emergency),
      facts: factsOf(facts),
      unrated: current.length === 0,
      ratings: current.map((rating) => lineOf(rating, now, zone)),
      isOutdated: newestOf(hazard, 'residual') !== undefined && !isAnswered(hazard),
      hasEarlier: earlier.length > 0,
      earlier: earlierLines(earlier, now, zone),
      rights: [rightsOf(roles), ...(isHeld ? [heldWords.resolve] : [])].map((text) => ({ text })),
      canRate: mayRate('initial', roles),
      severity: typed.severity ?? '',
      severities: severityChoices,
      likelihood: typed.likelihood ?? '',
      likelihoods: likelihoodChoices,
      canResidual,
      stage: typed.stage ?? '',
      stages: stages.map((stage) => ({ title: stageWords[stage], value: stage })),
      control: typed.control ?? '',
      controlLabel: canResidual
        ? 'What controls it? (needed for the residual risk)'
        : 'What controls it now? (optional)',
      checked: checked.join(' '),
    },
  };
};
