import type { ServiceHours } from '../calendar/hours.ts';
import { isGood } from '../request/help-rating.ts';
import type { Kind, Outcome } from '../request/request.ts';
import { type Gathered, reopenDays, type Stretch } from './gather.ts';
import { keptIn } from './kept.ts';
import { type Spread, spreadOf } from './quantile.ts';
import type { Episode, Story } from './story.ts';
import { type Told, toldOf } from './told.ts';
import { type Wait, waitsOf } from './waits.ts';

/** So many of so many. */
export interface Share {
  readonly of: number;
  readonly n: number;
}

/** In minutes: every minute, and those in service hours that nobody else was waited for in. */
export interface Times {
  readonly elapsed: Spread;
  readonly service: Spread;
}

export interface Numbers {
  readonly raised: number;
  readonly joined: number;
  readonly reply: Times;
  readonly outcome: Times;
  /** Without a first reply at the end. */
  readonly waiting: number;
  readonly firstContact: Share;
  readonly firstContactOfAll: Share;
  readonly reopened: Share;
  /** Of the outcomes, those that are less than two weeks old: they may still be opened again. */
  readonly young: number;
  readonly outcomes: Readonly<Partial<Record<Outcome | 'withdrawn', number>>>;
  /** Contributions that were answered, to broadcasts that were sent (A2.2). */
  readonly listening: { readonly answered: number; readonly sent: number };
  readonly overruled: readonly (Share & { readonly rule: string })[];
  readonly restated: Share & { readonly wrong: number };
  readonly promises: { readonly kept: number; readonly due: number };
  readonly saved: { readonly weekly: number; readonly n: number };
  /** A1.1: of those who said how our help was, how many found it good or very good. */
  readonly rated: Share;
  readonly waits: readonly Wait[];
}

/** What informatics can put right in one go, where it is able to at all. Ideas and safety concerns ask for more. */
export const resolvable: ReadonlySet<Kind> = new Set(['incident', 'access', 'question']);

const told = (outcome: Outcome | undefined): boolean => outcome === 'done' || outcome === 'already-possible';

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** B2's first-contact resolution: the first word to them was the answer, and seven days on it still is. */
export const atFirstContact = ({ outcome, longer, ended, reopened }: Episode): boolean =>
  told(outcome) && !longer && !(ended && reopened && daysBetween(ended, reopened) <= 7);

const isReopened = ({ ended, reopened }: Episode): boolean =>
  ended !== undefined && reopened !== undefined && daysBetween(ended, reopened) <= reopenDays;

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): Share => ({
  of: items.filter(holds).length,
  n: items.length,
});

