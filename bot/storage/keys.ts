import { createHash } from 'node:crypto';
import type { Message } from '../core/place.ts';

/** Channels that somebody has chosen for what is posted there. */
export type Place = 'triage' | 'stories';

/**
 * Row keys. One partition holds an organisation, so that a change and all its index rows are one transaction,
 * and every list is a range of keys. `|` sorts after letters and digits; `}` sorts after `|` and ends a range.
 */
export const keys = {
  request: (id: string) => `request|${id}`,
  event: (id: string, version: number) => `event|${id}|${padded(version)}`,
  /** The same event in the order of time, for reports over a period. */
  log: (at: string, id: string, version: number) => `log|${at}|${id}|${padded(version)}`,
  words: (id: string, version: number) => `words|${id}|${padded(version)}`,
  follower: (id: string, person: string) => `follower|${id}|${person}`,
  card: (id: string, message: Message) => `card|${id}|${fingerprint(message)}`,
  /** What a person made of a Teams message, so that they do not make it twice. */
  origin: (person: string, permalink: string) => `from-message|${person}|${digest(permalink)}`,
  mine: (person: string, at: Date, id: string) => `mine|${person}|${newestFirst(at)}|${id}`,
  open: (rank: number, createdAt: string, id: string) => `open|${rank}|${createdAt}|${id}`,
  owned: (person: string, rank: number, createdAt: string, id: string) =>
    `owned|${person}|${rank}|${createdAt}|${id}`,
  /** What is for one lead or one group and nobody has yet. */
  routed: (to: string, rank: number, createdAt: string, id: string) =>
    `routed|${to}|${rank}|${createdAt}|${id}`,
  /** What waits for a decision of a group, by the day of its meeting. */
  agenda: (board: string, on: string, id: string) => `agenda|${board}|${on}|${id}`,
  vote: (id: string, person: string) => `vote|${id}|${person}`,
  /** Confidential concerns stand apart, so that no list of the desk can hold one by mistake (A2.8). */
  sealed: (rank: number, createdAt: string, id: string) => `sealed|${rank}|${createdAt}|${id}`,
  /** In the order in which they were raised, and never taken out (B1). */
  hazard: (createdAt: string, id: string) => `hazard|${createdAt}|${id}`,
  recent: (at: Date, id: string) => `recent|${newestFirst(at)}|${id}`,
  broadcast: (id: string) => `broadcast|${id}`,
  sentBy: (createdAt: string, id: string) => `sent-by|${newestFirst(new Date(createdAt))}|${id}`,
  authored: (person: string, createdAt: string, id: string) =>
    `authored|${person}|${newestFirst(new Date(createdAt))}|${id}`,
  acknowledged: (id: string, person: string) => `ack|${id}|${person}`,
  answer: (id: string, person: string) => `answer|${id}|${person}`,
  pulse: (id: string) => `pulse|${id}`,
  pulses: (createdAt: string, id: string) => `pulses|${newestFirst(new Date(createdAt))}|${id}`,
  pulsesOf: (person: string, createdAt: string, id: string) =>
    `pulses-of|${person}|${newestFirst(new Date(createdAt))}|${id}`,
  /** The broadcast that told what was heard in a pulse. */
  heard: (pulse: string) => `heard|${pulse}`,
  /** The pulse that asked whether it is better since a broadcast. */
  askedAfter: (broadcast: string, pulse: string) => `asked-after|${broadcast}|${pulse}`,
  story: (id: string) => `story|${id}`,
  /** While it is posted. */
  wall: (postedAt: string, id: string) => `stories|${newestFirst(new Date(postedAt))}|${id}`,
  storyWaiting: (createdAt: string, id: string) => `stories-waiting|${createdAt}|${id}`,
  storiesOwn: (person: string, createdAt: string, id: string) =>
    `stories-own|${person}|${newestFirst(new Date(createdAt))}|${id}`,
  cheer: (id: string, person: string) => `cheer|${id}|${person}`,
  /** A month of stories that was looked back at. */
  storyMonth: (month: string) => `story-month|${month}`,
  /** A broadcast that told of a story. */
  toldIn: (story: string, broadcast: string) => `told-in|${story}|${broadcast}`,
  contact: (person: string) => `contact|${person}`,
  welcome: (person: string) => `welcome|${person}`,
  team: (id: string) => `team|${id}`,
  ledger: (subject: string, person: string) => `ledger|${subject}|${person}`,
  told: (subject: string, version: number, why: string, person: string) =>
    `told|${subject}|${padded(version)}|${why}|${person}`,
  tally: (subject: string) => `tally|${subject}`,
  place: (name: Place) => `place|${name}`,
  notice: (id: string) => `notice|${id}`,
  putOff: (person: string, id: string) => `put-off|${person}|${id}`,
  digest: (person: string) => `digest|${person}`,
  /** What is known of a lead's entry in the directory. */
  listed: (person: string) => `listed|${person}`,
  /** Who changed the settings, and when: never changed and never deleted. */
  settings: (version: number) => `settings|${padded(version)}`,
  settingsText: (version: number) => `settings-text|${padded(version)}`,
  settingsNow: 'settings-now',
  lease: 'lease|delivery',
  secret: 'secret|links',
} as const;

export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

/** Versions of the settings, both of them in it. */
export const settingsBetween = (from: number, to: number): KeyRange => ({
  from: keys.settings(from),
  to: keys.settings(to + 1),
});

/** What these versions say. */
export const settingsTextsBetween = (from: number, to: number): KeyRange => ({
  from: keys.settingsText(from),
  to: keys.settingsText(to + 1),
});

/** What happened to one request, from one version to another, both of them in it. */
export const eventsBetween = (id: string, from: number, to: number): KeyRange => ({
  from: keys.event(id, Math.max(from, 1)),
  to: keys.event(id, to + 1),
});

export const below = (prefix: string): KeyRange => ({ from: `${prefix}|`, to: `${prefix}}` });

/** The wall from one instant to another, newest first: `from` is in it, `to` is not. */
export const postedBetween = (from: Date, to: Date): KeyRange => ({
  from: `stories|${newestFirst(new Date(to.getTime() - 1))}|`,
  to: `stories|${newestFirst(from)}}`,
});

/** Of what keys are made. Azure refuses a filter with control characters, and half an emoji cannot be sent. */
const keyLike = /^[\w.:@|-]+$/;

/** The rest of a range after a key. A cursor from a card that lies outside the range starts it again. */
export const after = (range: KeyRange, key = ''): KeyRange =>
  key >= range.from && key < range.to && keyLike.test(key) ? { from: `${key} `, to: range.to } : range;

const padded = (version: number): string => String(version).padStart(6, '0');

/** Tables sort ascending only, so newest first needs a key that falls as time rises. */
const newestFirst = (at: Date): string => String(9_999_999_999_999 - at.getTime()).padStart(13, '0');

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

const fingerprint = ({ conversation, activity }: Message): string =>
  digest(`${conversation.id}\n${activity}`);
