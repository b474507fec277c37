import { byDatedWords } from '../calendar/words.ts';
import { priorityWords } from '../clock/priority.ts';
import { standing } from '../clock/promises.ts';
import type { Organisation } from '../core/organisation.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import { riskWords } from '../hazard/words.ts';
import { confidenceWords } from '../request/confidence.ts';
import { shownRating } from '../request/hazard.ts';
import { permalinkWords } from '../request/permalink.ts';
import { storyNumbers } from '../request/rating-view.ts';
import { reachWords } from '../request/reach-words.ts';
import type { Request } from '../request/request.ts';
import { affectsWords, harmWords, kindWords } from '../request/words.ts';
import { sentWords } from './sent-words.ts';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

const fact = (title: string, value: string | undefined) => (value ? [{ title, value }] : []);

const others = (count: number): string => (count === 1 ? '1 other person' : `${count} other people`);

const times = (count: number): string => (count === 1 ? 'Once' : `${count} times`);

const riskOf = ({ hazard }: Request): string | undefined => {
  const rating = shownRating(hazard);
  return rating && riskWords(rating);
};

const dateOf = ({ promises = [] }: Request, now: Date, zone: string): string | undefined => {
  const promised = standing(promises);
  if (!promised) return undefined;
  const moved = promises.length > 1 ? `, moved ${times(promises.length - 1).toLowerCase()}` : '';
  return `${byDatedWords(new Date(promised.until), now, zone)}${moved}`;
};

const supplierOf = ({ supplier }: Request, longest: number): string | undefined =>
  supplier && escapeMarkdown(clip([supplier.name, supplier.reference].filter(Boolean).join(', '), longest));

const right = { yes: 'they said yes', corrected: 'their own words' } as const;

const restatedOf = ({ restated }: Request, longest: number): string | undefined => {
  if (!restated) return undefined;
  const answer = restated.answer ? right[restated.answer] : 'no answer yet';
  return `${escapeMarkdown(clip(restated.text, longest))} (${answer})`;
};

/** As many as stay readable in one line. */
const named = 5;

const relatedOf = ({ related = [] }: Request): string => {
  const more = related.length - named;
  return `${related.slice(0, named).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

const everyFact = (request: Request, now: Date, zone: string, longest: number): readonly Fact[] => [
  ...fact('Where', request.where && escapeMarkdown(clip(request.where, longest))),
  ...fact('Affects', request.affects && affectsWords[request.affects]),
  ...fact('Harm', request.harm && harmWords[request.harm]),
  ...fact('Kind', request.kind && kindWords[request.kind]),
  ...fact('Doing', request.doing && escapeMarkdown(clip(request.doing, longest))),
  ...fact('Way round', request.workaround && escapeMarkdown(clip(request.workaround, longest))),
  ...fact('For the ward', request.lines?.clinical && escapeMarkdown(clip(request.lines.clinical, longest))),
  ...fact(
    'For informatics',
    request.lines?.technical && escapeMarkdown(clip(request.lines.technical, longest)),
  ),
  ...fact('Said back', restatedOf(request, longest)),
  ...fact('Part of', request.parent),
  ...fact('Related', relatedOf(request)),
  ...fact('Also said by', request.backers > 0 ? others(request.backers) : undefined),
  ...fact('Priority', request.assessed && priorityWords(request.assessed.priority)),
  ...fact('Risk', riskOf(request)),
  ...fact('Date', dateOf(request, now, zone)),
  ...fact('Supplier', supplierOf(request, longest)),
  ...fact('From', request.permalink && permalinkWords(request.permalink)),
  ...fact('Reach them', reachWords(request, now, zone)),
  ...fact('Opened again', request.reopened > 0 ? times(request.reopened) : undefined),
  ...fact('Story told', storyNumbers(request)),
  ...fact('In reply to', request.answers && escapeMarkdown(clip(request.answers.title, longest))),
  { title: 'Sent to', value: sentWords(request) },
];

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
}

/** What there is to decide by, in short; `longest` is the share of each typed text. */
export const factsOf = (request: Request, { now, organisation }: Looks, longest: number): readonly Fact[] => {
  const facts = everyFact(request, now, organisation.zone, longest);
  if (!request.confidential) return facts;
  // A2.8: no rule sent it anywhere, so who reads it stands in place of where it went.
  return [
    ...facts.filter(({ title }) => title !== 'Sent to'),
    { title: 'Seen by', value: confidenceWords(organisation, 'the person who raised it') },
  ];
};
