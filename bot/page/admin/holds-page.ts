import { listed } from '../../core/text.ts';
import { counted } from '../../core/words.ts';
import type { Settings } from '../../settings/schema.ts';
import { quoted } from './change-words.ts';
import { sessionWords } from './people-changes.ts';

/** What somebody has and who counts on them: to be read before they are taken out of the list. */
export interface HoldsPage {
  readonly id: string;
  /** Each one sentence, plain text. Empty where nothing hangs on them. */
  readonly words: readonly string[];
}

/** Requests that are theirs, and those that were sent to them and nobody has taken. */
export interface Work {
  readonly owned: number;
  readonly waiting: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

const names = (people: readonly { readonly name: string }[]): string =>
  listed(people.map(({ name }) => name));

const workWords = ({ owned, waiting, more }: Work): readonly string[] => [
  ...(owned > 0
    ? [`They have ${more ? 'more than ' : ''}${counted(owned, 'open request')}. Give them to somebody first.`]
    : []),
  ...(waiting > 0
    ? [`${counted(waiting, 'request')} sent to them ${waiting === 1 ? 'waits' : 'wait'} to be taken.`]
    : []),
];

const rulesFor = (id: string, routing: Settings['routing']): readonly string[] =>
  routing
    .filter(({ to }) => to.startsWith('lead:') && to.includes(`id=${id}`))
    .map((rule) => quoted(rule.id));

export const holdsPage = (id: string, settings: Settings, work: Work): HoldsPage => {
  const { people, groups, boards, rota, confidential, routing } = settings;
  const who = people.find((person) => person.id === id);
  const naming = (key: 'deputy' | 'buddy') => people.filter((person) => person[key] === id);
  const covered = people.filter(({ away = [] }) => away.some(({ cover }) => cover === id));
  const inGroups = [...groups, ...boards].filter((group) => group.people.includes(id));
  const onRota = rota?.otherwise.includes(id) || rota?.shifts.some((shift) => shift.people.includes(id));
  const rules = rulesFor(id, routing);
  const sessions = who?.sessions ?? [];
  return {
    id,
    words: [
      ...workWords(work),
      ...(sessions.length > 0 ? [`Their sessions end: ${listed(sessions.map(sessionWords))}.`] : []),
      ...(naming('deputy').length > 0 ? [`They are the deputy of ${names(naming('deputy'))}.`] : []),
      ...(naming('buddy').length > 0 ? [`They are the buddy of ${names(naming('buddy'))}.`] : []),
      ...(covered.length > 0 ? [`They cover days away of ${names(covered)}.`] : []),
      ...(inGroups.length > 0 ? [`They are in ${names(inGroups)}.`] : []),
      ...(onRota ? ['They are on the rota.'] : []),
      ...(confidential?.people.includes(id) ? ['They see concerns raised in confidence.'] : []),
      ...(rules.length > 0 ? [`A rule sends requests to them by name: ${listed(rules)}.`] : []),
    ],
  };
};
