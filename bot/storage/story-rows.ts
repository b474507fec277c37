import { type Person, personOf } from '../core/actor.ts';
import type { Task } from '../core/outbox.ts';
import { shownFrom } from '../story/cheer-time.ts';
import { listedTitle } from '../story/public-words.ts';
import type { Cheering, Line, OwnLine, Save } from '../story/store.ts';
import { contributorOf, type Story } from '../story/story.ts';
import { keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Write } from './table.ts';

const put = (task: Task): Write => ({ op: 'put', key: outboxKey(task), value: task });

/** D5.4: a list that stands in somebody's chat is never changed again, so it names nobody. */
const lineOf = (story: Story): Line => ({
  id: story.id,
  title: listedTitle(story),
  status: story.status,
  createdAt: story.createdAt,
  postedAt: story.postedAt,
});

/** Every index row of a story, by key. A pure function of the snapshot, so that it can be checked and rebuilt. */
export const storyIndex = (story: Story): ReadonlyMap<string, Line | OwnLine> => {
  const { id, status, createdAt, sentAt, postedAt, teller, contributors } = story;
  const line = lineOf(story);
  const rows = new Map<string, Line | OwnLine>();
  if (status === 'posted' && postedAt !== undefined) rows.set(keys.wall(postedAt, id), line);
  if (status === 'told' && sentAt !== undefined) rows.set(keys.storyWaiting(createdAt, id), line);
  // Also of somebody who said no, so that they can change their mind.
  for (const { id: person, side } of contributors) {
    rows.set(keys.storiesOwn(person, createdAt, id), { ...line, as: side });
  }
  rows.set(keys.storiesOwn(teller.id, createdAt, id), { ...line, as: 'teller' });
  return rows;
};

/** Only the index rows that differ. */
const indexWrites = (before: Story | undefined, after: Story): readonly Write[] => {
  const old = before ? storyIndex(before) : new Map<string, unknown>();
  const fresh = storyIndex(after);
  const gone = [...old.keys()].filter((key) => !fresh.has(key));
  const news = [...fresh].filter(([key, line]) => JSON.stringify(old.get(key)) !== JSON.stringify(line));
  return [
    ...gone.map((key): Write => ({ op: 'delete', key })),
    ...news.map(([key, value]): Write => ({ op: 'put', key, value })),
  ];
};

/** What was said, for the record: all the words of each version, and why one was turned down. */
const wordsOf = ({ event, story }: Save['change']): unknown => {
  if (event === 'declined') return { reason: story.declined?.reason };
  if (event !== 'told' && event !== 'edited') return undefined;
  const { title, what, benefit, gains, kind, measure, requests, contributors } = story;
  const people = contributors.map(({ id, side }) => ({ id, side }));
  return { title, what, benefit, gains, kind, measure, requests, people };
};

/** What somebody said to being named, as codes: the record of their consent (D5.4). */
const consentOf = ({ event, story }: Save['change'], by: Person): object => {
  const said = event === 'consented' ? contributorOf(story, by.id) : undefined;
  return said ? { answer: said.answer, side: said.side } : {};
};

/** The whole transaction of one change: snapshot, event, words, lists, card and outbox (invariant 1). */
export const storyRows = ({ before, change, by, card }: Save): readonly Write[] => {
  const { story, event, tasks } = change;
  const { id, version, updatedAt: at, status: to, text, copy } = story;
  const snapshot: Write = before
    ? { op: 'replace', key: keys.story(id), value: story, etag: before.etag }
    : { op: 'insert', key: keys.story(id), value: story };
  const from = before?.story.status;
  const trail = { id, version, event, at, by: by.id, from, to, text, copy, ...consentOf(change, by) };
  const words = wordsOf(change);
  return [
    snapshot,
    { op: 'insert', key: keys.event(id, version), value: trail },
    { op: 'insert', key: keys.log(at, id, version), value: trail },
    ...(words ? [{ op: 'insert', key: keys.words(id, version), value: words } as const] : []),
    ...indexWrites(before?.story, story),
    ...(card ? [{ op: 'put', key: keys.card(id, card.message), value: card } as const] : []),
    ...tasks.map(put),
  ];
};

/** One row counts somebody's cheer: it is there or it is not, however often they press. */
export const cheerRows = (id: string, { person, at, on, ownCopy }: Cheering): readonly Write[] => {
  const key = keys.cheer(id, person.id);
  const task = { subject: id, attempt: 0 } as const;
  const notBefore = shownFrom(at).toISOString();
  // On every device of theirs; a copy that they did not press in stays as it is.
  const own: Task = {
    ...task,
    kind: 'bulk',
    job: 'edit',
    urgent: false,
    person: personOf(person),
    state: 'sent',
  };
  return [
    on ? { op: 'insert', key, value: { at: at.toISOString() } } : { op: 'delete', key },
    put({ ...task, kind: 'repaint', face: 'reader', notBefore }),
    ...(ownCopy ? [put(own)] : []),
  ];
};
