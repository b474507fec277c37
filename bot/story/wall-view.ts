import type { Organisation } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { noticeOf } from './shown-words.ts';
import type { Line, OwnLine } from './store.ts';
import { dayOn, sideWords } from './view-words.ts';

export type Filter = 'wall' | 'mine' | 'waiting';

export interface WallData {
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly heading: string;
  readonly filter: Filter;
  readonly year: string;
  readonly empty: boolean;
  readonly none: string;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly facts: string;
    readonly canOpen: boolean;
  }[];
  readonly hasYears: boolean;
  readonly years: readonly { readonly title: string; readonly year: string }[];
  readonly canWall: boolean;
  readonly canMine: boolean;
  readonly canWaiting: boolean;
  readonly canAward: boolean;
  readonly hasNext: boolean;
  readonly next: string;
}

export type WallView = View<'story-wall', WallData>;

export interface WallLooks {
  readonly filter: Filter;
  /** As "2026". */
  readonly year: string | undefined;
  readonly years: readonly string[];
  readonly organisation: Organisation;
  readonly mayApprove: boolean;
  readonly notice?: string | undefined;
}

/** As many buttons as one set may have. */
const mostButtons = 6;

const headings: Readonly<Record<Filter, string>> = {
  wall: 'Success stories',
  mine: 'Your stories',
  waiting: 'Stories that wait for approval',
};

const nothing: Readonly<Record<Filter, string>> = {
  wall: 'There are none yet. Have you got a story to tell?',
  mine: 'You have told none yet, and you are in none. Have you got a story to tell?',
  waiting: 'Nothing waits for approval.',
};

/** For its own people alone: everybody else sees what is posted. */
const ownStatus = ({ status }: Line, own: boolean): string => {
  if (status === 'posted') return 'Posted';
  if (status === 'withdrawn') return 'Taken back';
  return status === 'declined' && own ? 'Not yet: waits for your words' : 'Not public yet';
};

const ownFacts = (line: Line | OwnLine): readonly string[] => {
  if (!('as' in line)) return [];
  const own = line.as === 'teller';
  return [line.as === 'teller' ? 'You told it' : `You are in it ${sideWords[line.as].toLowerCase()}`].concat(
    ownStatus(line, own),
  );
};

const dayPart = ({ postedAt, createdAt }: Line, zone: string): string =>
  postedAt === undefined ? `told on ${dayOn(createdAt, zone)}` : dayOn(postedAt, zone);

/** No word of a story that was taken back, but for whoever told it. */
const isHidden = (line: Line | OwnLine): boolean =>
  line.status === 'withdrawn' && !('as' in line && line.as === 'teller');

const yearChoices = ({ filter, year, years }: WallLooks): WallData['years'] => {
  if (filter !== 'wall') return [];
  const all = year === undefined ? [] : [{ title: 'All years', year: '' }];
  const others = years.filter((one) => one !== year).map((one) => ({ title: one, year: one }));
  return [...all, ...others].slice(0, mostButtons);
};

export const wallView = (page: Page<Line | OwnLine>, looks: WallLooks): WallView => {
  const { filter, year, organisation, mayApprove, notice } = looks;
  const years = yearChoices(looks);
  return {
    template: 'story-wall',
    data: {
      ...noticeOf(notice),
      heading: filter === 'wall' && year ? `Success stories of ${year}` : headings[filter],
      filter,
      year: year ?? '',
      empty: page.items.length === 0,
      none: filter === 'wall' && year ? `There are none of ${year}.` : nothing[filter],
      rows: page.items.map((line) => ({
        id: line.id,
        title: isHidden(line) ? 'A story that was taken back' : escapeMarkdown(line.title),
        facts: [...ownFacts(line), dayPart(line, organisation.zone)].join(' · '),
        canOpen: !isHidden(line),
      })),
      hasYears: years.length > 0,
      years,
      canWall: filter !== 'wall',
      canMine: filter !== 'mine',
      canWaiting: mayApprove && filter !== 'waiting',
      canAward: mayApprove && filter === 'wall',
      hasNext: page.next !== undefined,
      next: page.next ?? '',
    },
  };
};
