import { dateOf, dayAt, dayOf, instantsAt } from '../calendar/local-day.ts';
import { isOpen, type Outcome, type Request } from '../request/request.ts';
import { type Answer, contributorOf, isTeller, type Side, type Story, sides } from '../story/story.ts';

/** What came of a request. */
export type Came = Outcome | 'open' | 'withdrawn';

/**
 * One thing that a person did, by its number and date. It has no place for a name or for a sentence, so that nothing
 * of anybody else can come along with it (A4.19).
 */
export type Deed =
  | {
      readonly kind: 'raised';
      readonly id: string;
      readonly at: string;
      readonly came: Came;
      readonly endedAt?: string | undefined;
    }
  | { readonly kind: 'outcome'; readonly id: string; readonly at: string; readonly outcome: Outcome }
  | { readonly kind: 'asked' | 'answered'; readonly id: string; readonly at: string }
  | { readonly kind: 'told'; readonly id: string; readonly at: string; readonly posted: boolean }
  | {
      readonly kind: 'part';
      readonly id: string;
      readonly at: string;
      readonly posted: boolean;
      readonly side: Side;
      readonly answer?: Answer | undefined;
    };

export type StoryDeed = Extract<Deed, { readonly kind: 'told' | 'part' }>;

/** A2.8: what was raised in confidence stands in no file that is handed on. What was sent in error is no deed. */
export const raisedDeed = (request: Request, person: string): Deed | undefined => {
  const { id, createdAt, requester, confidential, status, decided, endedAt } = request;
  if (requester.id !== person || confidential || status === 'error') return undefined;
  const of = { kind: 'raised', id, at: createdAt } as const;
  if (isOpen(request)) return { ...of, came: 'open' };
  if (status === 'withdrawn' || !decided) return { ...of, came: 'withdrawn', endedAt };
  return { ...of, came: decided.outcome, endedAt: decided.at };
};

/** Whoever told a story may be in it too. */
export const storyDeeds = (story: Story, person: string): readonly StoryDeed[] => {
  const { id, status, createdAt, postedAt } = story;
  if (status === 'withdrawn') return [];
  const posted = status === 'posted';
  const mine = contributorOf(story, person);
  return [
    ...(isTeller(story, { id: person }) ? [{ kind: 'told', id, at: createdAt, posted } as const] : []),
    ...(mine
      ? [
          {
            ...({ kind: 'part', id, at: postedAt ?? createdAt, posted } as const),
            ...{ side: mine.side, answer: mine.answer },
          },
        ]
      : []),
  ];
};

/** How many of each, of one stretch of time. */
export interface Sums {
  readonly raised: number;
  readonly came: Readonly<Partial<Record<Came, number>>>;
  readonly outcomes: number;
  readonly asked: number;
  readonly answered: number;
  readonly told: number;
  readonly posted: number;
  readonly part: Readonly<Record<Side, number>>;
  readonly named: Readonly<Partial<Record<Answer | 'silent', number>>>;
}

export interface Contribution {
  /** The morning from which the last 12 months count. */
  readonly since: string;
  readonly year: Sums;
  readonly all: Sums;
}

const none: Sums = {
  ...{ raised: 0, came: {}, outcomes: 0, asked: 0, answered: 0, told: 0, posted: 0 },
  ...{ part: { clinical: 0, digital: 0 }, named: {} },
};

const oneMore = <Key extends string>(
  counts: Readonly<Partial<Record<Key, number>>>,
  key: Key,
): Readonly<Partial<Record<Key, number>>> => ({ ...counts, [key]: (counts[key] ?? 0) + 1 });

const added = (sums: Sums, deed: Deed): Sums => {
  switch (deed.kind) {
    case 'raised':
      return { ...sums, raised: sums.raised + 1, came: oneMore(sums.came, deed.came) };
    case 'outcome':
      return { ...sums, outcomes: sums.outcomes + 1 };
    case 'asked':
      return { ...sums, asked: sums.asked + 1 };
    case 'answered':
      return { ...sums, answered: sums.answered + 1 };
    case 'told':
      return { ...sums, told: sums.told + 1, posted: sums.posted + (deed.posted ? 1 : 0) };
    case 'part':
      return {
        ...sums,
        part: { ...sums.part, [deed.side]: sums.part[deed.side] + 1 },
        named: oneMore(sums.named, deed.answer ?? 'silent'),
      };
  }
};

/** Nothing yet, of the last 12 months and of all time. */
export const nothingYet = (now: Date, zone: string): Contribution => {
  const day = dayOf(dateOf(dayAt(now, zone)).minus({ years: 1 }));
  const since = new Date(instantsAt(day, 0, zone)[0] ?? Number.NaN).toISOString();
  return { since, year: none, all: none };
};

/** As much in memory for a thousand deeds as for one. */
export const withDeed = (before: Contribution, deed: Deed): Contribution => ({
  ...before,
  year: deed.at >= before.since ? added(before.year, deed) : before.year,
  all: added(before.all, deed),
});

export const partOf = ({ part }: Sums): number => sides.reduce((sum, side) => sum + part[side], 0);

export const isEmpty = (sums: Sums): boolean =>
  sums.raised + sums.outcomes + sums.asked + sums.answered + sums.told + partOf(sums) === 0;
