import { people } from '../support/people.ts';
import {
  type Activity,
  executeAction,
  mentioningText,
  personalText,
  type Scene,
} from '../teams/activities.ts';
import { exampleTenant } from '../teams/client.ts';
import { memberOf } from './organisation.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

const sceneOf = (serviceUrl: string, person: Person, now: Date): Scene => {
  const from = memberOf(person);
  const chat = { id: `a:${person.id}`, kind: 'personal', tenant: exampleTenant, members: [from] } as const;
  const bot = { id: '28:wardline', name: 'Wardline' };
  return { serviceUrl, bot, from, chat, conversation: chat.id, id: String(now.getTime()), now };
};

/** A press in the person's own chat, on a card that stands there: one of its own, where `card` does not say which. */
export const press = (
  serviceUrl: string,
  person: Person,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  card?: string,
): Activity => {
  const now = new Date();
  const message = card ?? String(now.getTime() - 5000);
  return executeAction(sceneOf(serviceUrl, person, now), message, { verb, data });
};

/** "triage here" by an admin, in a channel. */
export const triageHere = (serviceUrl: string): Activity => {
  const now = new Date();
  const scene = sceneOf(serviceUrl, people.admin, now);
  const chat = {
    ...scene.chat,
    id: '19:triage@thread.tacv2',
    kind: 'channel',
    team: '19:team@thread.tacv2',
  } as const;
  return mentioningText({ ...scene, chat, conversation: `${chat.id};messageid=1` }, 'triage here');
};

export const text = (serviceUrl: string, person: Person, words: string): Activity =>
  personalText(sceneOf(serviceUrl, person, new Date()), words);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letter = (at: number): string => alphabet[at % 32] ?? '';

/** A request number for each whole number below 2^25. */
export const numberOf = (at: number): string =>
  `WL-${[20, 15, 10, 5, 0].map((shift) => letter(Math.floor(at / 2 ** shift))).join('')}`;

/** Everything that the form asks, answered at the length that people answer. */
export const report = {
  what: 'The label printer on Ward 4 prints blank labels since this morning',
  where: 'Ward 4, by the sluice',
  kind: 'incident',
  affects: 'ward',
  harm: 'no',
  doing: 'Printing blood labels after the round',
  workaround: 'We write them by hand',
} as const;

/** One kind of turn, ready to be sent about any request. */
export interface TurnKind {
  readonly name: string;
  /** What has to be there before. */
  readonly about: 'a stored request' | 'a new request' | 'no request' | 'an open pulse';
  readonly send: (serviceUrl: string, id: string) => Activity;
}

const { nadia, informatics } = people;

export const raise: TurnKind = {
  name: 'request.submit',
  about: 'a new request',
  send: (url, id) => press(url, nadia, 'request.submit', { id, ...report, checked: '' }),
};

export const take: TurnKind = {
  name: 'triage.take',
  about: 'a stored request',
  send: (url, id) => press(url, informatics, 'triage.take', { id }),
};

export const say: TurnKind = {
  name: 'request.say',
  about: 'a stored request',
  send: (url, id) =>
    press(url, nadia, 'request.say', { id, message: 'It is the one by the sluice, not the desk' }),
};

export const form: TurnKind = {
  name: 'text to form',
  about: 'no request',
  send: (url) => text(url, nadia, report.what),
};

export const mine: TurnKind = {
  name: 'my requests',
  about: 'no request',
  send: (url) => press(url, nadia, 'request.list', {}),
};

/** The pulse that the bench answers, for as long as it is open. */
export const openPulse = 'WP-BENCH';

/** One tap, as nearly all answers are. */
export const reply: TurnKind = {
  name: 'pulse.answer',
  about: 'an open pulse',
  send: (url) => press(url, nadia, 'pulse.answer', { id: openPulse, q1: '4' }),
};

export const queue = (filter: 'all' | 'urgent' | 'mine'): TurnKind => ({
  name: `queue, ${filter}`,
  about: 'no request',
  send: (url) => press(url, informatics, 'triage.list', { filter }),
});

/** The second of the requests that wait for a lead, after the first. */
export const digest = (first: string): TurnKind => ({
  name: 'digest',
  about: 'no request',
  send: (url) => press(url, people.lead, 'triage.next', { after: first, seen: '0' }),
});
