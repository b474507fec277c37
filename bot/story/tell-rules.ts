import { type Person, personOf } from '../core/actor.ts';
import type { Recipient } from '../core/outbox.ts';
import { askThem, patienceMs, plan, to, unanswered } from './asking.ts';
import { type Change, changed, type Decision, wakeAt } from './change.ts';
import { type Contributor, everybodyIn, isTeller, type Story, type Words } from './story.ts';

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

const asTold = ({ id, name, side, unmet }: Named): Contributor => ({
  ...{ id, name, side },
  ...(unmet ? { unmet } : {}),
});

export const tell = (id: string, { words, people, by, elsewhere }: Telling, now: Date): Change => {
  const at = now.toISOString();
  const story: Story = {
    ...words,
    id,
    version: 1,
    status: 'told',
    teller: personOf(by),
    contributors: people.map(asTold),
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

/** Taken off by the teller, somebody is still out of the words, and their no is still a no if they are put back. */
const formerOf = (story: Story, people: readonly Named[]): readonly Contributor[] =>
  everybodyIn(story).filter(({ id }) => !people.some((one) => one.id === id));

/** Other words or other people, until it is public. The same again after a "not yet" brings it back to life. */
export const edit = (story: Story, { words, people, by }: Telling, now: Date): Decision => {
  if (!isTeller(story, by)) return 'not-allowed';
  const sameWords = wordsOf(story) === wordsOf(words);
  const same = sameWords && peopleOf(story.contributors) === peopleOf(people);
  if (same && story.status !== 'declined') return 'unchanged';
  if (story.status !== 'told' && story.status !== 'declined') return 'no-longer';
  const known = everybodyIn(story);
  const contributors = people.map((one) => ({
    ...asTold(one),
    ...kept(
      known.find(({ id }) => id === one.id),
      sameWords,
    ),
  }));
  const patch: Partial<Story> = {
    benefit: undefined,
    measure: undefined,
    ...words,
    contributors,
    former: formerOf(story, people),
    status: 'told',
    text: story.text + (same ? 0 : 1),
    askedAt: now.toISOString(),
    sentAt: undefined,
    declined: undefined,
  };
  return changed(story, 'edited', now, patch, (after) => askThem(after));
};

const withoutUnmet = ({ unmet: _was, ...one }: Contributor): Contributor => one;

/** `met` are those of whom Wardline knows by now how to reach them. */
export const askAgain = (story: Story, by: Person, met: readonly string[], now: Date): Decision => {
  if (!isTeller(story, by)) return 'not-allowed';
  const silent = unanswered(story);
  if (story.status === 'withdrawn' || silent.length === 0) return 'no-longer';
  const reached = ({ id, unmet }: Contributor): boolean => unmet === true && met.includes(id);
  const fresh = story.contributors.filter((one) => reached(one) && silent.includes(one.id));
  const soon = now.getTime() - Date.parse(story.askedAt) < askEveryMs;
  if (soon && fresh.length === 0) return 'unchanged';
  const contributors = story.contributors.map((one) => (reached(one) ? withoutUnmet(one) : one));
  const whom = soon ? fresh.map(({ id }) => id) : silent;
  const patch: Partial<Story> = { contributors, askedAt: now.toISOString() };
  return changed(story, 'asked-again', now, patch, (after) => [
    ...plan(after, 'consent', to('named', whom)),
    wakeAt(after.id, new Date(now.getTime() + patienceMs).toISOString()),
  ]);
};
