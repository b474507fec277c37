import type { Turn } from '../core/action.ts';
import { type Person, personOf } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { oneLine } from '../core/text.ts';
import type { RecipientPage } from '../delivery/ports.ts';
import { mayWork } from '../request/access.ts';
import { isConcerned } from '../request/ports.ts';
import { storyTold } from '../request/rating-rules.ts';
import { isResolved } from '../request/request.ts';
import type { Loaded } from '../settings/settings.ts';
import { type Contacts, nameless } from '../storage/contacts.ts';
import type { Storage } from '../storage/storage.ts';
import { type StoryCards, storyCards } from '../story/cards.ts';
import { mintStory } from '../story/number.ts';
import type { Colleague, Source, StoryPorts } from '../story/ports.ts';
import { contributorOf, isTeller } from '../story/story.ts';
import { byItself } from './by-itself.ts';
import { distinct, pageOf } from './recipients.ts';
import { monthPainter, storyMonth } from './story-month.ts';

export interface StoryWiring {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly settings: Pick<Loaded, 'hours'>;
  /** On one machine people are met in the Agents Playground, which has no directory. */
  readonly local: boolean;
  readonly failed: (fault: unknown) => void;
}

/** Those whom a form offers where nobody can be searched for: the first by their ids. */
const mostMet = 12;

/** As much of a request as a form begins with. */
const longestWhat = 300;

/** By what they are called in Teams, else in the settings file; undefined for somebody who has no name in either. */
export const namedColleague =
  (contacts: Pick<Contacts, 'reach'>, { people }: Organisation): StoryPorts['colleague'] =>
  async (code, id): Promise<Colleague | undefined> => {
    const met = await contacts.reach(code, id);
    const known = met?.contact.name === nameless ? undefined : met?.contact.name;
    const name = known ?? people.find((one) => one.id === id)?.name;
    return name === undefined ? undefined : { id, name, met: met !== undefined };
  };

/** What a story asks of storage and of the requests that it came from. */
export const storyParts = ({ stored, organisation, settings, local, failed }: StoryWiring) => {
  const { stories: store, storyMonths: months, requests, contacts } = stored;
  const { code } = organisation;

  const source = async (id: string, turn: Turn): Promise<Source | undefined> => {
    const request = (await requests.load(code, id))?.request;
    // A2.8: nothing public leads to what was said in confidence, not even for those who may read it.
    if (!request || request.confidential) return undefined;
    const ended = isResolved(request);
    const mayRead =
      mayWork(request, turn.actor, organisation) || (await isConcerned(requests, request, turn));
    if (!mayRead) return { id, ended };
    const { requester, owner } = request;
    return { id, ended, what: oneLine(request.what, longestWhat), requester, owner };
  };

  const met = async (): Promise<readonly Person[]> =>
    (await contacts.everyone(code, undefined, mostMet)).people.map(({ contact }) => personOf(contact));

  const changeRequest = byItself(requests, code);
  const answered = (id: string, now: Date): Promise<void> =>
    changeRequest(id, ({ request }) => storyTold(request, now));

  const ports: StoryPorts = {
    store,
    organisation,
    mint: mintStory,
    colleague: namedColleague(contacts, organisation),
    source,
    // The story is told by now: a request that goes on asking for one for some days does no harm.
    told: (numbers, now) => Promise.all(numbers.map((id) => answered(id, now))).then(() => undefined, failed),
    met: local ? met : undefined,
    hasChannel: async () => (await contacts.place(code, 'stories')) !== undefined,
  };

  /** Who raised or follows the requests that it came from, but for those who hear of it as its teller or as part of it. */
  const page = async (id: string, after: string | undefined): Promise<RecipientPage> => {
    const story = (await store.load(code, id))?.story;
    if (story?.status !== 'posted') return { people: [] };
    const all = await Promise.all(story.requests.map((request) => requests.concerned(code, request)));
    const others = distinct(all.flat()).filter(
      (person) => !isTeller(story, person) && !contributorOf(story, person.id),
    );
    return pageOf(others, after);
  };

  const cards: StoryCards = storyCards(ports);
  const looking = { stories: store, organisation };
  return {
    ports,
    cards,
    page,
    month: storyMonth({ ...looking, hours: settings.hours, months }),
    monthCard: monthPainter(looking),
  };
};

export type StoryParts = ReturnType<typeof storyParts>;
