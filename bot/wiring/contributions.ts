import type { Person } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import {
  type Contribution,
  type Deed,
  nothingYet,
  raisedDeed,
  type StoryDeed,
  storyDeeds,
  withDeed,
} from '../recall/contribution.ts';
import { type DeskDeed, deskDeed, stillStands } from '../recall/desk-deeds.ts';
import { type EventLog, isPosted, type LogRow } from '../report/log.ts';
import type { RequestStore } from '../request/store.ts';
import type { StoryStore } from '../story/store.ts';
import { one } from './one.ts';
import { patiently } from './patience.ts';

export interface ContributionPorts {
  readonly log: Pick<EventLog, 'between'>;
  readonly requests: Pick<RequestStore, 'mine' | 'load'>;
  readonly stories: Pick<StoryStore, 'own' | 'load'>;
  readonly organisation: Organisation;
  /** Milliseconds. */
  readonly patience?: number;
}

/** Teams gives up on a press after some ten seconds, and all of the log may take longer. */
const usualPatience = 5_000;

/** Before anything was ever kept. */
const beginning = '2000';

/** Requests that are read at once. */
const sideBySide = 16;

/** What one person did, from what is kept of it. A page of rows is in memory at a time, however much they did. */
export const contributions = (ports: ContributionPorts) => {
  const { log, requests, stories, organisation, patience = usualPatience } = ports;
  const { code, zone } = organisation;
  const counts = patiently<Contribution>(patience);
  const alone = one();

  async function* raisedBy(person: string): AsyncGenerator<Deed> {
    let page: string | undefined;
    do {
      const { items, next } = await requests.mine(code, person, page);
      for (const request of items) {
        const deed = raisedDeed(request, person);
        if (deed) yield deed;
      }
      page = next;
    } while (page !== undefined);
  }

  async function* storiesOf(person: string): AsyncGenerator<StoryDeed> {
    let page: string | undefined;
    do {
      const { items, next } = await stories.own(code, person, page);
      const loaded = await Promise.all(items.map(({ id }) => stories.load(code, id)));
      for (const one of loaded) if (one) yield* storyDeeds(one.story, person);
      page = next;
    } while (page !== undefined);
  }

  /** The log says what was done. Whether it was undone later is read from their own requests alone. */
  async function* standingIn(rows: readonly LogRow[], person: string): AsyncGenerator<DeskDeed> {
    const deeds = rows.flatMap((row) => (isPosted(row) ? [] : (deskDeed(row, person) ?? [])));
    for (let at = 0; at < deeds.length; at += sideBySide) {
      const some = deeds.slice(at, at + sideBySide);
      const loaded = await Promise.all(some.map(({ id }) => requests.load(code, id)));
      yield* some.filter((deed, index) => {
        const request = loaded[index]?.request;
        return request !== undefined && stillStands(deed, request);
      });
    }
  }

  async function* doneBy(person: string, now: Date): AsyncGenerator<Deed> {
    const until = new Date(now.getTime() + 1).toISOString();
    for await (const rows of log.between(code, beginning, until)) yield* standingIn(rows, person);
  }

  async function* deeds({ id }: Pick<Person, 'id'>, now: Date): AsyncGenerator<Deed> {
    yield* raisedBy(id);
    yield* doneBy(id, now);
    yield* storiesOf(id);
  }

  const count = async (person: Pick<Person, 'id'>, now: Date): Promise<Contribution> => {
    let found = nothingYet(now, zone);
    for await (const deed of deeds(person, now)) found = withDeed(found, deed);
    return found;
  };

  /** One person's at a time: in the weeks of appraisals many ask, and each reads the whole log. */
  const inTurn = (person: Pick<Person, 'id'>, now: Date) => (): Promise<Contribution> =>
    alone(() => count(person, now));

  return {
    deeds,
    stories: ({ id }: Pick<Person, 'id'>) => storiesOf(id),
    soon: (person: Pick<Person, 'id'>, now: Date) => counts.soon(person.id, now, inTurn(person, now)),
    /** However long it takes. */
    whole: (person: Pick<Person, 'id'>, now: Date) => counts.whole(person.id, now, inTurn(person, now)),
  };
};

export type Contributions = ReturnType<typeof contributions>;
