import { type Person, personOf } from '../core/actor.ts';
import type { Recipient } from '../core/outbox.ts';
import { askThem, plan, to, unanswered } from './asking.ts';
import { type Change, changed, type Decision } from './change.ts';
import { type Contributor, contributorOf, isTeller, type Story, type Words } from './story.ts';

/** At least this long between two asks of the same people. */
const askEveryMs = 86_400_000;

export type Named = Omit<Contributor, 'answer' | 'answeredAt'>;

export interface Telling {
  readonly words: Words;
  readonly people: readonly Named[];
  readonly by: Person;
  /** Told where no card stays in the teller's own chat, such as in a dialog: theirs is sent there. */
  readonly elsewhere?: boolean | undefined;
}

export const tell = (id: string, { words, people, by, elsewhere }: Telling, now: Date): Change => {
  const at = now.toISOString();
  const story: Story = {
    ...words,
    id,
    version: 1,
    status: 'told',
    teller: personOf(by),
    contributors: people.map(({ id: person, name, side }) => ({ id: person, name, side })),
    text: 1,
    copy: 0,
    askedAt: at,
    createdAt: at,
    updatedAt: at,
  };
  const receipt: Recipient = { to: 'person', id: by.id, face: 'author', why: 'received' };
  return { story, event: 'told', tasks: askThem(story, elsewhere ? [receipt] : []) };
};

const wordsOf = ({ title, what, benefit, gains, kind, measure, requests }: Words): string =>
  JSON.stringify([title, what, benefit ?? '', gains, kind, measure ?? null, requests]);

const peopleOf = (people: readonly Named[]): string =>
  JSON.stringify(people.map(({ id, side }) => `${side} ${id}`).sort());

/** A yes was to other words. What keeps somebody out of it stays until they say otherwise. */
const kept = (before: Contributor | undefined, sameWords: boolean): Partial<Contributor> => {
  if (before?.answer === undefined) return {};
  const stays = sameWords || before.answer === 'no' || before.answer === 'thanks';
  return stays ? { answer: before.answer, answeredAt: before.answeredAt } : {};
};

/** Other words or other people, until it is public. */
export const edit = (story: Story, { words, people, by }: Telling, now: Date): Decision => {
  if (!isTeller(story, by)) return 'not-allowed';
  const sameWords = wordsOf(story) === wordsOf(words);
  if (sameWords && peopleOf(story.contributors) === peopleOf(people)) return 'unchanged';
  if (story.status !== 'told' && story.status !== 'declined') return 'no-longer';
  const contributors = people.map(({ id, name, side }) => ({
    ...{ id, name, side },
    ...kept(contributorOf(story, id), sameWords),
  }));
  const patch: Partial<Story> = {
    benefit: undefined,
    measure: undefined,
    ...words,
    contributors,
    status: 'told',
    text: story.text + 1,
    askedAt: now.toISOString(),
    sentAt: undefined,
    declined: undefined,
  };
  return changed(story, 'edited', now, patch, (after) => askThem(after));
};

export const askAgain = (story: Story, by: Person, now: Date): Decision => {
  if (!isTeller(story, by)) return 'not-allowed';
  if (story.status === 'withdrawn' || unanswered(story).length === 0) return 'no-longer';
  if (now.getTime() - Date.parse(story.askedAt) < askEveryMs) return 'unchanged';
  return changed(story, 'asked-again', now, { askedAt: now.toISOString() }, (after) =>
    plan(after, 'consent', to('named', unanswered(after))),
  );
};
