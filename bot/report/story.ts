import type { Pause } from '../clock/clocks.ts';
import { acknowledging, waitsFor } from '../request/bookkeeping.ts';
import type { HelpValue } from '../request/help-rating.ts';
import { isOpen, type Kind, type Outcome, rank } from '../request/request.ts';
import type { Trail } from '../request/trail.ts';
import { itself } from './log.ts';

/** From being raised, or opened again, to its end (B2: a request that is opened again begins a new episode). */
export interface Episode {
  readonly start: string;
  /** The first word or deed of a person at the desk. */
  readonly replied?: string | undefined;
  /** Whoever that was. */
  readonly hand?: string | undefined;
  readonly ended?: string | undefined;
  /** Absent where it was withdrawn. */
  readonly outcome?: Outcome | undefined;
  readonly pauses: readonly Pause[];
  /** The first date that was promised in it (A4.16). */
  readonly until?: string | undefined;
  /** It took a question, a second person, a date or a supplier: not the first contact alone. */
  readonly longer: boolean;
  /** Others with the same problem who were told this outcome and none before. */
  readonly told: number;
  readonly reopened?: string | undefined;
}

export interface Restated {
  readonly at: string;
  readonly answer?: 'right' | 'wrong' | undefined;
}

/** One request as its events tell it: facts that metrics are worked out from, and nothing that anybody typed. */
export interface Story {
  readonly id: string;
  readonly kind: Kind;
  readonly safety: boolean;
  readonly rule: string;
  readonly profession?: string | undefined;
  readonly site?: string | undefined;
  readonly createdAt: string;
  readonly episodes: readonly Episode[];
  readonly joined: readonly string[];
  readonly overruled: readonly string[];
  readonly restated: readonly Restated[];
  readonly saved?: { readonly at: string; readonly weekly: number } | undefined;
  /** All that was said of the help (A1.1), in order: what was said of an earlier outcome was said all the same. */
  readonly ratings?: readonly { readonly at: string; readonly value: HelpValue }[] | undefined;
  /** Sent in error, or raised in confidence: counted nowhere (B2, A2.8). */
  readonly left: boolean;
}

const begin = (start: string): Episode => ({ start, pauses: [], longer: false, told: 0 });

/** Of a request whose first rows are no longer kept, as much as the first that is left can tell. */
const opening = (row: Trail): Story => ({
  id: row.id,
  // Nobody said: routing takes it for this too.
  kind: row.kind ?? 'incident',
  safety: rank(row) < 2,
  rule: row.rule ?? '',
  profession: row.profession,
  site: row.site,
  createdAt: row.createdAt,
  episodes: [begin(row.since ?? row.createdAt)],
  joined: [],
  overruled: [],
  restated: [],
  left: false,
});

/** A restatement is part of the first contact: that is how one listens (A2.4). */
const spoils: ReadonlySet<string> = new Set(['asked', 'assigned', 'routed', 'planned', 'supplier', 'board']);

const paused = (pauses: readonly Pause[], { from, to, at }: Trail): readonly Pause[] => {
  const reason = waitsFor[to];
  if (from === to || (from && waitsFor[from]) === reason) return pauses;
  const closed = pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
  return reason ? [...closed, { from: at, reason }] : closed;
};

const ending = (story: Story, episode: Episode, row: Trail): Partial<Episode> => {
  const { from, to, at, by, outcome } = row;
  if (!from || !isOpen({ status: from }) || isOpen({ status: to })) return {};
  if (to !== 'resolved') return { ended: at };
  const before = story.episodes.reduce((sum, { told }) => sum + told, 0);
  return {
    ended: at,
    outcome,
    told: Math.max(0, story.joined.length - before),
    longer: episode.longer || (episode.hand !== undefined && episode.hand !== by),
  };
};

const going = (story: Story, episode: Episode, row: Trail): Episode => {
  const { event, at, by, until } = row;
  const replies = acknowledging.has(event) && by !== itself && episode.replied === undefined;
  const ended = ending(story, episode, row);
  return {
    ...episode,
    pauses: paused(episode.pauses, row),
    longer: episode.longer || spoils.has(event),
    until: episode.until ?? until,
    ...ended,
    ...(replies ? { replied: at, hand: by } : {}),
  };
};

const answered = (restated: readonly Restated[], answer: Restated['answer']): readonly Restated[] =>
  restated.map((one, index) =>
    index === restated.length - 1 ? { ...one, answer: one.answer ?? answer } : one,
  );

/** What else a row says of the request as a whole. */
const aside = (story: Story, { event, at, by, weekly, rating }: Trail): Partial<Story> => {
  switch (event) {
    case 'joined':
      return { joined: [...story.joined, at] };
    case 'routed':
      return by === itself ? {} : { overruled: [...story.overruled, at] };
    case 'restated':
      return { restated: [...story.restated, { at }] };
    case 'agreed':
      return { restated: answered(story.restated, 'right') };
    case 'corrected':
      return { restated: answered(story.restated, 'wrong') };
    case 'saved':
      return weekly === undefined ? {} : { saved: { at, weekly } };
    case 'rated-outcome':
      return rating === undefined ? {} : { ratings: [...(story.ratings ?? []), { at, value: rating }] };
    case 'reopened':
      return { saved: undefined };
    default:
      return {};
  }
};

const changesStory: ReadonlySet<string> = new Set([
  ...acknowledging,
  ...spoils,
  'joined',
  'agreed',
  'corrected',
  'saved',
  'rated-outcome',
  'reopened',
  'voided',
]);

/** Half of all events are reminders, notes and words, of which a story says nothing. */
export const isPartOf = ({ event, from, to, sealed }: Trail): boolean =>
  from !== to || sealed === true || changesStory.has(event);

/** The story with one more event. Events come in the order of their versions. */
export const toldOn = (before: Story | undefined, row: Trail): Story => {
  const story = before ?? opening(row);
  const past = story.episodes.slice(0, -1);
  const last = story.episodes.at(-1) ?? begin(row.createdAt);
  const episodes =
    row.event === 'reopened'
      ? [...past, { ...last, reopened: row.at }, begin(row.at)]
      : [...past, going(story, last, row)];
  return {
    ...story,
    ...aside(story, row),
    episodes,
    left: story.left || row.sealed === true || row.event === 'voided',
  };
};