const overruledOf = (
  stories: readonly Story[],
  within: (at: string | undefined) => boolean,
): Numbers['overruled'] => {
  const rules = new Map<string, { of: number; n: number }>();
  for (const { rule, createdAt, overruled } of stories) {
    const count = rules.get(rule) ?? { of: 0, n: 0 };
    count.n += within(createdAt) ? 1 : 0;
    count.of += overruled.filter(within).length;
    rules.set(rule, count);
  }
  return [...rules].filter(([, { of }]) => of > 0).map(([rule, count]) => ({ rule, ...count }));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What was gathered, with the times of every episode worked out once for all stretches of it. */
export interface Measured extends Gathered {
  readonly told: readonly Told[];
}

export const measured = (gathered: Gathered, hours: ServiceHours): Measured => ({
  ...gathered,
  told: toldOf(gathered.stories, hours),
});

const timesOf = (all: readonly Told[], of: 'reply' | 'outcome'): Times => ({
  elapsed: spreadOf(all.flatMap((one) => one[of]?.elapsed ?? [])),
  service: spreadOf(all.flatMap((one) => one[of]?.service ?? [])),
});

const endsOf = (over: readonly Told[]): Numbers['outcomes'] => {
  const ends: Partial<Record<Outcome | 'withdrawn', number>> = {};
  for (const { episode } of over) {
    const end = episode.outcome ?? 'withdrawn';
    ends[end] = (ends[end] ?? 0) + 1;
  }
  return ends;
};

/** What was raised in a stretch, first replied to, and over, with or without an outcome. */
const cutOf = ({ stories, told: all }: Measured, stretch: Stretch) => {
  const [from, to] = [stretch.from.toISOString(), stretch.to.toISOString()];
  const within = (at: string | undefined): boolean => at !== undefined && from <= at && at < to;
  const over = all.filter(({ episode }) => within(episode.ended));
  return {
    within,
    raised: stories.filter(({ createdAt }) => within(createdAt)).length,
    replied: all.filter(({ episode }) => within(episode.replied)),
    over,
    ended: over.filter(({ episode }) => episode.outcome !== undefined),
  };
};

/** How much came and went, and how long it took: what a line over months is drawn from. */
export type Flow = Pick<Numbers, 'raised' | 'reply' | 'outcome' | 'outcomes'>;

const flowIn = ({ raised, replied, over, ended }: ReturnType<typeof cutOf>): Flow => ({
  raised,
  reply: timesOf(replied, 'reply'),
  outcome: timesOf(ended, 'outcome'),
  outcomes: endsOf(over),
});

/** A small part of the metrics of a stretch, twelve of which cost no more than all of one. */
export const flowOf = (measured: Measured, stretch: Stretch): Flow => flowIn(cutOf(measured, stretch));

/**
 * The metrics of B2 and B10 over one stretch. What took time is counted in the stretch in which it was over, so that a
 * number never changes once its fortnight has passed; what has no reply by the end is told beside it.
 */
export const numbersOf = (measured: Measured, stretch: Stretch, now: Date): Numbers => {
  const { stories, sent, told: all } = measured;
  const [from, to] = [stretch.from.toISOString(), stretch.to.toISOString()];
  const cut = cutOf(measured, stretch);
  const { within, replied, ended } = cut;
  const firsts = ended.filter(({ first }) => first);
  const net = firsts.filter(({ story }) => resolvable.has(story.kind));
  const isRight = ({ episode }: Told): boolean => atFirstContact(episode);
  const isWaiting = ({ start, replied: reply, ended: end }: Episode): boolean =>
    start < to && !(reply && reply < to) && !(end && end < to);
  const restated = stories.flatMap((story) => story.restated.filter(({ at }) => within(at)));
  const answered = restated.filter(({ answer }) => answer !== undefined);
  const saved = stories.flatMap(({ saved: one }) => (one && within(one.at) ? [one.weekly] : []));
  // The last word of each request in this time: a second thought counts in place of the first.
  const rated = stories.flatMap(({ ratings = [] }) => ratings.findLast(({ at }) => within(at)) ?? []);
  const isYoung = ({ episode }: Told): boolean =>
    daysBetween(episode.ended ?? from, now.toISOString()) < reopenDays;
  const toldLater = sum(ended.map(({ episode }) => episode.told));
  return {
    ...flowIn(cut),
    joined: sum(stories.map(({ joined }) => joined.filter(within).length)),
    waiting: all.filter(({ episode }) => isWaiting(episode)).length,
    firstContact: share(net, isRight),
    firstContactOfAll: share(firsts, isRight),
    reopened: share(ended, ({ episode }) => isReopened(episode)),
    young: ended.filter(isYoung).length,
    listening: {
      answered: replied.filter(({ first }) => first).length + toldLater,
      sent: sent.filter(within).length,
    },
    overruled: overruledOf(stories, within),
    restated: {
      ...share(answered, ({ answer }) => answer === 'right'),
      wrong: answered.filter(({ answer }) => answer === 'wrong').length,
    },
    promises: keptIn(
      all.map(({ episode }) => episode),
      stretch,
    ),
    saved: { weekly: sum(saved), n: saved.length },
    rated: share(rated, ({ value }) => isGood(value)),
    waits: waitsOf(replied, ended),
  };
};
